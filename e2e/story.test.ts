import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPopup, turnOn } from '../lab/popup-reader.ts';
import { AYESHA } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { HOSTS, marksOf } from './mark-reader.ts';
import { factsOf, line, now, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

/** Nothing is agreed with anybody yet, dates of theirs moved or passed, and all of it is about work: one person for each. */
const OF_PEOPLE = ['agree-on-expectations', 'talk-about-it', 'all-work'];
const told = story(Date.now(), ZONE);
const [board, second] = told.boards;
const shown = told.expectations.filter((one) => one.isShown);
let on: Stage;
let firstCalls = 0;

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false });
  await on.page.setViewportSize({ width: 2600, height: 2000 });
});
afterAll(() => on?.close());

describe('before Trello is turned on', () => {
  it('reads nothing and marks nothing, though a board is open', async () => {
    await open(on, on.page, board.shortLink);
    await on.page.waitForTimeout(1500);
    expect(on.lab.calls()).toEqual([]);
    expect(await marksOf(on.page)).toEqual([]);
    expect(await on.page.locator(HOSTS).count()).toBe(0);
    expect(await factsOf(on.popup)).toEqual([]);
  });
});

describe('the story, once Trello is on', () => {
  beforeAll(async () => {
    await turnOn(on.popup);
    await open(on, on.page, board.shortLink);
    await readAfter(on, board.shortLink);
    firstCalls = on.lab.calls().length;
  });

  it('is read whole, without a gap, by the background alone and with the header of extensions', async () => {
    expect(line(await now(on.popup), board.shortLink)?.gaps).toEqual([]);
    expect(firstCalls).toBeGreaterThanOrEqual(5);
    expect(new Set(on.lab.calls().map(({ from, method, status }) => `${from} ${method} ${status}`))).toEqual(
      new Set(['background GET 200']),
    );
    expect(on.lab.calls().every(({ headers }) => headers['x-trello-user-agent-extension'] === 'GoodFaith')).toBe(true);
    const times = on.lab.calls().map(({ at }) => at);
    expect(Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)))).toBeGreaterThanOrEqual(950);
  });

  it('gives the nudges that it says, and no other', async () => {
    const wanted = told.expectations.filter((one) => one.nudge).map((one) => `${one.nudge} ${one.subject}`);
    expect(wanted.length).toBeGreaterThan(4);
    const { nudges, budget } = await now(on.popup);
    const ofItems = nudges.filter(({ subject, handle }) => subject !== handle);
    expect(ofItems.map((nudge) => `${nudge.kind} ${nudge.subject}`).sort()).toEqual(wanted.sort());
    const ofPeople = nudges.filter(({ subject, handle }) => subject === handle);
    expect(ofPeople.map(({ kind }) => kind)).toEqual(OF_PEOPLE);
    const badge = await on.popup.evaluate(() => chrome.action.getBadgeText({}));
    expect(badge).toBe(String(Math.min(nudges.length, budget)));
  });

  it('shows each of them in the popup, with its card, its reason and where it was seen', async () => {
    await on.popup.reload();
    await on.popup.locator('.nudge').first().waitFor();
    expect(await on.popup.locator('.nudge').count()).toBeLessThanOrEqual(5);
    const found = await readPopup(on.popup);
    const cards = told.expectations.filter((one) => one.nudge).map((one) => one.card);
    expect(found.nudges).toHaveLength(cards.length + OF_PEOPLE.length);
    for (const card of cards) {
      const nudge = found.nudges.find((one) => one.evidence.includes(card) || one.title.includes(card));
      expect(nudge, card).toBeDefined();
      expect(nudge?.reason).toMatch(/\w.+[.”]$/u);
    }
    expect(found.nudges.map((one) => one.group)[0]).toBe('Your turn');
  });

  const names = new Map(board.cards.map((card) => [card.id, card.name]));
  const found = async () => (await marksOf(on.page)).map(({ card, kind }) => `${names.get(card)}: ${kind}`).sort();
  const wanted = shown.flatMap((one) => (one.mark ? [`${one.card}: ${one.mark}`] : [])).sort();
  const loud = shown.flatMap((one) => (one.mark && one.isLoud ? [`${one.card}: ${one.mark}`] : [])).sort();

  it('gives the marks that it says, and none elsewhere', async () => {
    expect(loud.length).toBeGreaterThan(4);
    await expect.poll(found, { timeout: 10_000 }).toEqual(loud);
    await on.page.waitForTimeout(500);
    expect(await found()).toEqual(loud);
  });

  it('gives the quiet ones too where the user wants all, without a new page, and none where none are wanted', async () => {
    const options = await on.context.newPage();
    await options.goto(on.url('src/entries/options.html'));
    for (const [mode, marks] of [
      ['dense', wanted],
      ['off', []],
      ['quiet', loud],
    ] as const) {
      await options.getByLabel('Marks on cards').selectOption(mode);
      await expect.poll(found, { timeout: 10_000 }).toEqual(marks);
    }
    await options.close();
  });
});

