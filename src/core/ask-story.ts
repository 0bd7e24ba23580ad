import type { AskVerdict } from './ask-verdict.ts';
import type { Handle } from './handles.ts';
import { type Text, text } from './text.ts';

/** So many of the times that it was asked once more are told. */
const MOST_REPEATS = 3;

function asked(ask: AskVerdict, me: readonly Handle[]): Text {
  const time = { time: ask.askedAt };
  const others = ask.to.filter((who) => !me.includes(who));
  const [first, another] = others;
  if (me.includes(ask.from)) {
    return first && !another
      ? text('mark_story_you_asked', time, { person: first })
      : text('mark_story_you_asked_several', { count: ask.to.length }, time);
  }
  const from = { person: ask.from };
  if (!first) return text('mark_story_asked_you', time, from);
  if (!another) return text('mark_story_asked_you_and', time, from, { person: first });
  return text('mark_story_asked_you_several', { count: others.length }, time, from);
}

/** Who asked whom and when, whose clock runs until when, and what would answer. */
export function askStoryOf(ask: AskVerdict, me: readonly Handle[]): readonly Text[] {
  const isMine = ask.to.some((who) => me.includes(who));
  const span = [{ time: ask.clockFrom }, { time: ask.dueAt }] as const;
  const hours = ask.waitedWorkingHours;
  return [
    asked(ask, me),
    ...ask.repeatedAt.slice(-MOST_REPEATS).map((at) => text('mark_story_asked_once_more', { time: at })),
    Number.isFinite(ask.dueAt)
      ? text(isMine ? 'mark_story_your_clock' : 'mark_story_their_clock', ...span)
      : text('why_clock_stands'),
    ...(hours === null ? [] : [text('mark_story_hours', { hours })]),
    text('mark_story_answers'),
  ];
}
