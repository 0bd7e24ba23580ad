import { describe, expect, test } from 'vitest';
import { ask, suggestion, waitingAsk } from './ask.kit.ts';
import { messageMarksFor } from './ask-marks.ts';
import type { AskVerdict } from './ask-verdict.ts';
import type { UserWordLine } from './commitment.ts';
import { english, instant } from './english.kit.ts';
import { assumedTime } from './expectations.ts';
import type { UserWord } from './facts.ts';
import type { Mark } from './mark.ts';
import type { Density } from './mark-reader.ts';
import { type Marked, marksFor } from './marks.ts';
import { speak } from './speak.ts';
import { verdict } from './verdict.kit.ts';

const how = english({
  names: { 'trello:priya': 'Priya Raghunathan', 'trello:mara': 'Mara Lindqvist', 'trello:bas': 'Bas van Dam' },
});
const reader = { now: how.now, zone: how.zone, me: ['trello:mara' as const] };
const evening = instant('2025-11-12T17:00:00Z');

const ofMe = (over: Partial<AskVerdict> = {}): AskVerdict => ask(over);
const byMe = (over: Partial<AskVerdict> = {}): AskVerdict =>
  ask({ from: 'trello:mara', to: ['trello:priya'], ...over });
const iWait = (over: Partial<AskVerdict> = {}): AskVerdict =>
  waitingAsk({ from: 'trello:mara', to: ['trello:priya'], ...over });

function item(over: Partial<Marked> = {}): Marked {
  const commitment = { subject: 'trello:card:loans', words: [] };
  return { commitment, verdicts: [], asks: [], suggestions: [], ...over };
}

function said(mark: Mark | undefined, now = how.now): string | null {
  return mark ? `${mark.kind}: ${mark.parts.map((part) => speak(part, { ...how, now })).join(' · ')}` : null;
}

function card(asks: readonly AskVerdict[], density: Density = 'dense', over = {}, now = how.now): string | null {
  return said(marksFor([item({ asks, ...over })], { ...reader, now }, density)[0], now);
}

function message(asks: readonly AskVerdict[], density: Density = 'dense', over = {}, now = how.now): string | null {
  return said(messageMarksFor([item({ asks })], { ...reader, now, ...over }, density)[0], now);
}

function word(said: UserWord, at: number, key = `w${at}`): UserWordLine {
  const line = { key, subject: 'trello:card:loans', space: null, at, by: null, isAutomated: false, readAt: at };
  return { key, at, word: { ...line, source: 'user', ...said } };
}

