import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { factsOf, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
let on: Stage;

/** Words that set people beside each other. Nowhere on a page about people. */
const COMPARING =
  /\b(rank\w*|rating\w*|rated|scor\w*|best|worst|better|worse|top|bottom|leader\w*|compar\w*|than (others|average)|average|percentile|most reliable|least reliable)\b/i;
/** A talk may serve better than a message, and tell more than a chart: that sets no people beside each other. */
const OF_TALKS = /a talk may (serve better|tell more than another chart)/gi;

/** What is promised of one's own record, and of what there is not. */
const PROMISED = /your own dates stand on top|no score/gi;

/** What stands there, as it is laid out. */
async function textOf(there: Locator): Promise<string> {
  return (await there.allInnerTexts()).join(' ');
}

/** All that a screen reader is told, in words. */
async function accessible(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Moves the focus with Tab until it is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 400): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it.');
}

async function personPage(name: string): Promise<Page> {
  const row = on.popup.getByRole('button', { name: new RegExp(`^${name}`) });
  await row.press('Enter');
  const opened = on.context.waitForEvent('page');
  await on.popup.getByRole('button', { name: 'Full page' }).press('Enter');
  const page = await opened;
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  await on.popup.setViewportSize({ width: 400, height: 600 });
  await on.popup.reload();
  await on.popup.locator('.nudge').first().waitFor();
});
afterAll(() => on?.close());

