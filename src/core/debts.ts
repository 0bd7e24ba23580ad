import { askKey } from './ask-verdict.ts';
import type { Commitment, HistoryEvent, ThreadLine } from './commitment.ts';
import type { Handle } from './handles.ts';
import type { Rules } from './rules.ts';
import type { Space } from './space.ts';
import { standingWords } from './taken-back.ts';
import { isAnswer, isLine, isMessage, type Line } from './talk.ts';
import { timelineOf } from './timeline.ts';

export interface DebtContext {
  readonly space: Space | null;
  /** Only what is asked by or of these; `null`: whoever asks whom. */
  readonly me: readonly Handle[] | null;
}

/** A message that asks, with those that ask the same again. */
export interface Debt {
  readonly asked: Line<'asked'>;
  readonly from: Handle;
  readonly to: readonly Handle[];
  readonly isOfHolder: boolean;
  readonly repeats: Line<'asked'>[];
  readonly end: End;
}

/** What became of an ask, each thing at its first instant. */
export interface End {
  readonly answer: HistoryEvent | null;
  readonly withdrawal: ThreadLine | null;
  /** Finished or put away by somebody else. */
  readonly closing: HistoryEvent | null;
  readonly reactions: readonly ThreadLine[];
  readonly settledAt: number | null;
  readonly settledBy: string | null;
}

/** Who held the item at an instant. */
export function ownersBefore(commitment: Commitment, space: Space | null): (at: number) => readonly Handle[] {
  const timeline = timelineOf(commitment, space);
  return (at) => {
    let owners = timeline?.start.owners ?? [];
    for (const change of timeline?.changes ?? []) {
      if (change.at > at) break;
      if (change.kind === 'owners') owners = change.to;
    }
    return owners;
  };
}

/** Who else wrote in a thread before an instant. */
export function writersBefore(events: readonly HistoryEvent[], at: number, from: Handle | null): readonly Handle[] {
  const writers = new Set<Handle>();
  for (const event of events) {
    if (event.at >= at) break;
    if (isMessage(event) && !event.isAutomated && event.by && event.by !== from) writers.add(event.by);
  }
  return [...writers];
}

/** The last standing finish or putting away by somebody whom it was not asked of. */
function closingOf(
  events: readonly HistoryEvent[],
  at: number,
  to: readonly Handle[],
  rules: Rules,
): HistoryEvent | null {
  let done = null as HistoryEvent | null;
  let away = null as HistoryEvent | null;
  for (const event of events) {
    if (event.at <= at) continue;
    const isOther = event.isAutomated || event.by === null || !to.includes(event.by);
    switch (event.kind) {
      case 'done':
        if (isOther) done ??= event;
        break;
      case 'list-moved':
        if (rules.meaning(event.to, event.at) !== 'done') done = done?.kind === 'list-moved' ? null : done;
        else if (isOther) done ??= event;
        break;
      case 'archived':
      case 'deleted':
        if (isOther) away ??= event;
        break;
      case 'reopened':
        done = null;
        break;
      case 'restored':
        away = null;
        break;
      default:
        break;
    }
  }
  if (!done || !away) return done ?? away;
  return done.at <= away.at ? done : away;
}

/** The user's last standing word about an ask. It was settled when the user says that it was, after it was asked and before they said so. */
function wordOn(
  commitment: Commitment,
  key: string,
  askedAt: number,
): { readonly at: number; readonly key: string } | null {
  let said: { at: number; key: string } | null = null;
  for (const line of standingWords(commitment.words)) {
    const { word } = line;
    if (word.kind === 'said-settled' && word.term === key)
      said = { key: line.key, at: Math.min(line.at, Math.max(askedAt, word.when ?? line.at)) };
    if (word.kind === 'said-no-question' && word.ask === key) said = line;
    if (word.kind === 'said-question' && word.ask === key) said = null;
  }
  return said;
}

function endOf(commitment: Commitment, asked: Line<'asked'>, from: Handle, to: readonly Handle[], rules: Rules): End {
  const { events, thread, subject } = commitment;
  const isLater = ({ at }: { readonly at: number }): boolean => at > asked.at;
  const settled = wordOn(commitment, askKey(subject, asked.comment), asked.at);
  return {
    answer: events.find((event) => isLater(event) && isAnswer(event) && event.by && to.includes(event.by)) ?? null,
    withdrawal:
      thread.find(
        (line) =>
          (line.kind === 'withdrew' && line.by === from && isLater(line)) ||
          (line.kind === 'unsaid' && line.comment === asked.comment),
      ) ?? null,
    closing: closingOf(events, asked.at, to, rules),
    reactions: thread.filter(
      (line) => line.kind === 'reacted' && line.comment === asked.comment && line.by !== null && to.includes(line.by),
    ),
    settledAt: settled?.at ?? null,
    settledBy: settled?.key ?? null,
  };
}

/** When nothing more was owed, as far as later messages are concerned. */
function endedAt({ answer, withdrawal, closing, settledAt, reactions }: End): number {
  const instants = [answer?.at, withdrawal?.at, closing?.at, settledAt, reactions[0]?.at];
  return Math.min(...instants.map((at) => at ?? Number.POSITIVE_INFINITY));
}

/** What was asked and still had to be answered then; whoever asks the same again asks for one and the same. */
export function debtsOf(commitment: Commitment, rules: Rules, context: DebtContext): readonly Debt[] {
  const ownersAt = ownersBefore(commitment, context.space);
  const debts: Debt[] = [];
  for (const asked of commitment.thread.filter(isLine('asked'))) {
    const from = asked.by;
    if (asked.isAutomated || from === null || !rules.isActive(from)) continue;
    const owners = ownersAt(asked.at);
    if (!asked.asksAsOwner && owners.includes(from)) continue;
    const isOwed = (who: Handle): boolean => who !== from && rules.isActive(who);
    const called = asked.to.filter(isOwed);
    const holders = owners.filter(isOwed);
    const others = writersBefore(commitment.events, asked.at, from);
    const to =
      asked.to.length > 0 ? called : holders.length > 0 ? holders : others.length === 1 ? others.filter(isOwed) : [];
    if (to.length === 0) continue;
    if (context.me && !context.me.some((mine) => mine === from || to.includes(mine))) continue;
    const open = debts.find(
      (debt) => debt.from === from && debt.to.some((who) => to.includes(who)) && endedAt(debt.end) > asked.at,
    );
    if (open) open.repeats.push(asked);
    else
      debts.push({
        asked,
        from,
        to,
        isOfHolder: asked.to.length === 0 && holders.length > 0,
        repeats: [],
        end: endOf(commitment, asked, from, to, rules),
      });
  }
  return debts;
}
