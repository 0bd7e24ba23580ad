import type { Fact, UserWord } from '../core/facts.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import type { Log } from '../log/log.ts';

/** A word of the user as a fact. `matter` tells words about a person apart by the nudge at which they were said. */
function word(subject: Subject, space: SpaceId | null, said: UserWord, at: number, matter = ''): Fact {
  const key = `${subject}|said|${said.kind.slice('said-'.length)}|${at}${matter && `|${matter}`}`;
  return { key, subject, space, at, by: null, isAutomated: false, readAt: at, source: 'user', ...said };
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
        : { kind: 'said-settled', term: nudge.term, how: answer.how };
    case 'excused':
      return nudge.term === null
        ? { kind: 'said-dealt-with', nudge: nudge.key }
        : { kind: 'said-excused', term: nudge.term, reason: answer.reason, note: answer.note };
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
      return said.nudge === nudge;
    case 'said-settled':
    case 'said-excused':
    case 'said-done':
      return said.term.startsWith(`${nudge}|`);
    case 'said-silenced':
      return said.what === subject || said.key.endsWith(`|${nudge}`);
    default:
      return false;
  }
}

/** The subject at the beginning of a nudge's key. */
function subjectOf(nudge: string): Subject {
  return nudge.slice(0, nudge.lastIndexOf('|'));
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
  await log.append([wordFor(nudge, answer, await nextAt(log, nudge.subject, now))]);
}

/** Takes back the last word to a nudge that still stands; nothing, when there is none. */
export async function takeBack(log: Log, nudge: string, now: number): Promise<void> {
  const subject = subjectOf(nudge);
  const words = await wordsAround(log, subject);
  const undone = new Set(words.flatMap((said) => (said.kind === 'said-undone' ? [said.word] : [])));
  const last = words
    .filter((said) => isAbout(said, nudge, subject) && !undone.has(said.key))
    .reduce<Fact | null>((newest, said) => (newest && newest.at >= said.at ? newest : said), null);
  if (!last) return;
  const at = Math.max(last.at + 1, await nextAt(log, subject, now));
  await log.append([word(last.subject, last.space, { kind: 'said-undone', word: last.key }, at)]);
}
