/** Two pieces of work that were done in turns, each several times. Times are in ms, in the order of the pairs. */
export interface Pairs {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Does both in turns, now the one first and now the other, so that neither has the warmer machine. */
export async function inTurns(pairs: number, one: () => Promise<number>, other: () => Promise<number>): Promise<Pairs> {
  const taken = { one: [] as number[], other: [] as number[] };
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) {
      taken.one.push(await one());
      taken.other.push(await other());
    } else {
      taken.other.push(await other());
      taken.one.push(await one());
    }
  }
  return taken;
}

/** The median of what each pair says: whatever slowed the machine down slowed both of a pair. */
export function ratioOf({ one, other }: Pairs): number {
  return median(one.map((value, pair) => value / (other[pair] ?? Number.NaN)));
}
