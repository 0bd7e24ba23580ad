import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AYESHA, KENJI, THIAGO } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { answerTo } from '../src/core/agreement/agreement.ts';
import { readAgreement, writeAgreement } from '../src/core/agreement/agreement-file.ts';
import type { FactOf } from '../src/core/facts.ts';
import { judgeFile } from '../tools/judge-file.ts';
import { lookUpIn } from '../tools/messages.ts';
import { dateKeys, focused, pressAt, tabTo, typeOver } from './keyboard.ts';
import { factsOf, logText, now, open, passTime, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const DAY_MS = 86_400_000;
const told = story(Date.now(), ZONE);
const [board] = told.boards;
const today = Temporal.Now.plainDateISO(ZONE);
const handleOf = (name: string): string => `trello:${board.members.find(({ username }) => username === name)?.id}`;
const folder = mkdtempSync(join(tmpdir(), 'good-faith-agreement-'));
let on: Stage;
let page: Page;

async function said(): Promise<readonly FactOf<'said-expectation'>[]> {
  return (await factsOf(on.popup)).filter((fact) => fact.kind === 'said-expectation') as FactOf<'said-expectation'>[];
}

/** What is said of work. That there is something to agree on, or no more, is said of the agreement itself. */
async function nudges(): Promise<readonly string[]> {
  const { nudges: all } = await now(on.popup);
  return all.filter(({ kind }) => !/agree/u.test(kind)).map(({ kind, subject }) => `${kind} ${subject}`);
}

const lookUp = lookUpIn(new URL('../public/_locales/en/messages.json', import.meta.url));
let verdictsBefore: ReadonlyMap<string, string> = new Map();

/** What became of each ask in the log, under all that it says is expected. */
async function askVerdicts(ahead = 0): Promise<ReadonlyMap<string, string>> {
  const text = await logText(on.popup);
  const stand = { now: Date.now() + ahead, tz: ZONE, me: null, terms: {}, lookUp };
  const rows = judgeFile(text, { ...stand, show: new Set(['asks']) });
  return new Map(rows.map((row) => [String(row['ask']), String(row['outcome'])]));
}

/** Answers of Kenji that the story has open. */
const asked = told.expectations.find(({ card }) => card === 'Photo of the night porter');

async function showTermsOf(name: string): Promise<void> {
  await page.goto(on.url(`src/entries/options.html#person=${encodeURIComponent(handleOf(name))}`));
  await page.getByRole('heading', { level: 1, name: /^You and/u }).waitFor();
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  page = await on.context.newPage();
  await page.setViewportSize({ width: 1200, height: 900 });
});
afterAll(async () => {
  await on?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the terms of somebody, by the keyboard alone', () => {
  it('are filled in before anything is said: the zone of the browser, nine to five, lists as recognised', async () => {
    await showTermsOf(KENJI);
    expect(await page.getByLabel('Time zone, of me').inputValue()).toBe(ZONE);
    expect(await page.getByLabel(/^Time zone, of Kenji/u).inputValue()).toBe('');
    expect(await page.getByText('Zone unknown.').isVisible()).toBe(true);
    expect(await page.locator('.tag').first().textContent()).toBe('assumed');
    expect(await said()).toEqual([]);
  });

  it('take a zone, hours, holidays of a country and days away, and say what that does', async () => {
    await tabTo(page, /^Answer to a question, of Kenji/u);
    await typeOver(page, '2');
    await pressAt(page, /^Change working hours, of Kenji/u);
    await page.locator('dialog[open]').waitFor();
    await pressAt(page, /^Friday$/u, 'Space');
    await pressAt(page, /^Use these hours$/u);
    expect((await focused(page)).name).toMatch(/^Change working hours, of Kenji/u);
    await tabTo(page, /^Time zone, of Kenji/u);
    await page.keyboard.type('Mars/Olympus');
    await page.keyboard.press('Tab');
    expect(await page.getByText('There is no zone of this name.').isVisible()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await typeOver(page, 'Asia/Tokyo');
    await pressAt(page, /^Add days off, of Kenji/u);
    await page.locator('dialog[open]').waitFor();
    await page.getByRole('button', { name: 'Take those of Japan' }).waitFor();
    await pressAt(page, /^Take those of Japan$/u);
    await page.getByText(/days ahead$/u).waitFor();
    await tabTo(page, /^From$/u);
    // Where tomorrow is already today, their leave would begin while this runs.
    await page.keyboard.type(dateKeys(today.add({ days: 2 }).toString()));
    await tabTo(page, /^To$/u);
    await page.keyboard.type(dateKeys(today.add({ days: 6 }).toString()));
    await pressAt(page, /^Use these days$/u);
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^With this, /u);
    expect(await page.locator('.terms').textContent()).toContain('holidays of Japan');
    expect(await page.locator('textarea.letter').inputValue()).toContain('Tokyo');
  });

  it('are proposed with their letter, which changes nothing yet', async () => {
    const before = await nudges();
    verdictsBefore = await askVerdicts();
    await pressAt(page, /^Note as proposed$/u);
    await page.getByRole('heading', { name: /^Proposed to Kenji/u }).waitFor();
    const proposed = await said();
    expect(proposed.map(({ state }) => state.kind)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(proposed.map(({ scope }) => scope)).toEqual(
      proposed.map(() => ({ kind: 'person', handle: handleOf(KENJI) })),
    );
    const theirs = proposed.find(({ direction }) => direction === 'theirs');
    expect(theirs?.terms).toMatchObject({ zone: 'Asia/Tokyo', question: { count: 2, unit: 'days' } });
    expect(theirs?.terms.week?.[4]).toBe(null);
    expect(theirs?.terms.holidays?.days.some(({ name }) => /New Year/u.test(name))).toBe(true);
    expect(theirs?.state).toMatchObject({ letter: expect.stringContaining('Tokyo') });
    expect(await nudges()).toEqual(before);
    expect(await askVerdicts()).toEqual(verdictsBefore);
  });

  it('are agreed with a yes, and what happened before keeps its verdict', async () => {
    const before = await nudges();
    expect(before).toContain(`ask-kindly ${asked?.subject}`);
    await pressAt(page, /^They said yes…$/u);
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, /^How: /u);
    await page.keyboard.type('on a call');
    await pressAt(page, /^Note as agreed$/u);
    await expect.poll(() => page.locator('.terms-top .tag').textContent()).toMatch(/^agreed on /u);
    expect((await said()).filter(({ state }) => state.kind === 'agreed')).toHaveLength(3);
    expect(await nudges()).toEqual(before);
    expect(await page.getByText('What happened is judged by what was in force that day.').isVisible()).toBe(true);
  });

  it('rule what is asked from that day on: on Kenji’s days away no clock runs, on Thiago’s it does', async () => {
    const [kenjis, thiagos] = ['Print files', 'Preface in Portuguese'];
    const cards = [
      [kenjis, '@kenjimorinaga may we print them in blue too?'],
      [thiagos, '@thiagoramalho which paper does the printer have?'],
    ] as const;
    for (const [card, text] of cards) on.lab.act({ do: 'comment', card, by: told.me, text }, board.shortLink);
    const askedAt = Date.now();
    await passTime(on, 5 * 60_000);
    await open(on, on.page, board.shortLink);
    await readAfter(on, board.shortLink, askedAt);
    const ids = await until('the questions to be read', async () => {
      const asks = (await factsOf(on.popup)).filter((fact) => fact.kind === 'asked') as FactOf<'asked'>[];
      const found = cards.map(([, text]) => asks.find(({ quote }) => quote?.includes(text.slice(-20))));
      return found.every((one) => one !== undefined) && found.map((one) => one?.comment);
    });
    expect(ids).toHaveLength(2);
    await passTime(on, 5 * DAY_MS);
    await page.evaluate(() => chrome.runtime.sendMessage({ way: 'own-to-background', name: 'readAgain', args: [] }));
    await readAfter(on, board.shortLink, Date.now() + 5 * DAY_MS - 60_000);
    const { nudges: found } = await now(on.popup);
    const spoken = found.filter(({ kind }) => kind === 'ask-kindly').map(({ term }) => term ?? '');
    expect(spoken.some((term) => term.includes(ids[1] ?? '?'))).toBe(true);
    expect(spoken.some((term) => term.includes(ids[0] ?? '?'))).toBe(false);
    const later = await askVerdicts(5 * DAY_MS);
    expect(later.get(ids[0] ?? '')).toBe('waiting');
    expect(later.get(ids[1] ?? '')).toBe('unanswered');
    const unmoved = [...verdictsBefore].filter(([, outcome]) => outcome !== 'waiting');
    expect(unmoved.length).toBeGreaterThan(5);
    for (const [ask, outcome] of unmoved) expect(later.get(ask), ask).toBe(outcome);
  });
});

