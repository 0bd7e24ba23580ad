import type { Site } from '../core/handles.ts';
import type { CoverageLine } from '../core/now.ts';
import type { Gap, GapReason, Reading } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import type { SiteReader } from '../sites/site.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { siteOfReading } from './place.ts';

const MOST = 50;

function counted(gaps: readonly Gap[]): CoverageLine['gaps'] {
  const counts = new Map<GapReason, number>();
  for (const { reason } of gaps) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function lastAt(reading: Reading): number {
  return Math.max(reading.readAt ?? 0, reading.seenAt ?? 0);
}

/** Which spaces were read when, and what could not be; the latest first. */
export async function coverageOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  readers: Readonly<Partial<Record<Site, SiteReader>>>,
  isReading: (reading: Reading) => boolean,
): Promise<readonly CoverageLine[]> {
  const latest = [...readings].sort((a, b) => lastAt(b) - lastAt(a) || (a.key < b.key ? -1 : 1)).slice(0, MOST);
  return Promise.all(
    latest.map(async (reading): Promise<CoverageLine> => {
      const site = siteOfReading(reading);
      const space = reading.space === null ? null : await spaces.of(log, reading.space);
      return {
        site,
        name: space?.name ?? '',
        url: space?.url || `${readers[site]?.origin ?? ''}/#${reading.place.path}`,
        readAt: reading.readAt,
        isReading: isReading(reading),
        commitments: reading.commitments ?? 0,
        gaps: counted(reading.gaps),
        historyFrom: space?.historyFrom ?? null,
      };
    }),
  );
}
