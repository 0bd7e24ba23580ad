import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAll } from './bundle.ts';
import type { Due } from './due.ts';
import { assumed, assumedTime } from './expectations.ts';
import type { CommitmentEvent, Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import { ANA, act, at, BEN, BOARD, CARD, ME, time } from './history.kit.ts';
import { judgeAll } from './judge.ts';
import { endOfDay, lapsedOf, lapseOf } from './lapse.ts';

const START = '2026-03-02T09:00';
const HOURS = 24 * 25;

interface World {
  due: Due | null;
  owners: Set<Handle>;
  isDone: boolean;
  isArchived: boolean;
}

function iso(hour: number, minute: number): string {
  return new Date(at(START) + (hour * 60 + minute) * 60_000).toISOString();
}

/** A board's history as it would be told: every act changes the card, and every reading sees what stands then. */
const story = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: HOURS }),
    minute: fc.integer({ min: 0, max: 59 }),
    what: fc.constantFrom('due', 'undue', 'join', 'leave', 'tick', 'untick', 'archive', 'restore', 'comment', 'list'),
    who: fc.constantFrom(ANA, BEN),
    by: fc.constantFrom(ANA, BEN, ME),
    isAutomated: fc.boolean(),
    dueHour: fc.integer({ min: 0, max: HOURS }),
  }),
  { minLength: 1, maxLength: 14 },
);

type Act = (typeof story extends fc.Arbitrary<infer A> ? A : never)[number];

function eventOf(one: Act, world: World): CommitmentEvent | null {
  switch (one.what) {
    case 'due':
    case 'undue': {
      const to = one.what === 'due' ? time(iso(one.dueHour, 0)) : null;
      const from = world.due;
      world.due = to;
      return { kind: 'due-changed', from, to };
    }
    case 'join':
      if (world.owners.has(one.who)) return null;
      world.owners.add(one.who);
      return { kind: 'owner-joined', who: one.who };
    case 'leave':
      return world.owners.delete(one.who) ? { kind: 'owner-left', who: one.who } : null;
    case 'tick':
    case 'untick':
      if (world.isDone === (one.what === 'tick')) return null;
      world.isDone = !world.isDone;
      return { kind: world.isDone ? 'done' : 'reopened' };
    case 'archive':
    case 'restore':
      if (world.isArchived === (one.what === 'archive')) return null;
      world.isArchived = !world.isArchived;
      return { kind: world.isArchived ? 'archived' : 'restored' };
    default:
      return { kind: 'acted', what: 'commentCard' };
  }
}

function stateOf(world: World, instant: string, readAt: string): Fact {
  const state = {
    due: world.due,
    owners: [...world.owners].sort(),
    isDone: world.isDone,
    isArchived: world.isArchived,
  };
  return {
    key: `${CARD}|seen|${instant}|${JSON.stringify(state)}`,
    subject: CARD,
    space: BOARD,
    at: at(instant),
    by: null,
    isAutomated: false,
    readAt: at(readAt),
    source: 'state',
    kind: 'seen',
    name: 'Draft',
    url: 'https://trello.com/c/AbCd1234',
    doneAt: null,
    list: { id: 'doing', name: 'Doing' },
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
    ...state,
  };
}

function historyRead(from: string, to: string): Fact {
  const line = {
    subject: BOARD,
    space: BOARD,
    by: null,
    isAutomated: false,
    readAt: at(to),
    source: 'history' as const,
  };
  return {
    ...line,
    key: `${BOARD}|history-read|${from}|${to}`,
    at: at(to),
    kind: 'history-read',
    from: at(from),
    to: at(to),
  };
}

/** The facts of a whole reading after all acts, and of one visit in the middle. */
function told(acts: readonly Act[], cut: number): { all: Fact[]; visit: Fact[] } {
  const sorted = [...acts].sort((a, b) => a.hour - b.hour || a.minute - b.minute);
  const world: World = { due: null, owners: new Set(), isDone: false, isArchived: false };
  const created = act(START, { kind: 'created' }, { by: ME });
  const events: Fact[] = [created];
  let visit: Fact[] = [created, stateOf(world, START, START)];
  let last = START;
  sorted.forEach((one, index) => {
    last = iso(one.hour, one.minute);
    const event = eventOf(one, world);
    if (event) events.push(act(last, event, { by: one.by, isAutomated: one.isAutomated, id: `${index}` }));
    if (index === cut) visit = [...events, stateOf(world, last, last), historyRead(START, last)];
  });
  const all = [...events, stateOf(world, last, '2026-03-31T12:00'), historyRead(START, '2026-03-31T12:00')];
  return { all, visit };
}

function verdicts(facts: readonly Fact[]): string {
  const now = at('2026-03-31T12:00');
  const judged = judgeAll(foldAll(facts), {
    expectations: assumed('Europe/Lisbon'),
    userZone: 'Europe/Lisbon',
    now,
    readAt: now,
  });
  const lines = [...judged.values()].flat();
  return JSON.stringify(lines.map(({ facts: _facts, steps: _steps, ...rest }) => rest));
}

describe('the order of facts', () => {
  it('never matters', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (acts, order) => {
        const { all } = told(acts, 0);
        const shuffled = all.map((fact) => ({ fact, rank: order.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
        expect(verdicts(shuffled.map((one) => one.fact))).toBe(verdicts(all));
      }),
      { numRuns: 300 },
    );
  });

  it('told twice adds nothing', () => {
    fc.assert(
      fc.property(story, (acts) => {
        const { all } = told(acts, 0);
        expect(verdicts([...all, ...all])).toBe(verdicts(all));
      }),
      { numRuns: 200 },
    );
  });

  it('cut at any instant and read in two visits ends in the same verdicts as read at once', () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 13 }), (acts, cut) => {
        const { all, visit } = told(acts, cut);
        expect(verdicts([...visit, ...all])).toBe(verdicts(all));
      }),
      { numRuns: 400 },
    );
  });

  it('every term has at most one verdict, and each names somebody who answers', () => {
    fc.assert(
      fc.property(story, (acts) => {
        const now = at('2026-03-31T12:00');
        const judged = judgeAll(foldAll(told(acts, 0).all), {
          expectations: assumed('UTC'),
          userZone: 'UTC',
          now,
          readAt: now,
        });
        const lines = [...judged.values()].flat();
        expect(lines.map((one) => one.term)).toEqual(lines.map((_, index) => index + 1));
        for (const line of lines) expect(line.owners.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a due day', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const days = fc
    .date({ min: new Date('2009-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('has not lapsed before it has ended for its owner, in any zone, over clock changes', () => {
    fc.assert(
      fc.property(zones, zones, days, fc.boolean(), (owner, user, on, isZoneKnown) => {
        const workingTime = assumedTime(owner);
        const full = { graceHours: 0, dueTimes: 'day' as const, isZoneKnown, zone: owner, workingTime };
        const lapse = lapseOf({ kind: 'day', on }, full, user);
        expect(lapse).toBeGreaterThanOrEqual(endOfDay(on, owner));
        expect(lapsedOf(lapse, full)).toBe(lapse);
      }),
      { numRuns: 500 },
    );
  });
});
