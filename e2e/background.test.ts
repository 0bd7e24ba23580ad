import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { judgeFile } from '../tools/judge-file.ts';
import {
  factsOf,
  killBackground,
  line,
  logText,
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

const DAY_MS = 86_400_000;
const told = story(Date.now(), ZONE);
const [board] = told.boards;
let on: Stage;

function rows(text: string) {
  const lookUp = (key: string): string => key;
  return judgeFile(text, { now: Date.now(), tz: ZONE, me: null, terms: {}, show: new Set(['deadlines']), lookUp });
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
});
afterAll(() => on?.close());

describe('the background killed in the middle of a reading', () => {
  it('stays dead until it is needed, and then finishes the reading with no step and no fact twice', async () => {
    await open(on, on.page, board.shortLink);
    await until('the third call', async () => on.lab.calls().length >= 3);
    await until('its facts in the log', async () => (await factsOf(on.popup)).length > 5);
    await killBackground(on);
    const dead = on.lab.calls().length;
    await on.page.waitForTimeout(2500);
    expect(on.lab.calls().length).toBe(dead);
    expect((await readingOf(on.popup, board.shortLink))?.waiting.length).toBeGreaterThan(0);
    expect((await readingOf(on.popup, board.shortLink))?.readAt).toBeNull();

    await open(on, on.page, board.shortLink);
    const said = await readAfter(on, board.shortLink);
    expect(line(said, board.shortLink)?.gaps).toEqual([]);
    const paths = on.lab.calls().map(({ path }) => path);
    expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(1);
    expect(paths.length).toBeLessThanOrEqual(6);
    const keys = (await factsOf(on.popup)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const file = rows(JSON.stringify(board));
    expect(file.length).toBeGreaterThan(10);
    expect(rows(await logText(on.popup))).toEqual(file);
  });
});

describe('what falls due while no page is open', () => {
  it('appears once the alarm has had the board read again', async () => {
    const subject = told.expectations.find(({ card }) => card === 'Festival dates for the back page')?.subject;
    const isThere = async () =>
      (await now(on.popup)).nudges.some((nudge) => nudge.subject === subject && nudge.kind === 'came-due');
    await on.page.goto('about:blank');
    await passTime(on, 5 * DAY_MS);
    expect(await isThere()).toBe(false);
    const badge = () => on.popup.evaluate(() => chrome.action.getBadgeText({}));
    on.lab.forgetRequests();
    await ring(on);
    await until('the nudge about what came due', isThere);
    expect(new Set(on.lab.calls().map(({ from }) => from))).toEqual(new Set(['background']));
    const { nudges, budget } = await now(on.popup);
    await expect.poll(badge).toBe(String(Math.min(nudges.length, budget)));
  });

  it('what changed on the board meanwhile is known as well', async () => {
    const subject = told.expectations.find(({ card }) => card === 'Festival dates for the back page')?.subject;
    on.lab.act({ do: 'tick', card: 'Festival dates for the back page', by: told.me });
    await passTime(on, 3 * 3_600_000 * 24);
    await ring(on);
    await until(
      'the nudge to go',
      async () => !(await now(on.popup)).nudges.some((nudge) => nudge.subject === subject),
    );
  });
});
