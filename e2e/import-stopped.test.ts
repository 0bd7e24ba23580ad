import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainFacts } from '../bench/page/made-up-facts.ts';
import { focused, tabTo } from './keyboard.ts';
import { everything, fileNamed, logFile, opened, tidyFiles } from './log-rig.ts';
import { killBackground, type Stage, stage, stored, until } from './setup.ts';

/** What of it takes a second even on a quick machine. */
const MANY = 15_000;
const KNOWN = 20;

let on: Stage;
let page: Page;
let path: string;
let before: string;

beforeAll(async () => {
  on = await stage({ boards: [], me: null, isOn: false });
  const facts = plainFacts(MANY, Date.now());
  path = fileNamed('stopped.json');
  writeFileSync(path, logFile(facts));
  const few = fileNamed('known.json');
  writeFileSync(few, logFile(facts.slice(0, KNOWN)));
  await opened(on, on.page);
  await choose(on.page, few);
  await press(on.page, 'Keep all of it');
  await on.page.getByText(`Kept: ${KNOWN} new facts.`).waitFor();
}, 60_000);
beforeEach(async () => {
  page = await on.context.newPage();
  await opened(on, page);
  before = await everything(on.popup);
  expect(await stored(on.popup, 'facts')).toHaveLength(KNOWN);
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await on?.close();
  tidyFiles();
});

async function choose(at: Page, file: string): Promise<void> {
  await at.locator('#bring-in input[type=file]').setInputFiles(file);
}

function press(at: Page, button: string): Promise<void> {
  return at.locator('#bring-in').getByRole('button', { name: button }).click();
}

/** Brings an import into a stage of its way. */
const COME_TO: Readonly<Record<'read' | 'shown' | 'kept', () => Promise<void>>> = {
  read: async () => {
    await choose(page, path);
    await page.locator('#bring-in progress').waitFor();
  },
  shown: async () => {
    await choose(page, path);
    await page.locator('#bring-in .arrived').waitFor({ timeout: 60_000 });
  },
  kept: async () => {
    await COME_TO.shown();
    await press(page, 'Keep all of it');
    await page.locator('#bring-in progress[value]:not([value="0"])').waitFor({ timeout: 60_000 });
  },
};

async function saysCancelled(): Promise<void> {
  await page.getByText('Cancelled. Your log is as it was.').waitFor({ timeout: 60_000 });
  // Not so much as a byte of any store is another.
  expect((await everything(on.popup)) === before).toBe(true);
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Choose a file…', tag: 'button' });
}

describe.each(['read', 'shown', 'kept'] as const)('an import that is cancelled while it is %s', (step) => {
  it('by the mouse leaves no trace, and says so', { timeout: 120_000 }, async () => {
    await COME_TO[step]();
    await press(page, 'Cancel');
    await saysCancelled();
  });

  it('by the keyboard leaves no trace, and says so', { timeout: 120_000 }, async () => {
    await page.bringToFront();
    await COME_TO[step]();
    if (step === 'shown') await tabTo(page, /^Cancel$/);
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Cancel' });
    await page.keyboard.press('Enter');
    await saysCancelled();
  });
});

describe('an import whose page is closed', () => {
  it.each(['read', 'shown'] as const)('while it is %s leaves no trace', { timeout: 120_000 }, async (step) => {
    await COME_TO[step]();
    await page.close();
    await until('the log as it was', async () => (await everything(on.popup)) === before);
  });
});

describe('an import whose background is stopped', () => {
  it('while it is read leaves no trace, and says so', { timeout: 120_000 }, async () => {
    await COME_TO.read();
    await expect.poll(() => everything(on.popup).then((text) => text === before), { timeout: 30_000 }).toBe(false);
    await killBackground(on);
    await page.locator('#bring-in [role=status] .warm').waitFor({ timeout: 60_000 });
    await until('the log as it was', async () => (await everything(on.popup)) === before);
  });

  it('while it waits for a yes is kept by no yes', { timeout: 120_000 }, async () => {
    await COME_TO.shown();
    await killBackground(on);
    await press(page, 'Keep all of it');
    await page.locator('#bring-in [role=status] .warm').waitFor({ timeout: 60_000 });
    await until('the log as it was', async () => (await everything(on.popup)) === before);
  });
});

describe('an import that goes on without its page', () => {
  it('is kept as a whole or not at all', { timeout: 120_000 }, async () => {
    await COME_TO.kept();
    await page.close();
    const facts = await until(
      'an end',
      async () => {
        const isOver = !(await everything(on.popup)).includes('"part":0');
        return isOver ? (await stored(on.popup, 'facts')).length : null;
      },
      90_000,
    );
    expect([KNOWN, MANY]).toContain(facts);
  });
});
