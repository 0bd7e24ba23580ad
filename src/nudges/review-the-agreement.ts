import type { AskKind, Expectation } from '../core/expectations.ts';
import { givenName } from '../core/given-name.ts';
import type { Handle } from '../core/handles.ts';
import { groupsOf } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import { shorten } from '../core/shorten.ts';
import { subjectOfScope } from '../core/subject-of-scope.ts';
import { type Text, text } from '../core/text.ts';
import { agreedAnswers, type Month } from './agreed-answers.ts';
import { aboutPerson, evidenceOfSeen, isHeardOf, isKnown, personOf } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'review-the-agreement', habit: 'evaluate', rank: 13, isMine: true } as const;

/** Fewer answers than this each way in a month say nothing. */
const ENOUGH = 2;
/** What fits into a title of 60 characters. */
const LONGEST_PLACE = 33;
/** Of each its own answer time is agreed; with one person one of them at a time. */
const KINDS: readonly AskKind[] = ['question', 'review', 'urgent'];

type Agreed = Expectation & { readonly state: { readonly kind: 'agreed' } };

function startOf(on: string, zone: string): number {
  return Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds;
}

/** The agreement of each scope that is in force, where it sets a day to come back to it. */
function agreedToday({ expectations, now, zone }: View): readonly Agreed[] {
  const today = dayOf(now, zone);
  const byScope = new Map<string, Agreed>();
  for (const one of expectations?.said ?? []) {
    const isInForce = one.fromOn <= today && (one.untilOn === null || today < one.untilOn);
    if (!isInForce || one.state.kind === 'proposed' || one.terms.reviewOn === undefined) continue;
    const subject = subjectOfScope(one.scope);
    if (one.state.kind === 'agreed') byScope.set(subject, one as Agreed);
    else byScope.delete(subject);
  }
  return [...byScope.values()];
}

/** By the name of whom or what it is with; by its day where that name is not known. */
function titleOf({ scope, state }: Agreed, view: View): Text {
  const byDay = text('nudge_title_review_agreed_on', { day: state.on });
  switch (scope.kind) {
    case 'person': {
      const isNamed = givenName(scope.handle, view.names) !== null;
      return isNamed ? text('nudge_title_review_the_agreement', { person: scope.handle }) : byDay;
    }
    case 'group':
      return text('nudge_title_review_the_agreement', shorten(scope.group, LONGEST_PLACE));
    case 'space': {
      const name = view.items.find(({ space }) => space?.space === scope.space)?.space?.name;
      return name ? text('nudge_title_review_the_agreement', shorten(name, LONGEST_PLACE)) : byDay;
    }
    case 'everybody':
      return text('nudge_title_review_all');
    default:
      return scope satisfies never;
  }
}

/** A group that nobody is in any more has nothing to come back to. */
function isEmpty({ scope }: Agreed, { expectations: all, now, zone }: View): boolean {
  if (scope.kind !== 'group' || !all) return false;
  const members = all.memberships.filter(({ group }) => group === scope.group);
  return !members.some(({ handle }) => groupsOf(handle, dayOf(now, zone), all).includes(scope.group));
}

function onItsDay(one: Agreed, view: View): readonly Found[] {
  const { reviewOn } = one.terms;
  const { scope } = one;
  if (isEmpty(one, view)) return [];
  if (!reviewOn || reviewOn > dayOf(view.now, view.zone)) return [];
  const handle = scope.kind === 'person' ? scope.handle : null;
  if (handle && !isHeardOf(personOf(handle, view), view)) return [];
  const subject = subjectOfScope(scope);
  const isNamed = handle !== null && givenName(handle, view.names) !== null;
  const dueAt = startOf(reviewOn, view.zone);
  return [
    {
      nudge: {
        ...about,
        key: `${subject}|review|${reviewOn}`,
        term: null,
        subject,
        space: scope.kind === 'space' ? scope.space : null,
        handle,
        title: titleOf(one, view),
        why: text('nudge_why_review_day', { day: one.state.on }, { day: reviewOn }),
        evidence: text('evidence_review_day', { day: one.state.on }),
        url: one.state.url ?? '',
        draft: isNamed ? text('draft_review_the_agreement', { person: handle }) : null,
        steps: [text('nudge_step_agreed', { day: one.state.on }), text('nudge_step_review_day', { day: reviewOn })],
        facts: [one.key],
      },
      dueAt,
      sinceAt: dueAt,
    },
  ];
}

/** An agreed answer time that for a month neither side came to keep may not be the right one. */
function unmet(kind: AskKind, person: Handle, { theirs, mine }: Month, view: View): readonly Found[] {
  const all = [...theirs, ...mine];
  const isEnough = theirs.length >= ENOUGH && mine.length >= ENOUGH;
  if (!isEnough || all.some(({ isMet }) => isMet) || !isKnown(person, view)) return [];
  const last = all.reduce((newest, one) => (one.at > newest.at ? one : newest));
  const hours = { hours: last.hours };
  // Reviews, and two times that differ, would need more words than fit: their figures stand in the agreement.
  const isOneTime = kind === 'question' && all.every((one) => one.hours === last.hours);
  return [
    {
      nudge: {
        ...about,
        ...aboutPerson(person, 'answer-time', { ...last, facts: [...new Set(all.flatMap(({ facts }) => facts))] }),
        title: text('nudge_title_review_the_agreement', { person }),
        why: isOneTime ? text('nudge_why_review_answer_time', hours) : text('nudge_why_review_answer_times'),
        evidence: text('evidence_review_answer_time', ...evidenceOfSeen(last)),
        draft: isOneTime
          ? text('draft_review_answer_time', { person }, hours)
          : text('draft_review_answer_times', { person }),
        steps: [
          text('nudge_step_answer_time_theirs', { count: theirs.length }),
          text('nudge_step_answer_time_mine', { count: mine.length }),
        ],
      },
      dueAt: last.at,
      sinceAt: last.at,
    },
  ];
}

/** The day to come back to an agreement is here, or its answer time fits neither side. */
export const reviewTheAgreement: ViewRule = {
  ...about,
  isOneAtATime: false,
  findAmong(view: View): readonly Found[] {
    return [
      ...agreedToday(view).flatMap((one) => onItsDay(one, view)),
      ...KINDS.flatMap((kind) =>
        [...agreedAnswers(kind, view)].flatMap(([person, month]) => unmet(kind, person, month, view)),
      ),
    ];
  },
};
