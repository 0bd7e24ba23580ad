import { expect, test } from 'vitest';
import { ask, suggestion } from '../core/ask.kit.ts';
import type { NudgeAnswer } from '../core/nudge.ts';
import { speak } from '../core/speak.ts';
import { nudges } from '../nudges/index.ts';
import { card, how, item, view } from '../nudges/view.kit.ts';
import { answerWords, NOT_NEEDED } from './answer-words.ts';
import { canBeExcused, isAboutAsk } from './ask-kinds.ts';

const undated = card({}, { due: null, owners: [] });
const [reply] = nudges(view([item(null, { asks: [ask()], commitment: undated })]));
const [promise] = nudges(view([item(null, { suggestions: [suggestion()], commitment: undated })]));
const [date] = nudges(view([item({ outcome: 'overdue', owners: ['trello:mara'] })]));

function said(nudge: typeof reply, answer: NudgeAnswer): string {
  if (!nudge) throw new Error('there is no nudge');
  return speak(answerWords(nudge, answer), how);
}

test('what was said of a question is told as that', () => {
  expect(said(reply, { kind: 'settled', how: 'call' })).toBe('Noted as answered elsewhere.');
  expect(said(reply, { kind: 'settled', how: NOT_NEEDED })).toBe('Noted: nobody needs to answer.');
  expect(said(reply, { kind: 'no-question' })).toBe('Noted: no question. It counts for nobody.');
  expect(said(reply, { kind: 'silenced', what: 'subject' })).toBe('This thread stays silent.');
  expect(said(reply, { kind: 'silenced', what: 'handle' })).toBe('No more nudges about Priya.');
});

test('a promise in words is kept or none', () => {
  expect(said(promise, { kind: 'promise' })).toBe('Kept as a promise, with its date.');
  expect(said(promise, { kind: 'dealt-with' })).toBe('Noted: no promise. It counts for nothing.');
});

test('a date is spoken of as before', () => {
  expect(said(date, { kind: 'settled', how: 'call' })).toBe('Noted as settled elsewhere.');
  expect(said(date, { kind: 'dealt-with' })).toBe('Noted as done.');
});

test('only dates have excuses', () => {
  const kinds = [reply, promise, date].map((one) => one && [one.kind, isAboutAsk(one), canBeExcused(one)]);
  expect(kinds).toEqual([
    ['reply', true, false],
    ['keep-promise', false, false],
    ['tell-them', false, true],
  ]);
});
