/**
 * Where each of very many rows stands that are mostly not drawn: all are as high as is guessed, until they were measured.
 * A Fenwick tree of the differences, so that a measured row costs a dozen steps, and not one for each row behind it.
 */
export class RowHeights {
  readonly #tree: Float64Array;
  readonly #heights: Float64Array;

  constructor(
    readonly count: number,
    private readonly guess: number,
  ) {
    this.#tree = new Float64Array(count + 1);
    this.#heights = new Float64Array(count).fill(guess);
  }

  /** As many rows as there are now; what was measured stays. */
  grown(count: number): RowHeights {
    const grown = new RowHeights(count, this.guess);
    for (let row = 0; row < Math.min(count, this.count); row++) grown.measured(row, this.#heights[row] ?? this.guess);
    return grown;
  }

  /** Takes down how high a row is. Returns by how much it differs from what was known. */
  measured(row: number, height: number): number {
    const known = this.#heights[row];
    if (known === undefined || known === height) return 0;
    this.#heights[row] = height;
    for (let at = row + 1; at <= this.count; at += at & -at) this.#tree[at] = (this.#tree[at] ?? 0) + height - known;
    return height - known;
  }

  /** How far the top of a row is from the top of the first; of the row after the last: how high all are together. */
  top(row: number): number {
    let sum = row * this.guess;
    for (let at = row; at > 0; at -= at & -at) sum += this.#tree[at] ?? 0;
    return sum;
  }

  get total(): number {
    return this.top(this.count);
  }

  /** The row at a distance from the top; the last where it is beyond it. */
  at(distance: number): number {
    let row = 0;
    let left = distance;
    for (let step = 1 << Math.floor(Math.log2(this.count || 1)); step > 0; step >>= 1) {
      const next = row + step;
      if (next > this.count) continue;
      const height = step * this.guess + (this.#tree[next] ?? 0);
      if (height > left) continue;
      row = next;
      left -= height;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
