import type { Commitment } from '../core/commitment.ts';
import type { Fact, NudgeWord, UserWord } from '../core/facts.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { factOfNoPromise, factsOfPromise, promiseSubject } from '../core/promises-kept.ts';
import { suggestionsOf } from '../core/suggestions.ts';
import type { Log } from '../log/log.ts';
import { matterOf } from '../nudges/index.ts';

/** A word of the user as a fact. `matter` tells words about a person apart by the nudge at which they were said. */
function word(subject: Subject, space: SpaceId | null, said: UserWord, at: number, matter = ''): Fact {
  const key = `${subject}|said|${said.kind.slice('said-'.length)}|${at}${matter && `|${matter}`}`;
  return { key, subject, space, at, by: null, isAutomated: false, readAt: at, source: 'user', ...said };
}

/** However much stands behind a nudge. */
const MOST_SEEN = 500;

function ofNudge({ key, kind, facts }: Nudge, how: NudgeWord): UserWord {
  const seen = how === 'done' ? [] : facts.slice(0, MOST_SEEN).map(fingerprint);
  return { kind: 'said-of-nudge', nudge: key, as: kind, how, seen };
}

/** Whether an answer says that the nudge was of use, or was not so; `null`: it says neither, or says it itself. */
function useOf({ kind }: Nudge, answer: NudgeAnswer): NudgeWord | null {
  switch (answer.kind) {
    case 'dealt-with':
      // No is the answer to a promise that is none.
      return kind === 'keep-promise' ? 'wrong' : 'done';
    case 'settled':
    case 'excused':
    case 'promise':
      return 'done';
    case 'no-question':
      return 'wrong';
    case 'snoozed':
    case 'silenced':
    case 'dismissed':
      return null;
    default:
      return answer satisfies never;
  }
}

function answered(nudge: Nudge, answer: NudgeAnswer): UserWord {
  switch (answer.kind) {
    case 'dealt-with':
      return { kind: 'said-dealt-with', nudge: nudge.key };
    case 'snoozed':
      return { kind: 'said-snoozed', nudge: nudge.key, until: answer.until };
    case 'settled':
      // Where there is no term to settle, the nudge itself is all that there is.
      return nudge.term === null
        ? { kind: 'said-dealt-with', nudge: nudge.key }
        : {
            kind: 'said-settled',
            term: nudge.term,
            how: answer.how,
            ...(answer.at === undefined ? {} : { when: answer.at }),
          };
    case 'excused':
      return nudge.term === null
        ? { kind: 'said-dealt-with', nudge: nudge.key }
        : { kind: 'said-excused', term: nudge.term, reason: answer.reason, note: answer.note };
    case 'no-question':
      return nudge.term === null
        ? { kind: 'said-dealt-with', nudge: nudge.key }
        : { kind: 'said-no-question', ask: nudge.term };
    case 'promise':
      return { kind: 'said-dealt-with', nudge: nudge.key };
    case 'dismissed':
      return ofNudge(nudge, answer.isWrong ? 'wrong' : 'dismissed');
    case 'silenced':
      return { kind: 'said-silenced', what: answer.what === 'handle' && nudge.handle ? nudge.handle : nudge.subject };
    default:
      return answer satisfies never;
  }
}

/** What the user says to a nudge, as a fact. */
export function wordFor(nudge: Nudge, answer: NudgeAnswer, at: number): Fact {
  const said = answered(nudge, answer);
  if (said.kind === 'said-silenced' && said.what === nudge.handle) return word(nudge.handle, null, said, at, nudge.key);
  return word(nudge.subject, nudge.space, said, at);
}

function isAbout(said: Fact, nudge: string, subject: Subject): boolean {
  switch (said.kind) {
    case 'said-dealt-with':
    case 'said-snoozed':
    case 'said-of-nudge':
      return said.nudge === nudge;
    case 'said-settled':
    case 'said-excused':
    case 'said-done':
      return said.term === nudge || said.term.startsWith(`${matterOf(nudge)}|`);
    case 'said-no-question':
    case 'said-question':
      return said.ask === nudge;
    case 'said-silenced':
      return said.what === subject || said.key.endsWith(`|${nudge}`);
    default:
      return false;
  }
}

/** The subject at the beginning of a nudge's key. */
function subjectOf(nudge: string): Subject {
  return nudge.slice(0, nudge.indexOf('|'));
}

