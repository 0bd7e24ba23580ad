import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskVerdict } from './ask-verdict.ts';
import { foldAll } from './bundle.ts';
import { expectation } from './expectation.kit.ts';
import { assumed, type Expectations } from './expectations.ts';
import type { Fact, UserWord } from './facts.ts';
import type { Handle } from './handles.ts';
import { ANA, act, ask, at, BEN, BOARD, board, CARD, ME, say, seen, talk, time } from './history.kit.ts';
import { judgeAsks } from './judge-asks.ts';

/** Tuesday morning; a working day later is Wednesday at ten. */
const ASKED = '2026-03-10T10:00';
const MADE = act('2026-03-02T09:00', { kind: 'created' }, { by: ME });
const NOW = '2026-03-31T12:00';

interface How {
  readonly now?: string;
  readonly readAt?: string;
  readonly me?: readonly Handle[] | null;
  readonly owners?: readonly Handle[];
  readonly from?: string;
  readonly expectations?: Expectations;
}

function judged(facts: readonly Fact[], how: How = {}): readonly AskVerdict[] {
  const state = seen(NOW, { owners: [...(how.owners ?? [ANA])] });
  const folded = foldAll([...board(how.from ?? '2026-01-05T08:00'), MADE, state, ...facts]);
  const item = folded.commitments.get(CARD);
  if (!item) throw new Error('the card is there');
  return judgeAsks(item, {
    space: folded.spaces.get(BOARD) ?? null,
    expectations: how.expectations ?? assumed('UTC'),
    userZone: 'UTC',
    now: at(how.now ?? NOW),
    readAt: at(how.readAt ?? how.now ?? NOW),
    me: how.me === undefined ? [ME] : how.me,
  });
}

function only(facts: readonly Fact[], how: How = {}): AskVerdict {
  const [verdict, another] = judged(facts, how);
  if (!verdict || another) throw new Error('there is one ask');
  return verdict;
}

function word(iso: string, said: UserWord): Fact {
  const line = { subject: CARD, space: BOARD, at: at(iso), by: null, isAutomated: false, readAt: at(iso) };
  return { ...line, key: `${CARD}|said|${said.kind}|${at(iso)}`, source: 'user', ...said };
}

const KEY = `${CARD}|ask|m${at(ASKED)}`;

describe('an answer', () => {
  it('is the first later message of whom was asked, up to the very end of the answer time', () => {
    const inTime = only([...ask(ASKED, ME, [ANA]), say('2026-03-11T10:00', ANA), say('2026-03-12T10:00', ANA)]);
    expect(inTime).toMatchObject({ outcome: 'answered', at: at('2026-03-11T10:00'), by: ANA, waitedWorkingHours: 8 });
    const late = only([...ask(ASKED, ME, [ANA]), say('2026-03-11T10:01', ANA)]);
    expect(late.outcome).toBe('answered late');
  });

  it.each([
    ['done', { kind: 'done' }],
    ['archived', { kind: 'archived' }],
    ['moved on', { kind: 'list-moved', from: null, to: { id: 'review', name: 'Review' } }],
    ['given a new date', { kind: 'due-changed', from: null, to: time('2026-03-20T17:00') }],
    ['given to somebody else', { kind: 'owner-joined', who: BEN }],
    ['given a file', { kind: 'acted', what: 'addAttachmentToCard' }],
  ] as const)('is also what whom was asked does: %s', (_, body) => {
    expect(only([...ask(ASKED, ME, [ANA]), act('2026-03-10T15:00', body, { by: ANA })]).outcome).toBe('answered');
  });

  it('is nothing that a rule does in their name, nor what was said before', () => {
    const facts = [
      say('2026-03-10T09:59', ANA),
      ...ask(ASKED, ME, [ANA]),
      act('2026-03-10T15:00', { kind: 'acted', what: 'commentCard' }, { by: ANA, isAutomated: true }),
      act('2026-03-10T15:01', { kind: 'acted', what: 'name' }, { by: ANA }),
    ];
    expect(only(facts).outcome).toBe('unanswered');
  });

  it('of one of several settles it for all', () => {
    const found = only([...ask(ASKED, ME, [ANA, BEN]), say('2026-03-10T11:00', BEN)]);
    expect(found).toMatchObject({ outcome: 'answered', to: [ANA, BEN], by: BEN });
  });
});

