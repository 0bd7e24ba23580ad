import { askStoryOf } from './ask-story.ts';
import { type AskVerdict, askKey } from './ask-verdict.ts';
import { saidToBeNone } from './ask-words.ts';
import type { UserWordLine } from './commitment.ts';
import { type Subject, siteOf } from './handles.ts';
import { type Mark, type MarkWord, messageMark } from './mark.ts';
import type { Density, Reader } from './mark-reader.ts';
import { promiseKey } from './suggestions.ts';
import { standingWords } from './taken-back.ts';
import { type Text, text } from './text.ts';

const DAY_MS = 86_400_000;

/** A way back stays in sight for a day, and longer for those who want to see everything. */
function isLately(at: number, { now }: Reader, density: Density): boolean {
  return density === 'dense' || now - at < DAY_MS;
}

function quiet(card: Subject, message: string, said: Text, story: readonly Text[], choices: readonly MarkWord[]): Mark {
  return { subject: messageMark(siteOf(card), message), kind: 'quiet', parts: [said], story, choices };
}

/** The keys of suggestions to which the user has said yes or no, with when. */
function saidOfPromises(card: Subject, words: readonly UserWordLine[]): ReadonlyMap<string, number> {
  const prefix = promiseKey(card, '');
  const said = new Map<string, number>();
  for (const { at, word } of standingWords(words)) {
    if (word.kind !== 'said-dealt-with' || !word.nudge.startsWith(prefix)) continue;
    const message = word.nudge.slice(prefix.length);
    said.set(message, Math.max(at, said.get(message) ?? at));
  }
  return said;
}

/** What the user has said of messages, where they stand in a page, so that it can be taken back. */
export function saidMarks(
  card: Subject,
  words: readonly UserWordLine[],
  asks: readonly AskVerdict[],
  reader: Reader,
  density: Density,
): readonly Mark[] {
  const none = saidToBeNone(words);
  const prefix = askKey(card, '');
  const marks: Mark[] = [];
  for (const [key, at] of none) {
    if (!key.startsWith(prefix) || !isLately(at, reader, density)) continue;
    const story = [text('mark_story_no_question', { time: at })];
    marks.push(quiet(card, key.slice(prefix.length), text('mark_no_question'), story, ['question', 'undo']));
  }
  for (const ask of asks) {
    if (ask.outcome !== 'settled' || none.has(ask.key) || !isLately(ask.at ?? 0, reader, density)) continue;
    const story = askStoryOf(ask, reader.me).slice(0, 1);
    marks.push(quiet(card, ask.ask, text('mark_answered_elsewhere'), story, ['undo']));
  }
  for (const [message, at] of saidOfPromises(card, words)) {
    if (!isLately(at, reader, 'quiet')) continue;
    const story = [text('mark_story_promise_said', { time: at })];
    marks.push(quiet(card, message, text('mark_promise_said'), story, ['undo']));
  }
  return marks;
}
