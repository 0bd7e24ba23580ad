import type { ReviewStep } from '../../core/facts.ts';
import type { Review, ReviewDraft } from '../../core/review.ts';
import { answerOf } from './steps.ts';

/** The rest between the last stroke and the keeping of what was written. */
const REST_MS = 400;

/** Calls back after a while. Returns how to have that not happen. */
type Later = (work: () => void, ms: number) => () => void;

function draftOf(drafts: readonly ReviewDraft[], step: ReviewStep): ReviewDraft | null {
  return drafts.find((one) => one.step === step) ?? null;
}

/** What is half written in the steps of a review: kept a moment after the last stroke, and at once when the page is left. */
export class Drafts {
  readonly #written = new Map<ReviewStep, string>();
  readonly #unkept = new Set<ReviewStep>();
  #rest: () => void = () => undefined;

  constructor(
    private readonly keep: (step: ReviewStep, text: string) => Promise<unknown>,
    private readonly later: Later,
  ) {}

  /** What stands in a step: what was written here, else the newer of its answer and what was half written before. */
  textOf(step: ReviewStep, { answers, drafts }: Pick<Review, 'answers' | 'drafts'>): string {
    const written = this.#written.get(step);
    if (written !== undefined) return written;
    const answer = answerOf(answers, step);
    const draft = draftOf(drafts, step);
    return draft && (!answer || draft.at > answer.at) ? draft.text : (answer?.text ?? '');
  }

  write(step: ReviewStep, text: string): void {
    this.#written.set(step, text);
    this.#unkept.add(step);
    this.#rest();
    this.#rest = this.later(() => this.keepNow(), REST_MS);
  }

  keepNow(): void {
    this.#rest();
    for (const step of this.#unkept) {
      this.#unkept.delete(step);
      const text = this.#written.get(step);
      // What came to nothing is kept with the next stroke, or when the page is left.
      if (text !== undefined) this.keep(step, text).catch(() => this.#unkept.add(step));
    }
  }

  /** It is said now: what stands there from here on is the answer. */
  said(step: ReviewStep): void {
    this.#written.delete(step);
  }
}
