import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../lab/faults.ts';
import { readPopup } from '../lab/popup-reader.ts';
import { story } from '../lab/story.ts';
import {
  factsOf,
  hurry,
  line,
  now,
  open,
  passTime,
  readAfter,
  readingOf,
  ring,
  type Stage,
  stage,
  until,
  ZONE,
} from './setup.ts';

const HOUR_MS = 3_600_000;
const told = story(Date.now(), ZONE);
const [board, second] = told.boards;
let on: Stage;

/** However busy the machine is. */
const PATIENCE = { timeout: 60_000 };
const CASE_MS = 240_000;

/** What the popup says of the gaps of the first board. */
async function saidOfGaps(): Promise<string> {
  await on.popup.reload();
  await on.popup.locator('.popup-foot').waitFor();
  await on.popup.locator('.coverage-fold summary').click();
  return (
    (await readPopup(on.popup)).spaces.find(({ name }) => name === board.name || name === board.shortLink)?.said ?? ''
  );
}

async function reasons(): Promise<readonly string[]> {
  const found = line(await now(on.popup), board.shortLink);
  return found && !found.isReading ? found.gaps.map(({ reason }) => reason) : ['reading'];
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
});
afterAll(() => on?.close());

describe('the permission taken back in the middle of a reading', () => {
  it(
    'ends the calls with a reason, and the reading goes on where it was once it is given again',
    async () => {
      const options = await on.context.newPage();
      await options.goto(on.url('src/entries/options.html'));
      const trello = options.getByRole('switch', { name: /^Trello/ });
      await trello.waitFor();
      // Slow enough for the press to come in the middle of it.
      on.lab.setFaults([{ trouble: { kind: 'slow', ms: 2_000 } }]);
      await open(on, on.page, board.shortLink);
      await until('the second call', async () => on.lab.calls().length >= 2);
      await trello.click();
      await expect.poll(reasons, PATIENCE).toEqual(['permission-gone']);
      const stopped = on.lab.calls().length;
      await on.page.waitForTimeout(3_000);
      expect(on.lab.calls().length).toBe(stopped);
      expect((await readingOf(on.popup, board.shortLink))?.waiting.length).toBeGreaterThan(0);
      on.lab.setFaults([]);
      await trello.click();
      await options.close();
      const said = await readAfter(on, board.shortLink);
      expect(line(said, board.shortLink)?.gaps).toEqual([]);
      const paths = on.lab.calls().map(({ path }) => path);
      // The call that was under way may have been cut off with the permission; no other is made twice.
      expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(1);
    },
    CASE_MS,
  );
});

describe('two tabs on one board', () => {
  it('are one reading', async () => {
    on.lab.forgetRequests();
    const tabs = [await on.context.newPage(), await on.context.newPage()];
    await Promise.all(tabs.map((tab) => open(on, tab, second.shortLink)));
    await readAfter(on, second.shortLink);
    await on.page.waitForTimeout(1200);
    const paths = on.lab.calls().map(({ path }) => path);
    expect(paths.length).toBeGreaterThanOrEqual(5);
    expect(new Set(paths).size).toBe(paths.length);
    for (const tab of tabs) await tab.close();
  });
});

const CASES: readonly (readonly [what: string, reason: string, sentence: RegExp, fault: Fault])[] = [
  [
    'half of the board',
    'unknown-shape',
    /form that we do not know/,
    { path: /\/1\/boards\/\w+\?/, trouble: { kind: 'truncated' } },
  ],
  [
    'another JSON in its place',
    'not-a-board',
    /do not read/,
    { path: /\/1\/boards\/\w+\?/, trouble: { kind: 'foreign' } },
  ],
  [
    'a page in place of its cards',
    'unknown-shape',
    /form that we do not know/,
    { path: /\/cards\?filter=open/, trouble: { kind: 'html' } },
  ],
  [
    'half of its history',
    'unknown-shape',
    /form that we do not know/,
    { path: /\/actions\?/, trouble: { kind: 'truncated' } },
  ],
  ['429', 'slow-down', /asked for a pause/, { trouble: { kind: 'status', status: 429 } }],
  ['500', 'refused', /gave no answer/, { trouble: { kind: 'status', status: 500 } }],
  ['a connection that is cut', 'refused', /gave no answer/, { trouble: { kind: 'cut' } }],
  ['401, also through the page', 'logged-out', /Nobody is logged in/, { trouble: { kind: 'status', status: 401 } }],
  ['404', 'no-access', /cannot see all of it/, { trouble: { kind: 'status', status: 404 } }],
];

describe('a bad answer', () => {
  /** A day later, so that no pause is left and everything is to be read again; its board has changed meanwhile. */
  const later = () => passTime(on, 25 * HOUR_MS);

  beforeAll(() => hurry(on));

  it.each(CASES)(
    '%s: is told in a sentence, loses nothing, and the next reading heals it',
    async (_what, reason, sentence, fault) => {
      await on.page.goto('about:blank');
      const before = (await factsOf(on.popup)).length;
      const text = `Told before ${reason}`;
      on.lab.act({ do: 'comment', card: 'Letters to the rail museums', text });
      await later();
      on.lab.setFaults([fault]);
      await open(on, on.page, board.shortLink);
      await expect.poll(reasons, PATIENCE).toEqual([reason]);
      await expect.poll(saidOfGaps, PATIENCE).toMatch(sentence);
      expect((await factsOf(on.popup)).length).toBeGreaterThanOrEqual(before);
      on.lab.setFaults([]);
      await later();
      await on.page.goto('about:blank');
      await open(on, on.page, board.shortLink);
      await ring(on);
      await expect.poll(reasons, PATIENCE).toEqual([]);
      await expect.poll(async () => (await factsOf(on.popup)).length, PATIENCE).toBeGreaterThan(before);
      await expect.poll(async () => (await readingOf(on.popup, board.shortLink))?.waiting, PATIENCE).toEqual([]);
    },
    CASE_MS,
  );
});
