import { expect, it } from 'vitest';
import { agreedOn, expectation } from '../expectation.kit.ts';
import { assumed, type Expectation, type Expectations, type Membership } from '../expectations.ts';
import { BEN, ME } from '../history.kit.ts';
import { inForce } from '../in-force.ts';
import { renaming } from './renaming.ts';

const partner = { person: BEN, handles: [BEN], groups: ['Press'], leave: [] };
const UNKNOWN = { from: 'unknown', on: null } as const;
const PARTNERS = [{ ...partner, zone: { value: 'UTC', ...UNKNOWN }, week: { value: [] as never, ...UNKNOWN } }];
const press = { kind: 'group', group: 'Press' } as const;

const first = expectation({
  scope: press,
  saidAt: 5,
  fromOn: '2026-02-01',
  terms: { question: { count: 3, unit: 'days' }, graceHours: 4 },
});
const earlier = expectation({ scope: press, saidAt: 9, fromOn: '2026-01-01', terms: { graceHours: 1 } });
const ahead = expectation({ scope: press, saidAt: 12, fromOn: '2026-05-01', terms: { graceHours: 8 } });
const back = expectation({ scope: press, saidAt: 2, untilOn: '2026-01-05', terms: { graceHours: 9 } });
const other = expectation({ scope: { kind: 'group', group: 'Museum' }, terms: { graceHours: 7 } });
const SAID = [back, first, earlier, ahead, other];

it('says all that stands of it anew, in the order in which it came into force, and takes the old words back', () => {
  const { left, saidAnew, takenBack } = renaming({ said: SAID, partners: PARTNERS }, 'Press', 'The press');
  expect(left).toEqual([BEN]);
  expect(takenBack).toEqual([first, earlier, ahead]);
  expect(saidAnew.map((batch) => batch.map(({ terms }) => terms))).toEqual([
    [earlier.terms],
    [first.terms],
    [ahead.terms],
  ]);
  expect(saidAnew.flat().every(({ scope }) => scope.kind === 'group' && scope.group === 'The press')).toBe(true);
  expect(saidAnew.flat().map(({ state }) => state)).toEqual([earlier.state, first.state, ahead.state]);
});

it('changes nothing of what holds, on no day', () => {
  const today = '2026-03-10';
  const isIn = (group: string, is: boolean, fromOn: string): Membership => {
    return { group, handle: BEN, isIn: is, fromOn, untilOn: null };
  };
  const before: Expectations = {
    ...assumed('UTC'),
    said: SAID,
    memberships: [isIn('Press', true, '2026-01-01')],
    me: [ME],
  };
  const { saidAnew, takenBack } = renaming({ said: SAID, partners: PARTNERS }, 'Press', 'The press');
  const anew = saidAnew.flat().map((one, index): Expectation => {
    return {
      ...one,
      key: `new ${index}`,
      saidAt: 100 + index,
      fromOn: one.sinceOn > today ? one.sinceOn : today,
      untilOn: null,
    };
  });
  const after: Expectations = {
    ...before,
    said: [...SAID.map((one) => (takenBack.includes(one) ? { ...one, untilOn: today } : one)), ...anew],
    memberships: [...before.memberships, isIn('The press', true, today), isIn('Press', false, today)],
  };
  const terms = (all: Expectations, on: string) => {
    const { workingTime: _, ...rest } = inForce(all, { handle: BEN, space: null, on });
    return { ...rest, fromOn: null };
  };
  for (const on of ['2025-12-31', '2026-01-15', '2026-02-15', '2026-03-09', today, '2026-04-30', '2026-05-01'])
    expect(terms(after, on), on).toEqual(terms(before, on));
});

it('keeps how something was agreed', () => {
  const agreed = expectation({ scope: press, state: agreedOn('2026-01-01'), terms: { graceHours: 4 } });
  const { saidAnew } = renaming({ said: [agreed], partners: [] }, 'Press', 'The press');
  expect(saidAnew[0]?.[0]?.state).toEqual(agreedOn('2026-01-01'));
});
