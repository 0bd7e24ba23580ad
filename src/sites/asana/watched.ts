import type { Fact } from '../../core/facts.ts';
import { asArray } from '../json.ts';
import { isId } from './ids.ts';

/** Comments that ask something are looked at again for so long: for reactions, edits, and whether they still stand. */
const DAYS = 30;
const DAY_MS = 86_400_000;
const MOST = 200;

/** A comment that asks or promises, and the task that it stands on. */
export interface Watched {
  readonly comment: string;
  readonly task: string;
  readonly at: number;
}

function isKept(one: unknown): one is [string, string, number] {
  return Array.isArray(one) && one.length === 3 && isId(one[0]) && isId(one[1]) && typeof one[2] === 'number';
}

export function watchedIn(kept: string | undefined): readonly Watched[] {
  try {
    return asArray(JSON.parse(kept || '[]'))
      .filter(isKept)
      .map(([comment, task, at]) => ({ comment, task, at }));
  } catch {
    return [];
  }
}

/** What is to be remembered after these facts of one task, the newest first. */
export function watchedAfter(
  kept: string | undefined,
  task: string,
  facts: readonly Fact[],
  comments: readonly string[],
  readAt: number,
): string {
  const all = new Map(watchedIn(kept).map((one) => [one.comment, one]));
  for (const fact of facts) {
    if (fact.kind === 'unsaid') all.delete(fact.comment);
    if ((fact.kind === 'asked' || fact.kind === 'promised') && comments.includes(fact.comment))
      all.set(fact.comment, { comment: fact.comment, task, at: fact.at });
  }
  const recent = [...all.values()].filter(({ at }) => readAt - at <= DAYS * DAY_MS).sort((a, b) => b.at - a.at);
  return JSON.stringify(recent.slice(0, MOST).map(({ comment, task: on, at }) => [comment, on, at]));
}
