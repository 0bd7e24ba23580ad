import type { Fact } from '../core/facts.ts';
import { type Who, withoutPerson } from '../core/forgetting.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import { withoutOlder } from '../core/older.ts';
import { Redaction } from '../core/redaction.ts';
import { type ForgottenMark, markForgotten } from './forgotten.ts';
import { bare, writeHistory } from './histories.ts';
import { dropLater, lineOf } from './later.ts';
import { rewrite } from './rewrite.ts';
import { roleOf } from './role.ts';
import { EVERY_STORE, factsOf, type WriteTransaction } from './schema.ts';

/** What stays of a subject: what happened in another space or in none, and words only as long as there is anything else. */
function leftOf(facts: readonly Fact[], space: SpaceId): readonly Fact[] {
  const left = facts.filter((fact) => fact.space !== space);
  const isHeld = left.some((fact) => roleOf(fact) === 'aside' || !fact.kind.startsWith('said-'));
  return isHeld ? left : [];
}

/**
 * Takes away the facts of a space, its readings and all that was folded from them. A commitment that was in another space too
 * keeps what happened there; words about one of which nothing else is left go with it.
 */
export async function forgetSpace(transaction: WriteTransaction, space: SpaceId): Promise<void> {
  const store = transaction.objectStore('facts');
  const own = await store.index('space').getAll(space);
  const subjects: Subject[] = [...new Set(own.map((fact) => fact.subject))];
  const histories = await Promise.all(subjects.map((subject) => store.getAll(factsOf(subject))));
  const readings = await transaction.objectStore('readings').getAll();

  const facts = bare(transaction, 'facts');
  const asides = bare(transaction, 'asides');
  for (const [index, subject] of subjects.entries()) {
    const all = histories[index] ?? [];
    const left = leftOf(all, space);
    const stays = new Set(left);
    const gone = all.filter((fact) => !stays.has(fact));
    if (left.length === 0) facts.delete(factsOf(subject));
    else for (const fact of gone) facts.delete(fact.key);
    for (const fact of gone) if (roleOf(fact) === 'aside') asides.delete(fact.key);
    if (gone.some((fact) => roleOf(fact) === 'commitment')) writeHistory(transaction, subject, left);
  }
  await dropLater(transaction, (fact) => lineOf(fact).space === space);
  bare(transaction, 'spaces').delete(space);
  for (const reading of readings) if (reading.space === space) bare(transaction, 'readings').delete(reading.key);
}

/** The words of asks go; that they were asked stays. */
export async function forgetQuotes(transaction: WriteTransaction): Promise<void> {
  const store = transaction.objectStore('facts');
  const asked = await store.index('message').getAll(IDBKeyRange.bound(['asked'], ['asked', []]));
  const quoted = asked.filter((fact) => fact.kind === 'asked' && fact.quote !== null);
  const facts = bare(transaction, 'facts');
  for (const fact of quoted) facts.put({ ...fact, quote: null });
  const subjects = [...new Set(quoted.map(({ subject }) => subject))];
  const histories = await Promise.all(subjects.map((subject) => store.getAll(factsOf(subject))));
  for (const [index, subject] of subjects.entries()) writeHistory(transaction, subject, histories[index] ?? []);
}

/** A reading may remember them in what it still has to get. */
async function forgetInReadings(transaction: WriteTransaction, redaction: Redaction): Promise<void> {
  const isClean = (part: unknown): boolean => !redaction.holds(JSON.stringify(part));
  for (const reading of await transaction.objectStore('readings').getAll()) {
    if (isClean(reading)) continue;
    const { me, ...rest } = reading;
    bare(transaction, 'readings').put({
      ...rest,
      ...(me !== undefined && isClean(me) ? { me } : {}),
      waiting: reading.waiting.filter(isClean),
      gaps: reading.gaps.filter(isClean),
      memory: Object.fromEntries(Object.entries(reading.memory).filter(isClean)),
    });
  }
}

/** Takes somebody out of everything, and writes down that they are not to be learned anew. Resolves to how many facts were touched. */
export async function forgetPerson(
  transaction: WriteTransaction,
  who: Who,
  mark: { readonly salt: string; readonly hashes: readonly string[] },
): Promise<number> {
  const redaction = new Redaction(who);
  const count = await rewrite(transaction, (facts) =>
    who.handles.has(facts[0]?.subject as Handle) ? [] : withoutPerson(facts, who, redaction),
  );
  await dropLater(transaction, ({ text }) => redaction.tellsOf(text));
  await forgetInReadings(transaction, redaction);
  for (const watch of await transaction.objectStore('watches').getAll()) {
    if (redaction.tellsOf(JSON.stringify(watch))) bare(transaction, 'watches').delete(watch.session);
  }
  bare(transaction, 'arriving').clear();
  markForgotten(transaction, mark.salt, mark.hashes);
  return count;
}

async function rewriteFrom(transaction: WriteTransaction, at: number): Promise<number> {
  const gone = await dropLater(transaction, (fact) => lineOf(fact).at < at);
  return gone + (await rewrite(transaction, (facts) => withoutOlder(facts, at)));
}

/** Takes away everything before an instant, and writes down that it is not to be learned anew. */
export async function forgetBefore(transaction: WriteTransaction, at: number): Promise<number> {
  const count = await rewriteFrom(transaction, at);
  const known = await transaction.objectStore('forgotten').get('before');
  const before = known?.key === 'before' ? Math.max(known.at, at) : at;
  bare(transaction, 'forgotten').put({ key: 'before', at: before } satisfies ForgottenMark);
  return count;
}

/** Takes away everything before an instant, and learns nothing older as long as no other instant is set: an earlier one lets it in. */
export async function keepFrom(transaction: WriteTransaction, at: number): Promise<number> {
  const count = await rewriteFrom(transaction, at);
  bare(transaction, 'forgotten').put({ key: 'aged', at } satisfies ForgottenMark);
  return count;
}

/** Empties every store, also of what had been forgotten before. */
export async function forgetAll(transaction: WriteTransaction): Promise<void> {
  for (const store of EVERY_STORE) bare(transaction, store).clear();
}
