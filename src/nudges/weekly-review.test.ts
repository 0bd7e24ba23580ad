import { describe, expect, it } from 'vitest';
import type { Fact, UserWord } from '../core/facts.ts';
import { nudges } from './index.ts';
import { how, MARA, view } from './view.kit.ts';
import type { View } from './view.ts';

/** It is Wednesday 12 November 2025, 10:40 in Stockholm. */
const WEEK = '2025-11-10';
const KEY = `${MARA}|review|${WEEK}`;
const BEFORE = { day: 3, time: '10:00' };
const AFTER = { day: 3, time: '11:00' };

function word(said: UserWord, key = `${MARA}|said|x`): Fact {
  return {
    key,
    subject: MARA,
    space: null,
    at: how.now - 1,
    by: null,
    isAutomated: false,
    readAt: how.now - 1,
    source: 'user',
    ...said,
  };
}

function found(time: { day: number; time: string } | null, words: readonly Fact[] = []): readonly string[] {
  const looked: View = { ...view([]), review: { time, words } };
  return nudges(looked).map(({ kind, key }) => `${kind} ${key}`);
}

describe('the weekly review', () => {
  it('is a nudge from the time that was chosen, and none before it', () => {
    expect(found(BEFORE)).toEqual([`weekly-review ${KEY}`]);
    expect(found(AFTER)).toEqual([]);
  });

  it('is none where no time was chosen, or nobody is logged in', () => {
    expect(found(null)).toEqual([]);
    expect(nudges({ ...view([]), me: [], review: { time: BEFORE, words: [] } })).toEqual([]);
  });

  it('ends with the last step of this week, not with another step or another week', () => {
    const done = (week: string, step: 'change' | 'turn') => word({ kind: 'said-reviewed', week, step, text: '' });
    expect(found(BEFORE, [done(WEEK, 'change')])).toEqual([]);
    expect(found(BEFORE, [done(WEEK, 'turn')])).toHaveLength(1);
    expect(found(BEFORE, [done('2025-11-03', 'change')])).toHaveLength(1);
  });

  it('ends when it is dealt with, rests while snoozed, and comes back when that is taken back', () => {
    const dealt = word({ kind: 'said-dealt-with', nudge: KEY }, `${MARA}|said|dealt`);
    expect(found(BEFORE, [dealt])).toEqual([]);
    expect(found(BEFORE, [word({ kind: 'said-snoozed', nudge: KEY, until: how.now + 1 })])).toEqual([]);
    expect(found(BEFORE, [word({ kind: 'said-snoozed', nudge: KEY, until: how.now })])).toHaveLength(1);
    expect(found(BEFORE, [dealt, word({ kind: 'said-undone', word: dealt.key })])).toHaveLength(1);
  });
});