describe('odd hours', () => {
  it('a night shift is legal and says so; a week without working hours says that no clock runs', async () => {
    await showTermsOf(THIAGO);
    await page.getByRole('button', { name: /^Change working hours, of Thiago/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Monday, from').fill('22:00');
    await dialog.getByLabel('Monday, to').fill('06:00');
    expect(await dialog.getByText('ends the next day').isVisible()).toBe(true);
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await dialog.getByRole('checkbox', { name: day }).uncheck();
    expect(await dialog.getByRole('alert').textContent()).toContain('the clock does not run at all');
    await dialog.getByRole('button', { name: 'Use these hours' }).click();
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/does not run at all/u);
    await page.getByRole('button', { name: 'As it was' }).click();
    expect(await page.locator('.live').textContent()).toBe('');
  });
});

describe('an agreement file', () => {
  const hostile = {
    format: 'good-faith-agreement',
    version: 1,
    step: 'agreed',
    writtenOn: today.toString(),
    holdsFromOn: '2020-01-01',
    reviewOn: null,
    writer: { name: '<img src=x onerror=alert(1)>', terms: { question: { count: 999, unit: 'days' } } },
    reader: { name: 'Signe', terms: { question: { count: 0, unit: 'hours' } } },
    both: {},
    letter: '<script>alert(1)</script>',
    scope: { kind: 'everybody' },
    state: { kind: 'agreed' },
  };

  async function choose(name: string, content: string): Promise<void> {
    const file = join(folder, name);
    writeFileSync(file, content);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.locator('dialog[open]').waitFor();
  }

  it('that is hostile proposes nothing by itself, and after a yes to the question proposes only', async () => {
    await showTermsOf(THIAGO);
    const before = await said();
    await choose('hostile.json', JSON.stringify(hostile));
    const shown = page.locator('dialog[open]');
    expect(await shown.textContent()).toContain('It can only propose');
    expect(await shown.locator('img, script').count()).toBe(0);
    expect(await said()).toEqual(before);
    await page.keyboard.press('Escape');
    expect(await said()).toEqual(before);
    await choose('hostile.json', JSON.stringify(hostile));
    await page.getByRole('button', { name: 'Note the proposal' }).click();
    await page.getByRole('heading', { name: /^Thiago proposes/u }).waitFor();
    const noted = (await said()).slice(before.length);
    expect(new Set(noted.map(({ state }) => state.kind))).toEqual(new Set(['proposed']));
    expect(new Set(noted.map(({ scope }) => JSON.stringify(scope)))).toEqual(
      new Set([JSON.stringify({ kind: 'person', handle: handleOf(THIAGO) })]),
    );
    expect(await page.getByLabel(/^Answer to a question, of Thiago$/u).inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: /^Thiago proposes/u }).waitFor({ state: 'detached' });
  });

  it('that says yes word for word is noted as agreed, so that both hold the same text; the key u takes it back', async () => {
    await showTermsOf(AYESHA);
    await page.getByLabel(/^Answer to a question, of Ayesha$/u).fill('3');
    await page.getByRole('button', { name: 'Note as proposed' }).click();
    await page.getByRole('heading', { name: /^Proposed to Ayesha/u }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^Signe-Aaby-Ayesha-Qureshi-.+\.goodfaith-agreement\.json$/u);
    const { agreement } = readAgreement(readFileSync(await download.path(), 'utf8'));
    if (!agreement) throw new Error('the file that was saved is read');
    const letter = await page.locator('textarea.letter').inputValue();
    expect(agreement.letter).toBe(letter);

    const otherwise = answerTo({ ...agreement, letter: `${letter} Rather like this.` }, 'agreed', today.toString());
    await choose('otherwise.json', writeAgreement(otherwise));
    expect(await page.locator('dialog[open]').textContent()).toContain('It can only propose');
    await page.keyboard.press('Escape');
    await choose('yes.json', writeAgreement(answerTo(agreement, 'agreed', today.toString())));
    expect(await page.locator('dialog[open]').textContent()).toContain('Word for word');
    await page.locator('dialog[open]').getByRole('button', { name: 'Note as agreed' }).click();
    await expect.poll(() => page.locator('.terms-top .tag').textContent()).toMatch(/^agreed on /u);
    const agreed = (await said()).filter(({ state }) => state.kind === 'agreed' && state.how.includes('file'));
    expect(new Set(agreed.map(({ state }) => state.kind === 'agreed' && state.letter))).toEqual(new Set([letter]));
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.terms-top .tag').textContent()).toMatch(/^proposed on /u);
  });

  it.each([
    ['broken', JSON.stringify(hostile).slice(0, 200), /broken or was cut off/u],
    ['of a newer version', JSON.stringify({ ...hostile, version: 2 }), /newer version/u],
    ['of something else', '{"name":"a package"}', /no agreement of Good Faith/u],
    ['far too long', JSON.stringify({ ...hostile, letter: 'x'.repeat(1_000_000) }), /far longer/u],
    [
      'with a day that there is not',
      JSON.stringify({ ...hostile, holdsFromOn: '2026-02-29' }),
      /Nothing was taken over/u,
    ],
  ])('that is %s gets a sentence and says nothing', async (name, content, words) => {
    const before = await said();
    await choose(`${name}.json`, content);
    expect(await page.locator('dialog[open]').textContent()).toMatch(words);
    await page.keyboard.press('Escape');
    expect(await said()).toEqual(before);
  });
});