describe('on the front of a card', () => {
  test('it is my turn', () => {
    expect(card([ofMe()])).toBe('turn: your turn · asked Monday');
    expect(card([waitingAsk()])).toBe('turn: your turn · asked yesterday');
    expect(card([ofMe({ stage: 'cold', askedAt: instant('2025-11-03T09:00:00Z') })])).toBe(
      'turn: your turn · asked Mon 3 Nov',
    );
  });

  test('I wait, with what explains the silence at this hour', () => {
    expect(card([iWait()])).toBe('waiting: waiting · asked yesterday');
    expect(card([iWait()], 'dense', {}, evening)).toBe('waiting: waiting · their evening');
    expect(card([iWait()], 'dense', {}, instant('2025-11-15T10:00:00Z'))).toBe('waiting: waiting · their day off');
    expect(card([iWait()], 'dense', {}, instant('2025-11-13T02:00:00Z'))).toBe('waiting: waiting · their night');
    expect(card([iWait()], 'dense', {}, instant('2025-11-13T07:00:00Z'))).toBe(
      'waiting: waiting · before their working day',
    );
    expect(card([byMe({ stage: 'cold', askedAt: instant('2025-11-03T09:00:00Z') })])).toBe(
      'waiting: waiting · since 3 Nov',
    );
  });

  test('their evening is by their own clock', () => {
    const kolkata = assumedTime('Asia/Kolkata');
    const now = instant('2025-11-12T13:00:00Z');
    const marks = marksFor([item({ asks: [iWait()] })], { ...reader, now, timeOf: () => kolkata }, 'dense');
    expect(said(marks[0], now)).toBe('waiting: waiting · their evening');
    expect(card([iWait()], 'dense', {}, now)).toBe('waiting: waiting · asked yesterday');
  });

  test('quiet marks speak of my turn and of what ran out', () => {
    expect(card([waitingAsk()], 'quiet')).not.toBeNull();
    expect(card([byMe()], 'quiet')).toBe('waiting: waiting · asked Monday');
    expect(card([iWait()], 'quiet')).toBeNull();
  });

  test('of several the one that is mine speaks, then the one whose time is over first', () => {
    const first = ofMe({ ask: 'c0', askedAt: instant('2025-11-07T09:00:00Z'), dueAt: instant('2025-11-10T09:00:00Z') });
    expect(card([byMe(), ofMe(), first])).toBe('turn: your turn · asked Friday');
    expect(card([first, ofMe(), byMe()])).toBe('turn: your turn · asked Friday');
  });

  test('closed, stale, unknown, or between others, there is nothing to say', () => {
    for (const outcome of ['answered', 'answered late', 'acknowledged', 'settled', 'released', 'unknown'] as const)
      expect(card([ofMe({ outcome, stage: null })])).toBeNull();
    expect(card([ofMe({ stage: 'stale' })])).toBeNull();
    expect(card([ofMe({ stage: null })])).toBeNull();
    expect(card([ofMe({ to: ['trello:bas'] })])).toBeNull();
  });

  test('the story tells who asked, whose clock runs, and what would answer', () => {
    const [mark] = marksFor(
      [item({ asks: [ofMe({ repeatedAt: [instant('2025-11-11T09:00:00Z')] })] })],
      reader,
      'quiet',
    );
    expect(mark?.choices).toEqual(['no-question', 'answered-elsewhere', 'leave-out']);
    expect(mark?.story.map((line) => speak(line, how))).toEqual([
      'Mon 10 Nov, 12:40: Priya asked you',
      'yesterday, 10:00: asked once more',
      'Your working time counts: from Mon 10 Nov, 12:40 until yesterday, 12:40.',
      'So far that is 14 working hours.',
      'A message answers it, and so does a tick, a new date, a file or handing it on. “No” is an answer too.',
    ]);
  });

  test.each([
    [ofMe({ to: ['trello:mara', 'trello:bas'] }), 'Mon 10 Nov, 12:40: Priya asked you and Bas'],
    [ofMe({ to: ['trello:mara', 'trello:bas', 'trello:x'] }), 'Mon 10 Nov, 12:40: Priya asked you and 2 others'],
    [byMe(), 'Mon 10 Nov, 12:40: you asked Priya'],
    [byMe({ to: ['trello:priya', 'trello:bas'] }), 'Mon 10 Nov, 12:40: you asked 2 people'],
  ] as const)('the story names whom it was asked of (%#)', (one, line) => {
    const [mark] = marksFor([item({ asks: [one] })], reader, 'dense');
    expect(mark?.story[0] && speak(mark.story[0], how)).toBe(line);
  });
});