describe('whom it is asked of', () => {
  it('is whoever held the card then, where nobody is called', () => {
    const handed = [
      act('2026-03-12T09:00', { kind: 'owner-left', who: ANA }, { by: ME }),
      act('2026-03-12T09:00', { kind: 'owner-joined', who: BEN }, { by: ME }),
    ];
    expect(only([...ask(ASKED, ME, []), ...handed], { owners: [BEN] }).to).toEqual([ANA]);
  });

  it('is the only other person who wrote before, where nobody holds the card', () => {
    const facts = [say('2026-03-09T10:00', BEN), ...ask(ASKED, ME, [])];
    expect(only(facts, { owners: [] }).to).toEqual([BEN]);
    expect(judged([say('2026-03-09T11:00', ANA), ...facts], { owners: [] })).toEqual([]);
    expect(judged(ask(ASKED, ME, []), { owners: [] })).toEqual([]);
  });

  it('is nobody where whoever asks holds it alone, or whoever is called has left', () => {
    expect(judged(ask(ASKED, ME, []), { owners: [ME] })).toEqual([]);
    const left = board('2026-01-05T08:00', {
      members: [{ handle: ANA, name: 'Ana Example', username: 'ana', isActive: false }],
    });
    const folded = foldAll([...left, MADE, seen(NOW), ...ask(ASKED, ME, [ANA])]);
    const item = folded.commitments.get(CARD);
    const space = folded.spaces.get(BOARD) ?? null;
    const stand = { expectations: assumed('UTC'), userZone: 'UTC', now: at(NOW), readAt: at(NOW), me: [ME] };
    expect(item && judgeAsks(item, { space, ...stand })).toEqual([]);
  });

  it('is none of my business between others', () => {
    expect(judged(ask(ASKED, ANA, [BEN]))).toEqual([]);
    expect(judged(ask(ASKED, ANA, [BEN]), { me: null })).toHaveLength(1);
    expect(only(ask(ASKED, ANA, [ME]))).toMatchObject({ from: ANA, to: [ME], outcome: 'unanswered' });
  });

  it('leaves out what whoever holds the card says of their own next steps, and what automations ask', () => {
    const own = talk(
      ASKED,
      { kind: 'asked', comment: 'm', url: 'https://trello.com/c/x', to: [ME], asksAsOwner: false, quote: null },
      { by: ANA },
    );
    expect(judged([own])).toEqual([]);
    expect(judged([own], { owners: [] })).toHaveLength(1);
    expect(judged(ask(ASKED, ME, [ANA], { isAutomated: true }))).toEqual([]);
  });
});

describe('the clock', () => {
  it('stands still at night, at weekends and on days off', () => {
    const friday = only([...ask('2026-03-13T18:00', ME, [ANA]), say('2026-03-16T09:10', ANA)]);
    expect(friday).toMatchObject({ clockFrom: at('2026-03-16T09:00'), outcome: 'answered' });
    expect(friday.waitedWorkingHours).toBeCloseTo(1 / 6);
    const off = expectation({
      scope: { kind: 'person', handle: ANA },
      terms: { absences: [{ fromOn: '2026-03-11', toOn: '2026-03-11', reason: null }] },
    });
    const late = [...ask(ASKED, ME, [ANA]), say('2026-03-12T10:00', ANA)];
    expect(only(late).outcome).toBe('answered late');
    expect(only(late, { expectations: { ...assumed('UTC'), said: [off] } }).outcome).toBe('answered');
  });

  it('is early, then due, then cold, and stale in the end', () => {
    const facts = ask(ASKED, ME, [ANA]);
    const at = (now: string) => {
      const { outcome, stage } = only(facts, { now });
      return [outcome, stage];
    };
    expect(at('2026-03-11T10:00')).toEqual(['waiting', 'early']);
    expect(at('2026-03-11T10:01')).toEqual(['unanswered', 'due']);
    expect(at('2026-03-17T10:01')).toEqual(['unanswered', 'cold']);
    expect(at('2026-05-09T10:01')).toEqual(['unanswered', 'stale']);
  });

  it('says nothing that nobody has looked at', () => {
    const found = only(ask(ASKED, ME, [ANA]), { now: '2026-03-12T10:00', readAt: '2026-03-10T12:00' });
    expect(found).toMatchObject({ outcome: 'waiting', waitedWorkingHours: 16 });
  });
});

