import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { marksOf } from './mark-reader.ts';
import { open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
let on: Stage;
let page: Page;
let options: Page;

const count = async (): Promise<number> => (await marksOf(page)).length;

/** Leaves the board for another page; `meanwhile`; and back to the very page that was left. */
async function away(meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted }));
  });
  await page.goto(`${on.lab.origin}/login`);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as { cameBack?: boolean }).cameBack)).toBe(true);
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, keepsPages: true });
  page = on.page;
  await open(on, page, board.shortLink);
  await readAfter(on, board.shortLink);
  await until('the marks', async () => (await count()) >= 3);
  options = await on.context.newPage();
  await options.goto(on.url('src/entries/options.html'));
  await options.getByRole('heading', { name: 'Privacy' }).waitFor();
  await page.bringToFront();
});
afterAll(() => on?.close());

describe('a board that one comes back to', () => {
  it('still has its marks', async () => {
    await away(async () => undefined);
    expect(await count()).toBeGreaterThanOrEqual(3);
  });

  it('hears of a pause that began meanwhile, and of its end', async () => {
    await away(async () => {
      await options.getByRole('button', { name: 'Until I say' }).click();
      await options.getByText('Paused until you say otherwise.').waitFor();
    });
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    await away(async () => {
      await options.getByRole('button', { name: 'Go on' }).click();
      await options.getByRole('button', { name: 'Until I say' }).waitFor();
    });
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
  });

  it('is left alone once the site was turned off meanwhile', async () => {
    await away(async () => {
      const trello = options.getByRole('switch', { name: /^Trello/u });
      await trello.click();
      await expect.poll(() => trello.isChecked()).toBe(false);
    });
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    on.lab.forgetRequests();
    await page.waitForTimeout(1000);
    expect(on.lab.calls()).toEqual([]);
  });
});
