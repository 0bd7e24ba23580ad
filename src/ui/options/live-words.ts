import type { Effect } from '../../core/preview.ts';
import { type Speech, sayTime } from '../../core/say-when.ts';
import { shorten } from '../../core/shorten.ts';
import { type Argument, type Text, text } from '../../core/text.ts';

/** What a change would do, in one sentence; times are those of whoever owes it. */
export function liveWords({ kind, who, isMine, name, zone, asks, after }: Effect, how: Speech): Text {
  const there: Speech = { ...how, zone };
  const { from, dueAt } = after;
  const card = shorten(name, 60);
  const them: Argument =
    who !== null && Object.hasOwn(how.names, who) ? { person: who } : how.lookUp('live_somebody', []);
  const whose = isMine ? 'mine' : 'theirs';
  const person: readonly Argument[] = isMine ? [] : [them];
  if (from === null || dueAt === null) return text(`live_never_${whose}`, ...person);
  const times = [sayTime(from, there), sayTime(dueAt, there)] as const;
  switch (kind) {
    case 'ask':
      return text(`live_ask_${whose}`, ...times, card, ...person);
    case 'commitment':
      return text(`live_commitment_${whose}`, ...times, card, ...person);
    case 'next-ask':
      return asks === 'question'
        ? text(`live_next_ask_${whose}`, ...times, ...person)
        : text(`live_next_${asks}_${whose}`, ...times, ...person);
    default:
      return kind satisfies never;
  }
}
