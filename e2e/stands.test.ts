import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { askedFor, canLose, lose } from './lost-messages.ts';
import { open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const BEHIND = 'What stands here is from before';
let on: Stage;
let popup: Page;

async function hasFocus(there: Locator): Promise<boolean> {
  return there.evaluate((element) => element === document.activeElement);
}

/** The user turns to another tab and back. */
async function comeBack(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
}

/** Opens a page of ours at its first heading. */
async function ours(file: string): Promise<Page> {
  const page = await on.context.newPage();
  await page.goto(on.url(`src/entries/${file}`));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

async function thiago(): Promise<string> {
  const people = await popup.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ way: 'own-to-background', name: 'people', args: [] });
    return reply.value.partners as readonly { readonly person: string; readonly name: string }[];
  });
  return people.find(({ name }) => name.startsWith('Thiago'))?.person ?? '';
}

/** What was said elsewhere while a page stands open. */
async function noteElsewhere(person: string, text: string): Promise<void> {
  await on.popup.evaluate(
    ([who, words]) =>
      chrome.runtime.sendMessage({
        way: 'own-to-background',
        name: 'sayOfPerson',
        args: [who, { kind: 'note', about: 'other', text: words, on: null }],
      }),
    [person, text] as const,
  );
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await canLose(on.context);
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  popup = await on.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(on.popup.url());
  await popup.locator('.nudge').first().waitFor();
});
afterAll(() => on?.close());

describe('what stands on a page of ours', () => {
  it('stays in the popup when the next look comes to nothing: an open question, and what is typed in it', async () => {
    await popup.keyboard.press('2');
    await popup.getByRole('button', { name: /^Thiago/ }).press('Enter');
    const evidence = popup.getByRole('region', { name: 'Evidence', exact: true });
    // How many lines stand above the first of its kind depends on the hour.
    await evidence.getByRole('button', { name: /^Show \d+ more$/ }).press('Enter');
    const line = evidence.getByRole('listitem').filter({ hasText: 'Done after its date' }).first();
    await line.getByRole('button', { name: /^More for/ }).press('Enter');
    await popup.getByRole('button', { name: 'This is not so…' }).press('Enter');
    await lose(popup, 'person', 'people');
    const dispute = popup.getByRole('dialog', { name: 'What is not so?' });
    await dispute.getByRole('textbox', { name: 'In a few words' }).fill('Sent by mail');
    await popup.keyboard.press('Enter');
    await popup.getByRole('heading', { name: BEHIND }).waitFor();

    await line.focus();
    await popup.keyboard.press('d');
    const dialog = popup.getByRole('dialog', { name: 'When was it done?' });
    await dialog.getByLabel('Done on').fill('2026-01-02');
    const before = await askedFor(popup, 'people');
    // The way back has its own look, which comes to nothing too.
    await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.toast button')].at(-1)?.click());
    await expect.poll(() => askedFor(popup, 'people')).toBeGreaterThan(before);
    await popup.waitForTimeout(300);
    expect(await dialog.getByLabel('Done on').inputValue()).toBe('2026-01-02');

    await popup.keyboard.press('Escape');
    await lose(popup);
    await popup.getByRole('button', { name: 'Try once more' }).first().press('Enter');
    await popup.getByRole('heading', { name: BEHIND }).waitFor({ state: 'detached' });
    await popup.keyboard.press('Escape');
    await popup.locator('.person-row').first().waitFor();
    await popup.keyboard.press('1');
  });

  it('stays in the popup under a nudge: the note that is being written', async () => {
    const drafts = popup.locator('.draft textarea');
    await popup.locator('.nudge-open').first().waitFor();
    await until('a note', async () => {
      if ((await drafts.count()) > 0) return true;
      for (const closed of await popup.locator('.nudge-open[aria-expanded="false"]').all()) {
        await closed.press('Enter');
        if ((await drafts.count()) > 0) return true;
      }
      return false;
    });
    const draft = drafts.first();
    await draft.press('Enter');
    await draft.fill('In my own words');
    await lose(popup, 'now', 'readAgain');
    await popup.locator('.popup-foot summary').press('Enter');
    await popup.getByRole('button', { name: 'Read now' }).press('Enter');
    await popup.getByRole('heading', { name: BEHIND }).waitFor();
    expect(await draft.inputValue()).toBe('In my own words');
    await lose(popup);
    await popup.getByRole('button', { name: 'Try once more' }).press('Enter');
    await popup.getByRole('heading', { name: BEHIND }).waitFor({ state: 'detached' });
  });
});

