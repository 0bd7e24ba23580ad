import type { AskEvidence, TermEvidence } from '../../core/evidence.ts';
import type { MessageKey } from '../../core/text.ts';
import { REASON_WORDS } from '../reason-words.ts';
import type { Words } from '../words.ts';
import { dueDay } from './due-words.ts';

/** What is known of a term, in a few words each. */
export function termFacts(term: TermEvidence, { say }: Words): readonly string[] {
  const facts = [say('seen_promised', dueDay(term.due))];
  if (term.doneAt !== null) facts.push(say('seen_done', { time: term.doneAt }));
  else if (term.outcome === 'moved' && term.at !== null) facts.push(say('seen_moved', { time: term.at }));
  if (term.by !== null && term.outcome !== 'overdue') facts.push(say('seen_by', { person: term.by }));
  if (term.isShared) facts.push(say('seen_shared'));
  if (term.isStale) facts.push(say('seen_stale'));
  if (term.isPromise) facts.push(say('seen_in_words'));
  return facts;
}

/** What is known of an ask, in a few words each. */
export function askFacts(ask: AskEvidence, { say }: Words): readonly string[] {
  const facts = [say('seen_asked', { time: ask.askedAt })];
  if (ask.repeatedAt.length > 0) facts.push(say('seen_repeated', { count: ask.repeatedAt.length }));
  if (ask.answeredAt !== null) facts.push(say('seen_answered', { time: ask.answeredAt }));
  if (ask.waitedWorkingHours !== null) facts.push(say('seen_waited', { hours: ask.waitedWorkingHours }));
  return facts;
}

/** Why it is out of the figures, and what was said about it. */
export function excuseWords({ excuse }: TermEvidence, { say }: Words): string | null {
  if (!excuse) return null;
  const reason: MessageKey = excuse.reason === 'settled' ? 'outcome_settled' : REASON_WORDS[excuse.reason];
  return excuse.note ? `${say(reason)}: ${excuse.note}` : say(reason);
}
