import type { Expectation, Terms } from './expectations.ts';
import type { FactOf } from './facts.ts';
import type { Handle } from './handles.ts';

/** Longer than this is no absence but a mistake. */
const MOST_DAYS = 400;

function daysOf({ fromOn, toOn }: FactOf<'away'>): string[] {
  const from = Temporal.PlainDate.from(fromOn);
  const length = from.until(Temporal.PlainDate.from(toOn), { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.min(Math.max(length, 0), MOST_DAYS) }, (_, days) => from.add({ days }).toString());
}

function withDaysOff(terms: Partial<Terms>, days: readonly string[]): Partial<Terms> {
  if (!terms.workingTime) return terms;
  const daysOff = [...new Set([...terms.workingTime.daysOff, ...days])].sort();
  return { ...terms, workingTime: { ...terms.workingTime, daysOff } };
}

/** What is expected, with the days on which people said that they are away as days off of theirs. */
export function withAbsences(
  expectations: readonly Expectation[],
  absences: readonly FactOf<'away'>[],
): readonly Expectation[] {
  const days = new Map<Handle, string[]>();
  for (const absence of absences) {
    const who = absence.subject as Handle;
    days.set(who, [...(days.get(who) ?? []), ...daysOf(absence)]);
  }
  const widest = expectations[0]?.terms.workingTime;
  if (days.size === 0 || !widest) return expectations;
  const others = expectations.map((one): Expectation => {
    const own = one.scope.kind === 'person' ? days.get(one.scope.handle) : undefined;
    return own ? { ...one, terms: withDaysOff(one.terms, own) } : one;
  });
  const away = [...days].map(
    ([handle, own]): Expectation => ({
      scope: { kind: 'person', handle },
      sinceOn: '0001-01-01',
      isAgreed: false,
      terms: withDaysOff({ workingTime: widest }, own),
    }),
  );
  const [everybody, ...narrower] = others;
  return everybody ? [everybody, ...away, ...narrower] : others;
}
