import type { AskVerdict } from '../core/ask-verdict.ts';
import type { UserWordLine } from '../core/commitment.ts';
import type { Handle } from '../core/handles.ts';
import { isHandle } from '../core/handles-in.ts';
import type { Outlook } from '../core/outlook.ts';
import { type OwnTerm, slippedAt } from '../core/review-finds.ts';
import { lastAskedAt } from './ask.ts';
import { saidOf } from './said.ts';
import type { Item } from './view.ts';

const NEVER = Number.NEGATIVE_INFINITY;
const TALK = '|talk';

type Talks = ReadonlyMap<Handle, number>;

/** When there was a talk with each person last, as far as the user said so, by whichever account of theirs. */
export function talksHad(words: readonly UserWordLine[], { people }: Pick<Outlook, 'people'>): Talks {
  const talks = new Map<Handle, number>();
  for (const [key, at] of saidOf({ words }).dealtWith) {
    const handle = key.endsWith(TALK) ? key.slice(0, -TALK.length) : '';
    if (!isHandle(handle)) continue;
    const person = people.personOf(handle);
    talks.set(person, Math.max(at, talks.get(person) ?? at));
  }
  return talks;
}

/** What slipped after the last talk with whoever it is of: what was before it is talked about. */
export function slippedSince(terms: readonly OwnTerm[], talks: Talks): readonly OwnTerm[] {
  return terms.filter(({ person, term }) => person !== null && slippedAt(term) > (talks.get(person) ?? NEVER));
}

/** What was asked last after every talk about it, and with anybody it was put to. */
export function askedSince(items: readonly Item[], talks: Talks, { people }: Pick<Outlook, 'people'>): AskVerdict[] {
  return items.flatMap(({ asks, commitment }) => {
    if (asks.length === 0) return [];
    const said = saidOf(commitment).dealtWith;
    const talkedAt = ({ key, to }: AskVerdict): number =>
      Math.max(said.get(key) ?? NEVER, ...to.map((who) => talks.get(people.personOf(who)) ?? NEVER));
    return asks.filter((ask) => talkedAt(ask) < lastAskedAt(ask));
  });
}
