import type { Fact } from '../../core/facts.ts';
import type { Handle, SpaceId } from '../../core/handles.ts';
import type { Gap, GapReason, Reading, Step } from '../../core/reading.ts';
import { asArray } from '../json.ts';
import type { Taken } from '../site.ts';
import { errandStep } from './calls.ts';
import { isId } from './ids.ts';
import { keptPeople, type People, peopleIn } from './people.ts';
import { type Awaited, inOrder, keptQueue, queueIn } from './queue.ts';
import { type Head, spaceFact } from './space-fact.ts';

export const NOTHING: Taken = { facts: [], gaps: [], steps: [], memory: {}, me: null, space: null, place: null };

/** Everything that is remembered of a place. Of another account nothing is. */
export const MEMORY = [
  'asks',
  'awayAt',
  'before',
  'gone',
  'head',
  'kind',
  'listed',
  'lookedAt',
  'me',
  'namedAt',
  'open',
  'parents',
  'people',
  'print',
  'queue',
  'recent',
  'since',
  'space',
  'staffAt',
  'strays',
  'sync',
  'touched',
  'unpaidAt',
  'workspace',
] as const;
export type Memory = Partial<Record<(typeof MEMORY)[number], string>>;

/** Where a reading stands while a body is taken. */
export interface Stand {
  readonly readAt: number;
  readonly zone: string;
  readonly memory: Memory;
  readonly me: Handle | null;
  readonly space: SpaceId;
  /** The workspace of the place; empty where it is not known. */
  readonly workspace: string;
  readonly people: People;
  /** Whether it was read whole before. */
  readonly isLater: boolean;
}

export function standOf(last: Reading | null, readAt: number, zone: string): Stand {
  const memory = (last?.memory ?? {}) as Memory;
  return {
    readAt,
    zone,
    memory,
    me: memory.me?.startsWith('asana:') ? (memory.me as Handle) : null,
    space: (memory.space || 'asana:alone:0') as SpaceId,
    workspace: memory.workspace ?? '',
    people: peopleIn(memory.people),
    isLater: Boolean(memory.since),
  };
}

export function gap(stand: Stand | null, reason: GapReason, detail: string): Gap {
  return { space: stand?.memory.space ? stand.space : null, reason, detail };
}

export function idsIn(kept: string | undefined): readonly string[] {
  return (kept ?? '').split(' ').filter(isId);
}

/** Pairs of an id and an instant. */
export function datedIn(kept: string | undefined): readonly (readonly [string, number])[] {
  try {
    return asArray(JSON.parse(kept || '[]')).filter(
      (one): one is [string, number] => Array.isArray(one) && isId(one[0]) && typeof one[1] === 'number',
    );
  } catch {
    return [];
  }
}

/** What a body told, before it is known what comes next. */
export interface News {
  readonly facts: readonly Fact[];
  readonly gaps?: readonly Gap[];
  readonly steps?: readonly Step[];
  readonly memory?: Memory;
  /** What is to be read besides. */
  readonly awaited?: readonly Awaited[];
  /** Whether the errand in hand is over, so that the next one begins. */
  readonly isOver: boolean;
  /** The place, or those who have to do with it, may have no name before it: names come at once. */
  readonly isNaming?: boolean;
}

/** Who is met in histories is named while they are read, which may take hours, but not at every one of them. */
const NAMING_MS = 60_000;

function isNamingDue(namedAt: string | undefined, readAt: number): boolean {
  return Boolean(namedAt) && readAt - Number(namedAt) >= NAMING_MS;
}

function headIn(kept: string | undefined): Head | null {
  try {
    const { name, url, isClosed } = JSON.parse(kept ?? '') as Head;
    return { name, url, isClosed };
  } catch {
    return null;
  }
}

/** The news and, where an errand is over, the first step of the next one; at the end of all of them, and where names are due, the space as it is now known. */
export function onward(stand: Stand, news: News): Taken {
  const { people, memory } = stand;
  const known: Memory = { ...memory, ...news.memory };
  const fresh = news.awaited ?? [];
  const queue = fresh.length > 0 ? inOrder([...queueIn(known.queue), ...fresh]) : queueIn(known.queue);
  const [next, ...rest] = news.isOver ? queue : [];
  const now: Memory = {
    ...news.memory,
    ...(fresh.length > 0 || next ? { queue: keptQueue(next ? rest : queue) } : {}),
    people: keptPeople(people),
  };
  const isNaming = (news.isOver && !next) || news.isNaming || isNamingDue(known.namedAt, stand.readAt);
  const head = isNaming ? headIn(known.head) : null;
  const seen = head ? spaceFact(stand.space, head, people, stand.readAt, stand.readAt) : null;
  const isNew = seen !== null && seen.print !== known.print;
  return {
    ...NOTHING,
    facts: isNew ? [...news.facts, seen.fact] : news.facts,
    gaps: news.gaps ?? [],
    steps: [...(news.steps ?? []), ...(next ? [errandStep(next, stand.workspace, stand.readAt)] : [])],
    memory: { ...now, ...(isNew ? { print: seen.print, namedAt: String(stand.readAt) } : {}) },
  };
}
