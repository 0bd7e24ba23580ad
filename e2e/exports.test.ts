import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { turnOn } from '../lab/popup-reader.ts';
import { type Board, readBoard } from '../lab/trello/board.ts';
import { foldAll } from '../src/core/bundle.ts';
import { judgeFile } from '../tools/judge-file.ts';
import { factsIn } from '../tools/judge-read.ts';
import { hurry, logText, readAfter, stage } from './setup.ts';

/** Boards that real teams exported; they lie beside the project, not in it. */
const FOLDER = process.env['BOARD_EXPORTS'] ?? fileURLToPath(new URL('../../shared/data/trello', import.meta.url));
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

if (FILES.length === 0) {
  console.warn(`Recorded boards are not read here: put exports into ${FOLDER}, or name their folder in BOARD_EXPORTS.`);
}

// Two browsers at a time: most of a reading is waiting for its turn to call.
vi.setConfig({ maxConcurrency: 2 });

const now = Date.now();

function boardIn(text: string): Board {
  const board = readBoard(JSON.parse(text));
  if (!board) throw new Error('This file is not an exported board.');
  return board;
}

function judged(text: string, me: string | null) {
  const lookUp = (key: string, subs: readonly string[]): string => [key, ...subs].join(' ');
  return judgeFile(text, { now, tz: 'UTC', me, terms: {}, show: new Set(['deadlines', 'asks']), lookUp });
}

function historyIn(text: string): readonly (number | null)[] {
  return [...foldAll(factsIn(text, now, 'UTC').facts).spaces.values()].map(({ historyFrom }) => historyFrom);
}

describe.skipIf(FILES.length === 0)('a recorded board, read through the browser', () => {
  it.concurrent.each(FILES)(
    '%s: is read to its end without a gap, and judged as its file is',
    { timeout: 120_000 },
    async (name) => {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      const board = boardIn(text);
      const me = board.memberships.find((each) => !each.deactivated)?.idMember ?? null;
      const on = await stage({ boards: [board], me, isOn: false });
      try {
        // These boards are older than facts are kept, unless the user says otherwise.
        await on.popup.evaluate(() => chrome.storage.local.set({ settings: { keepMonths: 1200 } }));
        await turnOn(on.popup);
        await hurry(on);
        await on.page.goto(`${on.lab.origin}/b/${board.shortLink}`, { waitUntil: 'commit' });
        const said = await readAfter(on, board.shortLink, 0, 90_000);
        expect(said.coverage.map(({ gaps }) => gaps)).toEqual([[]]);
        const log = await logText(on.popup);
        const handle = me === null ? null : `trello:${me}`;
        const file = judged(text, handle);
        expect(file.length).toBeGreaterThan(0);
        expect(judged(log, handle)).toEqual(file);
        expect(historyIn(log)).toEqual(historyIn(text));
      } finally {
        await on.close();
      }
    },
  );
});
