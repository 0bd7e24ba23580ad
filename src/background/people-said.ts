import type { EvidenceWord, Spoken } from '../core/evidence.ts';
import type { Fact, ReviewStep, UserWord } from '../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import { splitting } from '../core/joining.ts';
import { peopleOf } from '../core/people.ts';
import type { PersonWord } from '../core/person-record.ts';
import { takenBack } from '../core/taken-back.ts';
import { checkFact } from '../log/check-fact.ts';
import type { Log } from '../log/log.ts';

/** A note is a note and no archive. */
const LONGEST = 2000;

export interface Saying {
  readonly subject: Subject;
  readonly space: SpaceId | null;
  readonly word: UserWord;
}

const NOTHING: Spoken = { words: [], trouble: null };

/** Words of one breath are told apart by their number; what was said before is not said anew. */
export async function say(log: Log, sayings: readonly Saying[], now: number): Promise<Spoken> {
  const facts = sayings.map(
    ({ subject, space, word }, index): Fact => ({
      key: `${subject}|said|${word.kind.slice('said-'.length)}|${now}|${index}`,
      subject,
      space,
      at: now,
      by: null,
      isAutomated: false,
      readAt: now,
      source: 'user',
      ...word,
    }),
  );
  if (facts.length === 0 || facts.some((fact) => typeof checkFact(fact) === 'string')) return NOTHING;
  const known = await log.facts(facts.map(({ key }) => key));
  if (known.length > 0) return say(log, sayings, now + 1);
  await log.append(facts);
  return { words: facts.map(({ key }) => key), trouble: null };
}

/** After every word that it may have to come after, also when the clock has jumped back by up to a day. */
export function after(words: readonly Fact[], now: number): number {
  const last = words.reduce((newest, { at }) => Math.max(newest, at), 0);
  return last >= now && last - now < 86_400_000 ? last + 1 : now;
}

export function short(text: string): string {
  return text.slice(0, LONGEST);
}

/** What the user says of a person. */
export async function sayOfPerson(log: Log, person: Handle, said: PersonWord, now: number): Promise<Spoken> {
  const words = await log.words();
  const of = (word: UserWord): Saying => ({ subject: person, space: null, word });
  const at = after(words, now);
  switch (said.kind) {
    case 'note':
      return say(log, [of({ kind: 'said-note', about: said.about, text: short(said.text), on: said.on })], at);
    case 'own-answer':
      return say(log, [of({ kind: 'said-own-answer', question: said.question, text: short(said.text) })], at);
    case 'group': {
      const group = short(said.group).trim();
      return group === '' ? NOTHING : say(log, [of({ kind: 'said-in-group', group, isIn: said.isIn })], at);
    }
    case 'pinned':
      return say(log, [of({ kind: 'said-pinned', isPinned: said.isPinned })], at);
    case 'silenced':
      return said.isSilenced
        ? say(log, [of({ kind: 'said-silenced', what: person })], at)
        : say(log, unsilencing(words, person), at);
    default:
      said satisfies never;
      return NOTHING;
  }
}

function unsilencing(words: readonly Fact[], person: Handle): readonly Saying[] {
  const undone = takenBack(words);
  const { personOf } = peopleOf(words);
  return words.flatMap((word) =>
    word.kind === 'said-silenced' && !undone.has(word.key) && personOf(word.what as Handle) === personOf(person)
      ? [{ subject: word.subject, space: word.space, word: { kind: 'said-undone', word: word.key } }]
      : [],
  );
}

function evidenceWord(said: EvidenceWord): UserWord {
  switch (said.kind) {
    case 'excused':
      return { kind: 'said-excused', term: said.term, reason: said.reason, note: short(said.note) };
    case 'settled': {
      const settled = { kind: 'said-settled', term: said.term, how: short(said.how) } as const;
      return said.when === undefined ? settled : { ...settled, when: said.when };
    }
    case 'done':
      return { kind: 'said-done', term: said.term, when: said.when };
    case 'disputed':
      return { kind: 'said-disputed', term: said.term, note: short(said.note) };
    case 'no-question':
      return { kind: 'said-no-question', ask: said.term };
    default:
      return said satisfies never;
  }
}

/** What the user says of a term or ask; nothing of an item that is not known. */
export async function sayOfEvidence(log: Log, subject: Subject, said: EvidenceWord, now: number): Promise<Spoken> {
  const item = await log.commitment(subject);
  if (!item || !said.term.startsWith(`${subject}|`)) return NOTHING;
  const words = item.words.map(({ word }) => word);
  return say(log, [{ subject, space: item.space, word: evidenceWord(said) }], after(words, now));
}

/** Takes words back; what took back a word is taken back by saying that word anew. */
export async function unsay(log: Log, keys: readonly string[], now: number): Promise<Spoken> {
  const facts = await log.facts(keys);
  const sayings: Saying[] = [];
  for (const { subject, space, ...fact } of facts) {
    if (fact.kind !== 'said-undone') {
      if (fact.kind.startsWith('said-'))
        sayings.push({ subject, space, word: { kind: 'said-undone', word: fact.key } });
      continue;
    }
    const [before] = await log.facts([fact.word]);
    if (before?.kind.startsWith('said-')) sayings.push({ subject, space, word: bodyOf(before) });
  }
  return say(log, sayings, after(facts, now));
}

function bodyOf(fact: Fact): UserWord {
  const { key: _k, subject: _s, space: _p, at: _a, by: _b, isAutomated: _i, readAt: _r, source: _o, ...body } = fact;
  return body as UserWord;
}

export async function join(log: Log, one: Handle, other: Handle, now: number): Promise<Spoken> {
  const words = await log.words();
  const { personOf } = peopleOf(words);
  if (personOf(one) === personOf(other)) return NOTHING;
  const word: UserWord = { kind: 'said-same-person', handles: [one, other] };
  return say(log, [{ subject: one, space: null, word }], after(words, now));
}

export async function split(log: Log, handle: Handle, now: number): Promise<Spoken> {
  const words = await log.words();
  const plan = splitting(words, handle);
  if (!plan) return NOTHING;
  const back = words.filter(({ key }) => plan.takenBack.includes(key));
  const sayings = [
    ...back.map(({ subject, space, key }): Saying => ({ subject, space, word: { kind: 'said-undone', word: key } })),
    ...plan.saidAnew.map(
      (handles): Saying => ({ subject: handles[0], space: null, word: { kind: 'said-same-person', handles } }),
    ),
  ];
  return say(log, sayings, after(words, now));
}

export async function notSame(log: Log, one: Handle, other: Handle, now: number): Promise<Spoken> {
  const word: UserWord = { kind: 'said-not-same-person', handles: [one, other] };
  return say(log, [{ subject: one, space: null, word }], after(await log.words(), now));
}

/** What the user writes in a step of the review of a week. Without any handle of mine there is nobody who reviews. */
export async function sayInReview(
  log: Log,
  week: string,
  step: ReviewStep,
  text: string,
  now: number,
): Promise<Spoken> {
  const [[me], words] = await Promise.all([log.me(), log.words()]);
  if (me === undefined) return NOTHING;
  const word: UserWord = { kind: 'said-reviewed', week, step, text: short(text) };
  return say(log, [{ subject: me, space: null, word }], after(words, now));
}
