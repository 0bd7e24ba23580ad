import { readFileSync, writeFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFacts } from '../bench/page/made-up-facts.ts';
import { THIAGO } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { chosen } from './forgettings.ts';
import { brought, everything, fileNamed, logFile, opened, saved, tidyFiles } from './log-rig.ts';
import { askBackground } from './meet-stage.ts';
import { factsOf, killBackground, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
let on: Stage;
let log: Page;

async function found(page: Page): Promise<string> {
  return until('what was found', async () => {
    const said = (await page.locator('.facts-head [role=status]').textContent()) ?? '';
    return /^\d/.test(said) ? said : null;
  });
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  log = await on.context.newPage();
  await opened(on, log);
});
afterAll(async () => {
  await on?.close();
  tidyFiles();
});

describe('the page of the log', () => {
  it('shows every fact, finds by words, person and kind, and goes through them by keys', async () => {
    const facts = await factsOf(on.popup);
    expect(await found(log)).toBe(`${facts.length} facts`);
    await log.getByRole('searchbox').fill('festival dates');
    await until('fewer', async () => (await found(log)) !== `${facts.length} facts`);
    await log.locator('.fact-says').first().waitFor();
    expect(await log.locator('.fact-says').first().textContent()).toMatch(/Festival dates/);
    await log.getByRole('button', { name: 'Show everything' }).click();
    await log.getByLabel('Kind').selectOption('done');
    const done = facts.filter(({ kind }) => kind === 'done' || kind === 'reopened').length;
    await until('what was done', async () => (await found(log)) === `${done} ${done === 1 ? 'fact' : 'facts'}`);
    await log.getByRole('button', { name: 'Show everything' }).click();
    await until('all', async () => (await found(log)) === `${facts.length} facts`);
    await log.locator('.facts').focus();
    for (const key of ['End', 'ArrowUp', 'Home', 'j']) await log.keyboard.press(key);
    await log.locator('[data-row="1"] .fact-more:focus').waitFor();
    await log.keyboard.press('Enter');
    await log.getByRole('dialog').waitFor();
    await log.keyboard.press('Escape');
    await log.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('what is read while the page is open', () => {
  it('is told, and shown once it is asked for, without a jump', async () => {
    const list = log.locator('.facts');
    const top = () => list.evaluate((box) => box.scrollTop);
    await list.evaluate((box) => box.scrollTo({ top: 1500 }));
    // Rows that come into sight are measured, and what lies above them is put right.
    let before = Number.NaN;
    await until('the list to come to rest', async () => {
      const known = before;
      before = await top();
      return known === before;
    });
    const facts = (await factsOf(on.popup)).length;
    on.lab.act({ do: 'tick', card: 'Festival dates for the back page', by: THIAGO });
    await askBackground(on.popup, 'readAgain', []);
    await log.getByText(/^\d new facts? since you opened this page\.$/).waitFor();
    expect(await top()).toBe(before);
    expect(await found(log)).toBe(`${facts} facts`);
    const after = (await factsOf(on.popup)).length;
    expect(after).toBeGreaterThan(facts);
    await log.getByRole('button', { name: 'Show now' }).click();
    await until('the new ones', async () => (await found(log)) === `${after} facts`);
    await expect.poll(() => log.getByRole('button', { name: 'Show now' }).count()).toBe(0);
    await expect.poll(() => log.locator('.fact-says').first().textContent()).toMatch(/Festival dates/);
  });
});

describe('a log taken to another browser and back', () => {
  it('is the same on both, sealed on its way', async () => {
    const path = await saved(log, 'Everything (JSON)', 'lantern harbour', 'one.sealed');
    expect(readFileSync(path, 'latin1')).not.toContain('trello');
    const other = await stage({ boards: told.boards, me: told.me, isOn: false });
    try {
      await opened(other, other.page);
      await brought(other.page, path);
      await other.page.locator('#bring-in input[type=password]').fill('another one');
      await other.page.getByRole('button', { name: 'Open it' }).click();
      await other.page.getByText('This passphrase does not open the file').waitFor();
      expect(await factsOf(other.popup)).toEqual([]);
      await other.page.locator('#bring-in input[type=password]').fill('lantern harbour');
      await other.page.getByRole('button', { name: 'Open it' }).click();
      const facts = await factsOf(on.popup);
      await other.page.getByText(`${facts.length} new facts`).waitFor();
      expect(await factsOf(other.popup)).toEqual([]);
      await other.page.getByRole('button', { name: 'Keep all of it' }).click();
      await other.page.getByText(`Kept: ${facts.length} new facts.`).waitFor();
      expect(await factsOf(other.popup)).toEqual(facts);
      const back = await saved(other.page, 'Everything (JSON)', '', 'back.json');
      expect(await brought(log, back)).toContain('All of it is in your log already');
      await log.locator('#bring-in').getByRole('button', { name: 'Cancel' }).click();
      expect(await factsOf(on.popup)).toEqual(facts);
    } finally {
      await other.close();
    }
  }, 120_000);

  it('makes a calendar that a calendar reads', async () => {
    const path = await saved(log, 'A calendar (.ics)', '', 'owed.ics');
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  });
});

describe('an import that comes to nothing', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'no export of Good Faith'],
    ['what another program wrote', '{"name":"A board","cards":[]}', 'something else'],
    ['a newer layout', '{"format":"good-faith","version":2,"facts":[\n]}\n', 'Update it here first'],
    ['more after its end', '{"format":"good-faith","version":1,"facts":[\n]}\n{}\n', 'changed or damaged'],
    ['a file cut off', '{"format":"good-faith","version":1,"facts":[\n', 'cut off'],
    [
      'a damaged fact',
      '{"format":"good-faith","version":1,"facts":[\n{"key":"__proto__"}\n]}\n',
      'Fact 1 in this file',
    ],
  ])('says so of %s and leaves the log as it was', async (name, content, says) => {
    const before = await everything(on.popup);
    const path = fileNamed(`${name.length}.json`);
    writeFileSync(path, content);
    expect(await brought(log, path)).toContain(says);
    expect((await everything(on.popup)) === before).toBe(true);
  });

  it('leaves no trace when the background is killed while it is kept, or holds all of it', async () => {
    const before = (await factsOf(on.popup)).length;
    const path = fileNamed('many.json');
    writeFileSync(path, logFile(plainFacts(6000, Date.now())));
    expect(await brought(log, path)).toContain('6,000 new facts');
    await log.getByRole('button', { name: 'Keep all of it' }).click();
    await log.waitForTimeout(150);
    await killBackground(on);
    await until('an end', async () => /Kept|as it was/.test((await log.locator('#bring-in').textContent()) ?? ''));
    const isKept = /Kept/.test((await log.locator('#bring-in').textContent()) ?? '');
    expect((await factsOf(on.popup)).length).toBe(before + (isKept ? 6000 : 0));
    expect(await everything(on.popup)).not.toContain('"part":0');
  });
});

