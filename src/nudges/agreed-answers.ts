import type { AskVerdict } from '../core/ask-verdict.ts';
import type { AskKind } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { hoursOf } from '../core/within.ts';
import { expectedOf, expectedOfMe, isMe, onePartner, type Seen } from './partner.ts';
import type { View } from './view.ts';

const MONTH_MS = 30 * 24 * 3_600_000;

export interface Answer extends Seen {
  readonly isMet: boolean;
  /** The agreed answer time, in working hours. */
  readonly hours: number;
}

/** The answers of one kind within a month between me and somebody, each way. */
export interface Month {
  readonly theirs: Answer[];
  readonly mine: Answer[];
}

const MET: ReadonlySet<AskVerdict['outcome']> = new Set(['answered', 'acknowledged']);
const UNMET: ReadonlySet<AskVerdict['outcome']> = new Set(['answered late', 'unanswered']);

/** In working hours what is agreed on the answer to an ask; `null`: it is only assumed, or was changed since then. */
function agreedHours(person: Handle, { kind, from, space, askedAt }: AskVerdict, view: View): number | null {
  const of = isMe(from, view) ? expectedOf : expectedOfMe;
  const then = of(person, space, askedAt, view);
  const now = of(person, space, view.now, view);
  if (!then?.agreed.has(kind) || !now?.agreed.has(kind)) return null;
  const hours = hoursOf(now[kind]);
  return hoursOf(then[kind]) === hours ? hours : null;
}

/** The partner with whom an ask is between the two of us alone. */
function partnerIn({ from, to }: AskVerdict, view: View): Handle | null {
  if (isMe(from, view)) return onePartner(to, view);
  const [only, another] = to;
  return another === undefined && isMe(only ?? null, view) ? onePartner([from], view) : null;
}

/** The answers of the last month to asks of one kind between me and each person, both ways, as far as their time is agreed. */
export function agreedAnswers(kind: AskKind, view: View): ReadonlyMap<Handle, Month> {
  const months = new Map<Handle, Month>();
  for (const item of view.items) {
    for (const ask of item.asks) {
      if (ask.kind !== kind || ask.dueAt > view.now || view.now - ask.dueAt > MONTH_MS) continue;
      const isMet = MET.has(ask.outcome);
      if (!isMet && !UNMET.has(ask.outcome)) continue;
      const person = partnerIn(ask, view);
      const hours = person && agreedHours(person, ask, view);
      if (!person || hours === null) continue;
      const month: Month = months.get(person) ?? { theirs: [], mine: [] };
      months.set(person, month);
      const side = isMe(ask.from, view) ? month.theirs : month.mine;
      side.push({ item, at: ask.dueAt, facts: ask.facts, isMet, hours });
    }
  }
  return months;
}
