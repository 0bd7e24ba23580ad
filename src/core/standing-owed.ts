import type { AskVerdict } from './ask-verdict.ts';
import type { Handle, SpaceId } from './handles.ts';
import { type Interruptible, inOneGo } from './in-one-go.ts';
import type { People } from './people.ts';
import type { DeadlineVerdict } from './verdict.ts';

/** `theirs`: what they owe to me. `mine`: what I owe to them. */
export type Direction = 'theirs' | 'mine';

/** All verdicts, and what is needed to tell who owes whom. */
export interface Judged {
  readonly verdicts: readonly DeadlineVerdict[];
  readonly asks: readonly AskVerdict[];
  /** Who is in each space: there everybody is owed. */
  readonly members: ReadonlyMap<SpaceId, readonly Handle[]>;
  /** `null`: nobody says who I am, and whatever anybody owes is theirs. */
  readonly me: readonly Handle[] | null;
  readonly people: People;
  /** What a verdict is an occurrence of, where it recurs. */
  readonly seriesOf: (verdict: DeadlineVerdict) => string | null;
  /** The user's own IANA zone. */
  readonly zone: string;
}

/** A deadline and how much of it one person bears. */
export interface Borne {
  readonly verdict: DeadlineVerdict;
  /** 1, or 1/n where n people share it. */
  readonly part: number;
}

/** What one side owes to the other. */
export interface Owed {
  readonly deadlines: readonly Borne[];
  readonly asks: readonly AskVerdict[];
}

interface Index {
  readonly deadlinesOf: ReadonlyMap<Handle, readonly Borne[]>;
  readonly asksOf: ReadonlyMap<Handle, readonly AskVerdict[]>;
  readonly spacesOf: ReadonlyMap<Handle, ReadonlySet<SpaceId>>;
}

const indices = new WeakMap<Judged, Index>();

function personsOf(handles: readonly Handle[], { people }: Judged): ReadonlySet<Handle> {
  return new Set(handles.map((handle) => people.personOf(handle)));
}

function added<T>(lists: Map<Handle, T[]>, person: Handle, one: T): void {
  const list = lists.get(person);
  if (list) list.push(one);
  else lists.set(person, [one]);
}

/** Goes through everything once, so that who owes what is only looked up from then on. */
export function* indexed(judged: Judged): Interruptible<void> {
  if (!indices.has(judged)) indices.set(judged, yield* indexIn(judged));
}

function indexOf(judged: Judged): Index {
  const index = indices.get(judged) ?? inOneGo(indexIn(judged));
  indices.set(judged, index);
  return index;
}

/** An answer that several owe together is charged to none of them. */
function* indexIn(judged: Judged): Interruptible<Index> {
  const deadlinesOf = new Map<Handle, Borne[]>();
  for (const verdict of judged.verdicts) {
    const owners = personsOf(verdict.owners, judged);
    for (const owner of owners) added(deadlinesOf, owner, { verdict, part: 1 / owners.size });
    yield;
  }
  const asksOf = new Map<Handle, AskVerdict[]>();
  for (const ask of judged.asks) {
    const [asked, ...others] = personsOf(ask.to, judged);
    const isTheirs = asked !== undefined && others.length === 0 && asked !== judged.people.personOf(ask.from);
    if (isTheirs) added(asksOf, asked, ask);
    yield;
  }
  const spaces = new Map<Handle, Set<SpaceId>>();
  for (const [space, members] of judged.members) {
    for (const member of personsOf(members, judged)) spaces.set(member, (spaces.get(member) ?? new Set()).add(space));
  }
  return { deadlinesOf, asksOf, spacesOf: spaces };
}

function spacesOf(persons: ReadonlySet<Handle>, judged: Judged): ReadonlySet<SpaceId> {
  const { spacesOf: spaces } = indexOf(judged);
  return new Set([...persons].flatMap((person) => [...(spaces.get(person) ?? [])]));
}

/** What is owed by some to others; `to` null: to anybody. */
function owedBy(by: ReadonlySet<Handle>, to: ReadonlySet<Handle> | null, judged: Judged): Owed {
  const index = indexOf(judged);
  const spaces = to && spacesOf(to, judged);
  const deadlines = [...by].flatMap((person) => index.deadlinesOf.get(person) ?? []);
  const asks = [...by].flatMap((person) => index.asksOf.get(person) ?? []);
  return {
    deadlines: deadlines.filter(({ verdict }) => !spaces || (verdict.space !== null && spaces.has(verdict.space))),
    asks: asks.filter(({ from }) => to === null || to.has(judged.people.personOf(from))),
  };
}

/** The handles that are me are one person, whether or not the user said so. */
function meIn(judged: Judged): ReadonlySet<Handle> {
  return personsOf(judged.me ?? [], judged);
}

/** What all partners together owe to me, each verdict once. */
export function* owedToMe(judged: Judged): Interruptible<Owed> {
  yield* indexed(judged);
  const deadlines = new Map<DeadlineVerdict, Borne>();
  const asks: AskVerdict[] = [];
  for (const person of yield* partnersOf(judged)) {
    const own = owed(person, 'theirs', judged);
    for (const borne of own.deadlines) deadlines.set(borne.verdict, borne);
    asks.push(...own.asks);
    yield;
  }
  return { deadlines: [...deadlines.values()], asks };
}

/** What a partner owes to me, or I to them. Of me myself: what I owe to everybody. */
export function owed(person: Handle, direction: Direction, judged: Judged): Owed {
  const them: ReadonlySet<Handle> = new Set([judged.people.personOf(person)]);
  if (judged.me === null) return direction === 'theirs' ? owedBy(them, null, judged) : { deadlines: [], asks: [] };
  const me = meIn(judged);
  if (direction === 'theirs') return owedBy(them, me, judged);
  return owedBy(me, [...them].some((one) => me.has(one)) ? null : them, judged);
}

/** Everybody besides me who owes anything that was judged, or is in a space of mine; by handle. */
export function partnersIn(judged: Judged): readonly Handle[] {
  return inOneGo(partnersOf(judged));
}

function* partnersOf(judged: Judged): Interruptible<readonly Handle[]> {
  const me = meIn(judged);
  const mine = spacesOf(me, judged);
  const isSeen = (space: SpaceId | null): boolean => judged.me === null || (space !== null && mine.has(space));
  const found = new Set<Handle>();
  const add = (handles: readonly Handle[]): void => {
    for (const person of personsOf(handles, judged)) if (!me.has(person)) found.add(person);
  };
  for (const [space, members] of judged.members) if (isSeen(space)) add(members);
  for (const verdict of judged.verdicts) {
    if (isSeen(verdict.space)) add(verdict.owners);
    yield;
  }
  for (const ask of judged.asks) {
    if (judged.me === null || isOfMe(ask, judged, me)) add([ask.from, ...ask.to]);
    yield;
  }
  return [...found].sort();
}

function isOfMe(ask: AskVerdict, judged: Judged, me: ReadonlySet<Handle>): boolean {
  return [...personsOf([ask.from, ...ask.to], judged)].some((person) => me.has(person));
}
