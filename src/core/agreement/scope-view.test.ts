import { describe, expect, it } from 'vitest';
import type { ExpectationBook, Partner } from '../expectation-book.ts';
import { assumed, type Expectation, type Scope, type State } from '../expectations.ts';
import type { Handle } from '../handles.ts';
import { expectationsOf, filledIn, isUntouched, letterDraft, NO_EDITS, wholeOf } from './form.ts';
import { heldAgreement } from './held.ts';
import { changesOf, isOwn, openProposals, stateOf, viewOf } from './scope-view.ts';
import { TEMPLATES } from './templates.ts';

const TODAY = '2026-11-28';
const KENJI: Scope = { kind: 'person', handle: 'trello:k' };
const PRESS: Scope = { kind: 'group', group: 'Press' };
const EVERYBODY: Scope = { kind: 'everybody' };
const MAPS: Scope = { kind: 'space', space: 'trello:board:maps' };
const ASSUMED: State = { kind: 'assumed' };
const PROPOSED: State = { kind: 'proposed', on: TODAY, by: 'me', letter: 'Dear Kenji' };
const AGREED: State = { kind: 'agreed', on: TODAY, how: 'on a call', url: null, letter: 'Dear Kenji' };

function partner(person: Handle, handles: readonly Handle[], groups: readonly string[] = []): Partner {
  const unknown = { from: 'unknown', on: null } as const;
  const { zone, week } = assumed('Europe/Oslo').widest;
  return { person, handles, groups, zone: { ...unknown, value: zone }, week: { ...unknown, value: week }, leave: [] };
}

let last = 0;
function said(over: Partial<Expectation> & Pick<Expectation, 'scope' | 'terms'>): Expectation {
  const saidAt = ++last * 1000;
  const base = { direction: 'theirs', state: ASSUMED, sinceOn: TODAY, saidAt, fromOn: TODAY, untilOn: null } as const;
  return { ...base, key: `said|${saidAt}`, ...over };
}

function book(...all: readonly Expectation[]): ExpectationBook {
  return {
    asOf: Date.UTC(2026, 10, 28, 12),
    zone: 'Europe/Oslo',
    widest: assumed('Europe/Oslo').widest,
    said: all,
    memberships: [],
    me: ['trello:me'],
    names: { 'trello:k': 'Kenji Morinaga', 'trello:me': 'Signe Aaby' },
    partners: [partner('asana:k', ['asana:k', 'trello:k'])],
    spaces: [],
    trouble: null,
  };
}

const days = (count: number) => ({ count, unit: 'days' }) as const;

describe('what holds in a scope', () => {
  it.each([EVERYBODY, PRESS, MAPS, KENJI])('is what is assumed where nothing is said: %j', (scope) => {
    const { mine, theirs } = viewOf(book(), scope, TODAY);
    expect([mine.question, theirs.question]).toEqual([days(1), days(1)]);
    expect(theirs.isZoneKnown).toBe(false);
    expect(stateOf(book(), scope, TODAY)).toEqual(ASSUMED);
  });

  it.each<[Scope, number]>([
    [EVERYBODY, 2],
    [PRESS, 3],
    [MAPS, 4],
    [KENJI, 5],
  ])('is what is said of that very scope, and not of a narrower one: %j', (scope, count) => {
    const all = book(
      said({ scope: EVERYBODY, terms: { question: days(2) } }),
      said({ scope: PRESS, terms: { question: days(3) } }),
      said({ scope: MAPS, terms: { question: days(4) } }),
      said({ scope: KENJI, terms: { question: days(5) } }),
    );
    expect(viewOf(all, scope, TODAY).theirs.question).toEqual(days(count));
    expect(viewOf(all, scope, TODAY).mine.question).toEqual(days(1));
    expect(viewOf(all, scope, '2026-11-27').theirs.question).toEqual(days(1));
    expect(isOwn(all, scope, 'theirs', 'question', TODAY)).toBe(true);
    expect(isOwn(all, scope, 'mine', 'question', TODAY)).toBe(false);
  });

  it('is said of a person under whichever of their handles', () => {
    const all = book(said({ scope: { kind: 'person', handle: 'asana:k' }, terms: { graceHours: 7 } }));
    expect(viewOf(all, KENJI, TODAY).theirs.graceHours).toBe(7);
    expect(changesOf(all, KENJI)).toHaveLength(1);
  });
});

it('a word of the user alone after a yes is only assumed', () => {
  const agreed = said({ scope: KENJI, terms: { question: days(2) }, state: AGREED });
  const alone = said({ scope: KENJI, terms: { question: days(1) } });
  expect(stateOf(book(agreed), KENJI, TODAY)).toEqual(AGREED);
  expect(stateOf(book(agreed, alone), KENJI, TODAY)).toEqual(ASSUMED);
  expect(stateOf(book(agreed, { ...alone, untilOn: TODAY }), KENJI, TODAY)).toEqual(AGREED);
  expect(stateOf(book(agreed, { ...alone, fromOn: '2026-12-05' }), KENJI, TODAY)).toEqual(AGREED);
});

