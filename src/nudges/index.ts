import { fingerprint } from '../core/fingerprint.ts';
import type { Habit, Nudge, NudgeKind } from '../core/nudge.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { agreeOnExpectations } from './agree-on-expectations.ts';
import { allWork } from './all-work.ts';
import { askForFeedback } from './ask-for-feedback.ts';
import { askKindly } from './ask-kindly.ts';
import { beforeTheCall } from './before-the-call.ts';
import { cameDue } from './came-due.ts';
import { cannotRead } from './cannot-read.ts';
import { checkIn } from './check-in.ts';
import { dueSoon } from './due-soon.ts';
import { giveItAnOwner } from './give-it-an-owner.ts';
import { keepPromise } from './keep-promise.ts';
import { latelyIn } from './lately.ts';
import { makeItGood } from './make-it-good.ts';
import { written } from './notes.ts';
import { isOnLeave } from './partner.ts';
import { isPutAway } from './put-away.ts';
import { renegotiate } from './renegotiate.ts';
import { reply } from './reply.ts';
import { reviewTheAgreement } from './review-the-agreement.ts';
import type { Found, Looked, Rule, ViewRule } from './rule.ts';
import { type Said, saidOf } from './said.ts';
import { sayThanks } from './say-thanks.ts';
import { talkAboutIt } from './talk-about-it.ts';
import { tellThem } from './tell-them.ts';
import type { Item, View } from './view.ts';
import { reviewOfTheWeek, weeklyReview } from './weekly-review.ts';
import { matterOf, writeItDown } from './write-it-down.ts';

export { endHere, siteName } from './matter.ts';
export { draftKey, NOTE_NAMES, NOTES, type NoteName, placesOf, type Writing } from './notes.ts';
export type { Item, Unread, View } from './view.ts';
export { matterOf } from './write-it-down.ts';

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
  beforeTheCall,
  talkAboutIt,
  checkIn,
  agreeOnExpectations,
  reviewTheAgreement,
  sayThanks,
  allWork,
  askForFeedback,
  cannotRead,
];

/** Every kind that there is, with its habit. */
export const KINDS: readonly { readonly kind: NudgeKind; readonly habit: Habit }[] = [
  ...RULES,
  ...VIEW_RULES,
  reviewOfTheWeek,
].map(({ kind, habit }) => ({ kind, habit }));

const ENDED: ReadonlySet<DeadlineVerdict['outcome']> = new Set(['kept', 'late', 'moved', 'released', 'unknown']);

/** `isAway`: the item is put away, and nothing of it is open any more. */
function isQuiet(term: DeadlineVerdict, said: Said, isAway: boolean): boolean {
  if (isAway && !ENDED.has(term.outcome)) return true;
  return term.isStale || term.isDropped || term.excuse !== null || said.closedTerms.has(term.key);
}

/** An item as the rules see it; `null` for one of which nothing is to be said. */
function look(item: Item, view: View): Looked | null {
  const { commitment, space } = item;
  const state = commitment.states.at(-1);
  if (!state || space?.isClosed || view.silenced.has(commitment.subject)) return null;
  const said = saidOf(commitment);
  if (said.silenced.has(commitment.subject)) return null;
  const isAway = isPutAway(commitment, space);
  return {
    ...item,
    view,
    said,
    name: state.name.trim() || '…',
    url: state.url,
    terms: item.verdicts.filter((term) => !isQuiet(term, said, isAway)),
    asks: item.asks.filter(({ key }) => !said.closedTerms.has(key)),
    isMe: (handle) => handle !== null && view.me.some((mine) => mine === handle),
  };
}

/** So long in working time rests what was put aside once. */
const REST_HOURS = 16;

/** What was put aside once rests; twice, or called wrong, it comes back only with something new. */
function isPutAside({ nudge, sinceAt }: Found, said: Said, { now, workingTime }: View): boolean {
  const aside = said.putAside.get(nudge.key);
  if (!aside || sinceAt > aside.at || nudge.facts.some((key) => !aside.seen.has(fingerprint(key)))) return false;
  if (aside.isWrong || aside.times > 1) return true;
  return workingHours(aside.at, now, workingTime, REST_HOURS) < REST_HOURS;
}

/** What is theirs waits until they are back; what is mine to do for them does not. */
function isToWait({ handle, space, isMine }: Nudge, view: View): boolean {
  return !isMine && handle !== null && isOnLeave(handle, space, view);
}

function isWanted(found: Found, said: Said, view: View): boolean {
  const { nudge, sinceAt } = found;
  if (view.off?.has(nudge.kind) || isToWait(nudge, view)) return false;
  if ((said.snoozedUntil.get(nudge.key) ?? 0) > view.now || isPutAside(found, said, view)) return false;
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
      found.push(...rule.find(looked).filter((one) => isWanted(one, looked.said, view)));
  }
  const said = saidOf({ words: view.words ?? [] });
  const items = new Map(latelyIn(view).map(({ commitment }) => [commitment.subject, commitment]));
  const isWantedThere = (one: Found): boolean => {
    const item = items.get(one.nudge.subject);
    if (!item) return isWanted(one, said, view);
    const there = saidOf(item);
    return !there.silenced.has(item.subject) && !view.silenced.has(item.subject) && isWanted(one, there, view);
  };
  for (const rule of VIEW_RULES) {
    const wanted = rule.findAmong(view).filter(isWantedThere);
    found.push(...(rule.isOneAtATime ? wanted.slice(0, 1) : wanted));
  }
  found.push(...weeklyReview(view).filter((one) => isWanted(one, said, view)));
  const matters = new Map<string, Nudge>();
  for (const { nudge } of found.sort(byPlace)) {
    const matter = matterOf(nudge.key);
    if (!matters.has(matter)) matters.set(matter, nudge);
  }
  const { writing } = view;
  return [...matters.values()].map((nudge) => (writing ? written(nudge, writing) : nudge));
}
