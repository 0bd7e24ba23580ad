import type { AskVerdict } from '../core/ask-verdict.ts';
import type { WorkingTime } from '../core/expectations.ts';
import { dueEnd } from '../core/fresh-promise.ts';
import { givenName } from '../core/given-name.ts';
import type { Handle } from '../core/handles.ts';
import { momentOf } from '../core/moment.ts';
import { shorten } from '../core/shorten.ts';
import { type Argument, type Text, text } from '../core/text.ts';
import { isWorking } from '../core/working-time.ts';
import { aboutAsk, evidenceOfAsk, isAskable, isRested, lastAskedAt } from './ask.ts';
import { dayOf, nameInDraft } from './matter.ts';
import { isInMySpace } from './my-space.ts';
import { personOf } from './partner.ts';
import type { Found, Looked, Rule } from './rule.ts';

const about = { kind: 'ask-kindly', habit: 'communicate', rank: 7, isMine: false } as const;

/** What a title has room for besides the name of a person. */
const TITLE_ROOM = 40;
/** The last working hour of a week is as good as its evening. */
const LAST_HOUR_MS = 3_600_000;

/** Asked when their days off were about to begin. */
function wasBeforeDaysOff(askedAt: number, theirs: WorkingTime): boolean {
  const nextDay = askedAt + 86_400_000;
  return momentOf(askedAt + LAST_HOUR_MS, theirs) === 'evening' && momentOf(nextDay, theirs) === 'day-off';
}

/** Why a note had better wait, where it had. */
function whyLater(ask: AskVerdict, now: number, theirs: WorkingTime): Text | null {
  const asked = { weekday: ask.askedAt };
  switch (momentOf(now, theirs)) {
    case 'evening':
      return text('nudge_why_ask_kindly_now_evening', asked);
    case 'night':
      return text('nudge_why_ask_kindly_now_night', asked);
    case 'before-work':
      return text('nudge_why_ask_kindly_now_early', asked);
    case 'day-off':
      return text('nudge_why_ask_kindly_now_day_off', asked);
    default:
      return null;
  }
}

/** Of what stands between the question and its answer the one thing that tells most; else the plain fact. */
function why(ask: AskVerdict, persons: number, now: number, theirs: WorkingTime, metAt: number | null): Text {
  const when = { time: ask.askedAt };
  const later = whyLater(ask, now, theirs);
  if (later) return later;
  if (metAt !== null && metAt > lastAskedAt(ask)) return text('nudge_why_ask_kindly_met', { weekday: metAt });
  if (persons > 1) return text('nudge_why_ask_kindly_several', { count: persons }, { weekday: ask.askedAt });
  const newest = ask.repeatedAt.at(-1);
  if (newest !== undefined) return text('nudge_why_ask_kindly_twice', { weekday: ask.askedAt }, { weekday: newest });
  // Long after it, the hour of the question explains nothing any more.
  if (ask.stage === 'due') {
    if (momentOf(ask.askedAt, theirs) === 'day-off') return text('nudge_why_ask_kindly_day_off', when);
    if (wasBeforeDaysOff(ask.askedAt, theirs)) return text('nudge_why_ask_kindly_before_days_off', when);
    if (['evening', 'night'].includes(momentOf(ask.askedAt, theirs))) return text('nudge_why_ask_kindly_evening', when);
  }
  const hours = ask.waitedWorkingHours;
  return hours === null
    ? text('nudge_why_ask_kindly_plain', { weekday: ask.askedAt })
    : text('nudge_why_ask_kindly', { weekday: ask.askedAt }, { hours });
}

function title({ name, view }: Looked, only: Handle | null): Text {
  const given = only && givenName(only, view.names);
  if (!only || !given || given.length > TITLE_ROOM - 12)
    return text('nudge_title_ask_kindly_shared', shorten(name, 41));
  return text('nudge_title_ask_kindly', { person: only }, shorten(name, TITLE_ROOM - given.length));
}

/** Names the card and the day, says that later is fine, and until when it would help where the card has a date ahead. */
function draft(looked: Looked, ask: AskVerdict, only: Handle | null): Text {
  const { now, zone, names } = looked.view;
  const named = only !== null && givenName(only, names) !== null ? { person: only } : null;
  const due = looked.commitment.states.at(-1)?.due ?? null;
  const args: readonly Argument[] = [nameInDraft(looked), { day: ask.askedAt }];
  if (due && (dueEnd(due, zone) ?? 0) > now) {
    return named
      ? text('draft_ask_kindly_due', ...args, dayOf(due), named)
      : text('draft_ask_kindly_due_shared', ...args, dayOf(due));
  }
  return named ? text('draft_ask_kindly', ...args, named) : text('draft_ask_kindly_shared', ...args);
}

/**
 * I asked, and their time to answer is over: a kind question, with what speaks for them first, at this hour before any other.
 * Nothing is asked of whom a reaction, a 'no' or another act has answered already, nor while nobody knows.
 */
export const askKindly: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    if (!isInMySpace(looked)) return [];
    const { now, workingTime, timeOf } = looked.view;
    return looked.asks.flatMap((ask) => {
      if (ask.outcome !== 'unanswered' || (ask.stage !== 'due' && ask.stage !== 'cold')) return [];
      if (!looked.isMe(ask.from) || ask.to.some(looked.isMe)) return [];
      const heard = ask.to.filter((who) => isAskable(looked, who));
      const persons = new Set(ask.to.map((who) => personOf(who, looked.view))).size;
      const theirTime = (who: Handle): WorkingTime => timeOf?.(who, ask.space) ?? workingTime;
      const first = heard.find((who) => isWorking(now, theirTime(who))) ?? heard[0];
      if (!first || !isRested(ask, now, theirTime(first))) return [];
      const only = persons === 1 ? first : null;
      return aboutAsk(about, looked, ask, Math.max(ask.dueAt, lastAskedAt(ask)), {
        handle: only,
        title: title(looked, only),
        why: why(ask, persons, now, theirTime(first), looked.view.metAt?.(first) ?? null),
        evidence: evidenceOfAsk(looked, ask),
        draft: draft(looked, ask, only),
      });
    });
  },
};
