import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/server.ts';
import { story } from '../lab/story.ts';
import type { Face } from '../lab/trello/client/view.ts';
import type { Saying, Shown } from './page-rig.ts';
import { bundle, fixture, launchBrowser, ME, open, type World, worldIn } from './page-world.ts';
import { ZONE } from './setup.ts';

const FIRST = '70d000000000000000000001';
const SECOND = '70d000000000000000000002';
const SAYINGS: Record<string, Saying> = {
  [FIRST]: { kind: 'turn', day: 19, choices: ['no-question', 'answered-elsewhere', 'leave-out'] },
  [SECOND]: { kind: 'promise', day: 20, choices: ['promise', 'no-promise'] },
};

const told = story(Date.now(), ZONE);
const [board] = told.boards;
let code: string;
let lab: Lab;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let world: World;

beforeAll(async () => {
  lab = await startLab({ boards: told.boards, me: told.me });
  [browser, code] = await Promise.all([
    launchBrowser([`--host-resolver-rules=MAP trello.com:443 127.0.0.1:${lab.port}`]),
    bundle(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

const start = (sayings: Record<string, Saying>): Promise<unknown> => world.run(`rig.start(${JSON.stringify(sayings)})`);
const shown = (): Promise<Shown[]> => world.run('rig.shown()');
const comments = (marks: readonly Shown[]): string =>
  marks
    .flatMap(({ comment }) => comment ?? [])
    .sort()
    .join();

async function until(holds: (marks: readonly Shown[]) => boolean): Promise<Shown[]> {
  let marks: Shown[] = [];
  const look = async (): Promise<boolean> => {
    marks = await shown();
    return holds(marks);
  };
  await expect.poll(look, { timeout: 8000, interval: 40 }).toBe(true);
  return marks;
}

/** Clicks the mark of a comment, where it stands. */
async function clickMark(comment: string): Promise<void> {
  const row = page.locator('[data-testid="card-back-action"]', { has: page.locator(`a[href$="#comment-${comment}"]`) });
  await row.first().scrollIntoViewIfNeeded();
  const mark = (await shown()).find((one) => one.comment === comment);
  if (!mark) throw new Error('no such mark');
  await page.mouse.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
  await until((marks) => marks.some((one) => one.comment === comment && one.isOpen && one.isRead));
}

describe('marks at comments, in a page made by hand', () => {
  async function show(name: string): Promise<void> {
    await context.addCookies([{ name: 'idMember', value: ME, url: 'https://trello.com' }]);
    page = await open(context, fixture(name), '/c/LgHt0001/1-print-the-trail-map');
    world = await worldIn(page, code);
  }

  it.each([
    ['card-open', `${FIRST},${SECOND}`],
    ['card-open-2024', FIRST],
  ])('stand in the rows of %s that are surely a comment, whatever the language', async (name, expected) => {
    await show(name);
    await start(SAYINGS);
    const marks = await until((found) => comments(found) === expected);
    expect(marks.find(({ comment }) => comment === FIRST)?.kind).toBe('mark mark-turn');
    const asked = (await world.run<string[][]>('rig.asked')).flat();
    expect(asked.filter((subject) => subject.startsWith('trello:comment:'))).toEqual(
      expected.split(',').map((id) => `trello:comment:${id}`),
    );
  });

  it('come when a dialog is put up late in a layer of its own, come back when a row is mounted anew, and go with the dialog', async () => {
    await show('card-open-2024');
    await page.evaluate(() => {
      const held = window as unknown as { dialog: Element | null; layer: Element | null };
      held.dialog = document.querySelector('[role="dialog"]');
      held.layer = held.dialog?.parentElement ?? null;
      held.dialog?.remove();
    });
    await start(SAYINGS);
    await page.waitForTimeout(300);
    expect(await shown()).toEqual([]);
    await page.evaluate(() => {
      const held = window as unknown as { dialog: Element; layer: Element };
      held.layer.append(held.dialog);
    });
    await until((marks) => comments(marks) === FIRST);
    const within = await page.evaluate(async () => {
      const row = document.querySelector('[data-testid="card-back-action"]');
      const next = row?.cloneNode(true) as Element;
      next.querySelector('[data-testid="card-back-action-container"] > span')?.remove();
      row?.replaceWith(next);
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      return next.querySelectorAll('[data-testid="card-back-action-container"] > span').length;
    });
    expect(within).toBe(1);
    await page.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
    await until((marks) => marks.length === 0);
  });

  it('never stay at a row that has become another comment’s', async () => {
    await show('card-open');
    await start({ [FIRST]: SAYINGS[FIRST] as Saying });
    await until((marks) => comments(marks) === FIRST);
    await page.evaluate(() => {
      const link = document.querySelector('[data-testid="card-back-action"] a');
      const other = link?.cloneNode(true) as Element;
      other.setAttribute('href', '/c/LgHt0001/1-print-the-trail-map#comment-70d0000000000000000000ff');
      link?.replaceWith(other);
    });
    await until((marks) => marks.length === 0);
  });

  it('is passed by on markup that nobody knows, without an error', async () => {
    await show('card-open');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-testid^="card-back-action"]'))
        one.removeAttribute('data-testid');
    });
    await start(SAYINGS);
    await page.waitForTimeout(400);
    expect(await shown()).toEqual([]);
  });
});

describe('what the user says at a mark', () => {
  const LOUD = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'];
  let asked: string;
  let promised: string;

  /** An open card of the lab, whose dialog keeps the focus and closes when a pointer goes down beside it. */
  async function show(face: Face, sayings: (first: string, second: string) => Record<string, Saying>): Promise<void> {
    lab.setFace(face);
    page = await context.newPage();
    await page.goto(`${lab.origin}/login`);
    const said = board.actions.filter(({ type }) => type === 'commentCard');
    const ofCard = (one: (typeof said)[number]): string => (one.data['card'] as { id: string }).id;
    const talked = said.find((one) => said.filter((other) => ofCard(other) === ofCard(one)).length > 1) ?? said[0];
    const card = board.cards.find(({ id }) => talked && id === ofCard(talked));
    await page.goto(`${lab.origin}/c/${card?.shortLink}`);
    await page.locator('[data-testid="card-back-action"]').first().waitFor();
    const ids = await page
      .locator('[data-testid="card-back-action"] a[href*="#comment-"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#comment-')[1] ?? ''));
    [asked = '', promised = ''] = ids;
    world = await worldIn(page, code);
    await start(sayings(asked, promised));
    await until((marks) => comments(marks).includes(asked));
    await page.evaluate((types) => {
      const held = window as unknown as { heard: string[] };
      held.heard = [];
      for (const type of types) document.addEventListener(type, () => held.heard.push(type));
    }, LOUD);
  }
  const both = (first: string, second: string): Record<string, Saying> => ({
    [first]: SAYINGS[FIRST] as Saying,
    [second]: SAYINGS[SECOND] as Saying,
  });
  const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const mark = async (): Promise<Shown | undefined> => (await shown()).find(({ comment }) => comment === asked);
  const isCardOpen = async (): Promise<boolean> => (await page.locator('[role="dialog"]').count()) === 1;
  const words = (): Promise<string[]> => world.run('rig.words');

  it.each<Face>([
    { dialog: '2026', language: 'en' },
    { dialog: '2024', language: 'de' },
  ])('is written down by mouse, and the card stays open and hears nothing: $dialog, $language', async (face) => {
    await show(face, both);
    await clickMark(asked);
    const open = await mark();
    expect(open?.choices).toEqual(['it is: no-question', 'it is: answered-elsewhere', 'it is: leave-out']);
    const before = (await world.run<string[][]>('rig.asked')).length;
    const story = open?.storyBox;
    if (!story) throw new Error('no story is open');
    await world.run('rig.sayings = {}');
    await page.mouse.click(...(await centreOf('it is: no-question')));
    await until((marks) => marks.some((one) => one.comment === asked && one.outcome === 'written down'));
    expect(await words()).toEqual([`trello:comment:${asked}`.concat(' no-question')]);
    // Nothing more is said of it, but whoever reads is not interrupted.
    await expect.poll(async () => (await world.run<string[][]>('rig.asked')).length).toBeGreaterThan(before);
    await page.waitForTimeout(400);
    expect(await mark()).toMatchObject({ isOpen: true, isRead: true, choices: [] });
    expect(await isCardOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await until((marks) => marks.every(({ comment }) => comment !== asked));
    expect(await isCardOpen()).toBe(true);
    expect(await heard()).toEqual([]);
  });

  async function centreOf(label: string): Promise<[number, number]> {
    const box = await world.run<{ x: number; y: number; width: number; height: number } | null>(
      `rig.boxOf(${JSON.stringify(label)})`,
    );
    if (!box) throw new Error('no such choice');
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  it('is reached and said by the keyboard alone; Escape gives the focus back to the mark', async () => {
    await show({ dialog: '2026', language: 'en' }, both);
    await page.locator(`a[href$="#comment-${asked}"]`).focus();
    for (let tabs = 0; tabs < 8 && !(await mark())?.isFocused; tabs++) await page.keyboard.press('Tab');
    expect((await mark())?.isFocused).toBe(true);
    await page.keyboard.press('Enter');
    await until((marks) => marks.some(({ isRead }) => isRead));
    await page.keyboard.press('Tab');
    expect((await mark())?.chosen).toBe('it is: no-question');
    await page.keyboard.press('ArrowDown');
    expect((await mark())?.chosen).toBe('it is: answered-elsewhere');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect((await mark())?.chosen).toBe('it is: leave-out');
    await page.keyboard.press('Escape');
    await until((marks) => marks.some(({ comment, isOpen, isFocused }) => comment === asked && !isOpen && isFocused));
    expect(await isCardOpen()).toBe(true);
    await page.keyboard.press('Enter');
    await until((marks) => marks.some(({ isRead }) => isRead));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until((marks) => marks.some(({ outcome }) => outcome === 'written down'));
    expect(await words()).toEqual([`trello:comment:${asked} no-question`]);
    expect(await mark()).toMatchObject({ isOpen: true, isRead: true });
  });

  it.each([['false'], ['null']])('can be said once more when it could not be written down (%s)', async (isHeard) => {
    await show({ dialog: '2026', language: 'en' }, both);
    await world.run(`rig.isHeard = ${isHeard}`);
    await clickMark(asked);
    await page.mouse.click(...(await centreOf('it is: answered-elsewhere')));
    await until((marks) => marks.some(({ outcome }) => outcome === 'not written down'));
    expect((await mark())?.choices).toHaveLength(3);
    await world.run('rig.isHeard = true');
    await page.mouse.click(...(await centreOf('it is: answered-elsewhere')));
    await until((marks) => marks.some(({ outcome }) => outcome === 'written down'));
  });

  it('is announced, and its choices are buttons of a named group', async () => {
    await show({ dialog: '2026', language: 'en' }, both);
    await clickMark(promised);
    const cdp = await context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const roles = nodes.flatMap(({ role, name }) => `${role?.value} ${name?.value}`);
    expect(roles).toContain('button it is: promise');
    expect(roles.filter((one) => one.startsWith('status'))).toHaveLength(1);
    expect(roles.some((one) => one.startsWith('group came due'))).toBe(true);
  });

  it('may be said anew of what is still there: the choices that come next take the place of those before', async () => {
    await show({ dialog: '2026', language: 'en' }, both);
    await clickMark(asked);
    await world.run(
      `rig.sayings = ${JSON.stringify({ [asked]: { kind: 'quiet', day: 19, choices: ['undo'] } satisfies Saying })}`,
    );
    await page.mouse.click(...(await centreOf('it is: answered-elsewhere')));
    const [said] = await until((marks) => marks.some(({ choices }) => choices.join() === 'it is: undo'));
    expect(said).toMatchObject({ kind: 'mark mark-quiet', outcome: 'written down', isOpen: true, isRead: true });
    await page.mouse.click(...(await centreOf('it is: undo')));
    await expect.poll(words).toHaveLength(2);
  });

  it('closes when the focus goes on, and leaves the card its own presses', async () => {
    await show({ dialog: '2026', language: 'en' }, both);
    await clickMark(asked);
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Tab');
    await until((marks) => marks.every(({ isOpen }) => !isOpen));
    expect(await isCardOpen()).toBe(true);
    await page.mouse.click(3, 890);
    await expect.poll(isCardOpen).toBe(false);
  });
});

describe('the kinds of marks', () => {
  it.each(['light', 'dark'] as const)(
    'are told apart by more than colour, and can be read: %s',
    async (colorScheme) => {
      await context.addCookies([{ name: 'idMember', value: ME, url: 'https://trello.com' }]);
      page = await open(
        context,
        fixture('card-open').replace('data-color-mode="dark"', `data-color-mode="${colorScheme}"`),
        '/c/LgHt0001/1-x',
      );
      world = await worldIn(page, code);
      for (const kind of ['turn', 'waiting', 'promise', 'told', 'due', 'unknown', 'quiet'] as const) {
        await world.run(`rig.end()`);
        await start({ [FIRST]: { kind, day: 19 } });
        const [mark] = await until((marks) => marks.length === 1);
        expect(mark?.kind).toBe(`mark mark-${kind}`);
        expect(mark?.contrast).toBeGreaterThanOrEqual(4.5);
        expect(mark?.sign).not.toBe('');
      }
      const signs = await world.run<string[]>('rig.signs');
      expect(new Set(signs).size).toBe(7);
    },
  );
});
