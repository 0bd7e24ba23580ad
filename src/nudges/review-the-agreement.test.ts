import { expect, test } from 'vitest';
import { ask as askVerdict } from '../core/ask.kit.ts';
import type { AskVerdict } from '../core/ask-verdict.ts';
import { agreedOn, expectation } from '../core/expectation.kit.ts';
import { assumed, type Expectation, type Membership } from '../core/expectations.ts';
import { nudges } from './index.ts';
import { card, how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';
import type { View } from './view.ts';

const DAY_MS = 86_400_000;
const withPriya = { kind: 'person', handle: PRIYA } as const;

function found(said: readonly Expectation[], items: View['items'] = [], over: Partial<View> = {}) {
  const expectations = { ...assumed(how.zone), said, me: [MARA] };
  return nudges(view(items, { expectations, ...over })).filter(({ kind }) => kind === 'review-the-agreement');
}

const agreed = (reviewOn: string | null, over: Partial<Expectation> = {}) =>
  expectation({ scope: withPriya, fromOn: '2025-09-01', state: agreedOn('2025-09-01'), terms: { reviewOn }, ...over });

test('on its day, and from then on', () => {
  const [nudge] = found([agreed('2025-11-12')]);
  expect(nudge).toMatchObject({ habit: 'evaluate', handle: PRIYA, key: `${PRIYA}|review|2025-11-12`, isMine: true });
  expect(spoken(nudge)).toMatchObject({
    title: 'Look at the agreement with Priya',
    why: 'Agreed Mon 1 Sep, to be looked at together on Wed 12 Nov. Without such a day, agreements fade.',
    evidence: 'Your agreement of Mon 1 Sep',
  });
  expect(found([agreed('2025-11-01')])).toHaveLength(1);
});

test('not before, without a day, taken back, only assumed or proposed, or once there is another', () => {
  expect(found([agreed('2025-11-13')])).toEqual([]);
  expect(found([agreed(null)])).toEqual([]);
  expect(found([agreed('2025-11-01', { untilOn: '2025-11-02' })])).toEqual([]);
  expect(found([agreed('2025-11-01', { state: { kind: 'assumed' } })])).toEqual([]);
  expect(found([agreed('2025-11-01'), agreed('2026-03-01', { fromOn: '2025-11-10' })])).toEqual([]);
});

test('a long name of a group is cut, so that the title fits', () => {
  const name = 'Friends of the museum of everyday things in the old harbour';
  const isIn = { group: name, handle: PRIYA, isIn: true, fromOn: '2025-01-01', untilOn: null };
  const said = [agreed('2025-11-01', { scope: { kind: 'group', group: name } })];
  const [nudge] = found(said, [], { expectations: { ...assumed(how.zone), said, memberships: [isIn], me: [MARA] } });
  expect(spoken(nudge).title).toBe('Look at the agreement with Friends of the museum of everyda…');
});

test('of a group and of everybody it is told by name, or by none', () => {
  const group = agreed('2025-11-01', { scope: { kind: 'group', group: 'Museum' } });
  const isIn = { group: 'Museum', handle: PRIYA, isIn: true, fromOn: '2025-01-01', untilOn: null };
  const among = (memberships: readonly Membership[]) =>
    found([group], [], { expectations: { ...assumed(how.zone), said: [group], memberships, me: [MARA] } });
  expect(spoken(among([isIn])[0]).title).toBe('Look at the agreement with Museum');
  expect(among([isIn, { ...isIn, isIn: false, fromOn: '2025-11-10' }])).toEqual([]);
  expect(spoken(found([agreed('2025-11-01', { scope: { kind: 'everybody' } })])[0]).title).toBe(
    'Look at what you agreed with everybody',
  );
});

test('with somebody or of a space that has no name yet it is told by its day', () => {
  const title = 'Look at what you agreed on Mon 1 Sep';
  const nobody = spoken(found([agreed('2025-11-01')], [], { names: {} })[0]);
  expect([nobody.title, nobody.draft]).toEqual([title, '']);
  const scope = { kind: 'space', space: 'trello:board:guide' } as const;
  expect(spoken(found([agreed('2025-11-01', { scope })])[0]).title).toBe(title);
  const open = item(null, { commitment: card() });
  expect(spoken(found([agreed('2025-11-01', { scope })], [open])[0]).title).toBe(
    'Look at the agreement with Audio guide, spring opening',
  );
});

const asked = (from: string, to: string, over: Partial<AskVerdict> = {}) =>
  item(null, {
    commitment: card(),
    asks: [
      askVerdict({
        from: from as typeof PRIYA,
        to: [to as typeof PRIYA],
        outcome: 'answered late',
        askedAt: how.now - 5 * DAY_MS,
        dueAt: how.now - 4 * DAY_MS,
        ...over,
      }),
    ],
  });

const bothWays = (over: Partial<AskVerdict> = {}) => [
  asked(MARA, PRIYA),
  asked(MARA, PRIYA, over),
  asked(PRIYA, MARA),
  asked(PRIYA, MARA),
];

const withTime = (over: Partial<Expectation> = {}) =>
  agreed(null, { terms: { question: { count: 1, unit: 'days' } }, ...over });

test('an answer time that neither side meets for a month', () => {
  const [nudge] = found([withTime()], bothWays());
  expect(spoken(nudge).why).toBe(
    'For a month your answers both ways took more than 8 working hours. Is it the right time?',
  );
  expect(nudge?.key).toBe(`${PRIYA}|answer-time`);
});

test('not where one was in time, longer ago, of one side alone, or where nothing is agreed', () => {
  expect(found([withTime()], bothWays({ outcome: 'answered' }))).toEqual([]);
  expect(found([withTime()], bothWays({ dueAt: how.now - 40 * DAY_MS }))).toEqual([]);
  expect(found([withTime()], bothWays().slice(0, 3))).toEqual([]);
  expect(found([], bothWays())).toEqual([]);
});

test('not where something else is agreed, the time of one side alone, or another time since', () => {
  expect(found([agreed(null)], bothWays())).toEqual([]);
  expect(found([agreed(null, { terms: { graceHours: 4 } })], bothWays())).toEqual([]);
  expect(found([withTime({ direction: 'theirs' })], bothWays())).toEqual([]);
  const longer = withTime({ fromOn: '2025-11-10', terms: { question: { count: 2, unit: 'days' } } });
  expect(found([withTime(), longer], bothWays())).toEqual([]);
  const alone = withTime({ fromOn: '2025-11-10', state: { kind: 'assumed' } });
  expect(found([withTime(), alone], bothWays())).toEqual([]);
});

test('two times that differ are told without a figure', () => {
  const mine = withTime({ direction: 'mine', terms: { question: { count: 4, unit: 'hours' } } });
  const theirs = withTime({ direction: 'theirs' });
  const { why, draft } = spoken(found([mine, theirs], bothWays())[0]);
  expect(why).toBe('For a month answers both ways took longer than agreed. Is it the right time?');
  expect(draft).toMatch(/^Hello Priya, the time that we agreed on for answers has fitted neither of us lately/);
});

test('what is agreed in the space where it was asked counts there', () => {
  const scope = { kind: 'space', space: 'trello:board:guide' } as const;
  expect(found([withTime({ scope })], bothWays({ space: 'trello:board:other' }))).toEqual([]);
  expect(found([withTime({ scope })], bothWays())).toHaveLength(1);
});

test('each kind of ask has its own answer time: reviews that take long say nothing of questions', () => {
  const reviews = (...kinds: readonly AskVerdict['kind'][]) => [
    ...kinds.flatMap((kind) => [asked(MARA, PRIYA, { kind }), asked(PRIYA, MARA, { kind })]),
  ];
  const days = (count: number) => ({ count, unit: 'days' }) as const;
  const slow = agreed(null, { terms: { question: days(1), review: days(3) } });
  expect(found([slow], reviews('review', 'question'))).toEqual([]);
  const [nudge] = found([slow], reviews('review', 'review', 'question'));
  expect(spoken(nudge).why).not.toMatch(/\d/);
});
