import { isDayOff } from './calendar.ts';
import type { DayBegan } from './day-began.ts';
import type { Due } from './due.ts';
import type { AskKind, Expectations, ListMeaning } from './expectations.ts';
import type { ListRef } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import { type InForce, inForce, turnsFor } from './in-force.ts';
import { dayOf, lapsedOf, lapseOf } from './lapse.ts';
import { meaningOf } from './list-meanings.ts';
import type { Space } from './space.ts';
import { hoursOf } from './within.ts';
import { addWorkingHours, startOfNextWorking, workingHours } from './working-time.ts';

const CLEAN_UP_MS = 2 * 60_000;
const CLEAN_UP_ITEMS = 4;

export interface Lapse {
  readonly lapseAt: number;
  readonly lapsedAt: number;
}

/** What the judge asks while it goes through a history: all that depends on expectations and on the space. */
export interface Rules {
  lapse(due: Due, owners: Iterable<Handle>): Lapse;
  /** Working hours of these owners between two instants, counted no further than `atMost`; the one with the fewest rules. */
  hours(from: number, to: number, owners: Iterable<Handle>, atMost: number): number;
  answerHours(owners: Iterable<Handle>, at: number): number;
  /** How many working hours before a lapse it was agreed at an instant that an owner says that it slips; `null`: nothing was agreed. */
  agreedNotice(owner: Handle, at: number): number | null;
  /** When the clock of those who are asked begins to run, and when the answer time of the most patient is over. */
  answer(askedAt: number, to: Iterable<Handle>, kind: AskKind): { readonly from: number; readonly dueAt: number };
  /** Whether the day on which it lapsed was a stated day off of all of them. */
  areAway(owners: Iterable<Handle>, due: Due, lapseAt: number): boolean;
  /** What a list meant at an instant: as was in force, else by its name. */
  meaning(list: ListRef, at: number): ListMeaning;
  /** The instants at which it may have come to mean something else by the user's word alone, oldest first. */
  readonly listTurns: readonly number[];
  /** Bots, agents and accounts that are deactivated today owe nothing. */
  isActive(owner: Handle): boolean;
  /** Four or more different items finished by one person within two minutes. */
  isCleanUp(at: number, by: Handle | null): boolean;
}

export interface RuleContext {
  readonly space: Space | null;
  readonly expectations: Expectations;
  readonly userZone: string;
  /** The one person to whom what is mine is owed; without it, whoever is alone with me in the space. */
  readonly to?: Handle | null;
}

function isItem(subject: Subject): boolean {
  return subject.includes(':checkitem:');
}

const cleanUps = new WeakMap<Space, ReadonlySet<string>>();

/** Every finish that belongs to a clean-up, as `at by kind`. Checklist items count among themselves only. */
function cleanUpsOf(space: Space): ReadonlySet<string> {
  const known = cleanUps.get(space);
  if (known) return known;
  const found = new Set<string>();
  const sittings = new Map<string, Space['finishes'][number][]>();
  for (const finish of space.finishes) {
    const who = `${finish.by} ${isItem(finish.subject)}`;
    const list = sittings.get(who);
    if (list) list.push(finish);
    else sittings.set(who, [finish]);
  }
  for (const [who, finishes] of sittings) {
    const inside = new Map<Subject, number>();
    let first = 0;
    let marked = 0;
    finishes.forEach((finish, last) => {
      inside.set(finish.subject, (inside.get(finish.subject) ?? 0) + 1);
      for (let oldest = finishes[first]; oldest && finish.at - oldest.at > CLEAN_UP_MS; oldest = finishes[++first]) {
        const left = (inside.get(oldest.subject) ?? 1) - 1;
        if (left > 0) inside.set(oldest.subject, left);
        else inside.delete(oldest.subject);
      }
      if (inside.size < CLEAN_UP_ITEMS) return;
      for (marked = Math.max(marked, first); marked <= last; marked++) found.add(`${finishes[marked]?.at} ${who}`);
    });
  }
  cleanUps.set(space, found);
  return found;
}

/** Whether a finish belongs to a clean-up: four or more different items finished by one person within two minutes. */
export function isOfCleanUp(subject: Subject, at: number, by: Handle | null, space: Space | null): boolean {
  return by !== null && space !== null && cleanUpsOf(space).has(`${at} ${by} ${isItem(subject)}`);
}

const DAY_MS = 86_400_000;

