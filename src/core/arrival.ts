import { FACT_GROUPS, type FactGroup, groupOf } from './fact-groups.ts';
import type { Fact } from './facts.ts';
import type { Handle, SpaceId } from './handles.ts';
import { handlesIn } from './handles-in.ts';

/** What an import would bring, told before anything of it is kept. */
export interface Arrival {
  /** How many facts the file holds, as far as it was read. */
  readonly read: number;
  readonly fresh: number;
  /** Known, but read earlier than what the log has: the earlier one will stand. */
  readonly replacing: number;
  /** Of kinds that only a newer version knows: kept, and counted nowhere. */
  readonly later: number;
  /** Left out, because it was forgotten here. */
  readonly forgotten: number;
  /** How many of each kind are new. */
  readonly groups: Readonly<Record<FactGroup, number>>;
  readonly spaces: readonly SpaceId[];
  readonly people: readonly Handle[];
  /** What they are called in the file. */
  readonly names: Readonly<Record<string, string>>;
  /** The span of what is new: the first and the last instant. */
  readonly from: number | null;
  readonly to: number | null;
}

/** How far the keeping of an import has come, in facts. */
export interface ArrivalState {
  readonly kept: number;
  readonly of: number;
}

/** What one part brings of it. */
export interface ArrivalPart {
  readonly fresh: readonly Fact[];
  readonly replacing: number;
  readonly later: number;
  readonly forgotten: number;
}

export const NOTHING_ARRIVED: Arrival = {
  read: 0,
  fresh: 0,
  replacing: 0,
  later: 0,
  forgotten: 0,
  groups: Object.fromEntries(FACT_GROUPS.map((group) => [group, 0])) as Record<FactGroup, number>,
  spaces: [],
  people: [],
  names: {},
  from: null,
  to: null,
};

/** With another part, which was `read` facts long. */
export function withPart(before: Arrival, read: number, part: ArrivalPart): Arrival {
  const groups = { ...before.groups };
  const spaces = new Set(before.spaces);
  const people = new Set(before.people);
  const names: Record<string, string> = { ...before.names };
  let { from, to } = before;
  for (const fact of part.fresh) {
    groups[groupOf(fact.kind)]++;
    if (fact.space !== null) spaces.add(fact.space);
    for (const handle of handlesIn(fact)) people.add(handle);
    if (fact.kind === 'space-seen') {
      names[fact.subject] = fact.name;
      for (const member of fact.members) names[member.handle] = member.name;
    }
    if ('who' in fact && 'name' in fact) names[fact.who] = fact.name;
    if (fact.kind === 'call-scheduled' && fact.space !== null && fact.title !== null) names[fact.space] = fact.title;
    from = from === null ? fact.at : Math.min(from, fact.at);
    to = to === null ? fact.at : Math.max(to, fact.at);
  }
  return {
    read: before.read + read,
    fresh: before.fresh + part.fresh.length,
    replacing: before.replacing + part.replacing,
    later: before.later + part.later,
    forgotten: before.forgotten + part.forgotten,
    groups,
    spaces: [...spaces],
    people: [...people],
    names,
    from,
    to,
  };
}

/** Whether keeping it would change anything. */
export function bringsNothing({ fresh, replacing, later }: Arrival): boolean {
  return fresh + replacing + later === 0;
}
