import { askStoryOf } from './ask-story.ts';
import type { AskVerdict, Suggestion } from './ask-verdict.ts';
import { saidToBeNone } from './ask-words.ts';
import type { UserWordLine } from './commitment.ts';
import { isFreshPromise } from './fresh-promise.ts';
import { type Subject, siteOf } from './handles.ts';
import { type Mark, type MarkWord, messageMark } from './mark.ts';
import { type Density, type Reader, theirTimeOf, workingTimeOf } from './mark-reader.ts';
import { momentOf } from './moment.ts';
import { saidMarks } from './said-marks.ts';
import { type Argument, type Text, text } from './text.ts';
import { workingHours } from './working-time.ts';

const OF_ASKS: readonly MarkWord[] = ['no-question', 'answered-elsewhere', 'leave-out'];

/** An item as marks see it. */
export interface Talked {
  readonly commitment: { readonly subject: Subject; readonly words: readonly UserWordLine[] };
  readonly asks: readonly AskVerdict[];
  readonly suggestions: readonly Suggestion[];
}

function isOpen({ outcome, stage }: AskVerdict): boolean {
  return (outcome === 'waiting' || outcome === 'unanswered') && stage !== null && stage !== 'stale';
}

/** Whether it is my turn, or I wait; `null`: nothing is open between me and anybody. */
function sideOf(ask: AskVerdict, { me }: Reader): 'turn' | 'waiting' | null {
  if (!isOpen(ask)) return null;
  if (ask.to.some((who) => me.includes(who))) return me.includes(ask.from) ? null : 'turn';
  return me.includes(ask.from) ? 'waiting' : null;
}

/** Quiet marks speak of what is mine to answer, and of answers whose time is over. */
function isWanted(ask: AskVerdict, side: 'turn' | 'waiting', density: Density): boolean {
  return density === 'dense' || side === 'turn' || ask.outcome === 'unanswered';
}

/** The ask that the front of a card speaks of: mine to answer before theirs, then whose time is over first. */
export function askOfCard(item: Talked, reader: Reader, density: Density): AskVerdict | null {
  const none = saidToBeNone(item.commitment.words);
  let found: AskVerdict | null = null;
  let foundSide: 'turn' | 'waiting' | null = null;
  for (const ask of item.asks) {
    const side = none.has(ask.key) ? null : sideOf(ask, reader);
    if (side === null || !isWanted(ask, side, density)) continue;
    const isBefore = foundSide === side ? ask.dueAt < (found?.dueAt ?? 0) : found === null || side === 'turn';
    if (!isBefore) continue;
    found = ask;
    foundSide = side;
  }
  return found;
}

/** What explains the silence at this hour, if anything does. */
function circumstance(ask: AskVerdict, reader: Reader): Text | null {
  switch (momentOf(reader.now, theirTimeOf(reader, ask.to[0], ask.space))) {
    case 'evening':
      return text('mark_their_evening');
    case 'night':
      return text('mark_their_night');
    case 'before-work':
      return text('mark_before_their_day');
    case 'day-off':
      return text('mark_their_day_off');
    default:
      return null;
  }
}

function front(ask: AskVerdict, side: 'turn' | 'waiting', reader: Reader): readonly Text[] {
  const asked = text('mark_asked', { weekday: ask.askedAt });
  if (side === 'turn') return [text('mark_turn'), asked];
  if (ask.stage === 'cold') return [text('mark_waiting'), text('mark_since', { date: ask.askedAt })];
  return [text('mark_waiting'), circumstance(ask, reader) ?? asked];
}

/** '5 of 8 working hours' while their time runs, then those that have passed; long after it, only since when. */
function clock(ask: AskVerdict, side: 'turn' | 'waiting', reader: Reader): readonly Text[] {
  if (ask.stage === 'cold') return [text('mark_since', { date: ask.askedAt })];
  const hours = ask.waitedWorkingHours;
  if (hours === null) return [text('mark_asked', { weekday: ask.askedAt })];
  if (ask.outcome === 'unanswered') return [text('mark_hours', { hours })];
  const time = side === 'turn' ? workingTimeOf(reader) : theirTimeOf(reader, ask.to[0], ask.space);
  const all = workingHours(ask.clockFrom, ask.dueAt, time);
  return hours <= all && Number.isFinite(all)
    ? [text('mark_hours_of', { hours: all }, { hours })]
    : [text('mark_hours', { hours })];
}

function mark(
  subject: Subject,
  ask: AskVerdict,
  side: 'turn' | 'waiting',
  parts: readonly Text[],
  { me }: Reader,
): Mark {
  return { subject, kind: side, parts, story: askStoryOf(ask, me), choices: OF_ASKS };
}

/** What the front of a card says of the questions on it. */
export function askMarkFor(item: Talked, reader: Reader, density: Density): Mark | null {
  const ask = askOfCard(item, reader, density);
  const side = ask && sideOf(ask, reader);
  return ask && side && mark(ask.subject, ask, side, front(ask, side, reader), reader);
}

function ofMessage(ask: AskVerdict, reader: Reader, density: Density): Mark | null {
  const subject = messageMark(siteOf(ask.subject), ask.ask);
  const side = sideOf(ask, reader);
  if (side === null || !isWanted(ask, side, density)) return null;
  const why = side === 'waiting' && ask.stage !== 'cold' ? circumstance(ask, reader) : null;
  const parts = [
    text(side === 'turn' ? 'mark_turn' : 'mark_waiting'),
    ...(why ? [why] : []),
    ...clock(ask, side, reader),
  ];
  return mark(subject, ask, side, parts, reader);
}

function ofSuggestion(one: Suggestion, card: Subject, reader: Reader, density: Density): Mark | null {
  const isMine = reader.me.includes(one.by);
  if ((!isMine && density === 'quiet') || !isFreshPromise(one, reader.now, reader.zone)) return null;
  const day: string | number = one.due.kind === 'day' ? one.due.on : one.due.at;
  const time = { time: one.at };
  const due: Argument = { day };
  return {
    subject: messageMark(siteOf(card), one.comment),
    kind: 'promise',
    parts: [text('mark_promise'), text('mark_promise_by', { weekday: day })],
    story: [
      isMine ? text('mark_story_promise_yours', time, due) : text('mark_story_promise', time, due, { person: one.by }),
      text('mark_story_promise_yes'),
    ],
    choices: ['promise', 'no-promise'],
  };
}

/** What may be said about messages where they stand in a page: one mark a message, a question before a promise. */
export function messageMarksFor(items: readonly Talked[], reader: Reader, density: Density): readonly Mark[] {
  const marks = new Map<Subject, Mark>();
  for (const { commitment, asks, suggestions } of items) {
    const { subject, words } = commitment;
    const no = saidToBeNone(words);
    const found: (Mark | null)[] = asks.filter(({ key }) => !no.has(key)).map((ask) => ofMessage(ask, reader, density));
    for (const one of suggestions) found.push(ofSuggestion(one, subject, reader, density));
    found.push(...saidMarks(subject, words, asks, reader, density));
    for (const one of found) if (one && !marks.has(one.subject)) marks.set(one.subject, one);
  }
  return [...marks.values()];
}
