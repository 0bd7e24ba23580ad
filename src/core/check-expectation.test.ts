import { describe, expect, it } from 'vitest';
import { misfit } from './check.ts';
import { checkExpectation } from './check-expectation.ts';

const HOURS = { from: '09:00', to: '17:00' };
const said = {
  scope: { kind: 'person', handle: 'trello:ben' },
  direction: 'theirs',
  sinceOn: '2026-03-01',
  state: { kind: 'agreed', on: '2026-03-01', how: 'in a comment', url: 'https://trello.com/c/1', letter: null },
  terms: {},
};
const withTerms = (terms: object) => checkExpectation({ ...said, terms });

describe('an expectation from outside', () => {
  it('is taken over with what is known of it, and nothing else', () => {
    expect(checkExpectation({ ...said, colour: 'red', terms: { graceHours: 3, colour: 'red' } })).toEqual({
      ...said,
      terms: { graceHours: 3 },
    });
  });

  it.each([
    ['hours that end before they begin', { week: Array(7).fill({ from: '22:00', to: '06:00' }) }],
    ['a week without working hours', { week: Array(7).fill(null) }],
    ['weeks that take turns', { otherWeek: { on: '2026-03-02', week: Array(7).fill(HOURS) } }],
    ['29 February of a leap year', { reviewOn: '2028-02-29' }],
    ['leave without a reason', { absences: [{ fromOn: '2026-03-01', toOn: '2026-03-01', reason: null }] }],
    ['a zone', { zone: 'Asia/Kolkata' }],
    ['any tolerance at calls', { calls: { kind: 'really-began' } }],
  ])('may say %s', (_, terms) => {
    expect(withTerms(terms)).toMatchObject({ terms });
  });

  it.each([
    ['a zone that does not exist', { zone: 'Europe/Atlantis' }],
    ['an offset for a zone', { zone: '+02:00' }],
    ['29 February of a common year', { reviewOn: '2027-02-29' }],
    ['an hour that no clock shows', { week: Array(7).fill({ from: '24:00', to: '25:00' }) }],
    ['a week of six days', { week: Array(6).fill(HOURS) }],
    ['leave that ends before it begins', { absences: [{ fromOn: '2026-03-02', toOn: '2026-03-01', reason: null }] }],
    ['a negative time', { question: { count: -1, unit: 'hours' } }],
    ['a hard line before the soft one', { rhythm: { softDays: 9, hardDays: 7 } }],
    ['a list that means something else', { lists: { l1: 'gone' } }],
    ['no record of lists', { lists: ['done'] }],
  ])('is none with %s', (_, terms) => {
    expect(withTerms(terms)).toBe(misfit);
  });

  it.each([
    ['a link that runs', { state: { ...said.state, url: 'javascript:alert(1)' } }],
    ['nobody', { scope: { kind: 'person', handle: 'somebody' } }],
    ['another direction', { direction: 'sideways' }],
    ['no day', { sinceOn: 'tomorrow' }],
  ])('is none with %s', (_, over) => {
    expect(checkExpectation({ ...said, ...over })).toBe(misfit);
  });

  it('takes nothing from the prototype of a record', () => {
    const lists = JSON.parse('{"__proto__": {"l1": "done"}}') as object;
    expect(withTerms({ lists })).toBe(misfit);
  });
});