async function wordsAround(log: Log, subject: Subject): Promise<readonly Fact[]> {
  const [commitment, words] = await Promise.all([log.commitment(subject), log.words()]);
  return [...(commitment?.words ?? []).map((line) => line.word), ...words];
}

/** After every earlier word there, also when the clock has jumped back: the last word is the last one said. */
async function nextAt(log: Log, subject: Subject, now: number): Promise<number> {
  const commitment = await log.commitment(subject);
  const last = Math.max(...(commitment?.words ?? []).map(({ at }) => at));
  // A clock far ahead of ours wrote it: follow it no further than a day.
  return last >= now && last - now < 86_400_000 ? last + 1 : now;
}

export async function sayAnswer(log: Log, nudge: Nudge, answer: NudgeAnswer, now: number): Promise<void> {
  const promise = answer.kind === 'promise' ? await promiseFor(log, nudge.subject, nudge.key, now) : [];
  const at = await nextAt(log, nudge.subject, now);
  const use = useOf(nudge, answer);
  const ofUse = use === null ? [] : [word(nudge.subject, nudge.space, ofNudge(nudge, use), at)];
  await log.append([wordFor(nudge, answer, at), ...ofUse, ...promise]);
}

/** The facts of a promise that the user says yes to; nothing where it was never noticed. */
async function promiseFor(log: Log, subject: Subject, key: string, now: number): Promise<readonly Fact[]> {
  const item = await log.commitment(subject);
  const suggestion = item && suggestionsOf(item).find((one) => one.key === key);
  if (!suggestion) return [];
  const known = await log.commitment(promiseSubject(subject, suggestion.comment));
  return factsOfPromise(item, suggestion, known, now);
}

/** What a word that is taken back has brought about: a promise that was kept, and was not yet put away. */
async function consequences(log: Log, nudge: string, at: number): Promise<readonly Fact[]> {
  const [subject, kind, message] = nudge.split('|');
  if (kind !== 'promise' || subject === undefined || message === undefined) return [];
  const promise = await log.commitment(promiseSubject(subject, message));
  const last = promise?.events.filter((event) => event.kind === 'archived' || event.kind === 'restored').at(-1);
  return promise && last?.kind !== 'archived' ? [factOfNoPromise(promise, at)] : [];
}

/** What the user says at a mark: the word, and what it is about. */
export async function sayWord(log: Log, item: Commitment, said: UserWord, now: number): Promise<void> {
  await log.append([word(item.subject, item.space, said, await nextAt(log, item.subject, now))]);
}

/** A yes to a suggestion. */
export async function keepPromise(log: Log, item: Commitment, key: string, now: number): Promise<void> {
  const promise = await promiseFor(log, item.subject, key, now);
  const said: UserWord = { kind: 'said-dealt-with', nudge: key };
  await log.append([word(item.subject, item.space, said, await nextAt(log, item.subject, now)), ...promise]);
}

/** Takes back the last word to a nudge that still stands; nothing, when there is none. */
export async function takeBack(log: Log, nudge: string, now: number): Promise<void> {
  await undoLast(log, subjectOf(nudge), [nudge], now);
}

/** Takes back what was said last of any of these, or of the item as a whole. Whether there was anything. */
export function takeBackAt(log: Log, item: Commitment, nudges: readonly string[], now: number): Promise<boolean> {
  return undoLast(log, item.subject, nudges, now);
}

async function undoLast(log: Log, subject: Subject, nudges: readonly string[], now: number): Promise<boolean> {
  const words = await wordsAround(log, subject);
  const undone = new Set(words.flatMap((said) => (said.kind === 'said-undone' ? [said.word] : [])));
  const standing = words.filter(
    (said) => nudges.some((nudge) => isAbout(said, nudge, subject)) && !undone.has(said.key),
  );
  const lastAt = Math.max(...standing.map(({ at }) => at));
  const last = standing.filter(({ at }) => at === lastAt);
  if (last.length === 0) return false;
  const from = Math.max(lastAt + 1, await nextAt(log, subject, now));
  // One instant each, for a word is told apart by it.
  const undoing = last.map((said, i) =>
    word(said.subject, said.space, { kind: 'said-undone', word: said.key }, from + i),
  );
  const dealtWith = last.find((said) => said.kind === 'said-dealt-with');
  const more = dealtWith ? await consequences(log, dealtWith.nudge, from) : [];
  await log.append([...undoing, ...more]);
  return true;
}
