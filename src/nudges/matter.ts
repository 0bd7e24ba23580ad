import { type Due, dueText } from '../core/due.ts';
import { dueEnd } from '../core/fresh-promise.ts';
import { type Site, siteOf } from '../core/handles.ts';
import type { Nudge } from '../core/nudge.ts';
import { shorten } from '../core/shorten.ts';
import type { Argument } from '../core/text.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import type { Found, Looked, Rule } from './rule.ts';
import type { View } from './view.ts';

const SITE_NAMES: Record<Site, string> = { trello: 'Trello', asana: 'Asana', meet: 'Google Meet' };

/** The title of an item in a line of evidence of 60 characters. */
export const LONGEST_IN_EVIDENCE = 24;
/** The title of an item in a note of 320 characters. */
const LONGEST_IN_DRAFT = 100;

export function siteName(subject: string): string {
  return SITE_NAMES[siteOf(subject)] ?? '';
}

/** The same matter has the same key, whatever kind of nudge speaks of it at the time. */
export function matterKey(subject: string, due: Due): string {
  return `${subject}|${dueText(due)}`;
}

/** A due time that only stands for its day is said as a day. */
export function dueOf(due: Due, lapseAt: number | null = null): Argument {
  if (due.kind === 'day') return { day: due.on };
  return due.at === lapseAt ? { time: due.at } : { day: due.at };
}

/** The same, as yesterday or tomorrow where it is one of them. */
export function nearDueOf(due: Due, lapseAt: number | null = null): Argument {
  if (due.kind === 'day') return { near: due.on };
  return due.at === lapseAt ? { time: due.at } : { near: due.at };
}

/** The day of a due time; a line of evidence has no room for its hour. */
export function dayOf(due: Due): Argument {
  return { day: due.kind === 'day' ? due.on : due.at };
}

/** When the day of a due time has ended where the user is; for others it may end later. A due time ends when it lapses. */
export function endHere({ due, lapseAt }: DeadlineVerdict, { zone }: View): number {
  return Math.min(lapseAt, (due.kind === 'day' ? dueEnd(due, zone) : null) ?? lapseAt);
}

/** Site, item and day, as a line of evidence names them. */
export function evidenceOf({ commitment, name }: Looked, due: Due): readonly [Argument, Argument, Argument] {
  return [siteName(commitment.subject), shorten(name, LONGEST_IN_EVIDENCE), dayOf(due)];
}

export function nameInDraft({ name }: Looked): string {
  return shorten(name, LONGEST_IN_DRAFT);
}

/** What the nudges about a term have in common. */
export function aboutTerm(
  rule: Omit<Rule, 'find'>,
  looked: Looked,
  term: DeadlineVerdict,
  sinceAt: number,
  said: Pick<Nudge, 'title' | 'why' | 'evidence' | 'draft'> & Partial<Pick<Nudge, 'handle'>>,
): Found {
  const nudge: Nudge = {
    kind: rule.kind,
    habit: rule.habit,
    rank: rule.rank,
    isMine: rule.isMine,
    key: matterKey(term.subject, term.due),
    term: term.key,
    subject: term.subject,
    space: term.space,
    url: looked.url,
    steps: term.steps,
    facts: term.facts,
    handle: null,
    ...said,
  };
  return { nudge, dueAt: term.lapseAt, sinceAt };
}
