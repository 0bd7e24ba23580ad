import { describe, expect, it } from 'vitest';
import { foldAll } from './bundle.ts';
import { expectation } from './expectation.kit.ts';
import {
  assumed,
  type Expectation,
  type Expectations,
  NINE_TO_FIVE_WEEK,
  type SaidExpectation,
} from './expectations.ts';
import type { Fact } from './facts.ts';
import { ANA, act, ask, at, BEN, BOARD, board, CARD, ME, seen, time } from './history.kit.ts';
import { effectsOf, type PreviewContext, withDrafts } from './preview.ts';

/** Friday 6 March 2026, four in the afternoon in Oslo. */
const NOW = '2026-03-06T15:00';
const CONTEXT: PreviewContext = { now: at(NOW), userZone: 'Europe/Oslo', readAt: at(NOW), me: [ME] };
const ofBen = { kind: 'person', handle: BEN } as const;

const draft = (over: Partial<SaidExpectation> = {}): SaidExpectation => ({
  scope: ofBen,
  direction: 'theirs',
  sinceOn: '2026-03-06',
  state: { kind: 'assumed' },
  terms: {},
  ...over,
});

const CREATED = act('2026-03-02T09:00', { kind: 'created' }, { by: ME });
const LAUNCH = seen('2026-03-06T14:50', { name: 'Launch page', owners: [BEN] });

function items(facts: readonly Fact[]) {
  const folded = foldAll([...board('2026-01-05T08:00'), CREATED, LAUNCH, ...facts]);
  const commitment = folded.commitments.get(CARD);
  if (!commitment) throw new Error('the card is there');
  return [{ commitment, space: folded.spaces.get(BOARD) ?? null }];
}

function effects(drafts: readonly SaidExpectation[], facts: readonly Fact[], said: readonly Expectation[] = []) {
  return effectsOf(drafts, items(facts), { ...assumed('Europe/Oslo'), said, me: [ME] }, CONTEXT);
}

const ASKED = ask('2026-03-06T14:50', ME, [BEN]);

const DUE = [
  act('2026-03-02T09:00', { kind: 'owner-joined', who: BEN }, { by: ME }),
  act('2026-03-02T09:00', { kind: 'due-changed', from: null, to: time('2026-03-10T12:00') }, { by: ME }),
  seen('2026-03-06T14:51', { name: 'Launch page', owners: [BEN], due: time('2026-03-10T12:00') }),
];

describe('what a draft would do', () => {
  it('to a question of mine that is open: from when it counts and when it is due, in their time', () => {
    const inTokyo = draft({ terms: { zone: 'Asia/Tokyo' } });
    expect(effects([inTokyo], ASKED)).toEqual([
      {
        kind: 'ask',
        who: BEN,
        zone: 'Asia/Tokyo',
        isMine: false,
        subject: CARD,
        name: 'Launch page',
        url: 'https://trello.com/c/AbCd1234',
        asks: 'question',
        before: { from: at('2026-03-06T14:50'), dueAt: at('2026-03-09T14:50') },
        after: { from: at('2026-03-09T00:00'), dueAt: at('2026-03-09T08:00') },
      },
    ]);
  });

  it('to one asked of me', () => {
    const mine = draft({ direction: 'mine', terms: { question: { count: 2, unit: 'days' } } });
    expect(effects([mine], ask('2026-03-06T14:50', BEN, [ME]))).toMatchObject([
      { kind: 'ask', who: ME, isMine: true, zone: 'Europe/Oslo', after: { dueAt: at('2026-03-10T14:50') } },
    ]);
  });

  it('to a date that is open: until when it counts as kept', () => {
    const [effect] = effects([draft({ terms: { graceHours: 4 } })], DUE);
    expect(effect).toMatchObject({ kind: 'commitment', who: BEN, before: { dueAt: at('2026-03-11T10:00') } });
    expect(effect?.after.dueAt).toBe(at('2026-03-11T12:00'));
  });

  it('is told as if it were agreed, though a proposal is not in force', () => {
    const state = { kind: 'proposed', on: '2026-03-06', by: 'me', letter: null } as const;
    expect(effects([draft({ state, terms: { zone: 'Asia/Tokyo' } })], ASKED)).toHaveLength(1);
  });

  it('names questions before dates', () => {
    const terms = { zone: 'Asia/Tokyo', graceHours: 40 };
    expect(effects([draft({ terms })], [...DUE, ...ASKED]).map(({ kind }) => kind)).toEqual(['ask', 'commitment']);
  });

  it('to whoever is in a group, which holds for nobody else', () => {
    const group = draft({ scope: { kind: 'group', group: 'Press' }, terms: { zone: 'Asia/Tokyo' } });
    const press = { group: 'Press', handle: BEN, isIn: true, fromOn: '2026-01-01', untilOn: null } as const;
    const among = (memberships: Expectations['memberships']) =>
      effectsOf([group], items(ASKED), { ...assumed('Europe/Oslo'), memberships, me: [ME] }, CONTEXT);
    expect(among([press])).toMatchObject([{ kind: 'ask', who: BEN, zone: 'Asia/Tokyo' }]);
    expect(among([{ ...press, handle: ANA }])).toMatchObject([{ kind: 'next-ask', who: ANA }]);
  });
});

