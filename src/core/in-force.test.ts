import { describe, expect, it } from 'vitest';
import { expectation } from './expectation.kit.ts';
import { assumed, type Expectation, type Expectations, type Membership } from './expectations.ts';
import { ANA, at, BEN, BOARD, ME } from './history.kit.ts';
import { inForce } from './in-force.ts';
import { expectationsSaid, factOfExpectation, factOfTakingBack } from './said-expectations.ts';
import { workingHours } from './working-time.ts';

const ON = '2026-03-10';

function all(said: readonly Expectation[], memberships: readonly Membership[] = []): Expectations {
  return { ...assumed('UTC'), said, memberships, me: [ME] };
}

const of = (one: Expectations, over: Partial<Parameters<typeof inForce>[1]> = {}) =>
  inForce(one, { handle: BEN, space: BOARD, on: ON, ...over });

describe('what is in force', () => {
  it('is what is assumed, while nothing is said', () => {
    expect(of(all([]))).toMatchObject({ graceHours: 2, agreed: new Set(), isZoneKnown: false });
  });

  it('is agreed field by field, as its last word is', () => {
    const scope = { kind: 'person', handle: BEN } as const;
    const said = [
      expectation({ scope, terms: { graceHours: 4, question: { count: 3, unit: 'days' } } }),
      expectation({ scope, state: { kind: 'assumed' }, terms: { graceHours: 6, dueTimes: 'exact' } }),
    ];
    expect(of(all(said)).agreed).toEqual(new Set(['question']));
    expect(of(all(said)).graceHours).toBe(6);
  });

  it('is what the narrowest scope says, field by field', () => {
    const said = [
      expectation({ scope: { kind: 'person', handle: BEN }, terms: { graceHours: 4 } }),
      expectation({ scope: { kind: 'space', space: BOARD }, terms: { graceHours: 3, dueTimes: 'exact' } }),
      expectation({ scope: { kind: 'group', group: 'Museum' }, terms: { graceHours: 5, zone: 'Asia/Tokyo' } }),
      expectation({ scope: { kind: 'everybody' }, terms: { question: { count: 3, unit: 'days' } } }),
    ];
    const museum = [{ group: 'Museum', handle: BEN, isIn: true, fromOn: '2026-02-01', untilOn: null }];
    const { graceHours, dueTimes, zone, question, workingTime } = of(all(said, museum));
    expect({ graceHours, dueTimes, zone, question }).toEqual({
      graceHours: 4,
      dueTimes: 'exact',
      zone: 'Asia/Tokyo',
      question: { count: 3, unit: 'days' },
    });
    expect(workingTime.zone).toBe('Asia/Tokyo');
    expect(of(all(said, museum), { on: '2026-01-10' }).zone).toBe('UTC');
    expect(of(all(said, museum), { handle: ANA }).graceHours).toBe(3);
  });

  it('is one thing for what they owe to me and another for what I owe to them', () => {
    const said = [
      expectation({ scope: { kind: 'person', handle: BEN }, direction: 'theirs', terms: { graceHours: 4 } }),
      expectation({ scope: { kind: 'person', handle: BEN }, direction: 'mine', terms: { graceHours: 6 } }),
    ];
    expect(of(all(said)).graceHours).toBe(4);
    expect(of(all(said), { handle: ME, to: BEN }).graceHours).toBe(6);
    expect(of(all(said), { handle: ME, to: ANA }).graceHours).toBe(2);
    expect(of(all(said), { handle: null }).graceHours).toBe(2);
  });

  it('is of a person whatever account of theirs is meant', () => {
    const other = 'asana:99';
    const said = [expectation({ scope: { kind: 'person', handle: BEN }, terms: { graceHours: 4 } })];
    const people = { personOf: (handle: typeof BEN) => (handle === other ? BEN : handle) };
    expect(of({ ...all(said), people }, { handle: other }).graceHours).toBe(4);
  });

  it('is not what is only proposed', () => {
    const state = { kind: 'proposed', on: '2026-02-01', by: 'them', letter: null } as const;
    expect(of(all([expectation({ scope: { kind: 'everybody' }, state, terms: { graceHours: 9 } })])).graceHours).toBe(
      2,
    );
  });

  it('of two that were agreed for one day is the one said last', () => {
    const first = expectation({ scope: { kind: 'everybody' }, terms: { graceHours: 3, dueTimes: 'exact' } });
    const second = expectation({ scope: { kind: 'everybody' }, terms: { graceHours: 4 } });
    expect(of(all([first, second]))).toMatchObject({ graceHours: 4, dueTimes: 'exact' });
  });

  it('adds up who is away over the scopes, and takes holidays of the narrowest', () => {
    const away = (on: string) => [{ fromOn: on, toOn: on, reason: null }];
    const holidays = (on: string) => ({ country: 'SE', region: null, days: [{ on, name: 'A day' }] });
    const said = [
      expectation({
        scope: { kind: 'everybody' },
        terms: { absences: away('2026-03-11'), holidays: holidays('2026-03-12') },
      }),
      expectation({
        scope: { kind: 'person', handle: BEN },
        terms: { absences: away('2026-03-13'), holidays: holidays('2026-03-16') },
      }),
    ];
    expect(of(all(said)).workingTime.daysOff).toEqual(['2026-03-11', '2026-03-13', '2026-03-16']);
  });

  it('counts each day by what was in force on it', () => {
    const week = [null, null, null, null, null, null, null] as const;
    const off = expectation({ scope: { kind: 'person', handle: BEN }, fromOn: '2026-03-11', terms: { week } });
    const { workingTime } = of(all([off]), { on: '2026-03-09' });
    expect(workingHours(at('2026-03-09T00:00'), at('2026-03-14T00:00'), workingTime)).toBe(16);
  });

  it('is one object for all who are alike, so that calendars are made once', () => {
    const one = all([expectation({ scope: { kind: 'everybody' }, terms: { graceHours: 3 } })]);
    expect(of(one, { handle: ANA }).workingTime).toBe(of(one, { handle: BEN, on: '2026-01-20' }).workingTime);
  });
});

