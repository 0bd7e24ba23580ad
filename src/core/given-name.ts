import { shorten } from './shorten.ts';

/** The longest name that is put into a sentence; the page of a person shows it whole. */
const LONGEST_NAME = 40;

type Names = Readonly<Record<string, string>>;

/** How often each first word is the beginning of a different name. */
const bearers = new WeakMap<Names, ReadonlyMap<string, number>>();

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

function bearersOf(names: Names): ReadonlyMap<string, number> {
  let counts = bearers.get(names);
  if (!counts) {
    const whole = new Set(Object.values(names).map((name) => shorten(name, LONGEST_NAME).toLowerCase()));
    const counting = new Map<string, number>();
    for (const name of whole) counting.set(firstWord(name), (counting.get(firstWord(name)) ?? 0) + 1);
    counts = counting;
    bearers.set(names, counts);
  }
  return counts;
}

/** The first word of somebody's name; the whole name where two people share that word; `null` for nobody that we know. */
export function givenName(handle: string, names: Names): string | null {
  const stored = Object.hasOwn(names, handle) ? names[handle] : undefined;
  const whole = shorten(stored ?? '', LONGEST_NAME);
  if (!whole) return null;
  const first = firstWord(whole);
  return bearersOf(names).get(first.toLowerCase()) === 1 ? first : whole;
}
