import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logFacts } from '../bench/page/made-up-facts.ts';
import type { Fact } from '../src/core/facts.ts';
import { ALL } from './forgettings.ts';
import { brought, everything, fileNamed, logFile, opened, saved, tidyFiles } from './log-rig.ts';
import { canLose, hush, opensHushed } from './lost-messages.ts';
import { factsOf, killWithoutEnd, type Stage, stage, until } from './setup.ts';

const SIZE = { commitments: 400, boards: 4, due: 40, dueBoards: 1 };
/** Within that a page has come to an end, whatever the background does: half a minute of trouble for a piece, and there are two. */
const BOUND_MS = 75_000;
let on: Stage;
let page: Page;
let path: string;

beforeAll(async () => {
  on = await stage({ boards: [], me: null, isOn: false });
  await canLose(on.context);
  await opened(on, on.page);
  const facts = [...logFacts(SIZE, Date.now())].flat();
  const kept = fileNamed('kept.json');
  writeFileSync(kept, logFile(facts.slice(100)));
  expect(await brought(on.page, kept)).toContain('new facts');
  await on.page.getByRole('button', { name: 'Keep all of it' }).click();
  await on.page.getByText(/^Kept: /).waitFor({ timeout: 60_000 });
  path = fileNamed('more.json');
  writeFileSync(path, logFile(facts));
}, 90_000);
beforeEach(async () => {
  page = await on.context.newPage();
});
afterEach(() => page.close());
afterAll(async () => {
  await on?.close();
  tidyFiles();
});

/** What the background does from now on: it leaves these messages unanswered, or it is ended as soon as it lives. Resolves to the way back. */
const TROUBLE: Readonly<Record<string, (...names: string[]) => Promise<() => Promise<void>>>> = {
  'a background that says nothing': async (...names) => {
    await hush(page, ...names);
    return () => hush(page);
  },
  'a background that is killed without end': () => killWithoutEnd(on),
};

/** The facts once they stay the same: whatever was under way is over. */
function atRest(): Promise<readonly Fact[]> {
  return until('the log to be at rest', async () => {
    const one = await factsOf(on.popup);
    await on.popup.waitForTimeout(300);
    return (await factsOf(on.popup)).length === one.length && one;
  });
}

const ofTakeAway = () => page.locator('#take-away');

describe.each(Object.entries(TROUBLE))('%s', (_, begin) => {
  it('leaves no export standing: it is whole, or one sentence says that none was saved, and it can be tried once more', {
    timeout: 150_000,
  }, async () => {
    await opened(on, page);
    const files: Download[] = [];
    page.on('download', (file) => void files.push(file));
    const end = await begin('exportPiece');
    const save = page.getByRole('button', { name: 'Save a file' });
    await save.click();
    const said = ofTakeAway().getByText(/^(Saved, with|The file could not be written whole, so none was saved)/);
    await said.waitFor({ timeout: BOUND_MS });
    const isSaved = /^Saved/.test((await said.textContent()) ?? '');
    expect(files.length).toBe(isSaved ? 1 : 0);
    expect(await save.isEnabled()).toBe(true);
    await end();
    const facts = await factsOf(on.popup);
    expect(facts.length).toBeGreaterThan(SIZE.commitments);
    const whole = await saved(page, 'Everything (JSON)', '', 'whole.json');
    expect(JSON.parse(readFileSync(whole, 'utf8')).facts).toEqual(facts);
  });

  it('leaves no import standing that is read: nothing of it stays, and it can be brought in once more', {
    timeout: 150_000,
  }, async () => {
    await opened(on, page);
    const before = await everything(on.popup);
    const end = await begin('arrive');
    expect(await brought(page, path)).toBe('The browser stopped it halfway. Your log is as it was.');
    await end();
    await until('the log as it was', async () => (await everything(on.popup)) === before);
    expect(await brought(page, path)).toContain('new facts');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Your log is as it was.').waitFor();
  });

  it('leaves no import standing that is kept: what is not known is not said', { timeout: 150_000 }, async () => {
    await opened(on, page);
    const before = await factsOf(on.popup);
    expect(await brought(page, path)).toContain('new facts');
    const end = await begin('keepArrival', 'isArrivalKept');
    await page.getByRole('button', { name: 'Keep all of it' }).click();
    const said = page.locator('#bring-in [role=status]').getByText(/\w/);
    await said.waitFor({ timeout: BOUND_MS });
    const words = (await said.textContent()) ?? '';
    expect(words).toMatch(
      /^(No answer came, so it is not sure whether it was kept\.|The browser stopped it halfway\.|Kept)/,
    );
    await end();
    const after = await atRest();
    if (words.startsWith('The browser')) expect(after).toEqual(before);
    else expect([before.length, before.length + 100]).toContain(after.length);
    await page.locator('#bring-in').getByText('Choose a file…').waitFor();
  });

  it('leaves no forgetting standing, and is not told for what is not known', { timeout: 150_000 }, async () => {
    await opened(on, page);
    const before = await factsOf(on.popup);
    const forgetting = await ALL(page, before);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(forgetting.name);
    const end = await begin('forget');
    await dialog.getByRole('button', { name: 'Forget for good' }).click();
    const said = page
      .locator('#forget-for-good')
      .getByText(/^(Forgotten\.|It was stopped\.|No answer came, so it is not sure whether it was forgotten\.)/);
    await said.waitFor({ timeout: BOUND_MS });
    const isForgotten = (await said.textContent()) === 'Forgotten.';
    await end();
    const after = await atRest();
    expect(isForgotten ? [0] : [0, before.length]).toContain(after.length);
  });
});

it('an import is cancelled without an answer', { timeout: 60_000 }, async () => {
  await opened(on, page);
  const before = (await factsOf(on.popup)).length;
  await page.locator('#bring-in input[type=file]').setInputFiles(path);
  await page.locator('#bring-in .arrived').waitFor({ timeout: 40_000 });
  await hush(page, 'cancelArrival');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Your log is as it was.').waitFor({ timeout: BOUND_MS });
  expect((await factsOf(on.popup)).length).toBe(before);
});

it('every page whose first question is never answered says so, and is there once it is asked once more', {
  timeout: 90_000,
}, async () => {
  const firsts = {
    popup: 'now',
    log: 'logOutline',
    review: 'review',
    habits: 'nudgeRecords',
    health: 'health',
    options: 'expectations',
  };
  const opening = Object.entries(firsts).map(async ([name, first]) => {
    const there = await on.context.newPage();
    await opensHushed(there, first);
    await there.goto(on.url(`src/entries/${name}.html`));
    const more = there.getByRole('button', { name: 'Try once more' });
    await more.waitFor({ timeout: 30_000 });
    await there.getByText('The part of Good Faith that keeps the notebook did not answer.').waitFor();
    await hush(there);
    await more.click();
    await more.waitFor({ state: 'detached' });
    await there.locator('main').first().waitFor();
    await there.close();
  });
  await Promise.all(opening);
});
