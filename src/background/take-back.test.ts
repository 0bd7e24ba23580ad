import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { takenBack } from '../core/taken-back.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { sayAnswer, takeBack } from './said.ts';

const NOW = Date.UTC(2026, 10, 24, 10);
let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
});
afterEach(() => log.close());

const line = { key: 'menu_done', with: [] } as const;
const NUDGE = { habit: 'tools', handle: null, isMine: true, rank: 9, title: line, why: line, evidence: line } as const;
const REST = { url: '', draft: null, steps: [], facts: [] } as const;
const SPACE = 'trello:board:guide';
const MATTER = 'trello:promise:5f|2026-11-30';

const UNREAD: Nudge = {
  ...NUDGE,
  ...REST,
  kind: 'cannot-read',
  key: `${SPACE}|unread`,
  term: null,
  subject: SPACE,
  space: SPACE,
};
const WRITE: Nudge = {
  ...NUDGE,
  ...REST,
  kind: 'write-it-down',
  key: `${MATTER}|write`,
  term: `${MATTER}|trello:ana`,
  subject: 'trello:promise:5f',
  space: SPACE,
};
const ANSWERS: readonly NudgeAnswer[] = [
  { kind: 'dealt-with' },
  { kind: 'snoozed', until: NOW + 1000 },
  { kind: 'settled', how: 'call' },
  { kind: 'excused', reason: 'blocked', note: '' },
  { kind: 'silenced', what: 'subject' },
  { kind: 'dismissed', isWrong: false },
  { kind: 'dismissed', isWrong: true },
];

test.each(
  [UNREAD, WRITE].flatMap((nudge) => ANSWERS.map((answer) => [nudge.kind, answer.kind, nudge, answer] as const)),
)('%s, %s: all that was said is taken back', async (_, __, nudge, answer) => {
  await sayAnswer(log, nudge, answer, NOW);
  await takeBack(log, nudge.key, NOW + 10);
  const words = (await log.all()).filter(({ kind }) => kind.startsWith('said-'));
  const undone = takenBack(words);
  expect(words.filter(({ kind, key }) => kind !== 'said-undone' && !undone.has(key))).toEqual([]);
  expect(undone.size).toBeGreaterThan(0);
});
