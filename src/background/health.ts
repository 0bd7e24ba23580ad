import { callHealthOf } from '../core/call-health.ts';
import { gapSince } from '../core/gaps-since.ts';
import type { Site } from '../core/handles.ts';
import type { Health, SiteHealth } from '../core/health.ts';
import type { Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import type { Here } from '../platform/messages.ts';
import type { SiteReader } from '../sites/site.ts';
import type { Kept } from './all-partner-rates.ts';
import { coverageOf } from './coverage.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { knownCalls } from './known-calls.ts';
import { siteOfReading } from './place.ts';

type Seen = NonNullable<SiteHealth['selectors']>;

function nameOf(site: Site): string {
  return `selectors-${site}`;
}

function seenIn(value: unknown): Seen | null {
  if (typeof value !== 'object' || value === null) return null;
  const { generation, at } = value as Partial<Record<keyof Seen, unknown>>;
  const isName = generation === null || typeof generation === 'string';
  return isName && typeof at === 'number' ? { generation, at } : null;
}

const HOUR_MS = 3_600_000;

/** Remembers which generation of selectors matched a page that shows a place. */
export async function noteSelectors(kept: Kept, here: Here, now: number): Promise<void> {
  if (here.place === null) return;
  const known = seenIn(await kept.read(nameOf(here.site)).catch(() => null));
  const generation = here.selectors ?? null;
  // A page that is still being put up matches nothing yet.
  if (generation === null && known !== null && now - known.at < HOUR_MS) return;
  if (known?.generation === generation && now - known.at < HOUR_MS) return;
  await kept.write(nameOf(here.site), { generation, at: now }).catch(() => undefined);
}

interface HealthParts {
  readonly log: Log;
  readonly spaces: KeptSpaces;
  readonly readings: readonly Reading[];
  readonly readers: Readonly<Partial<Record<Site, SiteReader>>>;
  readonly beside: Kept;
  isOn(site: Site): Promise<boolean>;
  isReading(reading: Reading): boolean;
}

/** How well each site can be read: what was read when, what could not be and since when, and what its pages look like to us. */
export async function healthOf(
  { log, spaces, readings, readers, beside, isOn, isReading }: HealthParts,
  { now: asOf, zone }: { readonly now: number; readonly zone: string },
): Promise<Health> {
  const sites = Object.keys(readers) as Site[];
  const told = sites.map(async (site): Promise<SiteHealth> => {
    const own = readings.filter((reading) => siteOfReading(reading) === site);
    const lines = await Promise.all(
      own.map(async (reading) => {
        const [line] = await coverageOf(log, spaces, [reading], readers, isReading);
        if (!line) return [];
        return [{ ...line, since: line.gaps.map(({ reason }) => gapSince(reading, reason)) }];
      }),
    );
    return {
      site,
      isOn: await isOn(site),
      selectors: seenIn(await beside.read(nameOf(site)).catch(() => null)),
      spaces: lines.flat().sort((a, b) => (b.readAt ?? 0) - (a.readAt ?? 0)),
    };
  });
  const { meetings } = await knownCalls(log, asOf);
  const calls = { isOn: await isOn('meet'), calls: callHealthOf(meetings) };
  return { asOf, zone, sites: await Promise.all(told), calls };
}