describe('a reaction', () => {
  const thumb = talk(ASKED, { kind: 'reacted', comment: `m${at(ASKED)}` }, { by: ANA, id: 'thumb' });

  it('acknowledges, and after it only an answer in time changes anything', () => {
    const facts = [...ask(ASKED, ME, [ANA]), thumb];
    expect(only(facts)).toMatchObject({ outcome: 'acknowledged', at: null, waitedWorkingHours: null, stage: null });
    expect(only([...facts, say('2026-03-10T14:00', ANA)]).outcome).toBe('answered');
    expect(only([...facts, say('2026-03-13T10:00', ANA)]).outcome).toBe('acknowledged');
  });

  it('of anybody else says nothing', () => {
    expect(only([...ask(ASKED, ME, [ANA]), { ...thumb, by: BEN }]).outcome).toBe('unanswered');
  });
});

describe('what ends an ask without an answer', () => {
  it('is whoever asked, in words or by deleting it, until it is answered', () => {
    const never = talk('2026-03-10T12:00', { kind: 'withdrew', comment: 'x' }, { by: ME });
    const asked = ask(ASKED, ME, [ANA]);
    expect(only([...asked, never])).toMatchObject({ outcome: 'released', at: at('2026-03-10T12:00') });
    expect(only([...asked, { ...never, by: BEN }]).outcome).toBe('unanswered');
    expect(only([...asked, say('2026-03-10T11:00', ANA), never]).outcome).toBe('answered');
    const gone = talk('2026-03-12T12:00', { kind: 'unsaid', comment: `m${at(ASKED)}` }, { id: 'gone' });
    expect(only([...asked, { ...gone, by: null }]).outcome).toBe('released');
  });

  it('is somebody else who finishes or archives the card before the clock ran out', () => {
    const asked = ask(ASKED, ME, [ANA]);
    const done = act('2026-03-10T15:00', { kind: 'done' }, { by: BEN });
    expect(only([...asked, done])).toMatchObject({ outcome: 'released', at: at('2026-03-10T15:00') });
    expect(only([...asked, done, say('2026-03-10T16:00', ANA)]).outcome).toBe('answered');
    const reopened = act('2026-03-10T15:30', { kind: 'reopened' }, { by: BEN });
    expect(only([...asked, done, reopened]).outcome).toBe('unanswered');
  });

  it('stops the clock when it comes after that, and no nudge speaks of it any more', () => {
    const done = act('2026-03-12T10:00', { kind: 'done' }, { by: BEN });
    const found = only([...ask(ASKED, ME, [ANA]), done, say('2026-03-13T10:00', ANA)]);
    expect(found).toMatchObject({ outcome: 'unanswered', at: null, waitedWorkingHours: 16, stage: null });
  });

  it('is the word of the user, which can be taken back', () => {
    const asked = ask(ASKED, ME, [ANA]);
    const settled = word('2026-03-12T09:00', { kind: 'said-settled', term: KEY, how: 'call' });
    expect(only([...asked, settled])).toMatchObject({ outcome: 'settled', at: at('2026-03-12T09:00') });
    const undone = word('2026-03-12T09:01', { kind: 'said-undone', word: settled.key });
    expect(only([...asked, settled, undone]).outcome).toBe('unanswered');
    expect(only([...asked, say('2026-03-10T11:00', ANA), settled]).outcome).toBe('answered');
    const none = word('2026-03-12T09:00', { kind: 'said-no-question', ask: KEY });
    expect(only([...asked, none])).toMatchObject({ outcome: 'settled', stage: null });
  });

  it('was settled when the user says that it was, not before it was asked, and not later than they say so', () => {
    const asked = ask(ASKED, ME, [ANA]);
    const settled = (when: string) =>
      only([...asked, word('2026-03-12T09:00', { kind: 'said-settled', term: KEY, how: 'call', when: at(when) })]);
    expect(settled('2026-03-11T15:00')).toMatchObject({ outcome: 'settled', at: at('2026-03-11T15:00') });
    expect(settled('2026-03-01T15:00')).toMatchObject({ at: at(ASKED), waitedWorkingHours: 0 });
    expect(settled('2026-03-20T15:00')).toMatchObject({ at: at('2026-03-12T09:00') });
  });
});

