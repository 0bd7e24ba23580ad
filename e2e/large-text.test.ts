import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AYESHA } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import { open, readAfter, type Stage, stage, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft';
/** Twice what browsers begin with, as users set it there. */
const TWICE = '--blink-settings=defaultFontSize=32';

let on: Stage;
let page: Page;
let partner: string;

beforeAll(async () => {
  const at = board.members.findIndex(({ username }) => username === AYESHA);
  const member = board.members[at];
  if (!member) throw new Error('She is on no board.');
  board.members[at] = { ...member, fullName: LONG };
  partner = `person.html?person=${encodeURIComponent(`trello:${member.id}`)}`;
  on = await stage({ boards: told.boards, me: told.me, extraArgs: [TWICE] });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
  page = await on.context.newPage();
});
afterAll(() => on?.close());

async function opened(file: string, ready: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  // Two places of one page are one page to the browser.
  await page.goto('about:blank');
  await page.goto(on.url(`src/entries/${file}`));
  await page.locator(ready).first().waitFor();
}

/** What lies beyond the edges of the window, scrollers and what is unseen aside. */
function beyond(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > clientWidth + 1) && !element.closest('.scroller, .unseen, .measure-of');
    });
    const said = wide.map((element) => `${element.tagName}.${element.className}`);
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...said] : said;
  });
}

/** How large the smallest of these words are in the window, in CSS pixels, drawings as large as they are shown. */
function smallest(words: string): Promise<number> {
  return page.evaluate((selector) => {
    const sizes = [...document.querySelectorAll(selector)].map((element) => {
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 0) : 1;
      return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    });
    return sizes.length > 0 ? Math.min(...sizes) : 0;
  }, words);
}

describe('with text of twice its size and a name of one long word, everything lies within the window', () => {
  it.each([
    ['welcome.html', '.welcome'],
    ['popup.html', '.nudge[data-nudge]'],
    ['popup.html#people', '.person-row'],
    ['review.html', '.step'],
    ['habits.html', '.kind'],
    ['log.html', '.fact-says'],
    ['health.html', 'h2'],
    ['options.html', '.terms'],
  ])('of %s', async (file, ready) => {
    for (const width of [320, 1000]) {
      await opened(file, ready, width);
      await expect.poll(beyond, { message: `at ${width}` }).toEqual([]);
    }
  });

  it('of a person, whose two pages stand one below the other in a narrow one, and whose drawings grow with the text', async () => {
    for (const width of [320, 1000]) {
      await opened(partner, '.spread', width);
      await expect.poll(beyond, { message: `at ${width}` }).toEqual([]);
      await expect.poll(() => smallest('.chart figure text'), { message: `at ${width}` }).toBeGreaterThan(22);
      const signs = page.locator('.chart .key svg').first();
      // The first drawing takes what room there is; only a window narrower than its words scrolls it.
      const isScrolled = () =>
        page
          .locator('.chart .scroller')
          .first()
          .evaluate((box) => box.scrollWidth > box.clientWidth);
      await expect.poll(isScrolled, { message: `at ${width}` }).toBe(width === 320);
      await expect.poll(async () => (await signs.boundingBox())?.width, { message: `at ${width}` }).toBeGreaterThan(30);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await expect
      .poll(() => page.locator('.spread').evaluate((spread) => getComputedStyle(spread).gridTemplateColumns))
      .toMatch(/^[\d.]+px$/u);
  });
});
