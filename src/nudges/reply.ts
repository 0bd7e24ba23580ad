import { type AskVerdict, isApproval } from '../core/ask-verdict.ts';
import { givenName } from '../core/given-name.ts';
import type { Handle } from '../core/handles.ts';
import { shorten } from '../core/shorten.ts';
import { type Argument, type Text, text } from '../core/text.ts';
import { aboutAsk, evidenceOfAsk, isHeard, lastAskedAt } from './ask.ts';
import { nameInDraft } from './matter.ts';
import { answerDate } from './new-date.ts';
import type { Found, Looked, Rule } from './rule.ts';

const about = { kind: 'reply', habit: 'communicate', rank: 0, isMine: true } as const;

/** What a title has room for besides the name of a person. */
const TITLE_ROOM = 42;
/** What a reason has room for besides its own words and a day with its year, and for two names at most. */
const WHY_ROOM = 76;
const NAMES_ROOM = 50;
/** Fewer letters of a question tell nothing. */
const SHORTEST_QUOTE = 16;

function title({ name, view, url }: Looked, ask: AskVerdict): Text {
  const { from } = ask;
  const given = givenName(from, view.names);
  const isShared = !given || given.length > TITLE_ROOM - 12;
  if (isApproval(ask, url))
    return isShared
      ? text('nudge_title_reply_review_shared', shorten(name, 38))
      : text('nudge_title_reply_review', { person: from }, shorten(name, TITLE_ROOM - 7 - given.length));
  if (isShared) return text('nudge_title_reply_shared', shorten(name, 45));
  return text('nudge_title_reply', { person: from }, shorten(name, TITLE_ROOM - given.length));
}

function why({ view, isMe, url }: Looked, ask: AskVerdict): Text {
  const lengthOf = (who: Handle): number => givenName(who, view.names)?.length ?? 8;
  const from = { person: ask.from };
  const first = { weekday: ask.askedAt };
  if (isApproval(ask, url)) return text('nudge_why_reply_review', from, first);
  const others = ask.to.filter((who) => !isMe(who));
  const [other] = others;
  const isPair = other !== undefined && others.length === 1 && lengthOf(ask.from) + lengthOf(other) <= NAMES_ROOM;
  const names = lengthOf(ask.from) + (isPair ? lengthOf(other) : 0);
  const quote = ask.quote?.trim() ? shorten(ask.quote, Math.max(0, WHY_ROOM - names)) : '';
  const isQuoted = WHY_ROOM - names >= SHORTEST_QUOTE && quote.length > 0;
  const rest: readonly Argument[] = isQuoted ? [quote] : [];
  // What is quoted is the newest message that asks it.
  const day = isQuoted ? { weekday: lastAskedAt(ask) } : first;
  if (isPair)
    return text(
      isQuoted ? 'nudge_why_reply_pair_quoted' : 'nudge_why_reply_pair',
      from,
      { person: other },
      day,
      ...rest,
    );
  if (other) {
    const count = { count: others.length };
    return text(isQuoted ? 'nudge_why_reply_several_quoted' : 'nudge_why_reply_several', from, count, day, ...rest);
  }
  if (isQuoted) return text('nudge_why_reply_quoted', from, day, quote);
  const hours = ask.waitedWorkingHours ?? 0;
  return hours < 0.05 ? text('nudge_why_reply_new', from, day) : text('nudge_why_reply', from, day, { hours });
}

function draft(looked: Looked, ask: AskVerdict): Text {
  const args: readonly Argument[] = [nameInDraft(looked), { day: ask.askedAt }, answerDate(ask, looked.view)];
  const isLate = ask.outcome === 'unanswered';
  if (!givenName(ask.from, looked.view.names))
    return text(isLate ? 'draft_reply_waited_unnamed' : 'draft_reply_unnamed', ...args);
  return text(isLate ? 'draft_reply_waited' : 'draft_reply', ...args, { person: ask.from });
}

/** Somebody waits for an answer of mine. First of all that there is to do. */
export const reply: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    return looked.asks.flatMap((ask) => {
      if (ask.outcome !== 'waiting' && ask.outcome !== 'unanswered') return [];
      if (ask.stage === null || ask.stage === 'stale') return [];
      if (looked.isMe(ask.from) || !ask.to.some(looked.isMe) || !isHeard(looked, ask.from)) return [];
      return aboutAsk(about, looked, ask, lastAskedAt(ask), {
        handle: ask.from,
        title: title(looked, ask),
        why: why(looked, ask),
        evidence: evidenceOfAsk(looked, ask),
        draft: draft(looked, ask),
      });
    });
  },
};
