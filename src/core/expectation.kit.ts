import type { Expectation, State } from './expectations.ts';

let last = 0;

/** Agreed with `on` as the day of it. */
export function agreedOn(on: string): State {
  return { kind: 'agreed', on, how: 'in a comment', url: null, letter: null };
}

/** An expectation that was in force from 2026 on, agreed and of either side, where nothing else is said. */
export function expectation(over: Partial<Expectation> & Pick<Expectation, 'scope' | 'terms'>): Expectation {
  const sinceOn = over.sinceOn ?? over.fromOn ?? '2026-01-01';
  const said = { direction: 'both', state: agreedOn(sinceOn), key: `said:${++last}`, saidAt: 0 } as const;
  return { ...said, sinceOn, fromOn: sinceOn, untilOn: null, ...over };
}
