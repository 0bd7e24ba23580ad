import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { factsOf, now, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const STEPS = [
  'Your turn',
  'Waiting for',
  'What slipped and why',
  'Whom to thank',
  'Talks and agreements',
  'One thing to change',
];
let on: Stage;
let page: Page;

/** What stands there, as it is laid out. */
async function textOf(there: Locator): Promise<string> {
  return (await there.allInnerTexts()).join(' ');
}

async function openReview(): Promise<Page> {
  const review = await on.context.newPage();
  await review.goto(on.url('src/entries/review.html'));
  await review.getByRole('heading', { level: 1, name: /^The week of/ }).waitFor();
  return review;
}

const here = (review: Page) => review.locator('summary[aria-current="step"]');

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
});
afterAll(() => on?.close());

describe('the weekly review', () => {
  it('has six steps with nothing in them before anything was read', async () => {
    page = await openReview();
    expect(await page.locator('.step summary b').allInnerTexts()).toEqual(STEPS);
    await page.getByText('Nothing of yours is open as far as one can see here.').waitFor();
  });

  it('goes through the story by keys from the popup: what I owe, what I wait for', async () => {
    await page.close();
    await open(on, on.page, board.shortLink);
    await readAfter(on, board.shortLink);
    await on.popup.reload();
    await on.popup.locator('.nudge').first().waitFor();
    const opened = on.context.waitForEvent('page');
    await on.popup.keyboard.press('g');
    await on.popup.keyboard.press('r');
    page = await opened;
    await page.getByRole('heading', { level: 1, name: /^The week of/ }).waitFor();
    expect(await textOf(page.locator('.review-head').getByRole('status'))).toBe('step 1 of 6 · about 10 minutes left');
    const own = page.locator('.decide > li');
    expect(await own.count()).toBeGreaterThan(2);
    await page.getByRole('textbox', { name: /^A word about it/ }).fill('Two replied');
    await page.getByRole('button', { name: 'Next: Waiting for' }).press('Enter');
    await until('the second step', async () => (await textOf(here(page))).includes('Waiting for'));
    expect(await here(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('settles one with a press and takes it back with u', async () => {
    const line = page.locator('.decide > li').first();
    const title = await textOf(line.locator('.item-link'));
    await line.getByRole('button', { name: /elsewhere$/ }).press('Enter');
    await until('it to be gone', async () => !(await textOf(page.locator('.decide'))).includes(title));
    await page.locator('h1').click();
    await page.keyboard.press('u');
    await until('it to be back', async () => (await textOf(page.locator('.decide'))).includes(title));
  });

  it('can be left and goes on where it was, with what was written', async () => {
    await page.close();
    page = await openReview();
    expect(await textOf(here(page))).toContain('Waiting for');
    expect(await textOf(page.locator('.review-head').getByRole('status'))).toBe('step 2 of 6 · about 8 minutes left');
    expect(await textOf(page.locator('.step.is-done'))).toContain('Two replied');
    await page.getByRole('button', { name: 'Next: What slipped and why' }).press('Enter');
    await until('the third step', async () => (await textOf(here(page))).includes('What slipped'));
  });

  it('keeps what is half written in a step: folded, rested over, or left at once', async () => {
    const field = () => page.getByRole('textbox', { name: /^A word about it/ });
    const summary = page.locator('.step summary').nth(2);
    await field().fill('The lender was');
    await summary.click();
    await field().waitFor({ state: 'detached' });
    await summary.click();
    expect(await field().inputValue()).toBe('The lender was');
    const kept = () =>
      on.popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get('kept:review-drafts')));
    await expect.poll(kept).toContain('"The lender was"');
    await field().fill('The lender was late twice');
    await page.reload();
    await expect.poll(() => field().inputValue()).toBe('The lender was late twice');
    await page.close();
    page = await openReview();
    await expect.poll(() => field().inputValue()).toBe('The lender was late twice');
    expect((await factsOf(on.popup)).some((fact) => JSON.stringify(fact).includes('The lender'))).toBe(false);
  });

  it('has it back where what was said is taken back', async () => {
    const field = () => page.getByRole('textbox', { name: /^A word about it/ });
    await page.getByRole('button', { name: 'Next: Whom to thank' }).press('Enter');
    await until('the fourth step', async () => (await textOf(here(page))).includes('Whom to thank'));
    expect(await textOf(page.locator('.step.is-done').nth(2))).toContain('The lender was late twice');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await until('the third step', async () => (await textOf(here(page))).includes('What slipped'));
    await expect.poll(() => field().inputValue()).toBe('The lender was late twice');
    await field().fill('');
  });

  it('keeps the reason of a slip with one press, and takes it back', async () => {
    const reasons = page.getByRole('group', { name: /^What got in the way of/ });
    const before = await reasons.count();
    expect(before).toBeGreaterThan(0);
    await reasons.first().getByRole('button', { name: 'Blocked by something else' }).press('Enter');
    await until('the reason', async () =>
      (await factsOf(on.popup)).some((fact) => fact.kind === 'said-excused' && fact.reason === 'blocked'),
    );
    await page.getByText('Kept with its reason.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await until('the line as before', async () => (await reasons.count()) === before);
  });

  it('ends with one thing to change, which stands there as a fact of this week', async () => {
    for (const next of STEPS.slice(3)) {
      await page.getByRole('button', { name: `Next: ${next}` }).press('Enter');
      await until(next, async () => (await textOf(here(page))).includes(next));
    }
    await page.getByRole('textbox', { name: /^Next week we try/ }).fill('Dates only after the lender has confirmed');
    await page.getByRole('button', { name: 'Finish' }).press('Enter');
    await page.getByText('All six steps are done.').waitFor();
    const said = (await factsOf(on.popup)).filter((fact) => fact.kind === 'said-reviewed');
    expect(new Set(said.map((fact) => fact.step)).size).toBe(6);
    expect(said.find((fact) => fact.step === 'change')?.text).toBe('Dates only after the lender has confirmed');
  });

  it('is a nudge at the time that was chosen, until it is done', async () => {
    const kinds = async () => (await now(on.popup)).nudges.map(({ kind }) => kind);
    await page.getByRole('combobox', { name: 'Day' }).selectOption('1');
    await page.getByLabel('Time', { exact: true }).fill('00:00');
    await page.waitForTimeout(300);
    expect(await kinds()).not.toContain('weekly-review');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await until('the nudge', async () => (await kinds()).includes('weekly-review'));
    await on.popup.reload();
    await on.popup.locator('.nudge').first().waitFor();
    const more = on.popup.getByRole('button', { name: /^Show \d+ more/ });
    if (await more.count()) await more.press('Enter');
    const nudge = on.popup.locator('.nudge').filter({ hasText: 'Look back at the week' });
    const opened = on.context.waitForEvent('page');
    await nudge.getByRole('button', { name: 'Open the review' }).press('Enter');
    const review = await opened;
    await review.getByRole('heading', { level: 1, name: /^The week of/ }).waitFor();
    expect(review.url()).toContain('review.html');
    await review.close();
  });

  it('shows next week what was answered in this one', async () => {
    const facts = await factsOf(on.popup);
    expect(facts.filter(({ kind }) => kind === 'said-undone').length).toBeGreaterThan(0);
    await page.getByRole('textbox', { name: /^Next week we try/ }).fill('Ask for dates in one message');
    await page.getByRole('button', { name: 'Finish' }).press('Enter');
    await page.getByText('All six steps are done.').waitFor();
    const worker = on.context.serviceWorkers().at(-1);
    await worker?.evaluate(() => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 7 * 86_400_000;
    });
    await page.reload();
    await page.getByText('One thing to change').click();
    await page.getByText('Ask for dates in one message').waitFor();
    expect(await textOf(page.locator('.review-head').getByRole('status'))).toContain('step 1 of 6');
  });
});
