import { messageMarksFor } from '../core/ask-marks.ts';
import { type Handle, nativeId, type Site, type Subject, siteOf } from '../core/handles.ts';
import { type Mark, type MarkWord, messageMark, type SpokenMark, type SpokenStory, type Voice } from '../core/mark.ts';
import type { Reader } from '../core/mark-reader.ts';
import { marksFor } from '../core/marks.ts';
import type { Reading } from '../core/reading.ts';
import { type Speech, speak } from '../core/speak.ts';
import { type MessageKey, type Text, text } from '../core/text.ts';
import type { Log } from '../log/log.ts';
import type { Item } from '../nudges/index.ts';
import { saidOf } from '../nudges/said.ts';
import type { MarkMode } from '../platform/messages.ts';
import { judged, ownTime, type Standpoint, timeOf, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { namesIn, silencedIn } from './look.ts';

/** More than any page has on screen at once. */
const MOST = 5000;

const WORDS: Readonly<Record<MarkWord, MessageKey>> = {
  question: 'mark_word_question',
  'no-question': 'mark_word_no_question',
  'answered-elsewhere': 'mark_word_answered_elsewhere',
  promise: 'mark_word_promise',
  'no-promise': 'mark_word_no_promise',
  'leave-out': 'mark_word_leave_out',
  undo: 'mark_word_undo',
};

/** The subjects and messages of its own site that a page asks about, as far as they are any. */
export function askedSubjects(asked: unknown, site: Site): readonly Subject[] {
  if (!Array.isArray(asked)) return [];
  const all = asked.slice(0, MOST).filter((one): one is Subject => typeof one === 'string' && one.length < 200);
  return [...new Set(all.filter((subject) => siteOf(subject) === site))];
}

function isMessage(subject: Subject): boolean {
  return subject === messageMark(siteOf(subject), nativeId(subject));
}

/** What the page asks about: items, messages, and the items that those stand on. */
export interface Behind {
  readonly items: readonly Item[];
  /** By what a page calls them. */
  readonly ofMessages: ReadonlyMap<Subject, Item>;
}

export async function behind(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  subjects: readonly Subject[],
  from: Standpoint,
  me: readonly Handle[],
): Promise<Behind> {
  const messages = subjects.filter(isMessage);
  const homes = messages.length > 0 ? await log.subjectsOfMessages(messages.map(nativeId)) : new Map<string, Subject>();
  const itself = new Set(subjects.filter((subject) => !isMessage(subject)));
  const all = await log.commitments([...new Set([...itself, ...homes.values()])]);
  const items = await judged(log, spaces, all, readings, from, me);
  const bySubject = new Map(items.map((item) => [item.commitment.subject, item]));
  return {
    items: items.filter(({ commitment }) => itself.has(commitment.subject)),
    ofMessages: new Map(
      messages.flatMap((message) => {
        const item = bySubject.get(homes.get(nativeId(message)) ?? '');
        return item ? [[message, item] as const] : [];
      }),
    ),
  };
}

/** A thread that is left out says nothing but that, on the messages that would have spoken. */
function leftOut(mark: Mark): Mark {
  const story: readonly Text[] = [text('mark_story_left_out')];
  return { ...mark, kind: 'quiet', parts: [text('mark_left_out')], story, choices: ['undo'] };
}

function spoken(mark: Mark, speech: Speech): SpokenMark {
  return {
    subject: mark.subject,
    kind: mark.kind,
    words: mark.parts.map((part) => speak(part, speech)).join(' · '),
  };
}

/** What every mark says of itself. */
export function voiceOf({ locale, lookUp }: Speech): Voice {
  return {
    language: locale,
    noted: lookUp('mark_story_from', []),
    said: lookUp('mark_said', []),
    notSaid: lookUp('mark_not_said', []),
    notTold: lookUp('mark_not_told', []),
  };
}

/** What the page itself shows of subjects of which nothing is known, where nothing could be read. No word about anybody. */
async function shownPast(log: Log, past: readonly Subject[]): Promise<readonly Mark[]> {
  const known = new Set((await log.commitments(past)).map(({ subject }) => subject));
  const parts = [text('mark_past_here'), text('mark_unread')];
  return past
    .filter((subject) => !known.has(subject))
    .map((subject) => ({ subject, kind: 'unknown', parts, story: [text('mark_story_past_here')], choices: [] }));
}

/** What is asked about at marks. `past`: those of the subjects that a page shows as past, where nothing could be read. */
export interface AskedMarks {
  readonly subjects: readonly Subject[];
  readonly past: readonly Subject[];
  readonly mode: Exclude<MarkMode, 'off'>;
}

interface Told {
  readonly marks: readonly Mark[];
  /** With the names of those whom the marks are about. */
  readonly speech: Speech;
}

async function toldOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  { subjects, past, mode }: AskedMarks,
  assumed: Standpoint,
  speech: Speech,
): Promise<Told> {
  if (subjects.length === 0) return { marks: [], speech };
  const [me, words] = await Promise.all([log.me(), log.words()]);
  const from = await withSaid(assumed, log);
  const { items, ofMessages } = await behind(log, spaces, readings, subjects, from, me);
  const reader: Reader = { now: from.now, zone: from.zone, me, workingTime: ownTime(from), timeOf: timeOf(from) };
  const silenced = silencedIn(words);
  const isLeftOut = ({ commitment: { subject }, commitment }: Item): boolean =>
    silenced.has(subject) || saidOf(commitment).silenced.has(subject);
  const onItems = marksFor(
    items.filter((item) => !isLeftOut(item)),
    reader,
    mode,
  );
  const onMessages = [...new Set(ofMessages.values())].flatMap((item) => {
    const marks = messageMarksFor([item], reader, mode);
    return (isLeftOut(item) ? marks.map(leftOut) : marks).filter(({ subject }) => ofMessages.has(subject));
  });
  const names = namesIn(new Set([...items, ...ofMessages.values()].map(({ space }) => space)));
  return { marks: [...onItems, ...onMessages, ...(await shownPast(log, past))], speech: { ...speech, names } };
}

/** What is told about subjects and messages where they stand in a page. */
export type AtMarks<Said> = (...asked: Parameters<typeof toldOf>) => Promise<readonly Said[]>;

export const marksOf: AtMarks<SpokenMark> = async (...asked) => {
  const { marks, speech } = await toldOf(...asked);
  return marks.map((mark) => spoken(mark, speech));
};

/** The story behind the mark of each of these subjects and messages. */
export const storiesOf: AtMarks<SpokenStory> = async (...asked) => {
  const { marks, speech } = await toldOf(...asked);
  return marks.map(({ story, choices }) => ({
    lines: story.map((line) => speak(line, speech)),
    choices: choices.map((word) => ({ word, label: speak(text(WORDS[word]), speech) })),
  }));
};