describe('People in the popup', () => {
  it('opens with 2, goes back with 1; me first, then partners by name, with what is open and no figure', async () => {
    await press(on.popup, '2');
    const rows = on.popup.getByRole('main', { name: 'People' }).locator('.person-row');
    await rows.first().waitFor();
    const names = await rows.locator('strong').allInnerTexts();
    expect(names[0]).toMatch(/, you$/);
    expect(names.length).toBeGreaterThan(3);
    expect(names.slice(1)).toEqual([...names.slice(1)].sort((a, b) => a.localeCompare(b)));
    for (const text of await rows.allInnerTexts()) expect(text).toMatch(/\d+ you owe\s+\d+ owed to you/);
    expect(await rows.locator('.bar').count()).toBe(0);
    expect((await rows.allInnerTexts()).join()).not.toContain('%');
    await press(on.popup, '1');
    await on.popup.locator('.nudge').first().waitFor();
    expect(await on.popup.locator('.person-row').count()).toBe(0);
    await press(on.popup, '2');
    await rows.first().waitFor();
  });

  it('steps through people with j and k, opens one with Enter and comes back with Escape', async () => {
    await press(on.popup, 'j', 'j');
    const focused = on.popup.locator('.person-row:focus strong');
    await expect.poll(() => textOf(focused)).toBe('Ayesha Qureshi');
    await press(on.popup, 'k');
    await expect.poll(() => textOf(focused)).toMatch(/, you$/);
    await press(on.popup, 'j', 'Enter');
    await on.popup.getByRole('heading', { level: 1, name: 'Ayesha Qureshi' }).waitFor();
    await press(on.popup, 'Escape');
    await on.popup.locator('.person-row').first().waitFor();
  });

  it('says not enough to say, and opens what a figure stands on; a line leads to its page', async () => {
    await on.popup.getByRole('button', { name: /^Thiago/ }).press('Enter');
    const figures = on.popup.getByRole('region', { name: 'Both directions' });
    await figures.waitFor();
    expect(await textOf(figures)).toContain('not enough to say');
    const name = 'Evidence of: Thiago’s to me, Follow-through';
    await on.popup.getByRole('button', { name }).press('Enter');
    const evidence = on.popup.getByRole('region', { name: 'Behind: Thiago’s to me, Follow-through' });
    await evidence.waitFor();
    await expect
      .poll(() => evidence.getByRole('heading').evaluate((element) => element === document.activeElement))
      .toBe(true);
    const lines = await evidence.getByRole('listitem').count();
    const counted = /(\d+) of (\d+) kept/.exec(await textOf(figures));
    expect(lines).toBeGreaterThanOrEqual(Number(counted?.[2] ?? 1));
    const link = evidence.getByRole('link').first();
    const address = await link.getAttribute('href');
    expect(board.cards.some(({ shortLink }) => address?.includes(shortLink))).toBe(true);
    const opened = on.context.waitForEvent('page');
    await link.press('Enter');
    const page = await opened;
    expect(page.url()).toContain(new URL(address ?? '').pathname.split('/').slice(0, 3).join('/'));
    await page.close();
    await evidence.getByRole('button', { name: 'Show everything' }).press('Enter');
    await on.popup.getByRole('region', { name: 'Evidence', exact: true }).waitFor();
  });

  it('tells why a line is counted once that is asked', async () => {
    const evidence = on.popup.getByRole('region', { name: 'Evidence', exact: true });
    // How many lines stand above the first of its kind depends on the hour.
    await evidence.getByRole('button', { name: /^Show \d+ more$/ }).press('Enter');
    const line = evidence.getByRole('listitem').filter({ hasText: 'Done after its date' }).first();
    await line.locator('summary').press('Enter');
    const steps = line.locator('.why ol').getByRole('listitem');
    await steps.first().waitFor();
    expect(await steps.count()).toBeGreaterThan(2);
    await line.locator('summary').press('Enter');
    await expect.poll(() => steps.filter({ visible: true }).count()).toBe(0);
  });

  it('excuses, corrects and disputes a line by the keyboard, and takes each back', async () => {
    const evidence = on.popup.getByRole('region', { name: 'Evidence', exact: true });
    const line = evidence.getByRole('listitem').filter({ hasText: 'Done after its date' }).first();
    const title = await textOf(line.locator('.item-link'));
    const same = () => evidence.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'promised for' });
    await line.focus();
    await press(on.popup, 'x');
    const dialog = on.popup.getByRole('dialog', { name: 'What got in the way?' });
    await dialog.getByRole('radio', { name: 'The scope changed' }).press('Space');
    await dialog.getByRole('textbox').fill('The museum asked for two more lines');
    await press(on.popup, 'Enter');
    await same().filter({ hasText: 'The scope changed: The museum asked for two more lines' }).first().waitFor();
    expect((await factsOf(on.popup)).some((fact) => fact.kind === 'said-excused' && fact.reason === 'scope')).toBe(
      true,
    );
    await press(on.popup, 'u');
    await same().filter({ hasText: 'Done after its date' }).first().waitFor();

    const menu = same()
      .filter({ hasText: 'Done after its date' })
      .first()
      .getByRole('button', { name: /^More for/ });
    await menu.press('Enter');
    await on.popup.getByRole('button', { name: 'This is not so…' }).press('Enter');
    const dispute = on.popup.getByRole('dialog', { name: 'What is not so?' });
    await dispute.getByRole('textbox', { name: 'In a few words' }).fill('It was sent by mail in time');
    await press(on.popup, 'Enter');
    await same().filter({ hasText: 'Your word: It was sent by mail in time' }).first().waitFor();
    await on.popup.getByRole('button', { name: 'Undo' }).press('Enter');
    await same().filter({ hasText: 'Done after its date' }).first().waitFor();
  });

  it('corrects the date on which something was done: the figure follows, and undone it is as it was', async () => {
    const figures = on.popup.getByRole('region', { name: 'Both directions' });
    const evidence = on.popup.getByRole('region', { name: 'Evidence', exact: true });
    // A line with another day has another place, perhaps further down.
    const more = evidence.getByRole('button', { name: /^Show \d+ more/ });
    if ((await more.count()) > 0) await more.click();
    const late = evidence.getByRole('listitem').filter({ hasText: 'Done after its date' }).first();
    const title = await textOf(late.locator('.item-link'));
    const ofTerm = () => evidence.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'promised for' });
    const before = await textOf(figures);
    const kept = () =>
      textOf(figures).then((text) => /\d+ of \d+ kept/.exec(text.split('Follow-through').at(-1) ?? '')?.[0]);
    const wasKept = await kept();
    const person = (await factsOf(on.popup)).find((fact) => fact.kind === 'seen' && fact.name === title);
    const due = person?.kind === 'seen' && person.due?.kind === 'time' ? person.due.at : Number.NaN;
    const dayBefore = Temporal.Instant.fromEpochMilliseconds(due)
      .toZonedDateTimeISO(ZONE)
      .toPlainDate()
      .subtract({ days: 1 });

    await late.focus();
    await press(on.popup, 'd');
    const dialog = on.popup.getByRole('dialog', { name: 'When was it done?' });
    await dialog.getByLabel('Done on').fill(dayBefore.toString());
    await dialog.getByRole('button', { name: 'Keep this date' }).press('Enter');
    await on.popup.getByText('Noted as done on that day.').waitFor();
    await ofTerm().filter({ hasText: 'Kept' }).first().waitFor();
    await expect.poll(kept).not.toBe(wasKept);
    expect((await factsOf(on.popup)).some(({ kind }) => kind === 'said-done')).toBe(true);
    await on.popup.getByRole('button', { name: 'Undo' }).press('Enter');
    await ofTerm().filter({ hasText: 'Done after its date' }).first().waitFor();
    await expect.poll(() => textOf(figures)).toBe(before);
  });

  it('keeps notes, groups, a pin and a silence', async () => {
    await on.popup.getByRole('button', { name: 'Add a note' }).press('Enter');
    await on.popup.getByRole('combobox', { name: 'About' }).selectOption('birthday');
    await on.popup.getByLabel(/^Day/).fill('1990-12-04');
    await on.popup.getByRole('button', { name: 'Keep it' }).press('Enter');
    await on.popup.getByRole('region', { name: 'Notes' }).getByText('December 4').waitFor();
    await on.popup.getByRole('textbox', { name: 'New group' }).fill('Translators');
    await press(on.popup, 'Enter');
    await on.popup.getByRole('checkbox', { name: 'Translators', checked: true }).waitFor();
    const more = on.popup.getByRole('button', { name: 'More about Thiago' });
    await more.press('Enter');
    const pin = on.popup.getByRole('button', { name: 'Pin', exact: true });
    await pin.press('Escape');
    await pin.waitFor({ state: 'detached' });
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    await more.press('Enter');
    await pin.press('Enter');
    await on.popup.getByText('Pinned.').waitFor();
    await press(on.popup, 'Escape');
    const row = on.popup.getByRole('button', { name: /^Thiago.*Translators.*pinned/s });
    await row.waitFor();
    const names = await on.popup.locator('.person-row strong').allInnerTexts();
    expect(names.slice(1)).toEqual([...names.slice(1)].sort((a, b) => a.localeCompare(b)));
  });

  it('shows what comes of taking two for one before it is done, and takes it back', async () => {
    await on.popup.getByRole('button', { name: /^Kenji/ }).press('Enter');
    await on.popup.getByRole('combobox', { name: 'The same person as' }).selectOption({ label: 'Ayesha Qureshi' });
    const see = on.popup.getByRole('button', { name: 'See what comes of it' });
    const dialog = on.popup.getByRole('dialog', { name: 'One person?' });
    await until('the preview', async () => {
      if ((await dialog.count()) > 0) return true;
      await see.press('Enter');
      return false;
    });
    await dialog
      .getByText(/items? · \d+ questions?/)
      .first()
      .waitFor();
    expect((await factsOf(on.popup)).some(({ kind }) => kind === 'said-same-person')).toBe(false);
    await dialog.getByRole('button', { name: 'They are one' }).press('Enter');
    await on.popup.getByText('Noted as one person.').waitFor();
    const accounts = on.popup.getByRole('region', { name: 'Accounts' });
    await until('both accounts', async () => (await accounts.getByRole('listitem').count()) === 2);
    await accounts
      .getByRole('button', { name: /somebody else’s account$/ })
      .first()
      .press('Enter');
    const parting = on.popup.getByRole('dialog', { name: 'Two people?' });
    await parting.getByRole('button', { name: 'Take it out' }).press('Enter');
    await on.popup.getByText('Noted as somebody else’s account.').waitFor();
    await until('one account again', async () => (await accounts.getByRole('listitem').count()) === 1);
    await on.popup.getByRole('button', { name: 'Undo' }).press('Enter');
    await until('both accounts again', async () => (await accounts.getByRole('listitem').count()) === 2);
    await accounts
      .getByRole('button', { name: /somebody else’s account$/ })
      .first()
      .press('Enter');
    await parting.getByRole('button', { name: 'Take it out' }).press('Enter');
    await until('one account', async () => (await accounts.getByRole('listitem').count()) === 1);
    await press(on.popup, 'Escape');
  });
});

