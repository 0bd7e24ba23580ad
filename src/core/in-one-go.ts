/** A computation that says, by its yields, where it may be interrupted. It reads nothing that changes in between. */
export type Interruptible<Result> = Generator<undefined, Result, undefined>;

/** What it comes to, without any interruption. */
export function inOneGo<Result>(steps: Interruptible<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
