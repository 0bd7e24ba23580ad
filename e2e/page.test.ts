import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Saying, Shown } from './page-rig.ts';
import { bundle, fixture, launchBrowser, ME, markup, open, type World, worldIn } from './page-world.ts';

const card = (number: number): string => `70c0000000000000000000${String(number).padStart(2, '0')}`;
const subjects = (...numbers: number[]): string[] => numbers.map((number) => `trello:card:${card(number)}`);

const SAYINGS: Record<string, Saying> = {
  [card(1)]: { kind: 'due', day: 20 },
  [card(5)]: { kind: 'told', day: 24, who: 'trello:1' },
};

let browser: Browser;
let code: string;
let context: BrowserContext;
let page: Page;
let world: World;

beforeAll(async () => {
  [browser, code] = await Promise.all([launchBrowser(), bundle()]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  await context.addCookies([{ name: 'idMember', value: ME, url: 'https://trello.com' }]);
});
afterEach(() => context.close());

async function show(name: string): Promise<void> {
  page = await open(context, fixture(name));
  world = await worldIn(page, code);
}

function start(sayings = SAYINGS, where = world): Promise<unknown> {
  return where.run(`rig.start(${JSON.stringify(sayings)})`);
}

function shown(where = world): Promise<Shown[]> {
  return where.run('rig.shown()');
}

async function until(holds: (marks: readonly Shown[]) => boolean, where = world): Promise<Shown[]> {
  let marks: Shown[] = [];
  await expect
    .poll(
      async () => {
        marks = await shown(where);
        return holds(marks);
      },
      { timeout: 5000, interval: 30 },
    )
    .toBe(true);
  return marks;
}

const cards = (marks: readonly Shown[]): string[] => marks.map((mark) => mark.card ?? '').sort();
const both = (marks: readonly Shown[]): boolean => cards(marks).join() === `${card(1)},${card(5)}`;
/** Long enough for what was changed to be seen, asked about and drawn. */
const settle = (): Promise<void> => page.waitForTimeout(250);

describe('the page of a board', () => {
  it('has every selector match in some fixture', async () => {
    const sums: Record<string, number> = {};
    for (const name of ['board', 'board-alone', 'card-open', 'card-open-2024', 'home']) {
      await show(name);
      for (const [selector, count] of Object.entries(await world.run<Record<string, number>>('rig.matches()'))) {
        sums[selector] = (sums[selector] ?? 0) + count;
      }
    }
    expect(Object.keys(sums).length).toBeGreaterThan(4);
    for (const [selector, sum] of Object.entries(sums)) expect(sum, selector).toBeGreaterThan(0);
  });

  it('reads the cards of the board, knows of those not yet in sight, and of neither inbox, planner nor other kinds of cards', async () => {
    await show('board');
    expect(await world.run('rig.anchors()')).toEqual(
      [1, 2, 3, 4, 5, 6, 17, 18].map((number) => ({
        subject: `trello:card:${card(number)}`,
        host: {
          1: 'card-front-badges',
          2: 'card-front-badges',
          3: 'card-front-badges',
          4: 'ahead',
          5: 'trello-card',
          6: 'full-cover-card',
          17: 'card-front-badges',
          18: 'ahead',
        }[number],
      })),
    );
    expect(await world.run('rig.read()')).toEqual({
      me: `trello:${ME}`,
      observed: ['trello-board-root'],
      isAll: true,
    });
  });

  it('reads a board that has no panel around it', async () => {
    await show('board-alone');
    expect(await world.run('rig.anchors()')).toEqual([
      { subject: `trello:card:${card(21)}`, host: 'card-front-badges' },
    ]);
    expect(await world.run('rig.read()')).toMatchObject({ observed: ['board'] });
  });

  it('reads the board behind an open card', async () => {
    await show('card-open');
    expect(await world.run('rig.anchors()')).toEqual([
      { subject: `trello:card:${card(1)}`, host: 'card-front-badges' },
      { subject: 'trello:comment:70d000000000000000000001', host: 'card-back-action-container' },
      { subject: 'trello:comment:70d000000000000000000002', host: 'card-back-action-container' },
    ]);
    expect(await world.run('rig.read()')).toMatchObject({
      observed: ['trello-board-root', 'card-back-name'],
    });
  });

  it('reads nothing where there is no board, or on a foreign page', async () => {
    await show('home');
    expect(await world.run('rig.anchors()')).toEqual([]);
    expect(await world.run('rig.read()')).toMatchObject({ observed: [], isAll: false });
    page = await open(
      context,
      '<!doctype html><title>Elsewhere</title><div data-card-id="70c000000000000000000001">x</div>',
    );
    world = await worldIn(page, code);
    expect(await world.run('rig.anchors()')).toEqual([]);
    expect(await world.run('rig.read()')).toMatchObject({ observed: [] });
  });

  it('reads the same twice, and changes nothing by reading', async () => {
    await show('board');
    const before = await page.content();
    expect(await world.run('rig.anchors()')).toEqual(await world.run('rig.anchors()'));
    expect(await page.content()).toBe(before);
  });

  it('does not know who is logged in without the cookie, or with another in its place', async () => {
    await context.clearCookies();
    await show('board');
    expect(await world.run('rig.read()')).toMatchObject({ me: null });
    await context.addCookies([{ name: 'idMember', value: 'deleted', url: 'https://trello.com' }]);
    expect(await world.run('rig.read()')).toMatchObject({ me: null });
  });
});

describe('marks', () => {
  it('stand on the cards that there is something to say about, in words and a sign', async () => {
    await show('board');
    await start();
    const marks = await until(both);
    const [due, told] = [card(1), card(5)].map((id) => marks.find((mark) => mark.card === id));
    expect(due).toMatchObject({ words: 'came due Fri 20 Nov', kind: 'mark mark-due', isOpen: false });
    expect(told).toMatchObject({ words: 'came due yesterday', kind: 'mark mark-told' });
  });

  it('leave every node of the page as it was', async () => {
    await show('board');
    const before = await markup(page);
    await start();
    await until(both);
    expect(await markup(page)).toBe(before);
  });

  it('are the last child of where they hang, have no attribute, and open to nobody', async () => {
    await show('board');
    await start();
    await until(both);
    const ours = await page.evaluate(() =>
      [...document.querySelectorAll('[data-card-id] span')]
        .filter((span) => span.attributes.length === 0 && span.childNodes.length === 0)
        .map((span) => ({ isLast: span.parentElement?.lastElementChild === span, root: span.shadowRoot })),
    );
    expect(ours).toEqual([
      { isLast: true, root: null },
      { isLast: true, root: null },
    ]);
    expect((await shown()).every(({ mode }) => mode === 'closed')).toBe(true);
    expect(await page.evaluate(() => Object.getOwnPropertySymbols(globalThis).map(String))).not.toContain(
      'Symbol(good-faith)',
    );
  });

  it('ask about each card once, however often it is mounted anew', async () => {
    await show('board');
    await start();
    await until(both);
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('#board [data-testid="list-card"]'))
        row.replaceWith(row.cloneNode(true));
    });
    await until(both);
    await settle();
    const asked = (await world.run<string[][]>('rig.asked')).flat().sort();
    expect(asked).toEqual(subjects(1, 2, 3, 4, 5, 6, 17, 18).sort());
  });

  it('come back in the very frame in which a card is mounted anew', async () => {
    await show('board');
    await start();
    await until(both);
    const within = await page.evaluate(async (id) => {
      const ours = (front: Element): number =>
        [...front.querySelectorAll('span')].filter((span) => span.attributes.length + span.childNodes.length === 0)
          .length;
      const old = document.querySelector(`[data-card-id="${id}"]`);
      const next = old?.cloneNode(true) as Element;
      for (const span of next.querySelectorAll('span'))
        if (span.attributes.length + span.childNodes.length === 0) span.remove();
      old?.replaceWith(next);
      const first = ours(next);
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      return [first, ours(next)];
    }, card(1));
    expect(within).toEqual([0, 1]);
  });

  it('come when a card is first drawn whole, and follow it when it loses its badges or drops our element', async () => {
    await show('board');
    await start({ ...SAYINGS, [card(4)]: { kind: 'due', day: 3 } });
    await until(both);
    const three = (marks: readonly Shown[]): boolean => cards(marks).join() === `${card(1)},${card(4)},${card(5)}`;
    const hangsIn = (path: string): Promise<boolean> =>
      page.evaluate((css) => document.querySelector(css) !== null, `[data-card-id="${card(4)}"] > ${path}`);
    await page.evaluate((id) => {
      const whole = document.createElement('div');
      whole.dataset['testid'] = 'trello-card';
      whole.dataset['cardId'] = id;
      const badges = document.createElement('div');
      badges.dataset['testid'] = 'card-front-badges';
      whole.append(badges);
      document.querySelector(`[data-card-id="${id}"]`)?.replaceWith(whole);
    }, card(4));
    await until(three);
    expect(await hangsIn('div > span')).toBe(true);
    await page.evaluate((id) => document.querySelector(`[data-card-id="${id}"] > div`)?.remove(), card(4));
    await until(three);
    expect(await hangsIn('span')).toBe(true);
    await page.evaluate(
      (id) => document.querySelector(`[data-card-id="${id}"]`)?.replaceChildren('Insurance'),
      card(4),
    );
    await until(three);
    await settle();
    expect(cards(await shown())).toHaveLength(3);
  });

  it('come in the very frame in which a card is first drawn whole, when it was known before', async () => {
    await show('board');
    await start({ [card(4)]: { kind: 'due', day: 3 } });
    await expect.poll(() => world.run('rig.asked.flat().join()')).toContain(card(4));
    await settle();
    expect(await shown()).toEqual([]);
    const within = await page.evaluate(async (id) => {
      const whole = document.createElement('div');
      whole.dataset['testid'] = 'trello-card';
      whole.dataset['cardId'] = id;
      document.querySelector(`[data-card-id="${id}"]`)?.replaceWith(whole);
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      return whole.querySelectorAll('span').length;
    }, card(4));
    expect(within).toBe(1);
  });

  it('are there when a filter shows a card again, and come when a list is drawn', async () => {
    await show('board');
    await start({ [card(3)]: { kind: 'due', day: 3 }, [card(30)]: { kind: 'due', day: 4 } });
    const [hidden] = await until((marks) => cards(marks).join() === card(3));
    expect(hidden?.box.width).toBe(0);
    await page.evaluate(() => document.querySelector('[data-testid="list-card"][hidden]')?.removeAttribute('hidden'));
    expect((await shown())[0]?.box.width).toBeGreaterThan(20);
    await page.evaluate((id) => {
      const rows = document.querySelector('#board ol')?.cloneNode(false) as Element;
      const row = document.querySelector('#board li li')?.cloneNode(true) as Element;
      row.querySelector('[data-card-id]')?.setAttribute('data-card-id', id);
      rows.append(row);
      document.querySelector('[data-list-id$="04"] [data-testid="list"]')?.append(rows);
    }, card(30));
    await until((marks) => marks.length === 2);
  });

  it('change in place, and go when there is nothing to say', async () => {
    await show('board');
    await start();
    await until(both);
    const nodes = (): Promise<number> =>
      page.evaluate(() => {
        const held = window as unknown as { held?: Set<Element> };
        const found = [...document.querySelectorAll('#board span')].filter(
          (one) => one.attributes.length + one.childNodes.length === 0,
        );
        held.held ??= new Set(found);
        return found.filter((one) => held.held?.has(one)).length;
      });
    expect(await nodes()).toBe(2);
    await world.run(`rig.changed(${JSON.stringify({ [card(1)]: { kind: 'told', day: 25 } })})`);
    const [mark] = await until((marks) => marks.length === 1 && marks[0]?.words === 'came due today');
    expect(mark).toMatchObject({ card: card(1), kind: 'mark mark-told' });
    expect(await nodes()).toBe(1);
  });
});

