import { type AskVerdict, isApproval } from '../core/ask-verdict.ts';
import type { WorkingTime } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import type { Nudge } from '../core/nudge.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import { workingHours } from '../core/working-time.ts';
import { LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { isHeardOf, isOnLeave, personOf } from './partner.ts';
import type { Found, Looked, Rule } from './rule.ts';

/** Whether somebody may be spoken of and to: has an account still, and is not one of whom the user wants to hear nothing. */
export function isHeard({ space, view, said }: Looked, who: Handle): boolean {
  const member = space?.members.find(({ handle }) => handle === who);
  return member?.isActive !== false && isHeardOf(personOf(who, view), view) && !said.silenced.has(who);
}

/** Whether somebody may be asked something now: heard of, and not on leave. */
export function isAskable(looked: Looked, who: Handle): boolean {
  return isHeard(looked, who) && !isOnLeave(who, looked.commitment.space, looked.view);
}

/** When it was asked last. */
export function lastAskedAt({ askedAt, repeatedAt }: AskVerdict): number {
  return Math.max(askedAt, ...repeatedAt);
}

/** Whether the answer time has passed once more since it was asked last: who has just asked twice, waits. */
export function isRested(ask: AskVerdict, now: number, theirs: WorkingTime): boolean {
  if (ask.repeatedAt.length === 0) return true;
  const answerHours = workingHours(ask.clockFrom, ask.dueAt, theirs);
  return workingHours(lastAskedAt(ask), now, theirs, answerHours + 1) >= answerHours;
}

/** 'Trello · Opening hours · asked Mon 10 Nov'. */
export function evidenceOfAsk({ commitment, name }: Looked, ask: AskVerdict): Text {
  return text('evidence_asked', siteName(commitment.subject), shorten(name, LONGEST_IN_EVIDENCE), { day: ask.askedAt });
}

/** What the nudges about an ask have in common: they open the very message, where there is one. */
export function aboutAsk(
  rule: Omit<Rule, 'find'>,
  looked: Looked,
  ask: AskVerdict,
  sinceAt: number,
  said: Pick<Nudge, 'title' | 'why' | 'evidence' | 'draft' | 'handle'>,
): Found {
  const nudge: Nudge = {
    kind: rule.kind,
    habit: rule.habit,
    rank: rule.rank,
    isMine: rule.isMine,
    key: ask.key,
    term: ask.key,
    subject: ask.subject,
    space: ask.space,
    url: ask.url,
    // Where approval is asked for, nobody wrote: the item itself is opened.
    isAtMessage: !isApproval(ask, looked.url),
    steps: ask.steps,
    facts: ask.facts,
    ...said,
  };
  return { nudge, dueAt: ask.dueAt, sinceAt };
}
