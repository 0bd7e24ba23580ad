import type { AskVerdict } from '../core/ask-verdict.ts';
import type { AskKind, Expectation } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { groupsOf } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import { subjectOfScope } from '../core/subject-of-scope.ts';
import { type Text, text } from '../core/text.ts';
import { hoursOf } from '../core/within.ts';
import {
  aboutPerson,
  evidenceOfSeen,
  expectedOf,
  isHeardOf,
  isMe,
  onePartner,
  personOf,
  type Seen,
} from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'review-the-agreement', habit: 'evaluate', rank: 13, isMine: true } as const;

const MONTH_MS = 30 * 24 * 3_600_000;
/** Fewer answers than this each way in a month say nothing. */
const ENOUGH = 2;
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

/** A name that is said in a sentence: a person, or what a group or a space is called. */
function nameOf({ scope }: Agreed, view: View): Text['with'][number] | null {
  switch (scope.kind) {
    case 'person':
      return { person: scope.handle };
    case 'group':
      return scope.group;
    case 'space':
      return view.items.find(({ space }) => space?.space === scope.space)?.space?.name ?? null;
    case 'everybody':
      return null;
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
  const name = nameOf(one, view);
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
        title: name ? text('nudge_title_review_the_agreement', name) : text('nudge_title_review_all'),
        why: text('nudge_why_review_day', { day: one.state.on }, { day: reviewOn }),
        evidence: text('evidence_review_day', { day: one.state.on }),
        url: one.state.url ?? '',
        draft: handle ? text('draft_review_the_agreement', { person: handle }) : null,
        steps: [text('nudge_step_agreed', { day: one.state.on }), text('nudge_step_review_day', { day: reviewOn })],
        facts: [one.key],
      },
      dueAt,
      sinceAt: dueAt,
    },
  ];
}

interface Month {
  readonly theirs: (Seen & { readonly isMet: boolean })[];
  readonly mine: (Seen & { readonly isMet: boolean })[];
}

const MET: ReadonlySet<AskVerdict['outcome']> = new Set(['answered', 'acknowledged']);
const UNMET: ReadonlySet<AskVerdict['outcome']> = new Set(['answered late', 'unanswered']);

/** The answers of the last month to asks of one kind between me and each person, both ways. */
function answersOf(kind: AskKind, view: View): ReadonlyMap<Handle, Month> {
  const months = new Map<Handle, Month>();
  for (const item of view.items) {
    for (const ask of item.asks) {
      if (ask.kind !== kind) continue;
      if (ask.dueAt > view.now || view.now - ask.dueAt > MONTH_MS) continue;
      if (!MET.has(ask.outcome) && !UNMET.has(ask.outcome)) continue;
      const isTheirs = isMe(ask.from, view);
      const [only, another] = ask.to;
      const person = isTheirs ? onePartner(ask.to, view) : onePartner([ask.from], view);
      if (!person || (!isTheirs && (another !== undefined || !isMe(only ?? null, view)))) continue;
      const month: Month = months.get(person) ?? { theirs: [], mine: [] };
      months.set(person, month);
      month[isTheirs ? 'theirs' : 'mine'].push({ item, at: ask.dueAt, facts: ask.facts, isMet: MET.has(ask.outcome) });
    }
  }
  return months;
}

/** An agreed answer time that for a month neither side came to keep may not be the right one. */
function unmet(kind: AskKind, person: Handle, { theirs, mine }: Month, view: View): readonly Found[] {
  const all = [...theirs, ...mine];
  const terms = expectedOf(person, null, view.now, view);
  const isEnough = theirs.length >= ENOUGH && mine.length >= ENOUGH;
  if (!terms?.isAgreed || !isEnough || all.some(({ isMet }) => isMet) || !isHeardOf(person, view)) return [];
  const last = all.reduce((newest, one) => (one.at > newest.at ? one : newest));
  const hours = { hours: hoursOf(terms[kind]) };
  return [
    {
      nudge: {
        ...about,
        ...aboutPerson(person, 'answer-time', { ...last, facts: [...new Set(all.flatMap(({ facts }) => facts))] }),
        title: text('nudge_title_review_the_agreement', { person }),
        why: text('nudge_why_review_answer_time', hours),
        evidence: text('evidence_review_answer_time', ...evidenceOfSeen(last)),
        draft: text('draft_review_answer_time', { person }, hours),
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
        [...answersOf(kind, view)].flatMap(([person, month]) => unmet(kind, person, month, view)),
      ),
    ];
  },
};