describe('what is asked again', () => {
  it('by the same person of one of the same people is one debt from the first time', () => {
    const found = only([
      ...ask(ASKED, ME, [ANA, BEN]),
      ...ask('2026-03-12T10:00', ME, [ANA], { quote: 'the figures?' }),
    ]);
    expect(found).toMatchObject({ askedAt: at(ASKED), repeatedAt: [at('2026-03-12T10:00')], quote: 'the figures?' });
  });

  it('of somebody else, by somebody else, or after an answer is another', () => {
    expect(judged([...ask(ASKED, ME, [ANA]), ...ask('2026-03-12T10:00', ME, [BEN])])).toHaveLength(2);
    expect(judged([...ask(ASKED, ME, [ANA]), ...ask('2026-03-12T10:00', BEN, [ANA, ME])])).toHaveLength(2);
    const after = [...ask(ASKED, ME, [ANA]), say('2026-03-11T09:00', ANA), ...ask('2026-03-12T10:00', ME, [ANA])];
    expect(judged(after).map(({ outcome }) => outcome)).toEqual(['answered', 'unanswered']);
  });
});

describe('what was not read whole', () => {
  it('is unknown where an answer may stand in what is missing', () => {
    const asked = ask(ASKED, ME, [ANA]);
    expect(only(asked, { from: '2026-03-11T00:00' })).toMatchObject({ outcome: 'unknown', stage: null });
    expect(only([...asked, say('2026-03-12T10:00', ANA)], { from: '2026-03-11T00:00' }).outcome).toBe('unknown');
    expect(only([...asked, say('2026-03-10T11:00', ANA)], { from: '2026-03-11T00:00' }).outcome).toBe('answered');
  });

  it('is unknown where the card has left the board meanwhile', () => {
    expect(only([...ask(ASKED, ME, [ANA]), act('2026-03-10T12:00', { kind: 'moved-out' })]).outcome).toBe('unknown');
  });
});

const thread = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 24 * 20 }),
    what: fc.constantFrom('ask', 'ask-holder', 'say', 'withdraw', 'react', 'done', 'reopen', 'archive', 'date', 'hand'),
    by: fc.constantFrom(ANA, BEN, ME),
    to: fc.constantFrom(ANA, BEN, ME),
    isAutomated: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