describe('what was said', () => {
  const scope = { kind: 'person', handle: BEN } as const;
  const said = (sinceOn: string) =>
    ({ scope, direction: 'theirs', sinceOn, state: { kind: 'assumed' }, terms: { graceHours: 7 } }) as const;

  it('changes no day before the one on which it was said, whatever day it names', () => {
    const words = [factOfExpectation(said('2026-01-01'), at('2026-03-10T12:00'))];
    const then = { ...assumed('UTC'), said: expectationsSaid(words, 'UTC') };
    expect(of(then, { on: '2026-03-09' }).graceHours).toBe(2);
    expect(of(then, { on: '2026-03-10' }).graceHours).toBe(7);
  });

  it('waits for its day', () => {
    const words = [factOfExpectation(said('2026-04-01'), at('2026-03-10T12:00'))];
    const then = { ...assumed('UTC'), said: expectationsSaid(words, 'UTC') };
    expect(of(then, { on: '2026-03-31' }).graceHours).toBe(2);
    expect(of(then, { on: '2026-04-01' }).graceHours).toBe(7);
  });

  it('never held where it was taken back on the same day, and else held until it was', () => {
    const word = factOfExpectation(said('2026-03-01'), at('2026-03-10T12:00'));
    const held = (undoneAt: string, on: string) => {
      const words = [factOfTakingBack(word, at(undoneAt)), word];
      return of({ ...assumed('UTC'), said: expectationsSaid(words, 'UTC') }, { on }).graceHours;
    };
    expect(held('2026-03-10T12:01', '2026-03-10')).toBe(2);
    expect(held('2026-03-12T12:00', '2026-03-11')).toBe(7);
    expect(held('2026-03-12T12:00', '2026-03-12')).toBe(2);
  });
});
