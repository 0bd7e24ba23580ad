import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Log } from '../log/log.ts';
import { ADA, BRAM, fact, HARBOUR, ROPE, seen, spaceSeen } from '../log/made-up.kit.ts';
import { openLog } from '../log/open.ts';
import { forget, peopleIn } from './forgetting.ts';

const NOW = Date.UTC(2026, 2, 31, 12);
const FACTS = [spaceSeen(HARBOUR, 'Harbour', { at: NOW, readAt: NOW }), seen(ROPE, NOW, { at: NOW, readAt: NOW })];
let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  await log.append(FACTS);
});
afterEach(() => log.close());

const about = async (): Promise<string> => JSON.stringify(await log.all());

it('keeps nothing of somebody who is never to be logged, and learns nothing of them anew', async () => {
  expect(await about()).toMatch(/Ada Quist/u);
  expect(await forget(log, { kind: 'person', person: ADA })).toBeGreaterThan(0);
  await log.append(FACTS);
  expect(await about()).not.toMatch(/\bada\b|Ada Quist/u);
  expect((await peopleIn(log)).map(({ person }) => person)).not.toContain(ADA);
});

it('forgets every account that the user called the same person', async () => {
  await log.append([fact(ADA, { kind: 'said-same-person', handles: [ADA, BRAM] }, { space: null })]);
  const [person] = (await peopleIn(log)).filter(({ handles }) => handles.includes(ADA));
  await forget(log, { kind: 'person', person: person?.person ?? ADA });
  expect(await about()).not.toMatch(/\bada\b|\bbram\b/u);
});

it('never forgets oneself, and nobody whom the log does not know', async () => {
  await log.append([fact(ADA, { kind: 'me' }, { space: null })]);
  const before = await about();
  expect(await forget(log, { kind: 'person', person: ADA })).toBe(null);
  expect(await forget(log, { kind: 'person', person: 'trello:nobody' })).toBe(null);
  expect(await about()).toBe(before);
});
