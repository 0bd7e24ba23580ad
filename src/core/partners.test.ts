import { describe, expect, it } from 'vitest';
import { agreedOn, expectation } from './expectation.kit.ts';
import { assumed, type Expectation, type Expectations, NINE_TO_FIVE_WEEK } from './expectations.ts';
import type { FactOf } from './facts.ts';
import type { Handle } from './handles.ts';
import { ANA, at, BEN, ME } from './history.kit.ts';
import { partnersOf } from './partners.ts';
import { peopleOf } from './people.ts';

const BEN_AT_WORK: Handle = 'asana:ben';
const THEN = { now: at('2026-03-10T10:00'), userZone: 'Europe/Oslo' };

function all(over: Partial<Expectations> = {}): Expectations {
  return { ...assumed('Europe/Oslo'), me: [ME], ...over };
}

function partner(over: Partial<Expectations> = {}, absences: readonly FactOf<'away'>[] = []) {
  const found = partnersOf([BEN], all(over), absences, THEN);
  const [only] = found;
  if (!only || found.length > 1) throw new Error('there is one partner');
  return only;
}

function away(fromOn: string, toOn: string, subject: Handle = BEN_AT_WORK): FactOf<'away'> {
  const line = { key: `${subject}|away|${fromOn}`, subject, space: null, at: THEN.now, by: subject };
  return { ...line, isAutomated: false, readAt: THEN.now, source: 'state', kind: 'away', fromOn, toOn };
}

const said = (over: Partial<Expectation> & Pick<Expectation, 'terms'>) =>
  expectation({ scope: { kind: 'person', handle: BEN }, direction: 'theirs', fromOn: '2026-02-01', ...over });

describe('what is known of a partner', () => {
  it('is nothing at first, and says so: what is shown is only what is assumed of everybody', () => {
    expect(partner()).toEqual({
      person: BEN,
      handles: [BEN],
      groups: [],
      zone: { value: 'Europe/Oslo', from: 'unknown', on: null },
      week: { value: NINE_TO_FIVE_WEEK, from: 'unknown', on: null },
      leave: [],
    });
  });

  it('says from where and since when it is known: agreed, or said by the user alone', () => {
    const zone = said({ terms: { zone: 'Asia/Tokyo' }, state: { kind: 'assumed' } });
    expect(partner({ said: [zone] }).zone).toEqual({ value: 'Asia/Tokyo', from: 'said', on: '2026-02-01' });
    const agreed = said({ terms: { zone: 'Asia/Seoul' }, state: agreedOn('2026-03-01'), fromOn: '2026-03-01' });
    expect(partner({ said: [zone, agreed] }).zone).toEqual({ value: 'Asia/Seoul', from: 'agreed', on: '2026-03-01' });
  });

  it('takes nothing from a proposal, from what is taken back, and from what is still to come', () => {
    const proposed = said({
      terms: { zone: 'Asia/Tokyo' },
      state: { kind: 'proposed', on: '2026-03-01', by: 'me', letter: null },
    });
    const back = said({ terms: { zone: 'Asia/Tokyo' }, untilOn: '2026-03-10' });
    const ahead = said({ terms: { zone: 'Asia/Tokyo' }, fromOn: '2026-03-11' });
    expect(partner({ said: [proposed, back, ahead] }).zone.from).toBe('unknown');
  });

  it('tells of leave that is not over, earliest first, and whether a site or the user said so', () => {
    const people = peopleOf([
      {
        key: `${BEN}|said|same-person|1`,
        subject: BEN,
        space: null,
        at: 1,
        by: null,
        isAutomated: false,
        readAt: 1,
        source: 'user',
        kind: 'said-same-person',
        handles: [BEN, BEN_AT_WORK],
      },
    ]);
    const holiday = { fromOn: '2026-03-20', toOn: '2026-03-24', reason: 'a wedding' };
    const found = partnersOf(
      [BEN, BEN_AT_WORK],
      all({ people, said: [said({ terms: { absences: [holiday] } })] }),
      [away('2026-03-28', '2026-03-29'), away('2026-03-09', '2026-03-10'), away('2026-03-01', '2026-03-09')],
      THEN,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.handles).toEqual([BEN_AT_WORK, BEN]);
    expect(found[0]?.leave).toEqual([
      { fromOn: '2026-03-09', toOn: '2026-03-10', reason: null, from: 'asana' },
      { ...holiday, from: 'said' },
      { fromOn: '2026-03-28', toOn: '2026-03-29', reason: null, from: 'asana' },
    ]);
    expect(partner({}, [away('2026-03-28', '2026-03-29', ANA)]).leave).toEqual([]);
  });

  it('names the groups of today', () => {
    const isIn = { group: 'Press', handle: BEN, isIn: true, fromOn: '2026-03-01', untilOn: null };
    const left = { group: 'Museum', handle: BEN, isIn: true, fromOn: '2026-03-01', untilOn: '2026-03-05' };
    expect(partner({ memberships: [isIn, left] }).groups).toEqual(['Press']);
  });
});
