import type { FactChoices, Owed } from '../core/fact-line.ts';
import type { Fact } from '../core/facts.ts';
import type { Reading } from '../core/reading.ts';
import { takenBack } from '../core/taken-back.ts';
import type { Log } from '../log/log.ts';
import type { Item } from '../nudges/index.ts';
import { judged, type Standpoint, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';

interface About {
  readonly term: string;
  readonly isAsk: boolean;
  readonly dueAt: number | null;
}

/** The ask or the term that a fact is behind; of several the newest. */
function aboutOf({ verdicts, asks }: Item, { key, kind }: Fact): About | null {
  const ask = asks.findLast(({ facts }) => facts.includes(key));
  if (ask) return { term: ask.key, isAsk: true, dueAt: null };
  // A look at the item is a look at the term that holds.
  const verdict = verdicts.findLast(({ facts }) => facts.includes(key)) ?? (kind === 'seen' ? verdicts.at(-1) : null);
  if (!verdict) return null;
  const isKept = verdict.outcome === 'kept' || verdict.outcome === 'open';
  return { term: verdict.key, isAsk: false, dueAt: isKept ? null : verdict.lapseAt };
}

function saidOf(item: Item, term: string, kinds: readonly Fact['kind'][]): boolean {
  const words = item.commitment.words.map(({ word }) => word);
  const undone = takenBack(words);
  return words.some(
    (word) => kinds.includes(word.kind) && 'term' in word && word.term === term && !undone.has(word.key),
  );
}

/** What the user can say of a fact; `null` where it is there no more. */
export async function factChoices(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  assumed: Standpoint,
  key: string,
): Promise<FactChoices | null> {
  const [fact] = await log.facts([key]);
  if (!fact) return null;
  const [commitment, me, words] = await Promise.all([log.commitment(fact.subject), log.me(), log.words()]);
  const around = [...words, ...(commitment?.words ?? []).map(({ word }) => word)];
  const canUnsay =
    fact.source === 'user' &&
    fact.kind.startsWith('said-') &&
    fact.kind !== 'said-undone' &&
    !takenBack(around).has(fact.key);
  const nothing = { subject: fact.subject, term: null, isAsk: false, dueAt: null, isExcused: false, isDisputed: false };
  if (!commitment) return { ...nothing, canUnsay };
  const [item] = await judged(log, spaces, [commitment], readings, await withSaid(assumed, log), me);
  const about = item ? aboutOf(item, fact) : null;
  if (!item || !about) return { ...nothing, canUnsay };
  return {
    ...about,
    subject: fact.subject,
    isExcused: saidOf(item, about.term, ['said-excused', 'said-settled', 'said-done']),
    isDisputed: saidOf(item, about.term, ['said-disputed']),
    canUnsay,
  };
}

const AT_ONCE = 500;

/** What I owe and have not done yet, nearest first. */
export async function owed(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  assumed: Standpoint,
): Promise<readonly Owed[]> {
  const [open, me, from] = await Promise.all([
    log.dueBefore(Number.POSITIVE_INFINITY),
    log.me(),
    withSaid(assumed, log),
  ]);
  const mine = new Set(me);
  const ours = open.filter((one) => one.states.at(-1)?.owners.some((owner) => mine.has(owner)));
  const found: Owed[] = [];
  for (let at = 0; at < ours.length; at += AT_ONCE) {
    for (const { commitment, verdicts, space } of await judged(
      log,
      spaces,
      ours.slice(at, at + AT_ONCE),
      readings,
      from,
      me,
    )) {
      const state = commitment.states.at(-1);
      const last = verdicts.at(-1);
      const isOpen = last?.outcome === 'open' || last?.outcome === 'overdue';
      if (!state?.due || !last || !isOpen || last.isStale || last.excuse !== null) continue;
      if (!last.owners.some((owner) => mine.has(owner))) continue;
      const { name, url } = state;
      found.push({ subject: commitment.subject, name, url, space: space?.name ?? '', due: last.due });
    }
  }
  return found.reverse();
}
