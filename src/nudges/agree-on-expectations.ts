import type { Handle, SpaceId } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import { text } from '../core/text.ts';
import { hoursOf } from '../core/within.ts';
import {
  aboutPerson,
  evidenceOfSeen,
  expectedOf,
  expectedOfMe,
  isKnown,
  isMe,
  isOnLeave,
  onePartner,
  personOf,
  type Seen,
} from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { Item, View } from './view.ts';

const about = { kind: 'agree-on-expectations', habit: 'communicate', rank: 12, isMine: true } as const;

/** So often has something with one person to be judged by what is only assumed. */
const ENOUGH = 3;
/** A proposal that waits for its answer is left alone for so long. */
const PROPOSAL_DAYS = 14;

/** Whether anything is agreed with somebody, of theirs or of mine; then what is not may go by it. */
function isAgreed(person: Handle, space: SpaceId | null, at: number, view: View): boolean {
  const theirs = expectedOf(person, space, at, view);
  const mine = expectedOfMe(person, space, at, view);
  return !theirs || !mine || theirs.agreed.size + mine.agreed.size > 0;
}

/** What ran past what is only assumed of one partner: a date, or an answer to me. What was kept needs no words. */
function assumedIn(item: Item, view: View): readonly (Seen & { readonly person: Handle })[] {
  const found: (Seen & { readonly person: Handle })[] = [];
  const { space } = item.commitment;
  const add = (handles: readonly Handle[], at: number, facts: readonly string[]): void => {
    const person = onePartner(handles, view);
    if (!person || isAgreed(person, space, at, view) || isAgreed(person, space, view.now, view)) return;
    found.push({ person, item, at, facts });
  };
  for (const { outcome, owners, lapseAt, excuse, isStale, facts } of item.verdicts) {
    if ((outcome === 'late' || outcome === 'overdue') && excuse === null && !isStale) add(owners, lapseAt, facts);
  }
  for (const { outcome, from, to, askedAt, stage, facts } of item.asks) {
    const isPast = outcome === 'answered late' || (outcome === 'unanswered' && stage !== 'stale');
    if (isPast && isMe(from, view)) add(to, askedAt, facts);
  }
  return found;
}

/** Whether something was proposed to them lately, or came from them, and waits for its answer. */
function isProposed(person: Handle, view: View): boolean {
  const theirs = (view.expectations?.said ?? []).filter(
    ({ scope, untilOn }) => untilOn === null && scope.kind === 'person' && personOf(scope.handle, view) === person,
  );
  const last = theirs.at(-1);
  if (last?.state.kind !== 'proposed') return false;
  const today = Temporal.PlainDate.from(dayOf(view.now, view.zone));
  return Temporal.PlainDate.from(last.state.on).until(today, { largestUnit: 'days' }).days < PROPOSAL_DAYS;
}

function nudgeFor(person: Handle, all: readonly Seen[], view: View): readonly Found[] {
  const last = all.reduce((newest, one) => (one.at > newest.at ? one : newest));
  const terms = expectedOf(person, null, view.now, view);
  if (all.length < ENOUGH || !terms || isAgreed(person, null, view.now, view)) return [];
  if (!isKnown(person, view) || isOnLeave(person, null, view) || isProposed(person, view)) return [];
  const hours = { hours: hoursOf(terms.question) };
  return [
    {
      nudge: {
        ...about,
        ...aboutPerson(person, 'agree', { ...last, facts: [...new Set(all.flatMap(({ facts }) => facts))] }),
        title: text('nudge_title_agree_on_expectations', { person }),
        why: text('nudge_why_agree_on_expectations', { person }, { count: all.length }),
        evidence: text('evidence_agree_on_expectations', ...evidenceOfSeen(last)),
        draft: text('draft_agree_on_expectations', { person }, hours),
        steps: [
          text('nudge_step_assumed', { person }),
          text('nudge_step_assumed_terms', hours, { hours: terms.graceHours }),
          text('nudge_step_assumed_last', { time: last.at }),
        ],
      },
      dueAt: last.at,
      sinceAt: last.at,
    },
  ];
}

/**
 * Three times something with one person was judged by an assumption alone: a few sentences, before any more is counted. With one
 * person at a time, the one with whom it would settle most.
 */
export const agreeOnExpectations: ViewRule = {
  ...about,
  isOneAtATime: true,
  findAmong(view: View): readonly Found[] {
    const byPerson = new Map<Handle, (Seen & { readonly person: Handle })[]>();
    for (const item of view.items) {
      if (item.space?.isClosed) continue;
      for (const seen of assumedIn(item, view)) byPerson.set(seen.person, [...(byPerson.get(seen.person) ?? []), seen]);
    }
    const found = [...byPerson].flatMap(([person, all]) => nudgeFor(person, all, view));
    return found.sort((a, b) => b.nudge.facts.length - a.nudge.facts.length || (a.nudge.key < b.nudge.key ? -1 : 1));
  },
};
