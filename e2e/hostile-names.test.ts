import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPopup } from '../lab/popup-reader.ts';
import { AYESHA, DOING, SIGNE } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { act } from '../lab/trello/act.ts';
import { marksOf } from './mark-reader.ts';
import { hurry, now, open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const DAY_MS = 86_400_000;
const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>&amp; $1 {{x}}';
const LONG = 'Very long '.repeat(10_000).trim();
const RTL = 'خريطة القطارات \u202Eevil\u202C الليلية';
const told = story(Date.now(), ZONE);
const [board] = told.boards;
let on: Stage;

beforeAll(async () => {
  const start = Date.now();
  for (const [index, card] of [MARKUP, LONG, RTL].entries()) {
    const born = start - (20 + index) * DAY_MS;
    act(board, { do: 'create', card, list: DOING, by: SIGNE, at: born });
    act(board, { do: 'join', card, who: AYESHA, by: SIGNE, at: born + 1000 });
    act(board, { do: 'due', card, to: new Date(start - 6 * DAY_MS).toISOString(), by: SIGNE, at: born + 2000 });
  }
  const ayesha = board.members.findIndex(({ username }) => username === AYESHA);
  const member = board.members[ayesha];
  if (member) board.members[ayesha] = { ...member, fullName: MARKUP };
  on = await stage({ boards: told.boards, me: told.me });
  await hurry(on);
  await on.page.setViewportSize({ width: 2600, height: 2000 });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
});
afterAll(() => on?.close());

describe('markup, a hundred thousand characters and right-to-left text in names', () => {
  it('are shown as the text that they are, in the popup', async () => {
    await on.popup.reload();
    await on.popup.locator('.nudge').first().waitFor();
    const { nudges } = await readPopup(on.popup);
    const subjects = [MARKUP, LONG, RTL].map(
      (name) => `trello:card:${board.cards.find((card) => card.name === name)?.id}`,
    );
    const told = (await now(on.popup)).nudges.map(({ subject }) => subject);
    for (const subject of subjects) expect(told).toContain(subject);
    expect(nudges.some(({ title }) => title.includes('<img src=x'))).toBe(true);
    expect(nudges.some(({ title }) => title.includes('Very long'))).toBe(true);
    expect(nudges.some(({ title }) => title.includes('خريطة'))).toBe(true);
    for (const { title, reason, evidence } of nudges)
      for (const each of [title, reason, evidence]) expect(each.length).toBeLessThan(300);
    expect(await on.popup.locator('img, script:not([src])').count()).toBe(0);
    expect(await on.popup.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await on.popup.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('turn no sentence around: each name keeps to itself', async () => {
    const titles = await on.popup.locator('.nudge-open').allTextContents();
    const title = titles.find((one) => one.includes('خريطة')) ?? '';
    const isolated = await on.popup.locator('.nudge-open', { hasText: 'خريطة' }).locator('bdi').count();
    expect(isolated > 0 || /\u2068[^\u2069]*خريطة/u.test(title)).toBe(true);
  });

  it('are shown as the text that they are, in the marks', async () => {
    const ids = [MARKUP, LONG, RTL].map((name) => board.cards.find((card) => card.name === name)?.id ?? '');
    for (const id of ids) {
      await on.page.locator(`[data-card-id="${id}"]`).evaluate((card) => card.scrollIntoView({ block: 'end' }));
      await until('its mark', async () => (await marksOf(on.page)).some(({ card }) => card === id), 10_000);
    }
    const marks = await until('their marks', async () => {
      const found = (await marksOf(on.page)).filter(({ card }) => ids.includes(card));
      return found.length === 3 && found;
    });
    for (const mark of marks) expect(mark.text.length).toBeLessThanOrEqual(72);
    expect(await on.page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});
