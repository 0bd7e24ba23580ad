import { expect, it } from 'vitest';
import type { AskEvidence, TermEvidence } from '../../core/evidence.ts';
import type { PersonRecord, Side } from '../../core/person-record.ts';
import { evidenceLines } from './evidence-lines.ts';

const DAY_MS = 86_400_000;

function term(key: string, day: number, more: Partial<TermEvidence> = {}): TermEvidence {
  return { key, lapseAt: day * DAY_MS, at: null, outcome: 'overdue', ...more } as TermEvidence;
}

function keysOf(terms: readonly TermEvidence[], asks: readonly AskEvidence[] = []): readonly string[] {
  const side = { direction: 'mine', terms, asks } as unknown as Side;
  return evidenceLines({ mine: side, theirs: null } as PersonRecord, null).map(({ line }) => line.key);
}

it('stands newest first, by when it came due or was asked', () => {
  const asked = { key: 'asked', askedAt: 15 * DAY_MS, outcome: 'answered', answeredAt: 30 * DAY_MS } as AskEvidence;
  expect(keysOf([term('a', 10), term('b', 20)], [asked])).toEqual(['b', 'asked', 'a']);
});

it('stands where it stood when the user says that it was done on another day', () => {
  const before = [term('a', 20), term('b', 17, { outcome: 'late', at: 22 * DAY_MS }), term('c', 16)];
  const after = before.map((one) => (one.key === 'b' ? term('b', 17, { outcome: 'kept', at: 12 * DAY_MS }) : one));
  expect(keysOf(after)).toEqual(keysOf(before));
});

it('leaves what is still ahead to what is open', () => {
  expect(keysOf([term('a', 10), term('b', 20, { outcome: 'open' })])).toEqual(['a']);
});
