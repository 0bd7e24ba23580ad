import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import type { Nudge, NudgeKind } from '../src/core/nudge.ts';
import { factsOf, now, passTime, ring, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
let on: Stage;

/** One of our own pages asks the background. */
function asks(name: string, ...args: readonly unknown[]): Promise<unknown> {
  return on.popup.evaluate(
    async (message) => {
      const reply = await chrome.runtime.sendMessage({ way: 'own-to-background', ...message });
      if (!reply?.isAnswered) throw new Error(`The background said ${JSON.stringify(reply)}.`);
      return reply.value as unknown;
    },
    { name, args },
  );
}

async function nudgeOf(kind: NudgeKind): Promise<Nudge> {
  const found = (await now(on.popup)).nudges.find((one) => one.kind === kind);
  if (!found) throw new Error(`there is no nudge of the kind ${kind}`);
  return found;
}

/** A nudge as it stands in the popup, with all of them shown. */
async function shown(kind: NudgeKind): Promise<Locator> {
  const { key } = await nudgeOf(kind);
  const entry = on.popup.locator(`[data-nudge=${JSON.stringify(key)}]`);
  await on.popup.locator('.nudge[data-nudge]').first().waitFor();
  const more = on.popup.getByRole('button', { name: /^Show \d+ more/ });
  if ((await entry.count()) === 0) await more.click();
  await entry.waitFor();
  return entry;
}

async function openMenu(entry: Locator): Promise<Locator> {
  await entry.getByRole('button', { name: /^More for: / }).click();
  const menu = entry.locator('.menu-list');
  await menu.waitFor();
  return menu;
}

/** Takes the last answer back, and waits until it stands there as before. */
async function undone(entry: Locator): Promise<void> {
  await on.popup.getByRole('button', { name: 'Undo' }).click();
  await entry.waitFor();
}

async function choose(kind: NudgeKind, choice: string, says: RegExp): Promise<Locator> {
  const entry = await shown(kind);
  await (await openMenu(entry)).getByRole('button', { name: choice }).click();
  await entry.waitFor({ state: 'detached' });
  await expect.poll(() => on.popup.locator('.toast').textContent()).toMatch(says);
  return entry;
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false });
  await on.popup.setViewportSize({ width: 400, height: 600 });
  // A tab that is not in front draws once a second.
  await on.popup.bringToFront();
  await on.popup.getByRole('button', { name: 'Try sample data' }).click();
  await on.popup.locator('.nudge[data-nudge]').first().waitFor();
});
afterAll(() => on?.close());

describe('each action of a nudge', () => {
  beforeEach(async () => {
    await on.popup.bringToFront();
    await on.popup.reload();
  });

  it.each([
    ['came-due', 'Done', /Noted as done/],
    ['came-due', 'Of no use now', /Put aside for two working days/],
    ['came-due', 'This is not so', /comes back only with something new/],
    ['came-due', 'Silence this item', /It stays silent/],
    ['came-due', 'Silence Imani for now', /Imani/],
    ['reply', 'Nobody needs to answer', /./],
    ['reply', 'This is no question', /./],
    ['reply', 'Of no use now', /Put aside/],
    ['give-it-an-owner', 'Done', /Noted as done/],
  ] as const)('%s, %s: it goes, says so, and comes back when taken back', async (kind, choice, says) => {
    await undone(await choose(kind, choice, says));
  });

  it('is put off to a working morning, by the menu and by a key', async () => {
    const entry = await shown('came-due');
    const menu = await openMenu(entry);
    const until = menu.getByRole('button', { name: /^Snooze until / });
    expect(await until.count()).toBeGreaterThanOrEqual(2);
    expect(await until.first().textContent()).toMatch(/tomorrow morning|next week/);
    const { snoozes } = await now(on.popup);
    await until.first().click();
    await entry.waitFor({ state: 'detached' });
    const said = (await factsOf(on.popup)).filter((fact) => fact.kind === 'said-snoozed');
    expect(said.map((fact) => fact.until)).toEqual([snoozes[0]?.at]);
    await undone(entry);
    await entry.locator('.nudge-open').focus();
    await on.popup.keyboard.press('s');
    await entry.waitFor({ state: 'detached' });
    await on.popup.keyboard.press('u');
    await entry.waitFor();
  });

  it('asks how it was settled, and for a reason, in dialogs', async () => {
    const entry = await shown('tell-them');
    for (const [choice, button] of [
      ['Settled elsewhere…', /./],
      ['Excuse, with a reason…', /./],
    ] as const) {
      await (await openMenu(entry)).getByRole('button', { name: choice }).click();
      const dialog = on.popup.getByRole('dialog');
      await dialog.waitFor();
      await dialog.getByRole('radio').first().check();
      await dialog.locator('button[type=submit], .button-first').first().click();
      await entry.waitFor({ state: 'detached' });
      await expect.poll(() => on.popup.locator('.toast').textContent()).toMatch(button);
      await undone(entry);
    }
  });

  it('keeps a promise, or says that there was none', async () => {
    for (const name of [/^Keep/, /^No/]) {
      const entry = await shown('keep-promise');
      await entry.locator('.nudge-foot').getByRole('button', { name }).click();
      await entry.waitFor({ state: 'detached' });
      await undone(entry);
    }
  });

  it('says why, and has a note to edit and copy', async () => {
    const entry = await shown('came-due');
    await entry.locator('.nudge-open').click();
    await entry.locator('summary').click();
    await expect.poll(() => entry.locator('.why li').count()).toBeGreaterThan(1);
    const note = entry.getByRole('textbox');
    await note.click();
    await note.fill('Imani, a word on the beds?');
    await entry.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => on.popup.locator('.toast').textContent()).toMatch(/\w/);
    expect(await note.inputValue()).toBe('Imani, a word on the beds?');
  });
});