describe('a group, by the keyboard alone', () => {
  const inGroup = async () =>
    (await factsOf(on.popup)).filter((fact) => fact.kind === 'said-in-group') as FactOf<'said-in-group'>[];

  it('is made, has terms of its own, and keeps them under another name; undo gives the old one back', async () => {
    await page.goto(on.url('src/entries/options.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await pressAt(page, /^New group/u);
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, /^Name$/u);
    await typeOver(page, 'Translators');
    await pressAt(page, /^Thiago/u, 'Space');
    await pressAt(page, /^Keep the group$/u);
    await page.getByRole('heading', { level: 1, name: /Translators/u }).waitFor();
    await tabTo(page, /^Answer to a review or approval, of (?!me)/u);
    await typeOver(page, '4');
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/^With this, a review asked for now/u);
    await pressAt(page, /^Keep, from today$/u);
    const ofGroup = async (group: string) =>
      (await said()).filter(({ scope }) => scope.kind === 'group' && scope.group === group).length;
    await expect.poll(() => ofGroup('Translators')).toBe(1);

    await pressAt(page, /^Change the group/u);
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, /^Name$/u);
    await typeOver(page, 'Lisbon');
    await pressAt(page, /^Keep the group$/u);
    await page.getByRole('heading', { level: 1, name: /Lisbon/u }).waitFor();
    const nav = page.getByRole('navigation', { name: 'Options' });
    await expect.poll(() => nav.getByRole('link', { name: 'Translators' }).count()).toBe(0);
    expect(await page.getByLabel(/^Answer to a review or approval, of Lisbon$/u).inputValue()).toBe('4');
    expect((await inGroup()).some(({ group, isIn }) => group === 'Translators' && !isIn)).toBe(true);
    expect(await ofGroup('Lisbon')).toBe(1);

    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await nav.getByRole('link', { name: 'Translators' }).waitFor();
    await expect.poll(() => nav.getByRole('link', { name: 'Lisbon' }).count()).toBe(0);
  });
});

