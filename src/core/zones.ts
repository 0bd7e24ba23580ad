const known = new Map<string, boolean>();

/** Whether there is a zone of that name (`Europe/Lisbon`); an offset is none, for it knows no changes of clocks. */
export function isZone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = /^[A-Za-z]/u.test(name) && isUnderstood(name);
    if (known.size > 1000) known.clear();
    known.set(name, answer);
  }
  return answer;
}

function isUnderstood(name: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}
