import { describe, expect, it } from 'vitest';
import type { UserWordLine } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import { expectation } from '../core/expectation.kit.ts';
import { assumed } from '../core/expectations.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { nudges } from './index.ts';
import { card, how, item, MARA, PRIYA, view, word } from './view.kit.ts';
import type { View } from './view.ts';

/** Came due on Tuesday evening; it is Wednesday. */
const overdue = { outcome: 'overdue', lapsedAt: instant('2025-11-12T09:00:00Z') } as const;
const FACTS = ['seen:1', 'due:1'];
const [first] = nudges(view([item({ ...overdue, owners: [PRIYA], facts: FACTS })]));
const KEY = first?.key ?? '';

function saidOfIt(said: 'dismissed' | 'wrong', at: string, seen = FACTS): UserWordLine {
  const prints = seen.map(fingerprint);
  return word({ kind: 'said-of-nudge', nudge: KEY, as: 'came-due', how: said, seen: prints }, instant(at), `w:${at}`);
}

function kindsAt(now: string, words: readonly UserWordLine[], facts = FACTS, over: Partial<View> = {}): string[] {
  const one = item({ ...overdue, owners: [PRIYA], facts }, { commitment: card({ words }) });
  return nudges(view([one], { now: instant(now), ...over })).map(({ kind }) => kind);
}

const ONCE = saidOfIt('dismissed', '2025-11-12T10:00:00Z');
const TWICE = saidOfIt('dismissed', '2025-11-14T12:00:00Z');

describe('a nudge of no use', () => {
  it('rests for two working days, and comes back once', () => {
    expect(KEY).not.toBe('');
    expect(kindsAt('2025-11-12T10:30:00Z', [ONCE])).toEqual([]);
    expect(kindsAt('2025-11-14T09:30:00Z', [ONCE])).toEqual([]);
    expect(kindsAt('2025-11-14T10:30:00Z', [ONCE])).toEqual(['came-due']);
  });

  it('put aside twice comes back only with something new', () => {
    expect(kindsAt('2025-12-01T10:30:00Z', [ONCE, TWICE])).toEqual([]);
    expect(kindsAt('2025-12-01T10:30:00Z', [ONCE, TWICE], ['seen:1'])).toEqual([]);
    expect(kindsAt('2025-12-01T10:30:00Z', [ONCE, TWICE], [...FACTS, 'acted:2'])).toEqual(['came-due']);
  });

  it('comes back at once with something new, and stays away with what was seen by either word', () => {
    expect(kindsAt('2025-11-12T10:30:00Z', [ONCE], [...FACTS, 'acted:2'])).toEqual(['came-due']);
    const later = saidOfIt('dismissed', '2025-11-14T12:00:00Z', ['acted:2']);
    expect(kindsAt('2025-12-01T10:30:00Z', [ONCE, later], [...FACTS, 'acted:2'])).toEqual([]);
  });

  it('called not so comes back only with something new, at the first time already', () => {
    const wrong = saidOfIt('wrong', '2025-11-12T10:00:00Z');
    expect(kindsAt('2025-12-01T10:30:00Z', [wrong])).toEqual([]);
    expect(kindsAt('2025-12-01T10:30:00Z', [wrong], [...FACTS, 'acted:2'])).toEqual(['came-due']);
  });

  it('is there as before when that is taken back', () => {
    const undone = word({ kind: 'said-undone', word: ONCE.key }, instant('2025-11-12T10:10:00Z'));
    expect(kindsAt('2025-11-12T10:30:00Z', [ONCE, undone])).toEqual(['came-due']);
  });

  it('of an earlier matter says nothing of what began after it', () => {
    const early = saidOfIt('dismissed', '2025-11-10T10:00:00Z');
    const twice = saidOfIt('dismissed', '2025-11-11T08:00:00Z');
    expect(kindsAt('2025-11-12T10:30:00Z', [early, twice])).toEqual(['came-due']);
  });
});

describe('a kind that is turned off', () => {
  it('says nothing, and hides no other', () => {
    const off = new Set(['came-due'] as const);
    expect(kindsAt('2025-11-12T10:40:00Z', [], FACTS, { off })).toEqual([]);
    expect(kindsAt('2025-11-12T10:40:00Z', [], FACTS, { off: new Set(['reply'] as const) })).toEqual(['came-due']);
  });
});

describe('somebody on leave', () => {
  const leave = { fromOn: '2025-11-12', toOn: '2025-11-14', reason: null };
  const said = [
    expectation({
      scope: { kind: 'person', handle: PRIYA },
      direction: 'theirs',
      fromOn: '2025-01-01',
      terms: { absences: [leave] },
    }),
  ];
  const expectations = { ...assumed(how.zone), said, me: [MARA] };

  it('is not asked before they are back', () => {
    expect(kindsAt('2025-11-12T10:40:00Z', [], FACTS, { expectations })).toEqual([]);
    expect(kindsAt('2025-11-17T10:40:00Z', [], FACTS, { expectations })).toEqual(['came-due']);
  });

  it('is still told what is mine', () => {
    const mine = item({ ...overdue, owners: [MARA] });
    expect(nudges(view([mine], { expectations })).map(({ kind }) => kind)).toEqual(['tell-them']);
  });
});