describe('where nothing that is open changes', () => {
  it('says what would come of a question asked now', () => {
    const [effect, another] = effects([draft({ terms: { zone: 'Asia/Tokyo' } })], []);
    expect(another).toBe(undefined);
    expect(effect).toMatchObject({
      kind: 'next-ask',
      who: BEN,
      zone: 'Asia/Tokyo',
      asks: 'question',
      subject: null,
      after: { from: at('2026-03-09T00:00'), dueAt: at('2026-03-09T08:00') },
    });
  });

  it.each(['review', 'urgent'] as const)('or of another kind of ask, where only its time is changed: %s', (kind) => {
    const [effect] = effects([draft({ terms: { [kind]: { count: 3, unit: 'days' } } })], ASKED);
    expect(effect).toMatchObject({ kind: 'next-ask', asks: kind, after: { dueAt: at('2026-03-11T15:00') } });
  });

  it('has no clock where no hour is a working hour', () => {
    const week = [null, null, null, null, null, null, null] as const;
    const [effect] = effects([draft({ terms: { week } })], []);
    expect(effect?.after).toEqual({ from: null, dueAt: null });
  });

  it('is asked of somebody of whom nothing else is said, for everybody and for an empty group', () => {
    const terms = { question: { count: 2, unit: 'days' } } as const;
    expect(effects([draft({ scope: { kind: 'everybody' }, terms })], [])).toMatchObject([{ who: null }]);
    expect(effects([draft({ scope: { kind: 'group', group: 'Press' }, terms })], [])).toEqual([]);
  });

  it('says nothing of what moves no clock', () => {
    const terms = { notice: { count: 3, unit: 'days' }, rhythm: { softDays: 7, hardDays: 14 } } as const;
    expect(effects([draft({ terms })], ASKED)).toEqual([]);
    expect(effects([draft({ terms: { week: NINE_TO_FIVE_WEEK } })], ASKED)).toEqual([]);
    expect(effects([], ASKED)).toEqual([]);
  });
});

it('a draft never holds before today, whatever day it names', () => {
  const all = assumed('Europe/Oslo');
  const [said] = withDrafts(all, [draft({ sinceOn: '2020-01-01' })], CONTEXT).said;
  expect(said?.fromOn).toBe('2026-03-06');
  const later = withDrafts(all, [draft({ sinceOn: '2026-04-01', terms: { zone: 'Asia/Tokyo' } })], CONTEXT);
  expect(later.said[0]?.fromOn).toBe('2026-04-01');
});

it('what is in force already is what a draft is held against', () => {
  const known = expectation({ scope: ofBen, direction: 'theirs', terms: { zone: 'Asia/Tokyo' } });
  expect(effects([draft({ terms: { zone: 'Asia/Tokyo' } })], ASKED, [known])).toEqual([]);
});
