import { asArray } from '../json.ts';
import { isId } from './ids.ts';

/** What of one task or person is still to be read. */
export type Errand = 'stories' | 'subtasks' | 'task' | 'away';

export interface Awaited {
  readonly errand: Errand;
  readonly gid: string;
  /** Mine first: 2 where I hold it, 1 where I asked for it, less where nothing presses. */
  readonly rank: number;
  readonly modifiedAt: number;
  /** `null`: known from before. */
  readonly createdAt: number | null;
  /** The gid of whoever made it. */
  readonly createdBy: string | null;
  readonly isApproval: boolean;
}

type Kept = readonly [
  errand: string,
  gid: string,
  rank: number,
  modified: number,
  created: number | null,
  by: string | null,
  approval: number,
];

const ERRANDS: ReadonlySet<unknown> = new Set<Errand>(['stories', 'subtasks', 'task', 'away']);

function isKept(one: unknown): one is Kept {
  return Array.isArray(one) && one.length === 7 && ERRANDS.has(one[0]) && isId(one[1]) && typeof one[2] === 'number';
}

export function queueIn(kept: string | undefined): readonly Awaited[] {
  try {
    return asArray(JSON.parse(kept || '[]'))
      .filter(isKept)
      .map(([errand, gid, rank, modifiedAt, createdAt, createdBy, approval]) => ({
        errand: errand as Errand,
        gid,
        rank,
        modifiedAt,
        createdAt,
        createdBy,
        isApproval: approval === 1,
      }));
  } catch {
    return [];
  }
}

export function keptQueue(queue: readonly Awaited[]): string {
  return JSON.stringify(
    queue.map(
      (one): Kept => [
        one.errand,
        one.gid,
        one.rank,
        one.modifiedAt,
        one.createdAt,
        one.createdBy,
        one.isApproval ? 1 : 0,
      ],
    ),
  );
}

/** Newest and mine first, each errand once. What knows when a task was made wins over what does not. */
export function inOrder(queue: readonly Awaited[]): readonly Awaited[] {
  const each = new Map<string, Awaited>();
  for (const one of queue) {
    const key = `${one.errand} ${one.gid}`;
    const known = each.get(key);
    if (!known || one.createdAt !== null || known.createdAt === null) each.set(key, one);
  }
  return [...each.values()].sort((a, b) => b.rank - a.rank || b.modifiedAt - a.modifiedAt || (a.gid < b.gid ? -1 : 1));
}