describe('the page of a person that one comes back to', () => {
  let page: Page;
  let person: string;
  beforeAll(async () => {
    person = await thiago();
    page = await ours(`person.html?person=${encodeURIComponent(person)}`);
    await page.getByRole('region', { name: 'Notes' }).waitFor();
  });

  it('tells what was said elsewhere, and keeps what is open and where the focus is', async () => {
    const why = page.locator('.why summary').first();
    await why.press('Enter');
    await page.locator('.why ol li').first().waitFor();
    await expect.poll(() => hasFocus(why)).toBe(true);
    await noteElsewhere(person, 'Likes strong tea');
    await comeBack(page);
    await page.getByRole('region', { name: 'Notes' }).getByText('Likes strong tea').waitFor();
    expect(await hasFocus(why)).toBe(true);
    expect(await page.locator('.why[open] ol li').count()).toBeGreaterThan(0);
  });

  it('is left alone while something is half typed or a question is open', async () => {
    const field = page.getByRole('textbox', { name: 'Can Thiago do what you agree on?' });
    await field.fill('Yes, and');
    await noteElsewhere(person, 'Sings in a choir');
    const before = await askedFor(page, 'person');
    await comeBack(page);
    await page.waitForTimeout(300);
    expect(await askedFor(page, 'person')).toBe(before);
    expect(await field.inputValue()).toBe('Yes, and');
    await field.fill('');
    await comeBack(page);
    await page.getByRole('region', { name: 'Notes' }).getByText('Sings in a choir').waitFor();
  });

  it('stands on, and says so, when nothing newer can be had', async () => {
    await lose(page, 'person');
    await comeBack(page);
    await page.getByRole('heading', { name: BEHIND }).waitFor();
    await page.getByRole('region', { name: 'Notes' }).getByText('Sings in a choir').waitFor();
    await lose(page, 'why');
    await page.locator('.why:not([open]) summary').first().press('Enter');
    await page.getByText('The reasons could not be looked up just now.').waitFor();
    await lose(page);
    await page.locator('.why').getByRole('button', { name: 'Try once more' }).press('Enter');
    await page.getByText('The reasons could not be looked up just now.').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('the weekly review that one comes back to', () => {
  it('is looked at anew, but not in the midst of a step', async () => {
    const page = await ours('review.html');
    await page.locator('.decide > li').first().waitFor();
    const before = await askedFor(page, 'review');
    await comeBack(page);
    await expect.poll(() => askedFor(page, 'review')).toBe(before + 1);
    await page.getByRole('textbox', { name: /^A word about it/ }).focus();
    await comeBack(page);
    await page.waitForTimeout(300);
    expect(await askedFor(page, 'review')).toBe(before + 1);
    await page.close();
  });

  it('stands on when nothing newer can be had', async () => {
    const page = await ours('review.html');
    await page.locator('.decide > li').first().waitFor();
    await lose(page, 'review');
    await comeBack(page);
    await page.getByRole('heading', { name: BEHIND }).waitFor();
    expect(await page.locator('.decide > li').count()).toBeGreaterThan(0);
    await page.close();
  });
});

/** The strip: its place is there before anything is said in it, so that it is read out. */
function strip(page: Page): Locator {
  return page.locator('.behind[role="status"]');
}

/** The strip comes, and goes with the next look that works. */
async function comesAndGoes(page: Page, look: () => Promise<void>, ...lost: readonly string[]): Promise<void> {
  expect(await strip(page).count()).toBe(1);
  expect(await strip(page).textContent()).toBe('');
  await lose(page, ...lost);
  await look();
  await strip(page).getByRole('heading', { name: BEHIND }).waitFor();
  await lose(page);
  await strip(page).getByRole('button', { name: 'Try once more' }).press('Enter');
  await expect.poll(() => strip(page).textContent()).toBe('');
}

describe('the other pages of ours', () => {
  it.each([
    ['habits', 'nudgeRecords', '.kind'],
    ['health', 'health', 'main li'],
    ['review', 'review', '.decide > li'],
  ])('%s stands on when nothing newer can be had, and says so until it can', async (file, asked, ready) => {
    const page = await ours(`${file}.html`);
    await page.locator(ready).first().waitFor();
    const count = await page.locator(ready).count();
    await comesAndGoes(page, () => comeBack(page), asked);
    expect(await page.locator(ready).count()).toBe(count);
    await page.close();
  });

  it.each(['options', 'welcome'])('%s says so when a switch was not answered', async (file) => {
    const page = await ours(`${file}.html`);
    const asana = page.getByRole('switch', { name: /^Asana/ });
    await asana.waitFor();
    const isOn = await asana.isChecked();
    await comesAndGoes(page, () => asana.click(), 'siteChanged');
    // The wish was written down: looked at anew, it stands as it is.
    await expect.poll(() => asana.isChecked()).toBe(!isOn);
    await asana.click();
    await expect.poll(() => asana.isChecked()).toBe(isOn);
    await page.close();
  });

  it('the log does not say that nothing fits where nobody answered, and finds it once somebody does', async () => {
    const page = await ours('log.html');
    await page.locator('.fact-says').first().waitFor();
    await lose(page, 'factKeys');
    await page.getByRole('searchbox').fill('a');
    await page.getByText('did not answer').waitFor();
    expect(await page.locator('.facts-none').count()).toBe(0);
    await lose(page);
    await page.getByRole('button', { name: 'Try once more' }).press('Enter');
    await page.locator('.fact-says').first().waitFor();
    await page.close();
  });
});