describe('a second visit', () => {
  it('calls nobody within a minute, and one fifth at most when asked to read again; nothing is added', async () => {
    const before = await factsOf(on.popup);
    on.lab.forgetRequests();
    await open(on, on.page, board.shortLink);
    await on.page.waitForTimeout(1500);
    expect(on.lab.calls()).toEqual([]);
    const askedAt = Date.now();
    await on.popup.reload();
    await on.popup.locator('.coverage-fold summary').click();
    await on.popup.getByRole('button', { name: 'Read now' }).click();
    await readAfter(on, board.shortLink, askedAt);
    expect(on.lab.calls().length).toBeGreaterThan(0);
    expect(on.lab.calls().length).toBeLessThanOrEqual(firstCalls * 0.2);
    expect(await factsOf(on.popup)).toEqual(before);
  });
});

describe('navigation within the page', () => {
  it('reads and marks the second board, and drops the marks of the first', async () => {
    expect((await marksOf(on.page)).length).toBeGreaterThan(0);
    const later = new Date(Date.now() + 20 * 86_400_000).toISOString();
    on.lab.act({ do: 'due', card: 'Envelopes for the map', to: later, by: AYESHA }, second.shortLink);
    const loads = on.lab.requests.filter(({ from }) => from === 'navigation').length;
    await on.page.getByRole('link', { name: second.name }).click();
    const said = await readAfter(on, second.shortLink);
    expect(line(said, second.shortLink)?.gaps).toEqual([]);
    const envelopes = second.cards.find(({ name }) => name === 'Envelopes for the map')?.id;
    const marks = await until('a mark on the second board', async () => {
      const found = await marksOf(on.page);
      return found.length > 0 && found;
    });
    expect(marks.map(({ card, kind }) => [card, kind])).toEqual([[envelopes, 'told']]);
    expect(marks[0]?.text).toContain('moved once');
    expect(on.lab.requests.filter(({ from }) => from === 'navigation').length).toBe(loads);
  });
});

describe('turned off', () => {
  it('is gone from the next page on: no mark, no call', async () => {
    await on.popup.goto(on.url('src/entries/options.html'));
    await on.popup.getByRole('switch', { name: /^Trello/ }).click();
    await until('Trello to be off', async () => (await now(on.popup)).sites.every(({ isOn }) => !isOn));
    on.lab.forgetRequests();
    await open(on, on.page, board.shortLink);
    await on.page.waitForTimeout(1500);
    expect(await marksOf(on.page)).toEqual([]);
    expect(on.lab.calls()).toEqual([]);
    expect(await on.popup.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });

  it('leaves what is known in reach', async () => {
    await on.popup.goto(on.url('src/entries/popup.html'));
    await on.popup.getByRole('heading', { name: 'Every site is turned off' }).waitFor();
    expect(await on.popup.getByRole('button', { name: 'Try sample data' }).count()).toBe(0);
    await on.popup.getByRole('button', { name: 'People' }).click();
    await on.popup.getByText('Ayesha Qureshi').first().waitFor();
  });
});
