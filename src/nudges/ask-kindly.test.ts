import { describe, expect, test } from 'vitest';
import { ask } from '../core/ask.kit.ts';
import type { AskVerdict } from '../core/ask-verdict.ts';
import { instant } from '../core/english.kit.ts';
import { assumed, assumedTime, type WorkingTime } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { BAS, board, card, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const mine = (over: Partial<AskVerdict> = {}): AskVerdict => ask({ from: MARA, to: [PRIYA], ...over });

function found(asks: readonly AskVerdict[], over = {}, itemOver = {}) {
  return nudges(view([item(null, { asks, ...itemOver })], over));
}

function workingTime(zone: string, over: Partial<WorkingTime> = {}): WorkingTime {
  return { ...assumedTime(zone), ...over };
}

test('I asked, and their time is over: a kind question with the facts', () => {
  const [nudge] = found([mine()]);
  expect(nudge).toMatchObject({
    kind: 'ask-kindly',
    habit: 'communicate',
    isMine: false,
    handle: PRIYA,
    term: 'trello:card:loans|ask|c1',
    url: 'https://trello.com/c/l0aNl1st#comment-c1',
  });
  expect(spoken(nudge)).toEqual({
    title: 'Ask Priya kindly about “Loan list, final”',
    why: 'You asked Monday, 14 working hours ago in their time. An answer may have come another way.',
    evidence: 'Trello · asked Mon 10 Nov · Loan list, final',
    draft:
      'Hello Priya, on Mon 10 Nov I asked something about “Loan list, final”. A later answer is fine, and so is “no”. By when would it suit you?',
  });
});

test('where the card has a date ahead, the note says until when a word would help', () => {
  const commitment = card({}, { due: { kind: 'day', on: '2025-11-20' } });
  expect(spoken(found([mine()], {}, { commitment })[0]).draft).toBe(
    'Hello Priya, on Mon 10 Nov I asked something about “Loan list, final”. A later answer is fine, and so is “no”; it is due Thu 20 Nov, so a word before then would help. Would that suit you?',
  );
});

test('only when their time is over and somebody may still want the answer', () => {
  expect(found([mine({ stage: 'cold' })])).toHaveLength(1);
  for (const stage of ['stale', null] as const) expect(found([mine({ stage })])).toEqual([]);
  expect(found([mine({ outcome: 'waiting', stage: 'early' })])).toEqual([]);
});

test('a no, a reaction, a word of mine, or what is not known, is followed by no question', () => {
  for (const outcome of ['answered', 'answered late', 'acknowledged', 'settled', 'released', 'unknown'] as const)
    expect(found([mine({ outcome })])).toEqual([]);
});

describe('the hour', () => {
  const at = (written: string, over = {}): string => {
    const [nudge] = found([mine()], { now: instant(written), ...over });
    return spoken(nudge).why;
  };

  test('says first why a note had better wait', () => {
    expect(at('2025-11-12T10:00:00Z')).toMatch(/^You asked/);
    expect(at('2025-11-12T16:00:00Z')).toMatch(/^It is their evening now/);
    expect(at('2025-11-12T02:00:00Z')).toMatch(/^It is their night now/);
    expect(at('2025-11-12T07:30:00Z')).toMatch(/^Their day has not begun yet/);
    expect(at('2025-11-15T10:00:00Z')).toMatch(/^It is their day off now/);
  });

  test('is by their own clock where it is known', () => {
    const timeOf = () => workingTime('America/New_York');
    expect(at('2025-11-12T09:40:00Z', { timeOf })).toMatch(/^It is their night now/);
    expect(at('2025-11-12T20:00:00Z', { timeOf })).toMatch(/^You asked/);
  });

  test('knows their days off', () => {
    const timeOf = () => workingTime('Europe/Stockholm', { daysOff: ['2025-11-12'] });
    expect(at('2025-11-12T09:40:00Z', { timeOf })).toMatch(/^It is their day off now/);
  });
});

describe('circumstances come before silence', () => {
  const why = (over: Partial<AskVerdict>, viewOver = {}): string => spoken(found([mine(over)], viewOver)[0]).why;
  const friday = { askedAt: instant('2025-11-07T17:05:00Z'), clockFrom: instant('2025-11-10T08:00:00Z') };

  test('asked of several', () => {
    expect(why({ to: [PRIYA, BAS, 'trello:3', 'trello:4'] })).toBe(
      'It was asked of 4 people Monday, so each may have left it to another. One name helps.',
    );
  });

  test('asked twice', () => {
    const repeatedAt = [instant('2025-11-11T09:00:00Z')];
    expect(why({ repeatedAt })).toBe(
      'You asked Monday and once more yesterday. A call or another way may reach them better.',
    );
  });

  test('asked on Friday at six, when their days off were about to begin', () => {
    expect(why(friday)).toBe(
      'Their days off were about to begin when you asked: Fri 7 Nov, 18:05. No answer is seen here yet.',
    );
    expect(why({ askedAt: instant('2025-11-07T15:20:00Z') })).toMatch(/^Their days off were about to begin/);
  });

  test('asked on their day off', () => {
    expect(why({ askedAt: instant('2025-11-09T10:00:00Z') })).toBe(
      'It was their day off when you asked: Sun 9 Nov, 11:00. No answer is seen here yet.',
    );
  });

  test('asked in their evening, by their own clock', () => {
    expect(why({ askedAt: instant('2025-11-10T18:00:00Z') })).toMatch(
      /^It was their evening when you asked: Mon 10 Nov/,
    );
    const timeOf = () => workingTime('Asia/Kolkata');
    const now = instant('2025-11-12T08:00:00Z');
    expect(why({ askedAt: instant('2025-11-10T13:00:00Z') }, { timeOf, now })).toMatch(/^It was their evening/);
  });

  test('long after it, the hour explains nothing', () => {
    expect(why({ ...friday, stage: 'cold' })).toMatch(/^You asked Friday/);
  });
});

test('who has just asked once more, waits until their time has passed once more', () => {
  const now = instant('2025-11-12T09:40:00Z');
  const asked = (repeated: string): number => found([mine({ repeatedAt: [instant(repeated)] })], { now }).length;
  expect(asked('2025-11-12T09:30:00Z')).toBe(0);
  expect(asked('2025-11-11T09:41:00Z')).toBe(0);
  expect(asked('2025-11-11T09:40:00Z')).toBe(1);
});

test('asked of several, nobody is singled out', () => {
  const [nudge] = found([mine({ to: [PRIYA, BAS] })]);
  expect(nudge?.handle).toBeNull();
  expect(spoken(nudge).title).toBe('Ask kindly about “Loan list, final”');
  expect(spoken(nudge).draft).toMatch(/^Hello, on Mon 10 Nov/);
});

test('people whose account is closed, or of whom one wants to hear nothing, are asked nothing', () => {
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  expect(found([mine()], {}, { space: board({ members }) }).map(({ kind }) => kind)).toEqual(['give-it-an-owner']);
  expect(found([mine()], { silenced: new Set([PRIYA]) })).toEqual([]);
  expect(found([mine()], { silenced: new Set(['trello:card:loans']) })).toEqual([]);
  expect(found([mine({ to: [PRIYA, BAS] })], { silenced: new Set([PRIYA]) })).toHaveLength(1);
});

test('what others asked, and what I asked myself too, is left alone', () => {
  expect(found([mine({ from: BAS })])).toEqual([]);
  expect(found([mine({ to: [PRIYA, MARA] })])).toEqual([]);
  expect(found([mine()], { me: [] })).toEqual([]);
});

test('no question, answered elsewhere or dealt with, it is gone', () => {
  const { key } = mine();
  const at = instant('2025-11-12T08:00:00Z');
  for (const said of [
    { kind: 'said-no-question', ask: key },
    { kind: 'said-settled', term: key, how: 'not-needed' },
    { kind: 'said-dealt-with', nudge: key },
  ] as const)
    expect(found([mine()], {}, { commitment: card({ words: [word(said, at)] }) })).toEqual([]);
});

test('it comes after what came due', () => {
  const one = item({ outcome: 'overdue', lapsedAt: instant('2025-11-12T09:00:00Z') }, { asks: [mine()] });
  expect(nudges(view([one])).map(({ kind }) => kind)).toEqual(['came-due', 'ask-kindly']);
});

test('two accounts of one person are one whom it was asked of', () => {
  const personOf = (handle: Handle) => (handle === 'trello:priya2' ? PRIYA : handle);
  const expectations = { ...assumed(how.zone), people: { personOf } };
  const [nudge] = found([mine({ to: [PRIYA, 'trello:priya2'] })], { expectations });
  expect(spoken(nudge)).toMatchObject({
    title: 'Ask Priya kindly about “Loan list, final”',
    why: 'You asked Monday, 14 working hours ago in their time. An answer may have come another way.',
  });
});

test('whoever is on leave is asked nothing, also of several; somebody who is there, is', () => {
  const expectations = (...who: readonly Handle[]) => ({
    ...assumed(how.zone),
    away: new Map(who.map((one) => [one, ['2025-11-12']])),
  });
  const both = [mine({ to: [PRIYA, BAS] })];
  expect(found(both, { expectations: expectations(PRIYA, BAS) })).toEqual([]);
  expect(found(both, { expectations: expectations(PRIYA) })).toHaveLength(1);
  expect(found([mine()], { expectations: expectations(PRIYA) })).toEqual([]);
});

test('in an evening before days off nobody is promised to them the next morning', () => {
  const now = instant('2025-11-14T17:00:00Z');
  expect(spoken(found([mine()], { now })[0], now).why).toBe(
    'It is their evening now. You asked Monday; a note in their working hours is soon enough.',
  );
});