describe('the page of a person', () => {
  let page: Page;
  beforeAll(async () => {
    page = await personPage('Thiago');
  });

  it('draws promised against done and how each date walked: named, described, with a table, each sign a way to its page', async () => {
    for (const heading of ['Promised against done', 'How each date moved', 'Answer times']) {
      const chart = page.getByRole('region', { name: heading });
      const drawing = chart.locator('svg[aria-labelledby]');
      expect(await drawing.locator('title').first().textContent()).toBe(heading);
      expect((await drawing.locator('desc').textContent())?.length).toBeGreaterThan(20);
      const signs = drawing.getByRole('link');
      expect(await signs.count()).toBeGreaterThan(1);
      for (const sign of await signs.all()) {
        expect(await sign.getAttribute('href')).toMatch(/^https:\/\/trello\.com\/c\//);
        expect((await sign.getAttribute('aria-label'))?.length).toBeGreaterThan(20);
      }
      await chart.getByText('The same as a table').press('Enter');
      await chart.getByRole('table').waitFor();
      expect(await chart.getByRole('row').count()).toBeGreaterThan(1);
    }
    const dot = page.getByRole('region', { name: 'Promised against done' }).locator('svg').getByRole('link').first();
    await tabTo(page, dot);
    const opened = on.context.waitForEvent('page');
    await press(page, 'Enter');
    await (await opened).close();
  });

  it('keeps the three own questions beside the figures, and changes no figure by them', async () => {
    const figures = page.getByRole('region', { name: 'Both directions' }).first();
    const before = await textOf(figures);
    const own = page.getByRole('region', { name: 'Your own three questions' });
    await own.getByRole('textbox', { name: 'Can Thiago do what you agree on?' }).fill('Yes, and with care');
    await own.getByRole('button', { name: 'Keep it' }).first().press('Enter');
    await page.getByText('Your answer is kept.').waitFor();
    await own.getByText(/^written/).waitFor();
    expect(await textOf(figures)).toBe(before);
  });

  it('shows the page to share whole, without figures, and saves just that, with every sign of markup as text', async () => {
    const leaf = page.getByRole('article', { name: /^What is open between/ });
    expect(await textOf(leaf)).not.toContain('%');
    await page.getByRole('button', { name: 'Choose what is on it' }).press('Enter');
    await page.getByRole('textbox', { name: 'Your own words' }).fill('See you <b>Thursday</b>');
    const first = page.locator('.share fieldset').first().getByRole('checkbox').first();
    const left = (await textOf(first.locator('xpath=..'))).trim();
    await first.press('Space');
    const shown = (await textOf(leaf)).split('\n').map((line) => line.trim());
    expect(shown).not.toContain(left);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).press('Enter'),
    ]);
    const html = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/\.html$/);
    expect(html).toContain('See you &lt;b&gt;Thursday&lt;/b&gt;');
    expect(html).not.toMatch(/<script|https?:|%/);
    const saved = await on.context.newPage();
    await saved.setContent(html);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(words(await textOf(saved.locator('body')))).toBe(words(await textOf(leaf)));
    await saved.close();
  });

  it('prints the page to share alone, or the whole page without its buttons', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // Paper is light, whatever the screen is.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.evaluate(() => {
      document.documentElement.dataset.print = 'leaf';
    });
    expect(await page.locator('.leaf').isVisible()).toBe(true);
    expect(await page.locator('.chart').first().isVisible()).toBe(false);
    await page.evaluate(() => delete document.documentElement.dataset.print);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('offers an outline of a talk in place of charts once it was opened more than three times a day', async () => {
    for (let i = 0; i < 4; i++) await page.reload();
    await page.getByText(/A talk may tell more than another chart/).waitFor();
    expect(await page.locator('svg[aria-labelledby]').count()).toBe(0);
    const talk = page.getByRole('region', { name: 'To talk about with Thiago' });
    expect(await textOf(talk)).toContain('What do you need from me?');
    await page.getByRole('button', { name: 'Show the charts' }).press('Enter');
    await page.getByRole('region', { name: 'Promised against done' }).waitFor();
  });

  it('ranks and compares nobody: no such word in all that a screen reader is told', async () => {
    const mine = await on.context.newPage();
    const me = (await factsOf(on.popup)).find(({ kind }) => kind === 'me')?.subject ?? '';
    await mine.goto(on.url(`src/entries/person.html?person=${encodeURIComponent(me)}`));
    await mine.getByRole('heading', { level: 1, name: 'You' }).waitFor();
    await mine.getByRole('region', { name: 'Accounts' }).waitFor();
    for (const shown of [on.popup, page, mine]) {
      const said = await accessible(shown);
      expect(said.length).toBeGreaterThan(300);
      expect(COMPARING.exec(said.replace(OF_TALKS, ''))?.[0]).toBeUndefined();
    }
    expect(COMPARING.test('Ayesha is better than average')).toBe(true);
    for (const file of ['review', 'options', 'habits', 'log']) {
      await mine.goto(on.url(`src/entries/${file}.html`));
      await mine.getByRole('heading', { level: 1 }).waitFor();
      const said = await accessible(mine);
      expect(said.length).toBeGreaterThan(300);
      expect(COMPARING.exec(said.replace(PROMISED, ''))?.[0], file).toBeUndefined();
    }
    await mine.close();
  });

  it('gives every control a name', async () => {
    const nameless = await page.locator('button, a[href], input, select, textarea, summary').evaluateAll((controls) =>
      controls
        .filter((control) => {
          const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
          const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
          return !name && labels.every((label) => !label.textContent?.trim());
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    );
    expect(nameless).toEqual([]);
  });

  it('says where nobody is known', async () => {
    await page.goto(on.url('src/entries/person.html?person=trello:nobody'));
    await page.getByRole('heading', { name: 'Nobody is known by this address' }).waitFor();
  });
});
