import { afterAll, beforeAll, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { now, type Stage, stage, until, ZONE } from './setup.ts';

const BUDGET = 5;
const told = story(Date.now(), ZONE);
let on: Stage;

const entries = () => on.popup.locator('.nudge[data-nudge]');
const enough = () => on.popup.getByRole('heading', { name: 'That is enough for today' });
const badge = (): Promise<string> => on.popup.evaluate(() => chrome.action.getBadgeText({}));

async function trySample(): Promise<void> {
  await on.popup.getByRole('button', { name: 'Try sample data' }).click();
  await until('five nudges', async () => (await entries().count()) === BUDGET);
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false });
  await on.popup.setViewportSize({ width: 400, height: 600 });
  await on.popup.bringToFront();
  await trySample();
});
afterAll(() => on?.close());

it('a day has no more nudges than its budget, however fast they are dealt with', { timeout: 60_000 }, async () => {
  const all = (await now(on.popup)).nudges.length;
  expect(all).toBeGreaterThan(BUDGET);
  await expect.poll(badge).toBe(String(BUDGET));
  for (let left = BUDGET - 1; left >= 0; left--) {
    const entry = entries().first();
    await entry.getByRole('button', { name: /^More for: / }).click();
    await entry.locator('.menu-list button').first().waitFor();
    await entry
      .locator('.menu-list')
      .getByText(/^(Done|Snooze until)/u)
      .first()
      .click();
    await expect.poll(() => entries().count()).toBe(left);
  }
  await enough().waitFor();
  await expect.poll(badge).toBe('');

  await on.popup.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => entries().count()).toBe(1);
  await expect.poll(badge).toBe('1');
  await entries()
    .first()
    .getByRole('button', { name: /^More for: / })
    .click();
  await entries()
    .first()
    .locator('.menu-list')
    .getByText(/^(Done|Snooze until)/u)
    .first()
    .click();
  await enough().waitFor();

  await on.popup.reload();
  await enough().waitFor();
  expect(await entries().count()).toBe(0);
  const rest = (await now(on.popup)).nudges.length;
  expect(rest).toBeGreaterThan(0);
  await on.popup.getByRole('button', { name: `Show ${rest} more` }).click();
  await expect.poll(() => entries().count()).toBe(rest);
  await on.popup.getByRole('button', { name: 'Show fewer' }).click();
  await enough().waitFor();
});

it('sample data does not use up the day', async () => {
  await on.popup.getByRole('button', { name: /Remove/u }).click();
  await until('the sample to be gone', async () => (await now(on.popup)).nudges.length === 0);
  await trySample();
});
