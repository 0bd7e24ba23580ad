import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KENJI } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { marksOf } from './mark-reader.ts';
import { factsOf, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board, second] = told.boards;
const kenji = `trello:${board.members.find(({ username }) => username === KENJI)?.id}`;
let on: Stage;
let options: Page;

const badge = (): Promise<string> => on.popup.evaluate(() => chrome.action.getBadgeText({}));
const ofBoard = async (id: string) => (await factsOf(on.popup)).filter(({ space }) => space?.endsWith(`:${id}`));

/** Every fact in which Kenji still is. */
const about = async () => (await factsOf(on.popup)).filter((fact) => JSON.stringify(fact).includes(kenji));

async function show(heading: string): Promise<void> {
  const fold = options.locator('details.leave-out', { hasText: heading });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

async function leaveOut(heading: string, name: string): Promise<void> {
  await show(heading);
  await options.getByRole('switch', { name: new RegExp(`^${name}`, 'u') }).click();
  await options.getByRole('button', { name: 'Leave out, forget' }).click();
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  options = await on.context.newPage();
  await options.goto(on.url('src/entries/options.html'));
  await options.getByRole('heading', { name: 'Privacy' }).waitFor();
});
afterAll(() => on?.close());

describe('a pause', () => {
  it('has no number, no marks and no call until the user goes on', async () => {
    await expect.poll(badge, { timeout: 10_000 }).not.toBe('');
    await options.getByRole('button', { name: 'Until I say' }).click();
    await options.getByText('Paused until you say otherwise.').waitFor();
    await expect.poll(badge, { timeout: 10_000 }).toBe('');
    on.lab.forgetRequests();
    await open(on, on.page, second.shortLink);
    await on.page.waitForTimeout(1500);
    expect(on.lab.calls()).toEqual([]);
    expect(await marksOf(on.page)).toEqual([]);
    expect(await ofBoard(second.id)).toEqual([]);
    await options.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(badge, { timeout: 10_000 }).not.toBe('');
  });
});

describe('somebody who is never logged', () => {
  it('is gone from every fact, and does not come back with the next reading', async () => {
    expect((await about()).length).toBeGreaterThan(5);
    await show('People in your log');
    await options.getByRole('switch', { name: /^Kenji Morinaga/u }).click();
    const dialog = options.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Leave out, forget' }).click();
    expect(await dialog.isVisible()).toBe(true);
    expect((await about()).length).toBeGreaterThan(5);
    await dialog.getByRole('textbox').fill('Kenji Morinaga');
    await dialog.getByRole('button', { name: 'Leave out, forget' }).click();
    await until('Kenji to be forgotten', async () => (await about()).length === 0);
    await options.getByRole('switch', { name: /^Kenji Morinaga/u }).waitFor({ state: 'detached' });
  });
});

describe('a board that is left out', () => {
  it('is forgotten at once, and not read any more though it is open', async () => {
    expect((await ofBoard(board.id)).length).toBeGreaterThan(50);
    await leaveOut('Boards and projects that are read', board.name);
    await until('the board to be forgotten', async () => (await ofBoard(board.id)).length === 0);
    on.lab.forgetRequests();
    await open(on, on.page, board.shortLink);
    await on.page.waitForTimeout(1500);
    expect(on.lab.calls()).toEqual([]);
    expect(await ofBoard(board.id)).toEqual([]);
  });

  it('is still in the list by its name, and read once more when it is wanted', async () => {
    await options.reload();
    await show('Boards and projects that are read');
    await options.getByRole('switch', { name: new RegExp(`^${board.name}`, 'u'), checked: false }).click();
    await open(on, on.page, board.shortLink);
    await readAfter(on, board.shortLink);
    expect((await ofBoard(board.id)).length).toBeGreaterThan(50);
    expect(await about()).toEqual([]);
  });
});
