import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { factsOf, open, readAfter, type Stage, stage, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const WHY = /^An administrator manages this browser’s extensions/;
let on: Stage;

/** Tells the background what a browser tells of an extension that an administrator has put there. */
async function asManaged(): Promise<void> {
  const worker = on.context.serviceWorkers().at(-1) ?? (await on.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const real = chrome.management.getSelf.bind(chrome.management);
    Object.assign(chrome.management, {
      getSelf: (told?: (self: chrome.management.ExtensionInfo) => void) => {
        const asked = real().then((self) => ({ ...self, installType: 'admin' as const }));
        if (!told) return asked;
        void asked.then(told);
        return undefined;
      },
    });
  });
}

async function hasNoFigure(page: Page): Promise<void> {
  await page.getByText(WHY).waitFor();
  expect(await page.getByRole('region', { name: 'Both directions' }).count()).toBe(0);
  expect(await page.locator('.bar').count()).toBe(0);
  expect(await page.locator('svg[aria-labelledby]').count()).toBe(0);
  expect((await page.locator('main').allInnerTexts()).join()).not.toMatch(/\d ?%|in 10|likely|not enough to say/u);
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await asManaged();
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  await on.popup.setViewportSize({ width: 400, height: 600 });
  await on.popup.reload();
  await on.popup.locator('.nudge').first().waitFor();
});
afterAll(() => on?.close());

describe('where an administrator installed it', () => {
  it('keeps the own list, and what is open with each partner', async () => {
    await on.popup.keyboard.press('2');
    const rows = on.popup.locator('.person-row');
    await rows.first().waitFor();
    expect(await rows.first().locator('strong').textContent()).toMatch(/, you$/);
    expect(await rows.count()).toBeGreaterThan(3);
  });

  it('shows no figure about a partner in the popup and says why; lists and evidence stay', async () => {
    await on.popup.getByRole('button', { name: /^Thiago/ }).press('Enter');
    await hasNoFigure(on.popup);
    const evidence = on.popup.getByRole('region', { name: 'Evidence', exact: true });
    expect(await evidence.getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('shows none on the whole page of a partner, nor on one’s own', async () => {
    const opened = on.context.waitForEvent('page');
    await on.popup.getByRole('button', { name: 'Full page' }).press('Enter');
    const page = await opened;
    await page.getByRole('region', { name: 'Accounts' }).waitFor();
    await hasNoFigure(page);
    await page.getByRole('button', { name: 'Choose what is on it' }).press('Enter');
    expect(await page.getByRole('checkbox', { name: /figure/i }).isDisabled()).toBe(true);
    const me = (await factsOf(on.popup)).find(({ kind }) => kind === 'me')?.subject ?? '';
    await page.goto(on.url(`src/entries/person.html?person=${encodeURIComponent(me)}`));
    await page.getByRole('region', { name: 'Accounts' }).waitFor();
    await hasNoFigure(page);
    await page.close();
  });
});
