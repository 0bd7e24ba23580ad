import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { focused } from './keyboard.ts';
import { now, type Stage, stage, until, ZONE } from './setup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POPUP = { width: 400, height: 600 };
const PAGE = { width: 1280, height: 800 };
const PERSON = `person.html?person=${encodeURIComponent('trello:sample-imani')}`;
const told = story(Date.now(), ZONE);
let on: Stage;
let page: Page;

/** What the checker finds wrong with what stands there, in both colour schemes. */
async function faults(of: Page): Promise<readonly string[]> {
  await of.bringToFront();
  if (!(await of.evaluate(() => 'axe' in window))) await of.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await of.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await of.evaluate(async (): Promise<AxeResults> => {
      // Colours fade from one scheme to the other.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      for (const fading of document.getAnimations()) fading.finish();
      const found = await (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
      // A sign of a chart is named by a sentence; the words drawn beside it are pieces of that.
      const isOfChart = (target: unknown): boolean => document.querySelector(`${target}`)?.closest('svg') != null;
      const violations = found.violations.map((each) => ({
        ...each,
        nodes: each.nodes.filter(({ target: [one] }) => each.id !== 'label-content-name-mismatch' || !isOfChart(one)),
      }));
      return { ...found, violations };
    });
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes) found.push(`${colorScheme} ${id}: ${html} ${failureSummary}`);
  }
  return found;
}

/** Opens a page of ours anew, and waits for what it is there for. */
async function opened(file: string, ready: string): Promise<void> {
  await page.bringToFront();
  await page.setViewportSize(file.startsWith('popup') ? POPUP : PAGE);
  // Another place in the same page would not open it anew.
  await page.goto('about:blank');
  await page.goto(on.url(`src/entries/${file}`));
  await page.locator(ready).first().waitFor();
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false });
  page = await on.context.newPage();
});
afterAll(() => on?.close());

it('a checker of accessibility finds what was made wrong', async () => {
  await opened('health.html', 'h2');
  await page.evaluate(() => {
    const pale = document.createElement('p');
    pale.style.color = 'color-mix(in srgb, currentcolor 30%, transparent)';
    pale.textContent = 'Pale words';
    const unnamed = document.createElement('button');
    document.querySelector('main')?.append(pale, unnamed);
  });
  const found = await faults(page);
  for (const fault of ['light color-contrast', 'dark color-contrast', 'light button-name', 'dark button-name'])
    expect(found.filter((one) => one.startsWith(fault))).toHaveLength(1);
});

describe('with an empty log, a checker of accessibility finds nothing wrong with', () => {
  it.each([
    ['welcome.html', '.welcome'],
    ['popup.html', '.first-run'],
    ['review.html', 'h1'],
    ['habits.html', '.kind'],
    ['log.html', '.facts-none'],
    ['health.html', 'h2'],
    ['options.html', '.terms'],
    ['person.html?person=nobody', 'h1'],
  ])('%s', async (file, ready) => {
    await opened(file, ready);
    expect(await faults(page)).toEqual([]);
  });
});

describe('with sample data, a checker of accessibility finds nothing wrong with', () => {
  beforeAll(async () => {
    await on.popup.bringToFront();
    await on.popup.getByRole('button', { name: 'Try sample data' }).click();
    await on.popup.locator('.nudge[data-nudge]').first().waitFor();
  });

  it('what is worth doing now: closed, open with its note and its reasons, and its menu', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    expect(await faults(page)).toEqual([]);
    await page.locator('.nudge-open').first().click();
    await page.locator('.why summary').click();
    await page.locator('.why li').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^More for: / })
      .first()
      .click();
    await page.locator('.menu-list').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it.each(['Settled elsewhere…', 'Excuse, with a reason…'])('the question behind “%s”', async (choice) => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.getByRole('button', { name: /^More for: Tell them/ }).click();
    await page.getByRole('button', { name: choice }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('the list of keys', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.locator('.nudge-open').first().focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('people, and one of them, in the popup', async () => {
    await opened('popup.html#people', '.person-row');
    expect(await faults(page)).toEqual([]);
    await page.locator('.person-row').nth(1).click();
    await page.locator('.measure').first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it.each([
    [PERSON, '.dots, svg[role=group]'],
    ['review.html', '.step'],
    ['habits.html', '.kind'],
    ['log.html', '.fact-says'],
    ['options.html', '.terms'],
    ['welcome.html', '.welcome'],
  ])('%s', async (file, ready) => {
    await opened(file, ready);
    for (const fold of await page.locator('details:not([open]) > summary').all())
      if (await fold.isVisible()) await fold.click();
    expect(await faults(page)).toEqual([]);
  });

  it.each([
    [/^Change working hours, of me/, 'working hours'],
    [/^Add days off, of me/, 'days off'],
    [/^New group/, 'a group'],
  ])('the dialog behind %s', async (name) => {
    await opened('options.html', '.terms');
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('what is said of a fact, and how somebody is forgotten', async () => {
    await opened('log.html', '.fact-says');
    await page.locator('.fact-more').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page
      .getByRole('button', { name: /^Forget/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

describe('the focus stays in the page when what has it goes', () => {
  const hasFocus = async (name: RegExp): Promise<void> => {
    await expect.poll(async () => (await focused(page)).name).toMatch(name);
  };

  it('on the nudge whose note was copied', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.getByRole('button', { name: 'Copy a note' }).first().press('Enter');
    await page.locator('.toast').waitFor();
    await hasFocus(/^Tell them how/);
  });

  it('on the dots of a menu from which a note was copied', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.getByRole('button', { name: /^More for: Reply/ }).press('Enter');
    await page.locator('.menu-list').getByRole('button', { name: 'Copy a note' }).press('Enter');
    await page.locator('.toast').waitFor();
    await hasFocus(/^(More for: )?Reply to/);
  });

  it('on what was taken back', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.locator('.nudge-open').first().focus();
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.locator('.toast').waitFor({ state: 'detached' });
    await hasFocus(/./);
  });

  it('in the step of the review in which something was settled', async () => {
    await opened('review.html', '.step');
    const settled = page.getByRole('button', { name: /^Settled elsewhere/ });
    const before = await settled.count();
    await settled.first().press('Enter');
    await expect.poll(() => settled.count()).toBeLessThan(before);
    await hasFocus(/./);
  });

  it('in the first run, when the sample was taken away', async () => {
    await opened('popup.html', '.nudge[data-nudge]');
    await page.getByRole('button', { name: 'Remove it' }).press('Enter');
    await page.locator('.first-run').waitFor();
    await until('the focus', async () => (await focused(page)).tag !== 'body');
    await hasFocus(/^Trello/);
    expect((await now(page)).hasSample).toBe(false);
  });
});