describe('the day to come back to an agreement', () => {
  it('is a nudge once it has come, and leads to the terms', async () => {
    await showTermsOf(THIAGO);
    const { asOf } = await now(on.popup);
    const from = Temporal.Instant.fromEpochMilliseconds(asOf).toZonedDateTimeISO(ZONE).toPlainDate();
    await page.getByLabel('We come back to this on').fill(from.add({ days: 2 }).toString());
    await page.getByRole('button', { name: /^Agreed already/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^How: /u).fill('on a call');
    await dialog.getByRole('button', { name: 'Note as agreed' }).click();
    await expect.poll(() => page.locator('.terms-top .tag').textContent()).toMatch(/^agreed on /u);
    const ofAgreement = async () => (await now(on.popup)).nudges.filter(({ kind }) => kind === 'review-the-agreement');
    expect(await ofAgreement()).toEqual([]);
    await passTime(on, 3 * DAY_MS);
    await expect.poll(async () => (await ofAgreement()).map(({ handle }) => handle)).toEqual([handleOf(THIAGO)]);
    await on.popup.reload();
    await on.popup.locator('.nudge').first().waitFor();
    const more = on.popup.locator('.show-more button[aria-expanded="false"]');
    if ((await more.count()) > 0) await more.click();
    const nudge = on.popup.getByRole('listitem').filter({ hasText: /Look at the agreement with .?Thiago/u });
    const opened = on.context.waitForEvent('page');
    await nudge.getByRole('button', { name: 'Open the terms' }).click();
    const terms = await opened;
    await terms.getByRole('heading', { level: 1, name: /Thiago/u }).waitFor();
    await terms.close();
  });
});

it('shows what was kept from the press on, and nothing that stood there before', async () => {
  await page.goto(on.url('src/entries/options.html'));
  const field = page.getByLabel('Minutes at calls, of me');
  await field.fill('9');
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = (): void => {
      seen.add(document.querySelector<HTMLInputElement>('[aria-label="Minutes at calls, of me"]')?.value ?? '');
      requestAnimationFrame(look);
    };
    look();
  });
  await field.press('Enter');
  await page.getByText(/^Kept\. It holds from/u).waitFor();
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual(['9']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => field.inputValue()).toBe('5');
});
