import { describe, expect, it } from 'vitest';
import type { Nudge, NudgeKind } from '../core/nudge.ts';
import { text } from '../core/text.ts';
import { grouped, inOrder } from './groups.ts';

const BUDGET = 5;
const THEIRS: ReadonlySet<NudgeKind> = new Set(['came-due', 'ask-kindly']);

function nudge(kind: NudgeKind, rank: number, key = `${kind} ${rank}`): Nudge {
  const said = text('app_name');
  return {
    kind,
    habit: 'consistent',
    key,
    term: null,
    subject: 'trello:card:1',
    space: null,
    handle: null,
    isMine: !THEIRS.has(kind),
    rank,
    title: said,
    why: said,
    evidence: said,
    url: 'https://trello.com/c/1',
    draft: null,
    steps: [],
    facts: [],
  };
}

const keys = (nudges: readonly Nudge[]) => nudges.map(({ key }) => key);

describe('the groups of nudges', () => {
  it('show mine first, then theirs, then what nobody holds', () => {
    const groups = grouped(
      [nudge('give-it-an-owner', 1), nudge('came-due', 2), nudge('due-soon', 3), nudge('tell-them', 1)],
      BUDGET,
    );
    expect(groups.map(({ name }) => name)).toEqual(['mine', 'theirs', 'nobody']);
    expect(keys(groups[0]?.nudges ?? [])).toEqual(['tell-them 1', 'due-soon 3']);
  });

  it('put a reply first, and a promise in words with whoever wrote it', () => {
    const theirs = { ...nudge('keep-promise', 6, 'promise of theirs'), isMine: false };
    const groups = grouped(
      [theirs, nudge('ask-kindly', 5), nudge('keep-promise', 6), nudge('tell-them', 1), nudge('reply', 0)],
      BUDGET,
    );
    expect(groups.map(({ nudges }) => keys(nudges))).toEqual([
      ['reply 0', 'tell-them 1', 'keep-promise 6'],
      ['ask-kindly 5', 'promise of theirs'],
    ]);
  });

  it('hold neither a talk nor thanks for something that is waited for, nor a page for something without an owner', () => {
    const kinds = ['cannot-read', 'give-it-an-owner', 'say-thanks', 'talk-about-it', 'came-due', 'check-in'] as const;
    const groups = grouped(
      kinds.map((kind, i) => nudge(kind, i)),
      kinds.length,
    );
    expect(groups.map(({ name, nudges }) => [name, ...nudges.map(({ kind }) => kind)])).toEqual([
      ['theirs', 'came-due'],
      ['between', 'talk-about-it', 'check-in'],
      ['good', 'say-thanks'],
      ['nobody', 'give-it-an-owner'],
      ['unread', 'cannot-read'],
    ]);
  });

  it('leave out a group with nothing in it', () => {
    expect(grouped([nudge('came-due', 1)], BUDGET).map(({ name }) => name)).toEqual(['theirs']);
    expect(grouped([], BUDGET)).toEqual([]);
  });

  it('hold no more nudges than the budget, until all are wanted', () => {
    const many = Array.from({ length: 9 }, (_, i) => nudge(i % 2 ? 'came-due' : 'due-soon', i));
    expect(inOrder(grouped(many, 5))).toHaveLength(5);
    expect(inOrder(grouped(many, many.length))).toHaveLength(9);
  });

  it('give the whole budget to mine before theirs', () => {
    const many = [
      ...Array.from({ length: 6 }, (_, i) => nudge('came-due', i)),
      ...Array.from({ length: 4 }, (_, i) => nudge('renegotiate', i + 10)),
    ];
    expect(grouped(many, BUDGET).map(({ nudges }) => nudges.length)).toEqual([4, 1]);
  });
});
