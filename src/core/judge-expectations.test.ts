import { describe, expect, it } from 'vitest';
import { foldAll } from './bundle.ts';
import { expectation } from './expectation.kit.ts';
import { assumed, type Expectation, type Week } from './expectations.ts';
import type { Fact } from './facts.ts';
import { ANA, act, ask, at, BEN, BOARD, board, CARD, ME, seen, time } from './history.kit.ts';
import { judgeAll } from './judge.ts';
import { judgeAsks } from './judge-asks.ts';
import { NEVER } from './working-time.ts';

const NOW = '2026-03-31T12:00';
const JULY = '2026-01-01T00:00';

function stand(said: readonly Expectation[], now = NOW) {
  const expectations = { ...assumed('UTC', { dueTimes: 'exact' }), said, me: [ME] };
  return { expectations, userZone: 'UTC', now: at(now), readAt: at(now) };
}

function outcomes(facts: readonly Fact[], said: readonly Expectation[], now = NOW) {
  const judged = judgeAll(foldAll([...board(JULY), ...facts]), stand(said, now));
  return [...(judged.get(CARD) ?? [])].map(({ outcome }) => outcome);
}

const list = (id: string, name: string) => ({ id, name });
const doing = list('doing', 'Doing');

function card(to: { id: string; name: string }, movedAt: string): readonly Fact[] {
  return [
    act('2026-03-02T09:00', { kind: 'created' }),
    act('2026-03-02T09:00', { kind: 'due-changed', from: null, to: time('2026-03-20T12:00') }),
    act('2026-03-02T09:00', { kind: 'owner-joined', who: ANA }),
    act(movedAt, { kind: 'list-moved', from: doing, to }),
    seen(movedAt, { due: time('2026-03-20T12:00'), list: to }),
  ];
}

describe('lists that mean what the user says', () => {
  const lists = (meaning: 'done' | 'someday' | 'open', id: string, fromOn = '2026-01-01') =>
    expectation({ scope: { kind: 'space', space: BOARD }, fromOn, terms: { lists: { [id]: meaning } } });
  const shop = list('shop', 'In the shop');

  it('keep what is moved to one that means done', () => {
    expect(outcomes(card(shop, '2026-03-10T09:00'), [])).toEqual(['overdue']);
    expect(outcomes(card(shop, '2026-03-10T09:00'), [lists('done', 'shop')])).toEqual(['kept']);
  });

  it('go by what was in force: what lies on one is done from the day on which it was said', () => {
    const facts = card(shop, '2026-03-10T09:00');
    expect(outcomes(facts, [lists('done', 'shop', '2026-03-15')])).toEqual(['kept']);
    expect(outcomes(facts, [lists('done', 'shop', '2026-03-25')])).toEqual(['late']);
    expect(outcomes(facts, [lists('done', 'shop', '2026-03-25')], '2026-03-24T12:00')).toEqual(['overdue']);
  });

  it('owe nothing where they mean someday, and owe it once it was due before', () => {
    const ideas = list('ideas', 'Ideas');
    expect(outcomes(card(ideas, '2026-03-10T09:00'), [lists('someday', 'ideas')])).toEqual(['released']);
    expect(outcomes(card(ideas, '2026-03-10T09:00'), [lists('someday', 'ideas', '2026-03-15')])).toEqual(['released']);
    expect(outcomes(card(ideas, '2026-03-24T09:00'), [lists('someday', 'ideas')])).toEqual(['overdue']);
  });

  it('are not done though their name says so, where the user says that', () => {
    const done = list('done', 'Done by the printer');
    expect(outcomes(card(done, '2026-03-10T09:00'), [])).toEqual(['kept']);
    expect(outcomes(card(done, '2026-03-10T09:00'), [lists('open', 'done')])).toEqual(['overdue']);
  });
});

