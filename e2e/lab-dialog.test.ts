import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserOrInstall } from '../lab/browser.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { story } from '../lab/story.ts';
import type { Action } from '../lab/trello/board.ts';
import { ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const CARD = 'Names of the trains';
const card = board.cards.find(({ name }) => name === CARD);
const comments = (): readonly Action[] =>
  board.actions.filter(
    ({ type, data }) => type === 'commentCard' && (data['card'] as { readonly id?: string }).id === card?.id,
  );

let lab: Lab;
let browser: Browser;
let page: Page;

const dialog = () => page.locator('[role="dialog"][data-testid="card-back-name"]');
const rows = () => dialog().locator('[data-testid="card-back-action"]:has([data-testid="comment-container"])');
const links = () => rows().locator('a[title]');
const open = async (query = '', hash = ''): Promise<void> => {
  await page.goto(`${lab.origin}/c/${card?.shortLink}${query}${hash}`);
  await dialog().waitFor();
};

beforeAll(async () => {
  lab = await startLab({ boards: told.boards, me: told.me });
  browser = await chromium.launch({
    executablePath: browserOrInstall(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP trello.com:443 127.0.0.1:${lab.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
});
beforeEach(async () => {
  await page?.context().close();
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});

describe('the card dialog of the lab', () => {
  it('has list items and a panel since 2025, plain boxes in one column before', async () => {
    await open();
    expect(
      await rows()
        .first()
        .evaluate(({ localName }) => localName),
    ).toBe('li');
    expect(
      await dialog().locator('aside[data-testid="card-back-panel"] [data-testid="card-back-activity"]').count(),
    ).toBe(1);
    expect(await dialog().locator('[data-testid="card-back-title-input"]').inputValue()).toBe(CARD);
    await page.evaluate(() => {
      window.lab.dialog = '2024';
    });
    await dialog().locator('div[data-testid="card-back-action"]').first().waitFor();
    expect(await dialog().locator('aside, textarea').count()).toBe(0);
    expect(await dialog().locator('h2#card-back-name').textContent()).toBe(CARD);
    lab.setFace({ dialog: '2026' });
    await open('?dialog=2024');
    expect(
      await rows()
        .first()
        .evaluate(({ localName }) => localName),
    ).toBe('div');
  });

  it('links each comment to itself, and shows the writer, an edit and the reactions', async () => {
    lab.act({ do: 'react', card: CARD, comment: 'The second one', by: told.me });
    await open();
    expect(
      await links().evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('#comment-')[1])),
    ).toEqual(comments().map(({ id }) => id));
    expect(await rows().first().locator('button[title]').getAttribute('title')).toBe('Thiago Ramalho (thiagoramalho)');
    expect(await rows().first().textContent()).toContain('👍 1');
    expect(await rows().last().textContent()).toContain('(edited)');
  });

  it('says everything in German where it is asked to', async () => {
    for (const set of ['?lang=de', '']) {
      lab.setFace({ language: set === '' ? 'de' : 'en' });
      await open(set);
      expect(await page.locator('html').getAttribute('lang')).toBe('de');
      expect(await dialog().getByRole('button', { name: 'Details anzeigen' }).count()).toBe(1);
      expect(await dialog().getByRole('button', { name: 'Dialog schließen' }).count()).toBe(1);
      expect(await links().first().getAttribute('title')).toMatch(/^\d{1,2}\. \p{L}+ \d{4} um \d\d:\d\d$/u);
      expect(await page.locator('body').textContent()).not.toMatch(/\b(?:Reply|Show|Hide|Inbox|Write|Add a card)\b/);
    }
    lab.setFace({ language: 'en' });
  });

  it('folds the log, and the older comments, until somebody asks for them', async () => {
    const hidden = comments().at(-1)?.id ?? '';
    const before = comments().length;
    for (let n = 0; n < 12; n++)
      lab.act({ do: 'comment', card: CARD, text: `Line ${n}.`, by: told.me, at: Date.now() - 20_000 + n * 1000 });
    await open();
    expect(await rows().count()).toBe(10);
    expect(await dialog().locator('[data-testid="card-back-action"]').count()).toBe(10);
    await dialog().getByRole('button', { name: 'Show older' }).click();
    expect(await rows().count()).toBe(before + 12);
    await dialog().locator('[data-testid="show-details-button"]').click();
    expect(await dialog().locator('[data-testid="card-back-action"]').count()).toBeGreaterThan(before + 12);
    await dialog().locator('[data-testid="hide-details-button"]').click();
    expect(await dialog().locator('[data-testid="card-back-action"]').count()).toBe(before + 12);
    await open('', `#comment-${hidden}`);
    await expect.poll(() => dialog().locator(`.hl a[href$="#comment-${hidden}"]`).count()).toBe(1);
    const box = await dialog().locator('.hl').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true);
  });

  it('mounts its rows anew when the board is loaded anew, with what was said since', async () => {
    await open();
    const old = await rows().first().elementHandle();
    lab.act({ do: 'comment', card: CARD, text: 'A last word.', by: told.me });
    await page.evaluate(() => window.lab.refresh());
    expect(await old?.evaluate((node) => node.isConnected)).toBe(false);
    expect(await rows().first().textContent()).toContain('A last word.');
    const again = await rows().first().elementHandle();
    await page.evaluate(() => window.lab.remount());
    expect(await again?.evaluate((node) => node.isConnected)).toBe(false);
    expect(await rows().first().textContent()).toContain('A last word.');
  });

  it('pulls the focus back, and closes when a pointer goes down outside, but where it is told otherwise', async () => {
    await open();
    await page.evaluate(() => {
      for (const id of ['theirs', 'ours']) {
        const button = document.createElement('button');
        button.id = id;
        button.textContent = id;
        Object.assign(button.style, { position: 'fixed', zIndex: '9', left: id === 'ours' ? '0' : '60px', top: '0' });
        document.body.append(button);
      }
      const ours = document.getElementById('ours');
      ours?.setAttribute('data-no-focus-lock', 'true');
      ours?.addEventListener('pointerdown', (event) => event.preventDefault());
    });
    const focus = (id: string) =>
      page.evaluate((which) => {
        document.getElementById(which)?.focus();
        return document.activeElement?.id;
      }, id);
    expect(await focus('theirs')).not.toBe('theirs');
    expect(await focus('ours')).toBe('ours');
    await page.locator('#ours').click();
    expect(await dialog().count()).toBe(1);
    await page.locator('#theirs').click();
    await expect.poll(() => dialog().count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe(`/b/${board.shortLink}`);
  });
});