describe('what is done with a mark', () => {
  const LOUD = [
    'click',
    'auxclick',
    'dblclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'keydown',
    'keypress',
    'keyup',
  ];

  async function listen(): Promise<void> {
    await page.evaluate((types) => {
      const held = window as unknown as { heard: string[] };
      held.heard = [];
      for (const type of types) document.addEventListener(type, () => held.heard.push(type));
    }, LOUD);
  }
  const heard = (): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  async function clickMark(id: string, options = {}): Promise<void> {
    await page.evaluate(
      (at) => document.querySelector(`[data-card-id="${at}"]`)?.scrollIntoView({ block: 'nearest' }),
      id,
    );
    const { box } = (await shown()).find((mark) => mark.card === id) ?? {};
    if (!box) throw new Error('no such mark');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, options);
  }
  const mark = async (id: string): Promise<Shown | undefined> => (await shown()).find((one) => one.card === id);

  it('names people in its story, once somebody opens it', async () => {
    await show('board');
    await start();
    await until(both);
    await clickMark(card(5));
    await until((marks) => marks.some((one) => one.card === card(5) && one.isOpen));
    expect((await mark(card(5)))?.story[0]).toContain('Rafi');
  });

  it('says so where its story cannot be told, and tells it when it is opened once more', async () => {
    await show('board');
    await start();
    await until(both);
    await world.run('rig.isTold = false');
    await clickMark(card(1));
    await until((marks) => marks.some((one) => one.isRead && one.outcome === 'not told'));
    expect((await mark(card(1)))?.story).toEqual([]);
    await page.keyboard.press('Escape');
    await until((marks) => marks.every(({ isOpen }) => !isOpen));
    await world.run('rig.isTold = true');
    await clickMark(card(1));
    await until((marks) => marks.some((one) => one.isRead && one.story.length > 0));
    expect(await mark(card(1))).toMatchObject({ outcome: '' });
  });

  it('opens and closes its story by clicks of which the page hears nothing', async () => {
    await show('board');
    await start();
    await until(both);
    await listen();
    await clickMark(card(1));
    await until((marks) => marks.some((one) => one.card === card(1) && one.isOpen && one.isRead));
    expect((await mark(card(1)))?.story).toEqual(['It came due Fri 20 Nov and was open when last read.']);
    await clickMark(card(1));
    await until((marks) => marks.every(({ isOpen }) => !isOpen));
    await clickMark(card(1), { button: 'right' });
    await clickMark(card(1), { button: 'middle' });
    expect(await heard()).toEqual([]);
    await page.mouse.click(900, 780);
    expect(await heard()).toContain('click');
  });

  it('closes when somebody clicks elsewhere, or opens another', async () => {
    await show('board');
    await start();
    await until(both);
    await clickMark(card(1));
    await until((marks) => marks.some(({ isOpen }) => isOpen));
    await page.mouse.click(900, 780);
    await until((marks) => marks.every(({ isOpen }) => !isOpen));
    await clickMark(card(5));
    await until(
      (marks) =>
        marks
          .filter(({ isOpen }) => isOpen)
          .map((one) => one.card)
          .join() === card(5),
    );
  });

  it('is reached, opened and closed by the keyboard, and the page hears no key of it', async () => {
    await show('board');
    await start();
    await until(both);
    await page.focus(`[data-card-id="${card(1)}"] a`);
    await page.keyboard.press('Tab');
    await until((marks) => marks.some((one) => one.card === card(1) && one.isFocused));
    await listen();
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await until((marks) => marks.some((one) => one.card === card(1) && one.isOpen && one.isRead));
    await page.keyboard.press('c');
    await page.keyboard.press('Escape');
    await until((marks) => marks.some((one) => one.card === card(1) && !one.isOpen && one.isFocused));
    await page.keyboard.press(' ');
    await until((marks) => marks.some((one) => one.card === card(1) && one.isOpen));
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual([]);
  });

  it('tells assistive technology that it is a button with a dialog, and what it says', async () => {
    await show('board');
    await start();
    await until(both);
    await clickMark(card(1));
    await until((marks) => marks.some(({ isOpen }) => isOpen));
    const cdp = await context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const named = (role: string): unknown[] =>
      nodes.filter((node) => node.role?.value === role && node.name?.value === 'came due Fri 20 Nov');
    expect(named('button')).toHaveLength(1);
    expect(named('dialog')).toHaveLength(1);
    const properties = (named('button')[0] as { properties: { name: string; value: { value: unknown } }[] }).properties;
    expect(properties).toContainEqual(
      expect.objectContaining({ name: 'hasPopup', value: expect.objectContaining({ value: 'dialog' }) }),
    );
  });

  it('shows its story inside the window, beside the mark', async () => {
    await show('board');
    await start({ [card(17)]: { kind: 'due', day: 20 } });
    await until((marks) => marks.length === 1);
    await page.setViewportSize({ width: 560, height: 420 });
    await clickMark(card(17));
    const [open] = await until((marks) => marks.some(({ isOpen }) => isOpen));
    const { storyBox: story, box } = open as Shown;
    if (!story) throw new Error('no story is open');
    expect(story.x).toBeGreaterThanOrEqual(0);
    expect(story.x + story.width).toBeLessThanOrEqual(560);
    expect(story.y).toBeGreaterThanOrEqual(0);
    expect(story.y + story.height).toBeLessThanOrEqual(420);
    const gap = Math.min(Math.abs(story.y - (box.y + box.height)), Math.abs(box.y - (story.y + story.height)));
    expect(gap).toBeLessThan(12);
  });
});

