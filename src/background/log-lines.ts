import type { Commitment } from '../core/commitment.ts';
import type { FactKeys, FactLine, FactLines } from '../core/fact-line.ts';
import { type FactPlace, type FactQuery, isByTimeAlone, matcher } from '../core/fact-query.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle, Subject } from '../core/handles.ts';
import { handlesIn, isHandle } from '../core/handles-in.ts';
import { takenBack } from '../core/taken-back.ts';
import type { Log } from '../log/log.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { namesIn } from './look.ts';

/** Keys alone are light; of facts that must be read as many are looked at as take some ten milliseconds. */
const KEYS_AT_ONCE = 5000;
/** Somebody waits for the first ones, and sees no more of them at once. */
const FIRST_KEYS = 100;
const FACTS_AT_ONCE = 500;
const MOST_LOOKED = 3000;
const ENOUGH = 250;

/** The titles of items, as far as they were asked for since the log last changed. */
export class KeptTitles {
  readonly #titles = new Map<Subject, string>();

  async of(log: Log, subjects: Iterable<Subject>): Promise<ReadonlyMap<Subject, string>> {
    const unknown = [...new Set(subjects)].filter((subject) => !this.#titles.has(subject));
    const found = new Map((await log.commitments(unknown)).map((one) => [one.subject, one.states.at(-1)?.name ?? '']));
    for (const subject of unknown) this.#titles.set(subject, found.get(subject) ?? '');
    return this.#titles;
  }

  forget(): void {
    this.#titles.clear();
  }
}

/** The keys of some facts that are looked for, newest first, after a place. To be asked on until `after` is null. */
export async function factKeys(
  log: Log,
  titles: KeptTitles,
  query: FactQuery,
  after: FactPlace | null,
): Promise<FactKeys> {
  if (isByTimeAlone(query)) {
    const found = await log.latestKeys(query, after, after === null ? FIRST_KEYS : KEYS_AT_ONCE);
    return { ...found, looked: found.keys.length };
  }
  const hasWords = query.words.trim() !== '';
  const spaces = hasWords ? await log.spaces() : [];
  const names: Readonly<Record<string, string>> = namesIn(spaces);
  const places = new Map<string, string>(spaces.map(({ space, name }) => [space, name]));
  const keys: string[] = [];
  let looked = 0;
  for (let place = after; ; ) {
    const facts = await log.latest(query, place, FACTS_AT_ONCE);
    const known = hasWords
      ? await titles.of(
          log,
          facts.map(({ subject }) => subject),
        )
      : new Map<Subject, string>();
    const nameOf = (fact: Fact): string => {
      const people = [...handlesIn(fact)].map((one) => names[one] ?? '');
      return [known.get(fact.subject), places.get(fact.space ?? ''), ...people].join(' ');
    };
    keys.push(...facts.filter(matcher(query, nameOf)).map(({ key }) => key));
    looked += facts.length;
    const last = facts.length < FACTS_AT_ONCE ? undefined : facts.at(-1);
    place = last ? [last.at, last.key] : null;
    if (place === null || keys.length >= ENOUGH || looked >= MOST_LOOKED) return { keys, after: place, looked };
  }
}

function addressOf(fact: Fact, commitment: Commitment | undefined, space: { readonly url: string } | null): string {
  if ('url' in fact) return fact.url;
  return commitment?.states.at(-1)?.url ?? (fact.subject === fact.space ? (space?.url ?? '') : '');
}

/** Facts with all that a page says of them. */
export async function factLines(log: Log, spaces: KeptSpaces, keys: readonly string[]): Promise<FactLines> {
  const [facts, words, me, known] = await Promise.all([log.facts(keys), log.words(), log.me(), spaces.all(log)]);
  const items = new Map(
    (await log.commitments([...new Set(facts.map(({ subject }) => subject))])).map((one) => [one.subject, one]),
  );
  const places = new Map(known.map((space) => [space.space, space]));
  const all: Readonly<Record<Handle, string>> = namesIn(known);
  const undone = takenBack([...words, ...[...items.values()].flatMap((one) => one.words.map(({ word }) => word))]);
  const lines = facts.map((fact): FactLine => {
    const item = items.get(fact.subject);
    const place = fact.space === null ? null : (places.get(fact.space) ?? null);
    const ofPerson = isHandle(fact.subject) ? (all[fact.subject] ?? '') : '';
    const name = item?.states.at(-1)?.name ?? (fact.subject === fact.space ? (place?.name ?? '') : ofPerson);
    const url = addressOf(fact, item, place);
    return { fact, name, url, space: place?.name ?? '', isTakenBack: undone.has(fact.key) };
  });
  const people = new Set<Handle>([...me, ...facts.flatMap((fact) => [...handlesIn(fact)])]);
  return { lines, names: Object.fromEntries([...people].flatMap((one) => (all[one] ? [[one, all[one]]] : []))) };
}