describe('proposals', () => {
  it('wait, and are not in force', () => {
    const all = book(said({ scope: KENJI, terms: { question: days(3) }, state: PROPOSED }));
    expect(openProposals(all, KENJI)).toHaveLength(1);
    expect(stateOf(all, KENJI, TODAY)).toEqual(PROPOSED);
    expect(viewOf(all, KENJI, TODAY).theirs.question).toEqual(days(1));
  });

  it.each<[string, Expectation['state']]>([
    ['a yes', AGREED],
    ['another proposal', PROPOSED],
  ])('are answered by %s in the same direction, and by nothing in the other', (_, state) => {
    const first = said({ scope: KENJI, terms: { question: days(3) }, state: PROPOSED });
    const answer = said({ scope: KENJI, terms: { question: days(3) }, state });
    const open = openProposals(book(first, answer), KENJI);
    expect(open).not.toContain(first);
    const other = { ...answer, direction: 'mine' } as const;
    expect(openProposals(book(first, other), KENJI)).toContain(first);
  });

  it('are gone once taken back, and of one person only', () => {
    const one = said({ scope: KENJI, terms: { question: days(3) }, state: PROPOSED, untilOn: TODAY });
    expect(openProposals(book(one), KENJI)).toEqual([]);
    expect(openProposals(book({ ...one, untilOn: null }), { kind: 'person', handle: 'trello:t' })).toEqual([]);
  });
});

describe('as it changed', () => {
  it('tells what was said together once, newest first', () => {
    const old = said({ scope: KENJI, terms: { question: days(2) }, fromOn: '2026-09-01' });
    const two = said({ scope: KENJI, terms: { question: days(3) } });
    const changes = changesOf(book(old, two, { ...two, direction: 'mine', key: 'other' }), KENJI);
    expect(changes.map(({ fromOn, said: own }) => [fromOn, own.length])).toEqual([
      [TODAY, 2],
      ['2026-09-01', 1],
    ]);
  });

  it('says which of two agreements for one day stands', () => {
    const one = said({ scope: KENJI, terms: { question: days(2) }, state: AGREED });
    const two = said({ scope: KENJI, terms: { question: days(3) }, state: AGREED });
    const all = book(one, two);
    expect(changesOf(all, KENJI).map(({ isOvertaken }) => isOvertaken)).toEqual([false, true]);
    expect(viewOf(all, KENJI, TODAY).theirs.question).toEqual(days(3));
    const elsewhere = { ...two, terms: { graceHours: 4 } };
    expect(changesOf(book(one, elsewhere), KENJI).some(({ isOvertaken }) => isOvertaken)).toBe(false);
  });
});

describe('the form', () => {
  it('assumes no more than what was changed, and proposes everything that both would hold', () => {
    const edits = { ...NO_EDITS, theirs: { question: days(2) } };
    expect(expectationsOf(edits, KENJI, TODAY, ASSUMED)).toEqual([
      { scope: KENJI, direction: 'theirs', sinceOn: TODAY, state: ASSUMED, terms: { question: days(2) } },
    ]);
    const whole = wholeOf(viewOf(book(), KENJI, TODAY), edits);
    expect(whole.theirs.question).toEqual(days(2));
    expect(whole.mine.question).toEqual(days(1));
    expect(Object.keys(whole.mine)).toContain('zone');
    expect(whole.both).toEqual({ rhythm: null, reviewOn: null });
    for (const terms of [whole.mine, whole.theirs]) {
      for (const own of ['lists', 'quiet', 'nudgesADay', 'reviewOn', 'workingTime'])
        expect(terms).not.toHaveProperty(own);
    }
    expect(isUntouched(NO_EDITS)).toBe(true);
    expect(isUntouched(edits)).toBe(false);
  });

  it('leaves open the hours of somebody whose zone nobody knows, until it is said', () => {
    const view = viewOf(book(), KENJI, TODAY);
    expect(wholeOf(view, NO_EDITS).theirs).not.toHaveProperty('week');
    expect(wholeOf(view, { ...NO_EDITS, theirs: { zone: 'Asia/Tokyo' } }).theirs).toHaveProperty('week');
  });

  it('is filled in by every template for every role, with a day to come back', () => {
    expect(TEMPLATES).toHaveLength(6);
    for (const template of TEMPLATES) {
      for (const role of template.roles) {
        const edits = filledIn(NO_EDITS, template, role, '2028-02-29');
        expect(edits.mine.question).toBeDefined();
        expect(edits.theirs.notice).toBeDefined();
        expect(edits.mine.calls).toEqual(template.both.calls);
        expect(edits.both.reviewOn?.slice(0, 4)).toBe('2028');
        expect(edits.both.rhythm).toEqual(template.both.rhythm);
      }
      const [one, other] = template.roles;
      if (one && other) expect([one.mine, one.theirs]).toEqual([other.theirs, other.mine]);
    }
  });

  it('hands on what was agreed as it stood in the letter', () => {
    const whole = wholeOf(viewOf(book(), KENJI, TODAY), NO_EDITS);
    const all = expectationsOf(whole, KENJI, TODAY, AGREED);
    const held = heldAgreement(all, { writer: 'Signe Aaby', reader: 'Kenji Morinaga' }, '2026-12-01');
    const draft = letterDraft(whole, TODAY, { writer: 'Signe', reader: 'Kenji', isToSeveral: false });
    expect(held).toMatchObject({ step: 'agreed', letter: 'Dear Kenji', holdsFromOn: TODAY, reviewOn: null });
    expect(held?.writer.terms).toEqual(draft.writer.terms);
    expect(held?.reader.terms).toEqual(draft.reader.terms);
    expect(heldAgreement(expectationsOf(whole, KENJI, TODAY, ASSUMED), { writer: '', reader: '' }, TODAY)).toBe(null);
    expect(heldAgreement([], { writer: '', reader: '' }, TODAY)).toBe(null);
  });
});
