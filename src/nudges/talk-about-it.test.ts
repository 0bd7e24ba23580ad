import { expect, test } from 'vitest';
import { ask } from '../core/ask.kit.ts';
import { instant } from '../core/english.kit.ts';
import { assumed } from '../core/expectations.ts';
import type { UserWord } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import { speak } from '../core/speak.ts';
import { nudges } from './index.ts';
import { BAS, card, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

const slip = (day: number, over = {}) => {
  const subject = `trello:card:${day}`;
  const at = instant(`2025-11-0${day}T09:00:00Z`);
  return item(
    { subject, key: subject, outcome: 'late', lapsedAt: at, at, by: PRIYA, ...over },
    {
      commitment: card({ subject }),
    },
  );
};
const talks = (lately: readonly ReturnType<typeof item>[], over = {}) =>
  nudges(view([], { lately, ...over })).filter(({ kind }) => kind === 'talk-about-it');

test('the third slip in a month: facts, effect, questions, and no count in a sentence', () => {
  expect(talks([slip(3), slip(4)])).toEqual([]);
  const due = (day: number) => ({ due: { kind: 'day', on: `2025-11-0${day}` } }) as const;
  const moved = { outcome: 'moved', movedBy: 'owner', isShortNotice: true };
  const [nudge] = talks([slip(3, due(2)), slip(4, { ...due(3), ...moved }), slip(6, due(4))]);
  expect(spoken(nudge)).toMatchObject({
    title: 'Talk with Priya about how dates hold',
    why: 'Several dates moved or passed in four weeks. A talk finds reasons that a board does not show.',
    evidence: 'Trello · was due Tue 4 Nov · Loan list, final',
  });
  expect(nudge?.steps.map((step) => speak(step, how))).toEqual([
    '“Loan list, final” was due Tue 4 Nov, and the date passed.',
    '“Loan list, final” was due Mon 3 Nov, and was moved.',
    '“Loan list, final” was due Sun 2 Nov, and the date passed.',
  ]);
  expect(spoken(nudge).draft).toContain('among them “Loan list, final”, due Tue 4 Nov');
  expect(spoken(nudge).draft).not.toMatch(/\d+ (times|dates)/);
});

test('what was told in time, excused, moved by others or mine is no slip', () => {
  const told = { outcome: 'moved', movedBy: 'owner' };
  expect(talks([slip(3), slip(4), slip(6, told)])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { excuse: 'blocked' })])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { outcome: 'moved', movedBy: 'other' })])).toEqual([]);
  expect(talks([slip(3), slip(4), slip(6, { owners: [MARA] })])).toEqual([]);
});

test('of a slip that several hold each bears a part, and a talk needs three whole ones', () => {
  const shared = (day: number, ...others: readonly Handle[]) =>
    slip(day, { owners: [PRIYA, ...others], due: { kind: 'day', on: `2025-11-0${day - 1}` } });
  expect(talks([shared(3, BAS), shared(4, BAS), shared(6, BAS)])).toEqual([]);
  expect(talks([shared(3, BAS, MARA), shared(4, BAS, MARA), slip(5), slip(6)])).toEqual([]);
  const three = [shared(8, BAS), shared(4, BAS), slip(5), slip(6)];
  const [nudge, another] = talks(three);
  expect(another).toBeUndefined();
  expect(nudge?.handle).toBe(PRIYA);
  expect(nudge?.steps.map((step) => speak(step, how))[0]).toBe(
    '“Loan list, final” was due Fri 7 Nov, and the date passed; others held it too.',
  );
  // What is named in the note is theirs alone.
  expect(spoken(nudge).draft).toContain('among them “Loan list, final”, due Tue 11 Nov');
  const joined = {
    expectations: { ...assumed(how.zone), people: { personOf: (who: Handle) => (who === BAS ? PRIYA : who) } },
  };
  expect(talks([shared(3, BAS), shared(4, BAS), shared(6, BAS)], joined)).toHaveLength(1);
});

test('a question put twice whose time ran out long ago, in place of one more note', () => {
  const repeatedAt = [instant('2025-11-10T14:00:00Z')];
  const twice = ask({ from: MARA, to: [PRIYA], repeatedAt, stage: 'cold' });
  const [nudge] = talks([item(null, { asks: [twice] })]);
  expect(spoken(nudge).title).toBe('Talk with Priya instead of writing');
  const both = nudges(view([item(null, { asks: [twice] })]));
  expect(both.map(({ kind }) => kind)).toEqual(['talk-about-it']);
  expect(talks([item(null, { asks: [{ ...twice, repeatedAt: [] }] })])).toEqual([]);
  expect(talks([item(null, { asks: [{ ...twice, stage: 'due' }] })])).toEqual([]);
  expect(talks([item(null, { asks: [{ ...twice, outcome: 'answered', stage: null }] })])).toEqual([]);
});

const talked: UserWord = { kind: 'said-dealt-with', nudge: `${PRIYA}|talk` };

test('it stays until it was talked about, and what was talked about counts no more', () => {
  const words = [word(talked, instant('2025-11-06T12:00:00Z'))];
  const slips = [slip(3), slip(4), slip(6)];
  expect(talks(slips, { words })).toEqual([]);
  expect(talks([...slips, slip(7), slip(8)], { words })).toEqual([]);
  expect(talks([...slips, slip(7), slip(8), slip(9)], { words })).toHaveLength(1);
});

test('a talk is about all that was open with somebody: a question put twice before it is quiet, one put again is not', () => {
  const put = (at: string) =>
    item(null, { asks: [ask({ from: MARA, to: [PRIYA], repeatedAt: [instant(at)], stage: 'cold' })] });
  const words = [word(talked, instant('2025-11-10T12:00:00Z'))];
  expect(talks([put('2025-11-10T11:00:00Z')], { words })).toEqual([]);
  expect(talks([put('2025-11-10T14:00:00Z')], { words })).toHaveLength(1);
});

test('what the user says at the talk about a question is heard, wherever it is written down', () => {
  const at = instant('2025-11-10T14:00:00Z');
  const twice = ask({ from: MARA, to: [PRIYA], repeatedAt: [at], stage: 'cold' });
  const after = (said: UserWord, saidAt = at + 1) =>
    talks([item(null, { asks: [twice], commitment: card({ words: [word(said, saidAt)] }) })]);
  const [nudge] = talks([item(null, { asks: [twice] })]);
  if (!nudge) throw new Error('there is no nudge');
  expect(after({ kind: 'said-dealt-with', nudge: nudge.key })).toEqual([]);
  expect(after({ kind: 'said-dealt-with', nudge: nudge.key }, at - 1)).toHaveLength(1);
  expect(after({ kind: 'said-snoozed', nudge: nudge.key, until: Number.MAX_SAFE_INTEGER })).toEqual([]);
  expect(after({ kind: 'said-silenced', what: nudge.subject })).toEqual([]);
});

test('of what was silenced nothing is counted', () => {
  const silenced = new Set(['trello:card:6']);
  expect(talks([slip(3), slip(4), slip(6)], { silenced })).toEqual([]);
});

test('with somebody whose name is not known nobody is asked to talk', () => {
  const left = { owners: ['trello:left'] };
  expect(talks([slip(3, left), slip(4, left), slip(6, left)])).toEqual([]);
});
