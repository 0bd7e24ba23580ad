import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { HOSTS, marksOf, schemeOf, withoutMarks } from './mark-reader.ts';
import { hurry, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const LETTERS = board.cards.find(({ name }) => name === 'Letters to the rail museums')?.id ?? '';
let on: Stage;
let page: Page;

const mine = async () => (await marksOf(page)).find(({ card }) => card === LETTERS);
const host = () => page.locator(`[data-card-id="${LETTERS}"] ${HOSTS.replace('[data-card-id] ', '')}`);
const dialogs = () => page.locator('[role="dialog"][data-testid="card-back-name"]').count();
const whole = () =>
  until('all cards', async () => (await page.locator('#board [data-testid="minimal-card"]').count()) === 0);

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await hurry(on);
  page = on.page;
  await page.setViewportSize({ width: 2600, height: 2000 });
  await open(on, page, board.shortLink);
  await readAfter(on, board.shortLink);
  await whole();
  await until('the marks', async () => (await marksOf(page)).length >= 5);
});
afterAll(() => on?.close());

describe('a mark', () => {
  it('opens its story at a click, which the card never hears of; Escape closes it', async () => {
    const before = page.url();
    await host().click({ position: { x: 12, y: 8 } });
    await expect.poll(async () => (await mine())?.isStoryOpen).toBe(true);
    expect((await mine())?.story.length).toBeGreaterThan(0);
    expect(await dialogs()).toBe(0);
    expect(page.url()).toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await mine())?.isStoryOpen).toBe(false);
    expect(await dialogs()).toBe(0);
  });

  it('opens by the keyboard, and gives the focus back when it closes', async () => {
    await page.locator(`[data-card-id="${LETTERS}"] [data-testid="card-name"]`).focus();
    const isFocused = () => host().evaluate((element) => document.activeElement === element);
    for (let tabs = 0; tabs < 4 && !(await isFocused()); tabs++) await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await mine())?.isStoryOpen).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await mine())?.isStoryOpen).toBe(false);
    expect(await isFocused()).toBe(true);
    expect(await dialogs()).toBe(0);
  });

  it('keeps keys and presses from the page, which has its own uses for them', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'])
        document.addEventListener(type, () => heard.push(type));
    });
    await host().click({ position: { x: 12, y: 8 } });
    await page.keyboard.press('c');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await mine())?.isStoryOpen).toBe(false);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.locator('[data-testid="board-name-display"]').click();
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('click');
  });

  it('leaves the card its own click', async () => {
    await page.locator(`[data-card-id="${LETTERS}"] [data-testid="card-name"]`).click();
    await expect.poll(dialogs).toBe(1);
    await page.getByRole('button', { name: 'Close dialog' }).click();
    await expect.poll(dialogs).toBe(0);
  });

  it.each([['click'], ['remount'], ['filter']])(
    'is there once, and nothing else is touched, after a %s',
    async (what) => {
      const before = (await marksOf(page)).map(({ card, text }) => `${card} ${text}`).sort();
      const plain = await withoutMarks(page);
      if (what === 'remount') await page.evaluate(() => window.lab.remount());
      if (what === 'filter') {
        await page.evaluate(() => window.lab.filter('no card has this'));
        await page.waitForTimeout(300);
        await page.evaluate(() => window.lab.filter(null));
        await page.evaluate(() => window.lab.remount());
      }
      await expect
        .poll(async () => (await marksOf(page)).map(({ card, text }) => `${card} ${text}`).sort(), { timeout: 5000 })
        .toEqual(before);
      expect(await withoutMarks(page)).toBe(plain);
      expect(await page.locator(HOSTS).count()).toBe(before.length);
    },
  );

  it('follows the page into the dark and back', async () => {
    expect(await schemeOf(page, LETTERS)).toBe('light');
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'dark'));
    await expect.poll(() => schemeOf(page, LETTERS)).toBe('dark');
    await open(on, page, board.shortLink, '?mode=dark');
    await expect.poll(() => schemeOf(page, LETTERS), { timeout: 10_000 }).toBe('dark');
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'light'));
    await expect.poll(() => schemeOf(page, LETTERS)).toBe('light');
  });
});