describe('the look of a mark', () => {
  it('follows the page from light to dark, whatever the system has', async () => {
    await show('board');
    await page.emulateMedia({ colorScheme: 'dark' });
    await start();
    const [light] = await until(both);
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'dark'));
    await until((marks) => marks.every(({ ground }) => ground !== light?.ground));
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'light'));
    await until((marks) => marks[0]?.ground === light?.ground);
  });

  it('keeps the page from dressing it', async () => {
    await show('board');
    await start();
    const [mark] = await until(both);
    expect(mark?.box.height).toBeLessThan(30);
    expect(mark?.words).toBe('came due Fri 20 Nov');
  });

  it('turns with a page that is written from right to left', async () => {
    await show('board');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await start();
    const marks = await until(both);
    expect(marks.map(({ direction }) => direction)).toEqual(['rtl', 'rtl']);
    const right = await page.evaluate(
      (id) => document.querySelector(`[data-card-id="${id}"]`)?.getBoundingClientRect().right,
      card(5),
    );
    const { box } = marks.find((one) => one.card === card(5)) as Shown;
    expect(Math.abs(box.x + box.width - (right ?? 0))).toBeLessThan(12);
  });

  it('wraps what is long and never grows wider than its card', async () => {
    await show('board');
    await page.addStyleTag({ content: '[data-card-id] { width: 90px !important }' });
    await start({ [card(1)]: { kind: 'due', day: 20 }, [card(5)]: { kind: 'told', day: 24, who: 'trello:2' } });
    const marks = await until(both);
    for (const { box } of marks) expect(box.width).toBeLessThanOrEqual(92);
    expect(marks[0]?.box.height).toBeGreaterThan(20);
  });
});

