import type { ReasonCount } from '../../core/standing-reasons.ts';

/** How often one reason got in the way of either side, and of all reasons given how many it and the more frequent ones make. */
export interface SharedReason {
  readonly reason: ReasonCount['reason'];
  readonly mine: number;
  readonly theirs: number;
  readonly running: number;
}

export interface Reasons {
  readonly rows: readonly SharedReason[];
  readonly all: number;
}

/** The reasons of both sides together, most frequent first. */
export function sharedReasons(mine: readonly ReasonCount[], theirs: readonly ReasonCount[]): Reasons {
  const countIn = (counts: readonly ReasonCount[], reason: ReasonCount['reason']) =>
    counts.find((one) => one.reason === reason)?.count ?? 0;
  const reasons = [...new Set([...mine, ...theirs].map(({ reason }) => reason))];
  const counted = reasons
    .map((reason) => ({ reason, mine: countIn(mine, reason), theirs: countIn(theirs, reason) }))
    .sort((a, b) => b.mine + b.theirs - a.mine - a.theirs || (a.reason < b.reason ? -1 : 1));
  let running = 0;
  const rows = counted.map((one) => {
    running += one.mine + one.theirs;
    return { ...one, running };
  });
  return { rows, all: running };
}
