import type { Fact } from '../core/facts.ts';
import type { LaterFact } from '../core/log-file.ts';
import { checkFact } from './check-fact.ts';
import { bare } from './histories.ts';
import type { WriteTransaction } from './schema.ts';

/** Keeps them; of two with one key always the same, whichever came first. */
export async function keepLater(transaction: WriteTransaction, facts: readonly LaterFact[]): Promise<number> {
  const store = transaction.objectStore('later');
  const known = await Promise.all(facts.map(({ key }) => store.get(key)));
  let added = 0;
  for (const [index, fact] of facts.entries()) {
    const other = known[index];
    if (!other) added++;
    if (!other || fact.text < other.text) bare(transaction, 'later').put(fact);
  }
  return added;
}

/** When and where it was, as every fact says. */
export function lineOf({ text }: LaterFact): Pick<Fact, 'at' | 'space'> {
  return JSON.parse(text);
}

/** Takes out what is forgotten. Resolves to how many that were. */
export async function dropLater(transaction: WriteTransaction, isGone: (fact: LaterFact) => boolean): Promise<number> {
  const gone = (await transaction.objectStore('later').getAll()).filter(isGone);
  for (const { key } of gone) bare(transaction, 'later').delete(key);
  return gone.length;
}

/** Takes over what this version has come to know. */
export async function adoptLater(transaction: WriteTransaction): Promise<void> {
  for (const { key, text } of await transaction.objectStore('later').getAll()) {
    const fact: Fact | string = checkFact(JSON.parse(text));
    if (typeof fact === 'string') continue;
    bare(transaction, 'facts').put(fact);
    bare(transaction, 'later').delete(key);
  }
}