describe('with a date on the same card', () => {
  const overdue = verdict({ outcome: 'overdue' });
  const tomorrow = verdict({ due: { kind: 'day', on: '2025-11-13' } });
  const movedAt = instant('2025-10-30T09:00:00Z');
  const walked = [
    verdict({
      startedAt: instant('2025-10-21T09:00:00Z'),
      due: { kind: 'day', on: '2025-11-03' },
      outcome: 'moved',
      at: movedAt,
      by: 'trello:priya',
      movedBy: 'owner',
    }),
    verdict({ term: 2, startedAt: movedAt, due: { kind: 'day', on: '2025-11-17' } }),
  ];

  test('my turn comes first, then the date, then whom I wait for', () => {
    expect(card([ofMe()], 'quiet', { verdicts: [overdue] })).toBe(
      'turn: your turn · asked Monday · came due yesterday',
    );
    expect(card([byMe()], 'quiet', { verdicts: [overdue] })).toBe('due: came due yesterday · waiting · asked Monday');
    expect(card([iWait()], 'dense', { verdicts: [tomorrow] })).toBe(
      'waiting: due tomorrow · waiting · asked yesterday',
    );
  });

  test('a date that walked leaves no room for whom I wait for; the story has both', () => {
    const [mark] = marksFor([item({ asks: [byMe()], verdicts: walked })], reader, 'quiet');
    expect(said(mark)).toBe('told: first promised 3 Nov · moved once, told 2 days before');
    const story = mark?.story.map((line) => speak(line, how)) ?? [];
    expect(story[0]).toBe('21 Oct: promised by Priya for Mon 3 Nov');
    expect(story).toContain('Mon 10 Nov, 12:40: you asked Priya');
    expect(mark?.choices).toContain('no-question');
    expect(card([ofMe()], 'quiet', { verdicts: walked })).toBe('turn: your turn · asked Monday · first promised 3 Nov');
  });

  test('a date alone says nothing of a question, and quiet leaves quiet dates out', () => {
    expect(card([], 'quiet', { verdicts: [overdue] })).toBe('due: came due yesterday');
    expect(card([], 'quiet', { verdicts: [tomorrow] })).toBeNull();
    expect(card([ofMe()], 'quiet', { verdicts: [tomorrow] })).toBe('turn: your turn · asked Monday');
    expect(marksFor([item({ verdicts: [overdue] })], reader, 'quiet')[0]?.choices).toEqual([]);
  });

  test('the longest one keeps to its room', () => {
    const long = verdict({ outcome: 'overdue', due: { kind: 'day', on: '2024-09-25' } });
    const mark = card([ofMe({ askedAt: instant('2024-09-25T09:00:00Z') })], 'dense', { verdicts: [long] });
    expect(mark?.replace('turn: ', '').length).toBeLessThanOrEqual(72);
  });
});

describe('beside a message', () => {
  test('the clock runs in working hours of whoever has to answer', () => {
    expect(message([waitingAsk()])).toBe('turn: your turn · 5 of 8 working hours');
    expect(message([ofMe()])).toBe('turn: your turn · 14 working hours');
    expect(message([iWait()])).toBe('waiting: waiting · 5 of 8 working hours');
    expect(message([iWait()], 'dense', {}, evening)).toBe('waiting: waiting · their evening · 5 of 8 working hours');
    expect(message([byMe({ stage: 'cold', askedAt: instant('2025-11-03T09:00:00Z') })])).toBe(
      'waiting: waiting · since 3 Nov',
    );
  });

  test('it is called by the message, whatever the card says', () => {
    const [mark] = messageMarksFor([item({ asks: [ofMe({ ask: '69a551' })] })], reader, 'quiet');
    expect(mark?.subject).toBe('trello:comment:69a551');
    expect(mark?.choices).toEqual(['no-question', 'answered-elsewhere', 'leave-out']);
  });

  test('quiet leaves out whom I wait for while their time runs', () => {
    expect(message([iWait()], 'quiet')).toBeNull();
    expect(message([byMe()], 'quiet')).not.toBeNull();
  });

  test('each message has its own, and never two', () => {
    const marks = messageMarksFor(
      [item({ asks: [ofMe(), byMe({ ask: 'c2' })], suggestions: [suggestion({ comment: 'c1' })] })],
      reader,
      'dense',
    );
    expect(marks.map(({ subject, kind }) => `${subject} ${kind}`)).toEqual([
      'trello:comment:c1 turn',
      'trello:comment:c2 waiting',
    ]);
  });

  test('what was answered elsewhere can be taken back for a day', () => {
    const settled = ofMe({ outcome: 'settled', stage: null, at: how.now - 3_600_000 });
    expect(message([settled], 'quiet')).toBe('quiet: answered elsewhere');
    expect(messageMarksFor([item({ asks: [settled] })], reader, 'quiet')[0]?.choices).toEqual(['undo']);
    expect(message([{ ...settled, at: how.now - 2 * 86_400_000 }], 'quiet')).toBeNull();
  });
});

