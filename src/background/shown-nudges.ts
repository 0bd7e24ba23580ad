import { fingerprint } from '../core/fingerprint.ts';
import { NUDGE_KINDS, type NudgeKind } from '../core/nudge.ts';
import type { Kept } from './all-partner-rates.ts';

const NAME = 'shown-nudges';
/** However long somebody has used it: the oldest of these would be counted once more. */
const MOST_REMEMBERED = 5000;

/** How often each kind spoke since when, and fingerprints of what it spoke of, which tell nobody what that was. */
interface Shown {
  readonly salt: string;
  readonly sinceAt: number;
  readonly counts: Readonly<Partial<Record<NudgeKind, number>>>;
  readonly seen: readonly number[];
}

/** What a page says that it shows. */
export interface ShownNudge {
  readonly kind: NudgeKind;
  readonly key: string;
}

function shownIn(value: unknown): Shown | null {
  if (typeof value !== 'object' || value === null) return null;
  const { salt, sinceAt, counts, seen } = value as Partial<Record<keyof Shown, unknown>>;
  const isWhole = typeof salt === 'string' && typeof sinceAt === 'number' && Array.isArray(seen);
  return isWhole && typeof counts === 'object' && counts !== null ? (value as Shown) : null;
}

/** How often each kind has spoken. */
export async function spokenOf(kept: Kept): Promise<Pick<Shown, 'sinceAt' | 'counts'> | null> {
  return shownIn(await kept.read(NAME));
}

let noting: Promise<void> = Promise.resolve();

/** Counts what stands in the popup and did not before; one page at a time. */
export function noteShown(kept: Kept, nudges: readonly ShownNudge[], now: number): Promise<void> {
  noting = noting.then(async () => {
    const known = shownIn(await kept.read(NAME).catch(() => null));
    const { salt, sinceAt, counts, seen } = known ?? { salt: crypto.randomUUID(), sinceAt: now, counts: {}, seen: [] };
    const before = new Set(seen);
    const fresh = nudges.filter(
      ({ kind, key }) => NUDGE_KINDS.includes(kind) && !before.has(fingerprint(`${salt} ${kind} ${key}`)),
    );
    if (fresh.length === 0) return;
    const added: Partial<Record<NudgeKind, number>> = { ...counts };
    for (const { kind } of fresh) added[kind] = (added[kind] ?? 0) + 1;
    const prints = fresh.map(({ kind, key }) => fingerprint(`${salt} ${kind} ${key}`));
    const shown: Shown = { salt, sinceAt, counts: added, seen: [...seen, ...prints].slice(-MOST_REMEMBERED) };
    await kept.write(NAME, shown).catch(() => undefined);
  });
  return noting;
}

/** Forgets how often anything spoke. */
export async function forgetShown(kept: Kept): Promise<void> {
  await kept.write(NAME, null);
}
