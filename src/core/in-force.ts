import { daysBetween } from './absences.ts';
import type { Expectation, Expectations, Scope, Terms, WorkingTime } from './expectations.ts';
import type { Handle, SpaceId } from './handles.ts';
import { interned } from './same-time.ts';

/** Of whom and when it is asked. */
export interface Asked {
  /** Who owes it; `null`: I do. */
  readonly handle: Handle | null;
  readonly space: SpaceId | null;
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly on: string;
  /** Of mine: the one person to whom I owe it, where there is one. */
  readonly to?: Handle | null;
}

/** What was in force then, every field of it. */
export interface InForce extends Terms {
  /** Of the whole history: each day is counted by what was in force on it. */
  readonly workingTime: WorkingTime;
  /** The zone is agreed, or said by me of myself, and not only taken over from the user. */
  readonly isZoneKnown: boolean;
  /** Which of its fields are agreed; all others are only assumed, even where somebody agreed on them before. */
  readonly agreed: ReadonlySet<keyof Terms>;
}

type Stretch = InForce & { readonly fromOn: string };
type Whom = Omit<Asked, 'on'>;

const WIDTH: Record<Scope['kind'], number> = { everybody: 0, group: 1, space: 2, person: 3 };
const BEGINNING = '0001-01-01';

const known = new WeakMap<Expectations, Map<string, readonly Stretch[]>>();

function holdsOn(
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null },
  on: string,
): boolean {
  return fromOn <= on && (untilOn === null || on < untilOn);
}

function isMine({ handle }: Whom, { me }: Expectations): boolean {
  return handle === null || me.includes(handle);
}

/** The person with whom something is expected: whoever owes it to me, or to whom I owe it. */
function partnerOf(whom: Whom, all: Expectations): Handle | null {
  const handle = isMine(whom, all) ? (whom.to ?? null) : whom.handle;
  return handle === null ? null : all.people.personOf(handle);
}

function isInGroup(partner: Handle | null, group: string, on: string, { memberships, people }: Expectations): boolean {
  const last = memberships.findLast(
    (one) => one.group === group && people.personOf(one.handle) === partner && holdsOn(one, on),
  );
  return last?.isIn ?? false;
}

/** Whether it can be meant at all, whatever the day. */
function mayCover(one: Expectation, whom: Whom, partner: Handle | null, all: Expectations): boolean {
  const direction = isMine(whom, all) ? 'mine' : 'theirs';
  if (one.state.kind === 'proposed' || (one.direction !== 'both' && one.direction !== direction)) return false;
  const { scope } = one;
  switch (scope.kind) {
    case 'everybody':
      return true;
    case 'group':
      return partner !== null;
    case 'space':
      return scope.space === whom.space;
    case 'person':
      return partner !== null && all.people.personOf(scope.handle) === partner;
    default:
      return scope satisfies never;
  }
}

/** Those that hold on a day, each before those that stand before it. */
function fittingOn(
  some: readonly Expectation[],
  partner: Handle | null,
  on: string,
  all: Expectations,
): readonly Expectation[] {
  return some
    .filter((one) => holdsOn(one, on) && (one.scope.kind !== 'group' || isInGroup(partner, one.scope.group, on, all)))
    .sort(
      (a, b) => WIDTH[a.scope.kind] - WIDTH[b.scope.kind] || (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0),
    );
}

/** The fields of which the last word is agreed. */
function agreedIn(fitting: readonly Expectation[]): ReadonlySet<keyof Terms> {
  const agreed = new Set<keyof Terms>();
  for (const { state, terms } of fitting) {
    for (const field of Object.keys(terms) as (keyof Terms)[]) {
      if (state.kind === 'agreed') agreed.add(field);
      else agreed.delete(field);
    }
  }
  return agreed;
}

/** The days on which somebody is away as sites say, under whichever of their handles. */
function awayAsRead(whom: Whom, { away, me, people }: Expectations): readonly string[] {
  if (away.size === 0) return [];
  const handles = whom.handle === null ? me : [whom.handle];
  const persons = new Set((handles.some((one) => me.includes(one)) ? me : handles).map(people.personOf));
  return [...away].flatMap(([who, days]) => (persons.has(people.personOf(who)) ? days : []));
}