describe('said to be no question', () => {
  const none = word({ kind: 'said-no-question', ask: ofMe().key }, how.now - 3_600_000);
  const marks = (words: readonly UserWordLine[], density: Density = 'quiet', asks = [ofMe()]) =>
    messageMarksFor([item({ asks, commitment: { subject: 'trello:card:loans', words } })], reader, density);

  test('the message says so, and lets it be taken back', () => {
    const [mark, another] = marks([none]);
    expect(another).toBeUndefined();
    expect(said(mark)).toBe('quiet: no question');
    expect(mark).toMatchObject({ subject: 'trello:comment:c1', choices: ['question', 'undo'] });
    expect(marks([none], 'quiet', [])[0]?.subject).toBe('trello:comment:c1');
  });

  test('the card says nothing of it', () => {
    expect(card([ofMe()], 'dense', { commitment: { subject: 'trello:card:loans', words: [none] } })).toBeNull();
  });

  test('after a day it is only said where everything is', () => {
    const old = word({ kind: 'said-no-question', ask: ofMe().key }, how.now - 2 * 86_400_000);
    expect(marks([old])).toEqual([]);
    expect(said(marks([old], 'dense')[0])).toBe('quiet: no question');
  });

  test('taken back, or a question after all, it is my turn', () => {
    const undone = word({ kind: 'said-undone', word: none.key }, how.now);
    const question = word({ kind: 'said-question', ask: ofMe().key }, how.now);
    expect(marks([none, undone])[0]?.kind).toBe('turn');
    expect(marks([question, none])[0]?.kind).toBe('turn');
  });
});

describe('what looks like a promise', () => {
  const marks = (over = {}, density: Density = 'quiet') =>
    messageMarksFor([item({ suggestions: [suggestion(over)] })], reader, density);

  test('is asked about beside the message', () => {
    const [mark] = marks();
    expect(said(mark)).toBe('promise: looks like a promise · Friday');
    expect(mark).toMatchObject({ subject: 'trello:comment:p1', choices: ['promise', 'no-promise'] });
    expect(mark?.story.map((line) => speak(line, how))).toEqual([
      'yesterday, 16:10: you wrote of something by Fri 14 Nov.',
      'Until you say yes, it counts for nothing.',
    ]);
  });

  test('of somebody else only where everything is wanted', () => {
    expect(marks({ by: 'trello:priya' })).toEqual([]);
    expect(marks({ by: 'trello:priya' }, 'dense')).toHaveLength(1);
  });

  test('once the user has said yes or no, that can be taken back for a day', () => {
    const marksAfter = (at: number) => {
      const words = [word({ kind: 'said-dealt-with', nudge: 'trello:card:loans|promise|p1' }, at)];
      return messageMarksFor([item({ commitment: { subject: 'trello:card:loans', words } })], reader, 'dense');
    };
    const [mark] = marksAfter(how.now - 3_600_000);
    expect(said(mark)).toBe('quiet: noted');
    expect(mark).toMatchObject({ subject: 'trello:comment:p1', choices: ['undo'] });
    expect(marksAfter(how.now - 2 * 86_400_000)).toEqual([]);
  });

  test('is left alone when it is old or its day is over', () => {
    expect(marks({ at: how.now - 15 * 86_400_000 })).toEqual([]);
    expect(marks({ due: { kind: 'day', on: '2025-11-09' } })).toEqual([]);
  });
});
