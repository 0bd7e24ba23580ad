import { REVIEW_STEPS, type ReviewStep } from '../core/facts.ts';
import type { Who } from '../core/forgetting.ts';
import { Redaction } from '../core/redaction.ts';
import type { ReviewDraft } from '../core/review.ts';
import type { Kept } from './all-partner-rates.ts';
import { short } from './people-said.ts';

const NAME = 'review-drafts';

/** What is half written in the review of one week. It is no fact before it is said. */
interface Drafts {
  readonly week: string;
  readonly drafts: readonly ReviewDraft[];
}

function isDraft(value: unknown): value is ReviewDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { step, text, at } = value as Partial<Record<keyof ReviewDraft, unknown>>;
  return REVIEW_STEPS.some((one) => one === step) && typeof text === 'string' && typeof at === 'number';
}

function draftsIn(value: unknown): Drafts | null {
  if (typeof value !== 'object' || value === null) return null;
  const { week, drafts } = value as Partial<Record<keyof Drafts, unknown>>;
  return typeof week === 'string' && Array.isArray(drafts) ? { week, drafts: drafts.filter(isDraft) } : null;
}

let changing: Promise<void> = Promise.resolve();

type Change = (before: Drafts | null) => Drafts | null | Promise<Drafts | null>;

/** One change at a time: each is made of what the one before it left, and whoever looks later sees it. */
function change(kept: Kept, changed: Change): Promise<void> {
  const done = changing.then(async () => {
    const before = draftsIn(await kept.read(NAME));
    const after = await changed(before);
    if (after !== before) await kept.write(NAME, after);
  });
  changing = done.catch(() => undefined);
  return done;
}

/** What is half written in a week. What was left so in another one goes. */
export async function draftsOf(kept: Kept, week: string): Promise<readonly ReviewDraft[]> {
  await changing;
  const known = draftsIn(await kept.read(NAME).catch(() => null));
  if (known === null) return [];
  if (known.week === week) return known.drafts;
  await change(kept, (now) => (now && now.week < week ? null : now));
  return [];
}

/** `now`: when it is written. */
export function keepDraft(
  kept: Kept,
  week: string,
  step: ReviewStep,
  text: string,
  now: Promise<number>,
): Promise<void> {
  return change(kept, async (before) => {
    const draft = { step, text: short(text), at: await now };
    if (!isDraft(draft)) return before;
    const others = before?.week === week ? before.drafts.filter((one) => one.step !== step) : [];
    return { week, drafts: [...others, draft] };
  });
}

/** Forgets all of it, or what was written before an instant. */
export async function forgetDrafts(kept: Kept, before = Number.POSITIVE_INFINITY): Promise<void> {
  await change(kept, (now) => {
    const left = now?.drafts.filter(({ at }) => at >= before) ?? [];
    return now && left.length > 0 ? { ...now, drafts: left } : null;
  });
}

/** Takes somebody out of it. */
export async function forgetInDrafts(kept: Kept, who: Who): Promise<void> {
  const redaction = new Redaction(who);
  await change(kept, (now) => now && { ...now, drafts: now.drafts.flatMap((draft) => redaction.record(draft) ?? []) });
}