describe('the life of the script in a page', () => {
  it('ends with nothing left behind', async () => {
    await show('board');
    const before = await page.content();
    await start();
    await until(both);
    await world.run('rig.end()');
    expect(await page.content()).toBe(before);
    await page.evaluate(() => document.querySelector('#board')?.append(document.createElement('li')));
    await settle();
    expect(await shown()).toEqual([]);
  });

  it('ends when a newer copy of the extension draws in its place', async () => {
    await show('board');
    await start();
    await until(both);
    await world.run('rig.isThere = false');
    const newer = await worldIn(page, code, 'newer');
    await start(SAYINGS, newer);
    await until(both, newer);
    await until((marks) => marks.length === 0);
  });

  it('ends when it is started once more in the same world', async () => {
    await show('board');
    await start();
    await until(both);
    await start();
    await settle();
    await until(both);
  });

  it('ends when the site is turned off', async () => {
    await show('board');
    await start();
    await until(both);
    await world.run('rig.isOn = false');
    await page.evaluate(() => history.pushState({}, '', '/b/OthErBrd/other'));
    await until((marks) => marks.length === 0);
  });

  it('is quiet when nobody is logged in', async () => {
    await context.clearCookies();
    await show('board');
    await start();
    await settle();
    expect(await world.run('[rig.said, rig.asked]')).toEqual([[], []]);
  });

  it('says where the user is, once for each place', async () => {
    await show('board');
    await start();
    await until(both);
    const go = async (path: string): Promise<void> => {
      await page.evaluate((to) => history.pushState({}, '', to), path);
      await settle();
    };
    await go('/b/LgHtHoUs/lighthouse?filter=due:week');
    await go('/c/LgHt0001/1-print-the-trail-map');
    await page.goBack();
    await settle();
    await go('/u/tovalindqvist/boards');
    expect(await world.run('rig.said')).toEqual(
      [
        { kind: 'space', path: 'LgHtHoUs' },
        { kind: 'item', path: 'LgHt0001' },
        { kind: 'space', path: 'LgHtHoUs' },
        null,
      ].map((place) => `trello:${ME} ${JSON.stringify(place)}`),
    );
  });

  it('finds the next board when the whole of it is put up anew, and again after there was none', async () => {
    await show('board');
    await start();
    await until(both);
    const html = await page.evaluate(() => {
      const content = document.querySelector('#content');
      const whole = content?.cloneNode(true) as Element;
      content?.replaceWith(whole);
      return whole.querySelectorAll('[data-card-id]').length;
    });
    expect(html).toBeGreaterThan(5);
    await until(both);
    await page.evaluate(() => {
      const held = window as unknown as { kept: Node | null };
      const chrome = document.querySelector('#chrome-container');
      held.kept = chrome?.firstElementChild?.nextElementSibling?.cloneNode(true) ?? null;
      chrome?.replaceChildren(document.createElement('main'));
      history.pushState({}, '', '/u/tovalindqvist/boards');
    });
    await until((marks) => marks.length === 0);
    await page.evaluate(() => {
      const held = window as unknown as { kept: Node };
      document.querySelector('#chrome-container')?.replaceChildren(held.kept);
      history.pushState({}, '', '/b/LgHtHoUs/lighthouse');
    });
    await until(both);
  });
});