describe('forgetting a person', () => {
  it('asks for the name, and leaves no byte of it in any store or in an export', async () => {
    await opened(on, log);
    const { value: handle, name } = await chosen(log, 'A person');
    const id = handle.slice(handle.indexOf(':') + 1);
    expect(await everything(on.popup)).toContain(name);
    const dialog = log.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Forget for good' }).isDisabled()).toBe(true);
    expect(await dialog.textContent()).toContain('There is no way back.');
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: 'Forget for good' }).click();
    await log.getByText('Forgotten.').waitFor({ timeout: 40_000 });
    const left = await everything(on.popup);
    const file = readFileSync(await saved(log, 'Everything (JSON)', '', 'after.json'), 'utf8');
    for (const text of [left, file]) {
      expect(text.includes(name)).toBe(false);
      expect(text.includes(id)).toBe(false);
    }
    expect(left.length).toBeGreaterThan(1000);
  });
});

describe('the page of health', () => {
  it('says what was read, what the page looks like, and shows its structure without a word of it', async () => {
    await log.goto(on.url('src/entries/health.html'));
    await log.getByText(/Its pages look as they have since 20/).waitFor();
    await log.getByRole('button', { name: 'Show its structure' }).first().click();
    const outline = (await log.locator('.outline-text').textContent()) ?? '';
    expect(outline).toContain('data-testid="list-card"');
    for (const card of board.cards) expect(outline.includes(card.name)).toBe(false);
  });
});
