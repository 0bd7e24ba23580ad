import { askStepsOf } from './ask-steps.ts';
import { type AskOutcome, type AskVerdict, askKey, isApproval, type Stage } from './ask-verdict.ts';
import type { Commitment } from './commitment.ts';
import { type Debt, type DebtContext, debtsOf } from './debts.ts';
import type { Expectations } from './expectations.ts';
import type { Handle } from './handles.ts';
import { rulesFor } from './rules.ts';
import { saidDispute } from './said-of-term.ts';
import { isLine, type Line } from './talk.ts';
import { WORKING_DAY_HOURS } from './within.ts';

const DAY_MS = 86_400_000;
/** Nobody waits for an answer any more after this many days without a word. */
const STALE_DAYS = 60;
/** Their clock ran out long ago: five working days after it was asked. */
const COLD_HOURS = 5 * WORKING_DAY_HOURS;

export interface AskContext extends DebtContext {
  readonly expectations: Expectations;
  readonly userZone: string;
  readonly now: number;
  /** When the space was last read as a whole: what was said since then nobody has looked at. */
  readonly readAt: number;
}

interface Ruling {
  readonly outcome: AskOutcome;
  readonly at: number | null;
  readonly by?: Handle | null;
  /** When their clock stopped; `null`: it is not told. */
  readonly stoppedAt: number | null;
  readonly keys: readonly string[];
}

function ended(debt: Debt, dueAt: number, context: AskContext): Ruling {
  const { answer, withdrawal, closing, reactions, settledAt, settledBy } = debt.end;
  const before = (one: { readonly at: number } | null, other: number | null): boolean =>
    one !== null && (other === null || one.at <= other);
  if (settledAt !== null && !before(answer, settledAt))
    return { outcome: 'settled', at: settledAt, stoppedAt: settledAt, keys: settledBy === null ? [] : [settledBy] };
  if (withdrawal && !before(answer, withdrawal.at))
    return { outcome: 'released', at: withdrawal.at, stoppedAt: withdrawal.at, keys: [withdrawal.key] };
  if (answer && answer.at <= dueAt)
    return { outcome: 'answered', at: answer.at, by: answer.by, stoppedAt: answer.at, keys: [answer.key] };
  if (reactions.length > 0)
    return { outcome: 'acknowledged', at: null, stoppedAt: null, keys: reactions.map(({ key }) => key) };
  if (closing && closing.at <= dueAt)
    return { outcome: 'released', at: closing.at, stoppedAt: closing.at, keys: [closing.key] };
  if (isHalfRead(debt.asked, context)) return { outcome: 'unknown', at: null, stoppedAt: null, keys: [] };
  if (answer && before(answer, closing?.at ?? null))
    return { outcome: 'answered late', at: answer.at, by: answer.by, stoppedAt: answer.at, keys: [answer.key] };
  if (closing) return { outcome: 'unanswered', at: null, stoppedAt: closing.at, keys: [closing.key] };
  const isOver = Math.min(context.now, context.readAt) > dueAt;
  return { outcome: isOver ? 'unanswered' : 'waiting', at: null, stoppedAt: context.now, keys: [] };
}

/** Between the message and what is known without a gap an answer may stand that was not read. */
function isHalfRead(asked: Line<'asked'>, { space }: AskContext): boolean {
  return space?.historyFrom != null && asked.space === space.space && asked.at < space.historyFrom;
}

/** Whether the item has left the place where it was read, or is put away, so that nobody waits there any more. */
function isPutAway({ events, states }: Commitment, { space }: AskContext): boolean {
  const state = states.at(-1);
  const list = space?.lists.find(({ id }) => id === state?.list?.id);
  const last = events.filter(({ kind }) => kind === 'moved-out' || kind === 'moved-in' || kind === 'deleted').at(-1);
  return (
    state?.isArchived === true ||
    list?.isArchived === true ||
    space?.isClosed === true ||
    (last !== undefined && last.kind !== 'moved-in')
  );
}

function stageOf(ruling: Ruling, waited: number, lastAskedAt: number, context: AskContext): Stage | null {
  if (ruling.outcome === 'waiting') return 'early';
  if (ruling.outcome !== 'unanswered' || ruling.keys.length > 0) return null;
  if (context.now - lastAskedAt >= STALE_DAYS * DAY_MS) return 'stale';
  return waited > COLD_HOURS ? 'cold' : 'due';
}

/** The thread of one item, expectations and now → a verdict for each ask, oldest first. */
export function judgeAsks(commitment: Commitment, context: AskContext): readonly AskVerdict[] {
  if (!commitment.thread.some(isLine('asked')) || commitment.states.at(-1)?.owesNothing) return [];
  const rules = rulesFor(commitment.subject, context);
  return debtsOf(commitment, rules, context).map((debt) => {
    const { asked, from, to, repeats } = debt;
    const theirs = rulesFor(commitment.subject, { ...context, to: from });
    const kind = asked.asks ?? 'question';
    const clock = theirs.answer(asked.at, to, kind);
    const ruling = ended(debt, clock.dueAt, context);
    const isMovedOut =
      ruling.outcome !== 'answered' &&
      commitment.events.some((event) => event.kind === 'moved-out' && event.at > asked.at && event.at <= clock.dueAt);
    const dispute = saidDispute(commitment.words, askKey(commitment.subject, asked.comment));
    const { outcome, at, by, stoppedAt, keys }: Ruling = dispute
      ? { outcome: 'unknown', at: null, stoppedAt: null, keys: [dispute.key] }
      : isMovedOut && (ruling.outcome === 'unanswered' || ruling.outcome === 'waiting')
        ? { outcome: 'unknown', at: null, stoppedAt: null, keys: [] }
        : ruling;
    const waited =
      stoppedAt === null ? null : theirs.hours(asked.at, Math.max(asked.at, stoppedAt), to, Number.POSITIVE_INFINITY);
    const newest = repeats.at(-1) ?? asked;
    const verdict: Omit<AskVerdict, 'steps'> = {
      key: askKey(commitment.subject, asked.comment),
      subject: commitment.subject,
      space: commitment.space,
      ask: asked.comment,
      url: newest.url,
      quote: newest.quote,
      kind,
      from,
      to,
      askedAt: asked.at,
      repeatedAt: repeats.map((one) => one.at),
      clockFrom: clock.from,
      dueAt: clock.dueAt,
      outcome,
      at,
      by: by ?? null,
      waitedWorkingHours: waited,
      stage: isPutAway(commitment, context) ? null : stageOf({ ...ruling, outcome }, waited ?? 0, newest.at, context),
      facts: [asked.key, ...repeats.map((one) => one.key), ...keys],
    };
    const isDisputed = dispute !== null;
    const isDoneByOther = debt.end.closing !== null && keys.includes(debt.end.closing.key);
    const about = {
      isOwnerAddressed: debt.isOfHolder,
      isApproval: isApproval(verdict, commitment.states.at(-1)?.url ?? null),
      isDoneByOther,
      isDisputed,
    };
    return { ...verdict, steps: askStepsOf(verdict, about) };
  });
}