describe('an answer', () => {
  const judged = (facts: readonly Fact[], said: readonly Expectation[]) => {
    const folded = foldAll([...board(JULY), seen('2026-03-09T09:00', { owners: [] }), ...facts]);
    const commitment = folded.commitments.get(CARD);
    const space = folded.spaces.get(BOARD) ?? null;
    const [verdict] = commitment ? judgeAsks(commitment, { ...stand(said), space, me: [ME] }) : [];
    return verdict;
  };
  const ofMe = ask('2026-03-09T10:00', BEN, [ME]);
  const ofBen = ask('2026-03-09T10:00', ME, [BEN]);

  it('is due by what was agreed in its direction', () => {
    const said = [
      expectation({
        scope: { kind: 'person', handle: BEN },
        direction: 'mine',
        terms: { question: { count: 2, unit: 'hours' } },
      }),
      expectation({
        scope: { kind: 'person', handle: BEN },
        direction: 'theirs',
        terms: { question: { count: 3, unit: 'days' } },
      }),
    ];
    expect(judged(ofMe, said)?.dueAt).toBe(at('2026-03-09T12:00'));
    expect(judged(ofBen, said)?.dueAt).toBe(at('2026-03-12T10:00'));
  });

  it('is counted in the zone and the hours of whoever owes it, over their holiday', () => {
    const nights: Week = [...Array(5).fill({ from: '22:00', to: '02:00' }), null, null] as unknown as Week;
    const holidays = { country: 'JP', region: null, days: [{ on: '2026-03-10', name: 'A day' }] };
    const said = [
      expectation({ scope: { kind: 'person', handle: BEN }, terms: { zone: 'Asia/Tokyo', week: nights, holidays } }),
    ];
    // Monday 22:00 in Tokyo is 13:00; four hours then, none on Tuesday, four from Wednesday 22:00.
    expect(judged(ofBen, said)).toMatchObject({ clockFrom: at('2026-03-09T13:00'), dueAt: at('2026-03-11T17:00') });
  });

  it('is never due in a week without working hours, and its reason says so', () => {
    const week: Week = [null, null, null, null, null, null, null];
    const verdict = judged(ofBen, [expectation({ scope: { kind: 'person', handle: BEN }, terms: { week } })]);
    expect(verdict).toMatchObject({ outcome: 'waiting', dueAt: NEVER });
    expect(verdict?.steps.map(({ key }) => key)).toContain('why_clock_stands');
  });

  it('that was due yesterday is judged tomorrow as it was yesterday, whatever is said today', () => {
    const before = judged(ofBen, []);
    const today = expectation({
      scope: { kind: 'person', handle: BEN },
      fromOn: '2026-03-11',
      terms: {
        question: { count: 9, unit: 'days' },
        zone: 'Asia/Tokyo',
        absences: [{ fromOn: '2026-03-09', toOn: '2026-03-10', reason: null }],
      },
    });
    const { outcome, clockFrom, dueAt } = before ?? {};
    expect(outcome).toBe('unanswered');
    expect(judged(ofBen, [today])).toMatchObject({ outcome, clockFrom, dueAt });
  });
});

describe('how long before a date one says that it slips', () => {
  const theirs = { kind: 'person', handle: ANA } as const;
  const twoDays = (over: Partial<Expectation> = {}) =>
    expectation({ scope: theirs, direction: 'theirs', terms: { notice: { count: 2, unit: 'days' } }, ...over });
  /** Due on Friday at noon, and moved on. */
  const moved = (movedAt: string, by = ANA) => [
    act('2026-03-02T09:00', { kind: 'created' }),
    act('2026-03-02T09:00', { kind: 'due-changed', from: null, to: time('2026-03-20T12:00') }),
    act('2026-03-02T09:00', { kind: 'owner-joined', who: ANA }),
    act(movedAt, { kind: 'due-changed', from: time('2026-03-20T12:00'), to: time('2026-03-27T12:00') }, { by }),
    seen(movedAt, { due: time('2026-03-27T12:00') }),
  ];
  const first = (facts: readonly Fact[], said: readonly Expectation[]) =>
    judgeAll(foldAll([...board(JULY), ...facts]), stand(said)).get(CARD)?.[0];

  it('asks nothing but a move before the date where it is only assumed', () => {
    expect(first(moved('2026-03-20T11:00'), [])).toMatchObject({ outcome: 'moved', isShortNotice: false });
    const alone = twoDays({ state: { kind: 'assumed' } });
    expect(first(moved('2026-03-20T11:00'), [alone])).toMatchObject({ isShortNotice: false });
  });

  it('is as long as agreed, in the owner’s working time, exactly at it too', () => {
    expect(first(moved('2026-03-18T12:00'), [twoDays()])).toMatchObject({ outcome: 'moved', isShortNotice: false });
    const short = first(moved('2026-03-18T12:01'), [twoDays()]);
    expect(short).toMatchObject({ outcome: 'moved', isShortNotice: true });
    expect(short?.steps.map(({ key }) => key)).toContain('why_moved_short_notice');
  });

  it('is judged by what was in force when the date was moved', () => {
    expect(first(moved('2026-03-19T12:00'), [twoDays({ fromOn: '2026-03-20' })])?.isShortNotice).toBe(false);
    expect(first(moved('2026-03-19T12:00'), [twoDays({ fromOn: '2026-03-19' })])?.isShortNotice).toBe(true);
  });

  it('is asked of the owner alone: not of whoever else moved it, nor of what is mine where only theirs is agreed', () => {
    expect(first(moved('2026-03-20T11:00', BEN), [twoDays()])?.isShortNotice).toBe(false);
    expect(first(moved('2026-03-20T11:00'), [twoDays({ direction: 'mine' })])?.isShortNotice).toBe(false);
  });
});