describe('a kind that was called not so three times', () => {
  it('asks whether it stays on, and is turned off and on', async () => {
    const nudge = await nudgeOf('came-due');
    for (let times = 0; times < 3; times++) {
      const answered = nudge.key;
      await asks('answer', nudge, { kind: 'dismissed', isWrong: true });
      expect(answered).toBe(nudge.key);
    }
    await on.popup.reload();
    const question = on.popup.getByText('You said three times that “Ask how it stands” was not so.');
    await question.waitFor();
    await on.popup.getByRole('button', { name: 'Turn it off' }).click();
    await question.waitFor({ state: 'detached' });
    const page = await on.context.newPage();
    await page.goto(on.url('src/entries/habits.html'));
    const kind = page.locator('[data-kind=came-due]');
    const toggle = kind.getByRole('switch');
    await toggle.waitFor();
    expect(await toggle.isChecked()).toBe(false);
    expect(await kind.locator('.record').textContent()).toMatch(/Spoken.*\d.*Not so.*3/);
    await toggle.click();
    const asked = kind.getByText('Shall it stay on?');
    await asked.waitFor();
    await kind.getByRole('button', { name: 'Keep it on' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await toggle.isChecked()).toBe(true);
    await page.close();
    await on.popup.bringToFront();
    for (let times = 0; times < 3; times++) await asks('undo', nudge.key);
    await expect.poll(async () => (await now(on.popup)).nudges.some(({ kind }) => kind === 'came-due')).toBe(true);
  });
});

describe('the page of all habits', () => {
  it('is a press away from the popup, and turns a kind off', async () => {
    await on.popup.reload();
    await on.popup.locator('.nudge[data-nudge]').first().waitFor();
    const opening = on.context.waitForEvent('page');
    await on.popup.getByRole('link', { name: 'All habits' }).click();
    const page = await opening;
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.habit').count()).toBe(8);
    const toggle = page.locator('[data-kind=reply]').getByRole('switch');
    await toggle.click();
    await expect.poll(async () => (await now(on.popup)).nudges.some(({ kind }) => kind === 'reply')).toBe(false);
    await toggle.click();
    await expect.poll(async () => (await now(on.popup)).nudges.some(({ kind }) => kind === 'reply')).toBe(true);
    await page.close();
  });

  it('writes notes in another tone, and in words of the user’s own, with what they name checked', async () => {
    const page = await on.context.newPage();
    await page.goto(on.url('src/entries/habits.html'));
    await page.getByRole('radio', { name: 'warm' }).check();
    await expect.poll(async () => (await nudgeOf('came-due')).draft?.key).toBe('draft_came_due_warm');
    const kind = page.locator('[data-kind=came-due]');
    await kind.locator('summary').click();
    await kind.getByRole('button', { name: /^Use my own words: / }).click();
    const words = kind.getByRole('textbox');
    await words.fill('Dear {name}, about {card}?');
    await kind.getByText('Nothing is known as {name}.').waitFor();
    expect(await kind.getByRole('button', { name: 'Keep my words' }).isDisabled()).toBe(true);
    const long = `${'I know that much is going on. '.repeat(10)}How does it stand?`;
    await words.fill(`Dear {person}, ${long}`);
    await kind.getByText(`Reads: Dear Priya, ${long}`).waitFor();
    await words.fill('Dear {person}, about {card}: ');
    await kind.getByRole('button', { name: '{due}' }).click();
    await kind.getByText('Reads: Dear Priya, about Loan list:').waitFor();
    await kind.getByRole('button', { name: 'Keep my words' }).click();
    await kind.getByText('your words').waitFor();
    await on.popup.bringToFront();
    await on.popup.reload();
    const entry = await shown('came-due');
    await entry.locator('.nudge-open').click();
    const note = entry.getByRole('textbox');
    await expect.poll(() => note.inputValue()).toMatch(/^Dear Imani, about Plan of the raised beds: \w/);
    await page.bringToFront();
    await kind.getByRole('button', { name: 'As it came' }).click();
    await page.getByRole('radio', { name: 'plain' }).check();
    await expect.poll(async () => (await nudgeOf('came-due')).ownDraft).toBeUndefined();
    await page.close();
  });
});

describe('one notification a day', () => {
  const standing = (): Promise<readonly string[]> =>
    on.popup.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

  it('comes at its time, once the user turned it on, and says how many and no name', async () => {
    const options = await on.context.newPage();
    await options.goto(on.url('src/entries/options.html'));
    expect(await standing()).toEqual([]);
    await options.getByRole('switch', { name: 'One notification a day' }).click();
    const time = options.getByLabel('When it comes');
    await expect.poll(() => time.inputValue()).toBe('09:00');
    await until('its time to be set', async () =>
      on.popup.evaluate(async () => (await chrome.storage.local.get('kept:told-at'))['kept:told-at'] !== undefined),
    );
    expect(await standing()).toEqual([]);
    const today = Temporal.Now.zonedDateTimeISO(ZONE);
    const next = today.add({ days: 1 }).withPlainTime('09:05').epochMilliseconds;
    await passTime(on, next - Date.now());
    await ring(on);
    await expect.poll(standing, { timeout: 20_000 }).toEqual(['worth-doing']);
    await options.getByRole('switch', { name: 'One notification a day' }).click();
    await time.waitFor({ state: 'detached' });
    await options.close();
  });
});
