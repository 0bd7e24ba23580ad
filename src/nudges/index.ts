import type { Nudge } from '../core/nudge.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { agreeOnExpectations } from './agree-on-expectations.ts';
import { allWork } from './all-work.ts';
import { askForFeedback } from './ask-for-feedback.ts';
import { askKindly } from './ask-kindly.ts';
import { cameDue } from './came-due.ts';
import { cannotRead } from './cannot-read.ts';
import { checkIn } from './check-in.ts';
import { dueSoon } from './due-soon.ts';
import { giveItAnOwner } from './give-it-an-owner.ts';
import { keepPromise } from './keep-promise.ts';
import { latelyIn } from './lately.ts';
import { makeItGood } from './make-it-good.ts';
import { renegotiate } from './renegotiate.ts';
import { reply } from './reply.ts';
import { reviewTheAgreement } from './review-the-agreement.ts';
import type { Found, Looked, Rule, ViewRule } from './rule.ts';
import { type Said, saidOf } from './said.ts';
import { sayThanks } from './say-thanks.ts';
import { talkAboutIt } from './talk-about-it.ts';
import { tellThem } from './tell-them.ts';
import type { Item, View } from './view.ts';
import { weeklyReview } from './weekly-review.ts';
import { writeItDown } from './write-it-down.ts';

export { siteName } from './matter.ts';
export type { Item, Unread, View } from './view.ts';

/** All that there is, most pressing first. */
export const RULES: readonly Rule[] = [
  reply,
  tellThem,
  makeItGood,
  renegotiate,
  dueSoon,
  cameDue,
  askKindly,
  keepPromise,
  writeItDown,
  giveItAnOwner,
];

/** Those that look at everything at once. */
export const VIEW_RULES: readonly ViewRule[] = [
  talkAboutIt,
  checkIn,
  agreeOnExpectations,
  reviewTheAgreement,
  sayThanks,
  allWork,
  askForFeedback,
  cannotRead,
];

function isQuiet(term: DeadlineVerdict, said: Said): boolean {
  return term.isStale || term.isDropped || term.excuse !== null || said.closedTerms.has(term.key);
}

/** An item as the rules see it; `null` for one of which nothing is to be said. */
function look(item: Item, view: View): Looked | null {
  const { commitment, space } = item;
  const state = commitment.states.at(-1);
  if (!state || space?.isClosed || view.silenced.has(commitment.subject)) return null;
  const said = saidOf(commitment);
  if (said.silenced.has(commitment.subject)) return null;
  return {
    ...item,
    view,
    said,
    name: state.name.trim() || '…',
    url: state.url,
    terms: item.verdicts.filter((term) => !isQuiet(term, said)),
    asks: item.asks.filter(({ key }) => !said.closedTerms.has(key)),
    isMe: (handle) => handle !== null && view.me.some((mine) => mine === handle),
  };
}

function isWanted({ nudge, sinceAt }: Found, said: Said, now: number): boolean {
  if ((said.snoozedUntil.get(nudge.key) ?? 0) > now) return false;
  const dealtWithAt = said.dealtWith.get(nudge.key);
  return dealtWithAt === undefined || dealtWithAt < sinceAt;
}

function byPlace(a: Found, b: Found): number {
  return (
    Number(b.nudge.isMine) - Number(a.nudge.isMine) ||
    a.nudge.rank - b.nudge.rank ||
    a.dueAt - b.dueAt ||
    (a.nudge.key < b.nudge.key ? -1 : a.nudge.key > b.nudge.key ? 1 : 0)
  );
}

/** What is worth doing now: mine first, then by rank, then by due time; one nudge for one matter. */
export function nudges(view: View): Nudge[] {
  const found: Found[] = [];
  const near = new Set(view.items.map(({ commitment }) => commitment.subject));
  for (const item of latelyIn(view)) {
    const looked = look(item, view);
    if (!looked) continue;
    const isNear = near.has(item.commitment.subject);
    for (const rule of RULES.filter(({ looksBack }) => isNear || looksBack))
      found.push(...rule.find(looked).filter((one) => isWanted(one, looked.said, view.now)));
  }
  const said = saidOf({ words: view.words ?? [] });
  for (const rule of VIEW_RULES) {
    const wanted = rule.findAmong(view).filter((one) => isWanted(one, said, view.now));
    found.push(...(rule.isOneAtATime ? wanted.slice(0, 1) : wanted));
  }
  found.push(...weeklyReview(view));
  const matters = new Map<string, Nudge>();
  for (const { nudge } of found.sort(byPlace)) if (!matters.has(nudge.key)) matters.set(nudge.key, nudge);
  return [...matters.values()];
}