function told(acts: typeof thread extends fc.Arbitrary<infer A> ? A : never): Fact[] {
  return acts.flatMap(({ hour, what, by, to, isAutomated }, index): Fact[] => {
    const iso = new Date(at('2026-03-03T09:00') + hour * 3_600_000).toISOString();
    const how = { by, id: `i${index}`, isAutomated };
    switch (what) {
      case 'ask':
        return ask(iso, by, [to], how);
      case 'ask-holder':
        return ask(iso, by, [], how);
      case 'say':
        return [say(iso, by, how)];
      case 'withdraw':
        return [talk(iso, { kind: 'withdrew', comment: how.id }, how)];
      case 'react':
        return [talk(iso, { kind: 'reacted', comment: `i${Math.max(0, index - 1)}` }, how)];
      case 'done':
        return [act(iso, { kind: 'done' }, how)];
      case 'reopen':
        return [act(iso, { kind: 'reopened' }, how)];
      case 'archive':
        return [act(iso, { kind: 'archived' }, how)];
      case 'date':
        return [act(iso, { kind: 'due-changed', from: null, to: time('2026-03-20T17:00') }, how)];
      default:
        return [act(iso, { kind: 'owner-joined', who: to }, how)];
    }
  });
}

describe('any thread', () => {
  const lines = (facts: readonly Fact[]): string =>
    JSON.stringify(judged(facts, { me: null }).map(({ steps: _steps, ...rest }) => rest));

  it('means the same in whatever order its facts arrive, and told twice', () => {
    fc.assert(
      fc.property(thread, fc.infiniteStream(fc.nat()), (acts, order) => {
        const facts = told(acts);
        const shuffled = [...facts, ...facts]
          .map((fact) => ({ fact, rank: order.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank);
        expect(lines(shuffled.map(({ fact }) => fact))).toBe(lines(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('charges nobody for asking themselves, and never answers before it is asked', () => {
    fc.assert(
      fc.property(thread, (acts) => {
        for (const verdict of judged(told(acts), { me: null })) {
          expect(verdict.to).not.toContain(verdict.from);
          expect(verdict.to.length).toBeGreaterThan(0);
          if (verdict.at !== null && verdict.outcome !== 'settled') expect(verdict.at).toBeGreaterThan(verdict.askedAt);
          if (verdict.outcome === 'answered') expect(verdict.at).toBeLessThanOrEqual(verdict.dueAt);
          if (verdict.stage !== null) expect(['waiting', 'unanswered']).toContain(verdict.outcome);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the answer time of each kind of ask', () => {
  const each = assumed('UTC', {
    question: { count: 1, unit: 'days' },
    review: { count: 3, unit: 'days' },
    urgent: { count: 2, unit: 'hours' },
  });
  const dueAt = (asks?: 'review' | 'urgent') =>
    only(ask(ASKED, ME, [ANA], asks ? { asks } : {}), { expectations: each, now: ASKED }).dueAt;

  it('is its own', () => {
    expect(dueAt()).toBe(at('2026-03-11T10:00'));
    expect(dueAt('review')).toBe(at('2026-03-13T10:00'));
    expect(dueAt('urgent')).toBe(at('2026-03-10T12:00'));
  });

  it('is what decides whether an answer came in time, and is told', () => {
    const answered = (asks?: 'review' | 'urgent') =>
      only([...ask(ASKED, ME, [ANA], asks ? { asks } : {}), say('2026-03-12T10:00', ANA)], { expectations: each });
    expect(answered()).toMatchObject({ kind: 'question', outcome: 'answered late' });
    expect(answered('review')).toMatchObject({ kind: 'review', outcome: 'answered' });
    expect(answered('urgent')).toMatchObject({ kind: 'urgent', outcome: 'answered late' });
    expect(answered('review').steps.map(({ key }) => key)).toContain('why_ask_review');
    expect(answered('urgent').steps.map(({ key }) => key)).toContain('why_ask_urgent');
  });

  it('stays that of the first message where it is asked again as urgent', () => {
    const again = ask('2026-03-10T11:00', ME, [ANA], { asks: 'urgent' });
    expect(only([...ask(ASKED, ME, [ANA]), ...again], { expectations: each, now: '2026-03-10T11:00' })).toMatchObject({
      kind: 'question',
      dueAt: at('2026-03-11T10:00'),
    });
  });
});