/** The beginnings of the days on which lists of a space came to mean something else. */
function listTurnsOf(all: Expectations, space: SpaceId | null, userZone: string): readonly number[] {
  if (!all.said.some(({ terms }) => terms.lists)) return [];
  const days = turnsFor(all, { handle: null, space }).slice(1);
  return days.map((on) => Temporal.PlainDate.from(on).toZonedDateTime(userZone).epochMilliseconds);
}

/** Who is alone with me in a space: whatever I owe there I owe to them. */
function onlyOther(space: Space | null, me: readonly Handle[]): Handle | null {
  const others = (space?.members ?? []).filter(({ handle, isActive }) => isActive && !me.includes(handle));
  return others.length === 1 ? (others[0]?.handle ?? null) : null;
}

/** `dayBegan` tells when days began for whoever held it, where that is proved. */
export function rulesFor(subject: Subject, context: RuleContext, dayBegan: DayBegan = () => null): Rules {
  const spaceId: SpaceId | null = context.space?.space ?? null;
  const inactive = new Set(
    (context.space?.members ?? []).filter((member) => !member.isActive).map((member) => member.handle),
  );
  const { expectations, userZone } = context;
  const isSame = expectations.said.length === 0 && expectations.away.size === 0;
  const only = isSame ? inForce(expectations, { handle: null, space: null, on: '' }) : null;
  const to = context.to === undefined ? onlyOther(context.space, expectations.me) : context.to;
  const termsOf = (owners: Iterable<Handle>, at: number): readonly InForce[] => {
    if (only) return [only];
    const on = dayOf(at, userZone);
    const each = [...owners].map((handle) => inForce(expectations, { handle, space: spaceId, on, to }));
    return each.length > 0 ? each : [inForce(expectations, { handle: null, space: spaceId, on, to })];
  };
  const here = (on: string): InForce => inForce(expectations, { handle: null, space: spaceId, on });
  const dueAt = (due: Due): number =>
    due.kind === 'time' ? due.at : Temporal.PlainDate.from(due.on).toZonedDateTime('UTC').epochMilliseconds;
  return {
    lapse(due, owners) {
      let latest: Lapse | null = null;
      const holders = [...owners];
      const each = termsOf(holders, dueAt(due));
      for (const [index, who] of (holders.length > 0 ? holders : [null]).entries()) {
        const terms = each[index] ?? (each[0] as InForce);
        const began = who !== null && due.kind === 'day' && !terms.isZoneKnown ? dayBegan(due.on, who) : null;
        const lapseAt = began === null ? lapseOf(due, terms, userZone) : began + DAY_MS;
        const lapsedAt = lapsedOf(lapseAt, terms);
        if (!latest || lapsedAt > latest.lapsedAt) latest = { lapseAt, lapsedAt };
      }
      return latest ?? { lapseAt: dueAt(due), lapsedAt: dueAt(due) };
    },
    hours(from, to, owners, atMost) {
      return Math.min(...termsOf(owners, from).map((terms) => workingHours(from, to, terms.workingTime, atMost)));
    },
    answerHours(owners, at) {
      return Math.max(...termsOf(owners, at).map(({ question }) => hoursOf(question)));
    },
    agreedNotice(owner, at) {
      const [terms] = termsOf([owner], at);
      return terms?.agreed.has('notice') ? hoursOf(terms.notice) : null;
    },
    answer(askedAt, whom, kind) {
      const each = termsOf(whom, askedAt).map(({ workingTime, ...terms }) => ({
        from: startOfNextWorking(askedAt, workingTime),
        dueAt: addWorkingHours(askedAt, hoursOf(terms[kind]), workingTime),
      }));
      return each.reduce((a, b) => (b.dueAt > a.dueAt ? b : a));
    },
    areAway(owners, due, lapseAt) {
      const each = [...owners];
      if (only && only.workingTime.daysOff.length === 0) return false;
      return (
        each.length > 0 &&
        each.every((who) => {
          const { workingTime, zone } = termsOf([who], lapseAt)[0] as InForce;
          return isDayOff(due.kind === 'day' ? due.on : dayOf(lapseAt - 1, zone), workingTime);
        })
      );
    },
    meaning: (list, at) => meaningOf(list, only ? only.lists : here(dayOf(at, userZone)).lists),
    listTurns: only ? [] : listTurnsOf(expectations, spaceId, userZone),
    isActive: (owner) => !inactive.has(owner),
    isCleanUp: (at, by) => isOfCleanUp(subject, at, by, context.space),
  };
}
