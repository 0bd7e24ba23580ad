import { fingerprint } from '../core/fingerprint.ts';
import { dayOf } from '../core/lapse.ts';
import { NUDGE_KINDS, type NudgeKind } from '../core/nudge.ts';
import type { Kept } from './all-partner-rates.ts';

const NAME = 'shown-nudges';
const ASIDE = 'shown-nudges-aside';
/** However long somebody has used it: the oldest of these would be counted once more. */
const MOST_REMEMBERED = 5000;

/** How often each kind spoke since when, and fingerprints of what it spoke of, which tell nobody what that was. */
interface Shown {
  readonly salt: string;
  readonly sinceAt: number;
  readonly counts: Readonly<Partial<Record<NudgeKind, number>>>;
  readonly seen: readonly number[];
  /** The matters that stood in the popup on one day, by fingerprint. */
  readonly day?: { readonly on: string; readonly matters: readonly number[] };
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

/** The user's day. */
export interface Day {
  readonly now: number;
  readonly zone: string;
}

/** How many of the matters that stood in the popup today stand there no more: dealt with, in it or elsewhere. */
export async function doneToday(kept: Kept, standing: readonly Pick<ShownNudge, 'key'>[], day: Day): Promise<number> {
  const known = shownIn(await kept.read(NAME).catch(() => null));
  if (known?.day?.on !== dayOf(day.now, day.zone)) return 0;
  const still = new Set(standing.map(({ key }) => fingerprint(`${known.salt} ${key}`)));
  return known.day.matters.filter((matter) => !still.has(matter)).length;
}

let noting: Promise<void> = Promise.resolve();

/** Counts what stands in the popup and did not before; one page at a time. */
export function noteShown(kept: Kept, nudges: readonly ShownNudge[], { now, zone }: Day): Promise<void> {
  noting = noting.then(async () => {
    const known = shownIn(await kept.read(NAME).catch(() => null));
    const { salt, sinceAt, counts, seen, day } = known ?? {
      salt: crypto.randomUUID(),
      sinceAt: now,
      counts: {},
      seen: [],
    };
    const those = nudges.filter(({ kind }) => NUDGE_KINDS.includes(kind));
    const before = new Set(seen);
    const fresh = those.filter(({ kind, key }) => !before.has(fingerprint(`${salt} ${kind} ${key}`)));
    const on = dayOf(now, zone);
    const today = day?.on === on ? day.matters : [];
    const matters = [...new Set([...today, ...those.map(({ key }) => fingerprint(`${salt} ${key}`))])];
    if (fresh.length === 0 && matters.length === today.length) return;
    const added: Partial<Record<NudgeKind, number>> = { ...counts };
    for (const { kind } of fresh) added[kind] = (added[kind] ?? 0) + 1;
    const prints = fresh.map(({ kind, key }) => fingerprint(`${salt} ${kind} ${key}`));
    const shown: Shown = {
      salt,
      sinceAt,
      counts: added,
      seen: [...seen, ...prints].slice(-MOST_REMEMBERED),
      day: { on, matters },
    };
    await kept.write(NAME, shown).catch(() => undefined);
  });
  return noting;
}

/** Lays what was counted up to now aside, before the sample is shown. */
export function layShownAside(kept: Kept): Promise<void> {
  noting = noting.then(async () => {
    await kept.write(ASIDE, await kept.read(NAME).catch(() => null)).catch(() => undefined);
  });
  return noting;
}

/** Forgets what was counted while the sample was there: what it says is of nobody's days. */
export function takeShownBack(kept: Kept): Promise<void> {
  noting = noting.then(async () => {
    const aside = shownIn(await kept.read(ASIDE).catch(() => null));
    await kept.write(NAME, aside).catch(() => undefined);
    await kept.write(ASIDE, null).catch(() => undefined);
  });
  return noting;
}

/** Forgets how often anything spoke. */
export async function forgetShown(kept: Kept): Promise<void> {
  await kept.write(NAME, null);
  await kept.write(ASIDE, null);
}
