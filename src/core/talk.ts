import type { HistoryEvent, ThreadLine } from './commitment.ts';

export type Line<K extends ThreadLine['kind']> = Extract<ThreadLine, { kind: K }>;

/** What messages and attached files are called among the acts, on whichever site. */
export const MESSAGES: ReadonlySet<string> = new Set(['commentCard', 'comment']);
const FILES: ReadonlySet<string> = new Set(['addAttachmentToCard', 'attachment']);

/** An act as far as it tells what it was, in a history or as a fact. */
interface Act {
  readonly kind: string;
  readonly what?: string;
}

export function isLine<K extends ThreadLine['kind']>(kind: K): (line: ThreadLine) => line is Line<K> {
  return (line): line is Line<K> => line.kind === kind;
}

/** A message, or an act that answers as well as one: finishing, moving on, a new date, a file, handing it on. */
export function isAnswer(event: HistoryEvent): boolean {
  if (event.isAutomated) return false;
  switch (event.kind) {
    case 'done':
    case 'archived':
    case 'deleted':
    case 'due-changed':
    case 'owner-joined':
    case 'owner-left':
    case 'list-moved':
      return true;
    case 'acted':
      return isMessage(event) || isFile(event);
    default:
      return false;
  }
}

export function isMessage(event: Act): boolean {
  return event.kind === 'acted' && event.what !== undefined && MESSAGES.has(event.what);
}

export function isFile(event: Act): boolean {
  return event.kind === 'acted' && event.what !== undefined && FILES.has(event.what);
}

/**
 * When the newest message was written that may still want an answer or a yes, without knowing who is in the space:
 * what nobody who could have been meant has answered, and promises that were only noticed.
 */
export function openTalkAt(thread: readonly ThreadLine[], events: readonly HistoryEvent[]): number | null {
  let newest: number | null = null;
  for (const line of thread) {
    if (line.kind !== 'promised' && !(line.kind === 'asked' && isOpen(line, thread, events))) continue;
    newest = Math.max(newest ?? line.at, line.at);
  }
  return newest;
}

function isOpen(ask: Line<'asked'>, thread: readonly ThreadLine[], events: readonly HistoryEvent[]): boolean {
  const isMeant = (who: HistoryEvent['by']): boolean =>
    who !== null && who !== ask.by && (ask.to.length === 0 || ask.to.includes(who));
  const isGone = thread.some(
    (line) =>
      (line.kind === 'unsaid' && line.comment === ask.comment) ||
      (line.kind === 'withdrew' && line.by === ask.by && line.at > ask.at),
  );
  return !isGone && !events.some((event) => event.at > ask.at && isAnswer(event) && isMeant(event.by));
}
