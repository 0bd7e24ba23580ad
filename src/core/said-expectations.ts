import type { Expectation, Membership, SaidExpectation } from './expectations.ts';
import { byInstant, type Fact, type FactOf, type UserWord } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';
import { dayOf } from './lapse.ts';
import { subjectOfScope } from './subject-of-scope.ts';

function factOf(subject: Subject, space: SpaceId | null, said: UserWord, detail: string, at: number): Fact {
  const key = `${subject}|said|${said.kind.slice('said-'.length)}|${detail}|${at}`;
  return { key, subject, space, at, by: null, isAutomated: false, readAt: at, source: 'user', ...said };
}

/** The user's word of what may be expected, as a fact. */
export function factOfExpectation(said: SaidExpectation, at: number): Fact {
  const space = said.scope.kind === 'space' ? said.scope.space : null;
  return factOf(subjectOfScope(said.scope), space, { kind: 'said-expectation', ...said }, said.direction, at);
}

/** Takes back a word about expectations. */
export function factOfTakingBack(word: Fact, at: number): Fact {
  const { subject, space, key } = word;
  return factOf(subject, space, { kind: 'said-undone', word: key }, key.slice(subject.length + 1), at);
}

/** The first day on which each word was taken back, in the user's zone. */
function undoneOn(words: readonly Fact[], zone: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { kind, at, ...word } of words) {
    if (kind !== 'said-undone' || !('word' in word)) continue;
    const on = dayOf(at, zone);
    const known = days.get(word.word);
    if (known === undefined || on < known) days.set(word.word, on);
  }
  return days;
}

/** The later of two days. */
export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

function ofKind<K extends UserWord['kind']>(words: readonly Fact[], kind: K): readonly FactOf<K>[] {
  return [...words].sort(byInstant).filter((word): word is FactOf<K> => word.kind === kind);
}

/** What was said of expectations, in that order, whatever the order of the words; what was taken back says until when it held. */
export function expectationsSaid(words: readonly Fact[], zone: string): readonly Expectation[] {
  const undone = undoneOn(words, zone);
  return ofKind(words, 'said-expectation').map(({ key, at, scope, direction, sinceOn, state, terms }) => {
    const fromOn = laterDay(sinceOn, dayOf(at, zone));
    return { key, saidAt: at, scope, direction, sinceOn, state, terms, fromOn, untilOn: undone.get(key) ?? null };
  });
}

/** Who was put into which group and out of it, in that order. */
export function membershipsSaid(words: readonly Fact[], zone: string): readonly Membership[] {
  const undone = undoneOn(words, zone);
  return ofKind(words, 'said-in-group').map(({ key, at, subject, group, isIn }) => {
    return { group, handle: subject as Handle, isIn, fromOn: dayOf(at, zone), untilOn: undone.get(key) ?? null };
  });
}
