import { expect, test } from 'vitest';
import { expectation } from '../core/expectation.kit.ts';
import { assumed, type Expectation } from '../core/expectations.ts';
import type { UserWord } from '../core/facts.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { nudges } from './index.ts';
import { BAS, card, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';
import type { View } from './view.ts';

const late = (over: Partial<DeadlineVerdict> = {}): Partial<DeadlineVerdict> => ({
  outcome: 'late',
  at: how.now - 3_600_000,
  lateHours: 20,
  ...over,
});

const three = (over: Partial<DeadlineVerdict> = {}) =>
  ['a', 'b', 'c'].map((id) =>
    item(late({ subject: `trello:card:${id}`, facts: [`fact:${id}`], ...over }), {
      commitment: card({ subject: `trello:card:${id}` }),
    }),
  );

function found(items: View['items'], said: readonly Expectation[] = [], over: Partial<View> = {}) {
  const expectations = { ...assumed(how.zone), said, me: [MARA] };
  return nudges(view(items, { expectations, ...over })).filter(({ kind }) => kind === 'agree-on-expectations');
}

const withPriya = { kind: 'person', handle: PRIYA } as const;

test('three times something of one person was judged by what is only assumed: a few sentences to agree on', () => {
  const [nudge, ...more] = found(three());
  expect(more).toEqual([]);
  expect(nudge).toMatchObject({ habit: 'communicate', subject: PRIYA, handle: PRIYA, term: null, isMine: true });
  expect(nudge?.facts).toEqual(['fact:a', 'fact:b', 'fact:c']);
  expect(spoken(nudge)).toEqual({
    title: 'Agree with Priya on what to expect',
    why: '3 dates or answers with Priya went by what you only assume. A few sentences settle it.',
    evidence: 'Trello · only assumed · “Loan list, final”',
    draft:
      'Hello Priya, so that neither of us has to guess: I take it that an answer may take up to 8 working hours, and that what is due on a day may come until that day is over. If a date will not hold, we say so before it comes. Does that fit you, or would something else be better?',
  });
});

test('not for two, nor where they were of two people, shared, mine, kept or excused', () => {
  expect(found(three().slice(1))).toEqual([]);
  expect(found([...three().slice(1), item(late({ owners: [BAS] }))])).toEqual([]);
  expect(found(three({ owners: [PRIYA, BAS] }))).toEqual([]);
  expect(found(three({ owners: [MARA] }))).toEqual([]);
  expect(found(three({ outcome: 'kept' }))).toEqual([]);
  expect(found(three({ excuse: 'away' }))).toEqual([]);
});

test('not where anything is agreed with them, nor while a proposal waits for its answer', () => {
  const agreed = (over: Partial<Expectation>) =>
    expectation({ scope: withPriya, fromOn: '2025-01-01', terms: { graceHours: 4 }, ...over });
  expect(found(three(), [agreed({})])).toEqual([]);
  expect(found(three(), [agreed({ direction: 'mine' })])).toEqual([]);
  expect(found(three(), [agreed({ scope: { kind: 'space', space: 'trello:board:guide' } })])).toEqual([]);
  expect(found(three(), [agreed({ fromOn: '2025-11-12' })])).toEqual([]);
  const proposed = (on: string) => {
    const state = { kind: 'proposed', on, by: 'me', letter: null } as const;
    return expectation({ scope: withPriya, fromOn: on, state, terms: {} });
  };
  expect(found(three(), [proposed('2025-11-10')])).toEqual([]);
  expect(found(three(), [proposed('2025-10-10')])).toHaveLength(1);
});

test('what is assumed by the user’s own word is still only assumed', () => {
  const said = expectation({
    scope: withPriya,
    fromOn: '2025-01-01',
    state: { kind: 'assumed' },
    terms: { graceHours: 4 },
  });
  expect(found(three(), [said])).toHaveLength(1);
});

test('dealt with, it comes back only with something new; silenced it does not', () => {
  const say = (said: UserWord, at: number) => ({ words: [word(said, at)] });
  const done = { kind: 'said-dealt-with', nudge: `${PRIYA}|agree` } as const;
  expect(found(three(), [], say(done, how.now))).toEqual([]);
  expect(found(three(), [], say(done, how.now - 40 * 86_400_000))).toHaveLength(1);
  expect(found(three(), [], { silenced: new Set([PRIYA]) })).toEqual([]);
});

test('with one person at a time', () => {
  const both = [...three(), ...three({ owners: [BAS] })];
  expect(found(both)).toHaveLength(1);
  const done = word({ kind: 'said-dealt-with', nudge: found(both)[0]?.key ?? '' }, how.now);
  expect(found(both, [], { words: [done] })).toHaveLength(1);
});
