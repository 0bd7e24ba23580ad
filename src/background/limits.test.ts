import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Log } from '../log/log.ts';
import { fact, HARBOUR, ORCHARD, ROPE, SAIL, seen, spaceSeen } from '../log/made-up.kit.ts';
import { openLog } from '../log/open.ts';
import { DEFAULTS } from '../platform/settings-check.ts';
import { enforce, forgetOld, keptFrom, limitsOf } from './limits.ts';
import { unread } from './place.ts';

const NOW = Date.UTC(2026, 2, 31, 12);
const PLACE = { kind: 'space', path: 'hArBour1' } as const;
let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
});
afterEach(() => log.close());

it('keeps nothing of a space that is left out, but which place it is', async () => {
  const recent = { at: NOW - 1000, readAt: NOW };
  await log.append([
    spaceSeen(HARBOUR, 'Harbour', recent),
    seen(ROPE, NOW, recent),
    seen(SAIL, NOW, { ...recent, space: ORCHARD }),
  ]);
  await log.keepReading({ ...unread('trello', PLACE), space: HARBOUR, readAt: NOW, memory: { cursor: '7' } });
  await enforce(log, { ...DEFAULTS, leftOut: [HARBOUR] }, NOW, 'UTC');
  expect((await log.all()).map(({ space }) => space)).toEqual([ORCHARD]);
  expect(await log.readings()).toEqual([{ ...unread('trello', PLACE), space: HARBOUR }]);
});

it('keeps facts for as many months as the user says, and asks once a day', async () => {
  const old = fact(ROPE, { kind: 'created' }, { at: Date.UTC(2025, 0, 1), readAt: NOW });
  const young = fact(SAIL, { kind: 'created' }, { at: Date.UTC(2026, 1, 1), readAt: NOW });
  await log.append([old, young]);
  await forgetOld(log, DEFAULTS, NOW, 'UTC');
  expect((await log.all()).map(({ subject }) => subject)).toEqual([SAIL]);
  expect(await log.keptFrom()).toBe(Date.UTC(2025, 2, 31));
  await log.append([old]);
  expect((await log.all()).map(({ subject }) => subject)).toEqual([SAIL]);
  await forgetOld(log, { ...DEFAULTS, keepMonths: 36 }, NOW, 'UTC');
  await log.append([old]);
  expect((await log.all()).map(({ subject }) => subject).sort()).toEqual([ROPE, SAIL].sort());
});

it('lets nothing in that was forgotten for good, however long facts are kept', async () => {
  await log.forgetBefore(Date.UTC(2025, 5, 1));
  await forgetOld(log, { ...DEFAULTS, keepMonths: 36 }, NOW, 'UTC');
  await log.append([fact(ROPE, { kind: 'created' }, { at: Date.UTC(2025, 0, 1), readAt: NOW })]);
  expect(await log.all()).toEqual([]);
});

it('counts months by the calendar, also from the end of a long one', () => {
  expect(keptFrom(1, NOW, 'UTC')).toBe(Date.UTC(2026, 1, 28));
  expect(keptFrom(12, Date.UTC(2028, 1, 29, 5), 'UTC')).toBe(Date.UTC(2027, 1, 28));
});

it('is paused until the instant that was said, or until the user ends it', () => {
  const isPaused = (until: number | null) => limitsOf({ ...DEFAULTS, pause: { until } }, NOW).isPaused;
  expect(isPaused(NOW + 1)).toBe(true);
  expect(isPaused(NOW)).toBe(false);
  expect(isPaused(null)).toBe(true);
  expect(limitsOf(DEFAULTS, NOW).isPaused).toBe(false);
});