function stretchOn(
  whom: Whom,
  on: string,
  fitting: readonly Expectation[],
  before: Stretch | null,
  all: Expectations,
): Stretch {
  const terms: Terms = Object.assign({}, all.widest, ...fitting.map((one) => one.terms));
  const absences = new Map([[0, all.widest.absences]]);
  for (const { scope, terms: own } of fitting) if (own.absences) absences.set(WIDTH[scope.kind], own.absences);
  const said = [...absences.values()].flat();
  const daysOff = [
    ...(terms.holidays?.days ?? []).map((day) => day.on),
    ...said.flatMap(({ fromOn, toOn }) => daysBetween(fromOn, toOn)),
    ...awayAsRead(whom, all),
  ];
  const { zone, week, otherWeek } = terms;
  const time = { zone, week, otherWeek, daysOff: [...new Set(daysOff)].sort() };
  const isZoneSaid = fitting.some((one) => one.terms.zone !== undefined);
  const agreed = agreedIn(fitting);
  return {
    ...terms,
    absences: said,
    fromOn: on,
    workingTime: interned(all, before ? { ...time, before: { on, time: before.workingTime } } : time),
    isZoneKnown: agreed.has('zone') || (isZoneSaid && isMine(whom, all)),
    agreed,
  };
}

/** The days on which something may have changed for them. */
function turns(some: readonly Expectation[], { memberships }: Expectations): readonly string[] {
  const grouped = new Set(some.map(({ scope }) => (scope.kind === 'group' ? scope.group : null)));
  const dated = [...some, ...memberships.filter(({ group }) => grouped.has(group))];
  const days = dated.flatMap(({ fromOn, untilOn }) => [fromOn, ...(untilOn === null ? [] : [untilOn])]);
  return [BEGINNING, ...[...new Set(days)].sort().filter((on) => on > BEGINNING)];
}

/** All stretches of somebody's history, oldest first; every one with the working time of the whole. */
function stretchesOf(whom: Whom, some: readonly Expectation[], all: Expectations): readonly Stretch[] {
  const partner = partnerOf(whom, all);
  const stretches: Stretch[] = [];
  let last = '';
  for (const on of turns(some, all)) {
    const fitting = fittingOn(some, partner, on, all);
    const keys = fitting.map(({ key }) => key).join();
    if (stretches.length > 0 && keys === last) continue;
    last = keys;
    stretches.push(stretchOn(whom, on, fitting, stretches.at(-1) ?? null, all));
  }
  const workingTime = stretches.at(-1)?.workingTime;
  return workingTime ? stretches.map((one) => ({ ...one, workingTime })) : stretches;
}

/** Those of whom the same was said are alike: they share what is remembered. */
function alike(whom: Whom, some: readonly Expectation[], all: Expectations): string {
  const isOnesOwn = all.away.size > 0 || some.some(({ scope }) => scope.kind === 'group');
  const keys = some.map(({ key }) => key).join();
  return `${isMine(whom, all)} ${keys} ${isOnesOwn ? `${whom.handle} ${partnerOf(whom, all)}` : ''}`;
}

function historyOf(all: Expectations, whom: Whom): readonly Stretch[] {
  let kept = known.get(all);
  if (!kept) {
    kept = new Map();
    known.set(all, kept);
  }
  const key = `${whom.handle} ${whom.space} ${whom.to ?? null}`;
  let stretches = kept.get(key);
  if (!stretches) {
    const partner = partnerOf(whom, all);
    const some = all.said.filter((one) => mayCover(one, whom, partner, all));
    const same = `alike ${alike(whom, some, all)}`;
    stretches = kept.get(same) ?? stretchesOf(whom, some, all);
    kept.set(key, stretches);
    kept.set(same, stretches);
  }
  return stretches;
}

/** What was in force on a day: the narrowest scope wins field by field, within one scope what came into force last. */
export function inForce(all: Expectations, { on, ...whom }: Asked): InForce {
  const stretches = historyOf(all, whom);
  return stretches.findLast(({ fromOn }) => fromOn <= on) ?? (stretches[0] as Stretch);
}

/** The days on which something of it changed, after the beginning of all. */
export function turnsFor(all: Expectations, whom: Omit<Asked, 'on'>): readonly string[] {
  return historyOf(all, whom).map(({ fromOn }) => fromOn);
}

/** What of all that was said holds for somebody on a day, each before what stands before it. */
export function fittingFor(all: Expectations, { on, ...whom }: Asked): readonly Expectation[] {
  const partner = partnerOf(whom, all);
  return fittingOn(
    all.said.filter((one) => mayCover(one, whom, partner, all)),
    partner,
    on,
    all,
  );
}

/** The groups to which somebody belongs on a day, by name. */
export function groupsOf(person: Handle, on: string, all: Expectations): readonly string[] {
  const groups = [...new Set(all.memberships.map(({ group }) => group))].sort();
  return groups.filter((group) => isInGroup(all.people.personOf(person), group, on, all));
}
