import type { Commitment } from './commitment.ts';
import type { AskKind, Expectation, Expectations, Membership, SaidExpectation } from './expectations.ts';
import type { Handle, Subject } from './handles.ts';
import { inForce } from './in-force.ts';
import { type JudgeContext, judgeCommitment } from './judge.ts';
import { judgeAsks } from './judge-asks.ts';
import { dayOf } from './lapse.ts';
import { laterDay } from './said-expectations.ts';
import { hoursOf } from './within.ts';
import { addWorkingHours, startOfNextWorking } from './working-time.ts';

/** When a clock begins to run, and when it is over; `null`: it does not run, for there are no working hours. */
export interface Clock {
  readonly from: number | null;
  readonly dueAt: number | null;
}

/**
 * What a draft would do to something that is open now. `ask`: an answer, from the first working minute to the end of the answer time.
 * `commitment`: a date, from its lapse to the end of the grace. `next-ask`: a question that would be asked now, of nobody's item.
 */
export interface Effect {
  readonly kind: 'ask' | 'commitment' | 'next-ask';
  /** Whose clock it is, and in which zone their day is told. */
  readonly who: Handle | null;
  readonly zone: string;
  /** I owe it. */
  readonly isMine: boolean;
  readonly subject: Subject | null;
  readonly name: string;
  readonly url: string;
  /** Of a `next-ask`: what kind it would be. */
  readonly asks: AskKind;
  readonly before: Clock;
  readonly after: Clock;
}

export interface PreviewContext {
  readonly now: number;
  readonly userZone: string;
  readonly readAt: number;
  readonly me: readonly Handle[];
}

export type PreviewItem = Pick<JudgeContext, 'space'> & { readonly commitment: Commitment };

/** However much a draft changes, so many of the nearest are told. */
const MOST = 20;

function clock(from: number, dueAt: number): Clock {
  return { from: Number.isFinite(from) ? from : null, dueAt: Number.isFinite(dueAt) ? dueAt : null };
}

function isSame(a: Clock, b: Clock): boolean {
  return a.from === b.from && a.dueAt === b.dueAt;
}

/** What would hold with these drafts, as if they were agreed now. */
export function withDrafts(
  all: Expectations,
  drafts: readonly SaidExpectation[],
  { now, userZone }: PreviewContext,
): Expectations {
  const today = dayOf(now, userZone);
  const said = drafts.map((draft, index): Expectation => {
    const state = draft.state.kind === 'proposed' ? ({ kind: 'assumed' } as const) : draft.state;
    const fromOn = laterDay(draft.sinceOn, today);
    return { ...draft, state, key: `draft ${index}`, saidAt: now, fromOn, untilOn: null };
  });
  return { ...all, said: [...all.said, ...said] };
}

interface Owed {
  readonly kind: 'ask' | 'commitment';
  readonly who: Handle;
  readonly clock: Clock;
}

/** The open clocks of an item, by what they are about. */
function clocksOf(
  { commitment, space }: PreviewItem,
  expectations: Expectations,
  context: PreviewContext,
): ReadonlyMap<string, Owed> {
  const { now, userZone, readAt, me } = context;
  const stand = { space, expectations, userZone, now, readAt };
  const found = new Map<string, Owed>();
  for (const { key, outcome, to, clockFrom, dueAt } of judgeAsks(commitment, { ...stand, me })) {
    const [who] = to;
    if ((outcome === 'waiting' || outcome === 'unanswered') && who)
      found.set(key, { kind: 'ask', who, clock: clock(clockFrom, dueAt) });
  }
  for (const { key, outcome, owners, lapseAt, lapsedAt } of judgeCommitment(commitment, stand)) {
    const [who] = owners;
    if (outcome === 'open' && who) found.set(key, { kind: 'commitment', who, clock: clock(lapseAt, lapsedAt) });
  }
  return found;
}

function effectsOn(
  item: PreviewItem,
  before: Expectations,
  after: Expectations,
  context: PreviewContext,
): readonly Effect[] {
  const state = item.commitment.states.at(-1);
  const then = clocksOf(item, after, context);
  return [...clocksOf(item, before, context)].flatMap(([key, one]): Effect[] => {
    const other = then.get(key);
    if (!other || isSame(one.clock, other.clock)) return [];
    const { kind, who } = one;
    const on = dayOf(context.now, context.userZone);
    return [
      {
        kind,
        who,
        zone: inForce(after, { handle: who, space: item.commitment.space, on }).zone,
        isMine: context.me.includes(who),
        subject: item.commitment.subject,
        name: state?.name ?? '',
        url: state?.url ?? '',
        asks: 'question',
        before: one.clock,
        after: other.clock,
      },
    ];
  });
}

const KINDS: readonly AskKind[] = ['question', 'review', 'urgent'];

/** What would come of something asked now of whom a draft is about, each kind for itself. */
function nextAsk(
  asks: AskKind,
  draft: SaidExpectation,
  before: Expectations,
  after: Expectations,
  context: PreviewContext,
): Effect {
  const { now, userZone, me } = context;
  const { scope } = draft;
  const isMine = draft.direction === 'mine';
  const person = scope.kind === 'person' ? scope.handle : null;
  const space = scope.kind === 'space' ? scope.space : null;
  const inGroup = ({ group, isIn }: Membership): boolean => scope.kind === 'group' && isIn && group === scope.group;
  const partner = person ?? after.memberships.find(inGroup)?.handle ?? null;
  // Whoever is nobody in particular is somebody of whom nothing else is said.
  const whom = isMine ? { handle: null, to: partner } : { handle: partner ?? ('trello:' as Handle) };
  const clockOf = (all: Expectations): Clock & { readonly zone: string } => {
    const on = laterDay(draft.sinceOn, dayOf(now, userZone));
    const { workingTime, zone, ...terms } = inForce(all, { ...whom, space, on });
    return {
      ...clock(startOfNextWorking(now, workingTime), addWorkingHours(now, hoursOf(terms[asks]), workingTime)),
      zone,
    };
  };
  const { zone, ...then } = clockOf(after);
  const { zone: _zone, ...now_ } = clockOf(before);
  const who = isMine ? (me[0] ?? null) : partner;
  return { kind: 'next-ask', who, zone, isMine, subject: null, name: '', url: '', asks, before: now_, after: then };
}

/** What drafts would change of what is open now, nearest first; where that is nothing, of the first kind of ask that would be judged otherwise. */
export function effectsOf(
  drafts: readonly SaidExpectation[],
  items: readonly PreviewItem[],
  all: Expectations,
  context: PreviewContext,
): readonly Effect[] {
  const after = withDrafts(all, drafts, context);
  const effects = items.flatMap((item) => effectsOn(item, all, after, context));
  if (effects.length === 0) {
    const next = drafts.flatMap((draft) => KINDS.map((kind) => nextAsk(kind, draft, all, after, context)));
    return next.filter((one) => !isSame(one.before, one.after)).slice(0, 1);
  }
  const far = Number.POSITIVE_INFINITY;
  const rank = ({ kind, after: { dueAt } }: Effect): number => (kind === 'ask' ? 0 : 1e17) + (dueAt ?? far);
  return [...effects].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
