import type { Fact } from '../../core/facts.ts';
import type { Step } from '../../core/reading.ts';
import { asArray } from '../json.ts';
import { isId, madeAt } from './ids.ts';

/** Comments that ask something are looked at again for so long: for reactions, edits, and whether they still stand. */
const DAYS = 30;
const DAY_MS = 86_400_000;
const MOST = 200;

/** A comment that asks, and the card that it stands on. */
type Watched = readonly [comment: string, card: string];

function isWatched(one: unknown): one is Watched {
  return Array.isArray(one) && one.length === 2 && isId(one[0]) && isId(one[1]);
}

/** The comments that were remembered; nothing where the memory makes no sense. */
export function watchedIn(kept: string | undefined): readonly Watched[] {
  try {
    return asArray(JSON.parse(kept ?? '[]')).filter(isWatched);
  } catch {
    return [];
  }
}

/** What is to be remembered after these facts, the newest first. */
export function watchedAfter(kept: string | undefined, facts: readonly Fact[], readAt: number): string {
  const gone = new Set(facts.flatMap((fact) => (fact.kind === 'unsaid' ? [fact.comment] : [])));
  const all = new Map<string, Watched>();
  for (const one of watchedIn(kept)) all.set(one[0], one);
  for (const fact of facts)
    if (fact.kind === 'asked' || fact.kind === 'promised')
      all.set(fact.comment, [fact.comment, fact.subject.slice(fact.subject.lastIndexOf(':') + 1)]);
  const recent = [...all.values()].filter(
    ([comment]) => !gone.has(comment) && readAt - madeAt(comment) <= DAYS * DAY_MS,
  );
  return JSON.stringify(recent.sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, MOST));
}

/** Every comment since shortly before the oldest that is watched; `null` where none is. */
export function lookAgainStep(board: string, kept: string | undefined, limit: number): Step | null {
  const oldest = watchedIn(kept)
    .map(([comment]) => comment)
    .sort()[0];
  if (oldest === undefined) return null;
  const second = Number.parseInt(oldest.slice(0, 8), 16) - 1;
  const since = `${second.toString(16).padStart(8, '0')}${'0'.repeat(16)}`;
  return {
    kind: 'comments',
    path: `/1/boards/${board}/actions?limit=${limit}&filter=commentCard&reactions=true&memberCreator=false&member=false&since=${since}`,
    about: { board },
  };
}
