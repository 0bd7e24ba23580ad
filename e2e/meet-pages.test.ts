import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchReport } from '../src/core/watch.ts';
import { bundle, launchBrowser, type World, worldIn } from './page-world.ts';

const SHARED = new URL('../../shared/data/meet/html/', import.meta.url);
const CALL = '/kiw-melo-fig';
const POLICY = "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

let browser: Browser;
let context: BrowserContext;
let code: string;

beforeAll(async () => {
  [browser, code] = await Promise.all([launchBrowser(), bundle('e2e/meet-rig.ts')]);
  context = await browser.newContext();
});
afterAll(() => browser?.close());

async function open(html: string, path = CALL): Promise<{ page: Page; world: World }> {
  const page = await context.newPage();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.fulfill({ headers, body: html }) : route.abort(),
  );
  await page.goto(`https://meet.google.com${path}`);
  return { page, world: await worldIn(page, code) };
}

interface Read {
  readonly phase: string;
  readonly names: readonly string[];
  readonly doubled: readonly string[];
  readonly isComplete: boolean;
  readonly title: string | null;
  readonly self: string | null;
  readonly planned: readonly { readonly title: string | null; readonly startAt: number }[];
}

async function read(html: string, path = CALL, zone = 'UTC'): Promise<Read> {
  const { page, world } = await open(html, path);
  const found = await world.run<Read>(`meetRig.read(${JSON.stringify(path)}, ${JSON.stringify(zone)})`);
  await page.close();
  return found;
}

const LEAVE = '<button jsname="CQylAd"><i class="google-symbols">call_end</i></button>';
const CAPTIONS = '<button jsname="RrG0hf"></button>';
const SLOT = '<div id="browser-extension-end-buttons"></div>';
const device = (id: number): string => `spaces/S/devices/${id}`;

function tile(id: number, name: string, how: { share?: boolean; own?: boolean; icons?: string } = {}): string {
  const media = how.share ? `${device(id)}/screen` : device(id);
  const own = how.own ? '<div jsname="nsKqzb"></div>' : '';
  return `<div data-participant-id="${device(id)}" data-requested-participant-id="${device(id)}" data-tile-media-id="${media}">${own}
    <button><i class="google-symbols notranslate">keep_outline</i></button>${how.icons ?? ''}
    <div><span class="notranslate">${name}</span></div></div>`;
}

function row(id: number, name: string, more = ''): string {
  return `<div role="listitem" aria-label="${name}" data-participant-id="${device(id)}"><div><span>${name}</span>${more}</div></div>`;
}

function call(tiles: string, how: { count?: string; panel?: string; more?: string } = {}): string {
  const chip =
    how.count === undefined
      ? ''
      : `<div jslog="240558; x"><div jsname="ocqpFe"><div><span>${how.count}</span></div></div></div>`;
  return `<!doctype html><html><body><div data-in-call="true"></div><div jsname="NeC6gb">Lantern check</div>${chip}
    <main>${tiles}</main><aside>${how.panel ?? ''}</aside>${CAPTIONS}${LEAVE}${SLOT}${how.more ?? ''}</body></html>`;
}

describe('a page of Meet', () => {
  it.each([
    ['green room', '<button jsname="Qx7uuf"></button><div data-is-muted="true"></div>', 'green-room'],
    [
      'waiting to be let in, with all controls of a call and my own picture',
      `${LEAVE}<div data-is-muted="true"></div>${tile(1, 'Ida Lund', { own: true })}`,
      'waiting',
    ],
    ['ended', '<div jsname="r4nke">Lantern check</div><button jsname="W6suGc"></button>', 'ended'],
    ['nothing known', '<p>Loading</p>', 'unknown'],
  ])('%s is told without a word of a language', async (_, body, phase) => {
    expect((await read(`<!doctype html><body>${body}</body>`)).phase).toBe(phase);
  });

  it.each(['/landing', '/', '/home', '/home/2026/11/10'])('%s is home', async (path) => {
    expect((await read('<p></p>', path)).phase).toBe('home');
  });

  it.each(['/whoops', '/live/abc', '/lookup/team', '/abc'])('%s is no call', async (path) => {
    expect((await read(call(tile(1, 'Ida Lund')), path)).phase).toBe('elsewhere');
  });
});

describe('who is seen', () => {
  const three = tile(1, 'Me Self', { own: true }) + tile(2, 'Ida Lund') + tile(3, 'Omar Haddad');

  it('is whoever has a tile, without me, and all when as many are counted', async () => {
    expect(await read(call(three, { count: '3' }))).toMatchObject({
      phase: 'in-call',
      names: ['Ida Lund', 'Omar Haddad'],
      isComplete: true,
      self: 'Me Self',
      title: 'Lantern check',
    });
    expect(await read(call(three, { count: '٤' }))).toMatchObject({ isComplete: false });
    expect(await read(call(three, { count: '๓' }))).toMatchObject({ isComplete: true });
    expect(await read(call(three))).toMatchObject({ isComplete: false });
  });

  it('is nobody more for a shared screen, an icon, a number or a service', async () => {
    const more =
      tile(2, 'Ida Lund (Presentation)', { share: true }) +
      tile(4, 'frame_person') +
      tile(5, '+49 *** ***12') +
      tile(6, 'Otter.ai');
    expect((await read(call(three + more, { count: '6' }))).names).toEqual(['Ida Lund', 'Omar Haddad']);
  });

  it('is nobody under a name that two have', async () => {
    expect(await read(call(three + tile(9, 'Ida Lund'), { count: '4' }))).toMatchObject({
      names: ['Omar Haddad'],
      doubled: ['Ida Lund'],
    });
  });

  it('is everybody in the list, and never who waits to be let in, nor who wrote in the chat', async () => {
    const waiting = `<div role="list">${row(20, 'Waiting Person')}</div>`;
    const chat = '<div role="list"><div role="listitem" aria-label="Chatting Person"></div></div>';
    const list = `<div role="list">${row(1, 'Me Self', '<span>(คุณ)</span>')}${row(2, 'Ida Lund')}${row(7, 'Mei Tanaka')}</div>`;
    const panel = chat + waiting + list;
    expect(await read(call(three, { count: '4', panel }))).toMatchObject({
      names: ['Ida Lund', 'Omar Haddad', 'Mei Tanaka'],
      isComplete: true,
    });
    expect((await read(call(three, { count: '3', panel: chat + waiting }))).names).toEqual(['Ida Lund', 'Omar Haddad']);
    const virtual = list.replaceAll('role="listitem"', 'role="listitem" aria-setsize="40"');
    expect(await read(call(three, { count: '4', panel: virtual }))).toMatchObject({ isComplete: false });
  });

  it('is the same in any language, whatever its labels say', async () => {
    const labels = ['Sair da chamada', 'Rời khỏi cuộc gọi', 'Anruf verlassen', 'ออกจากการโทร', 'مغادرة المكالمة'];
    for (const label of labels) {
      const html = call(three, { count: '3' }).replaceAll('<button', `<button aria-label="${label}" title="${label}"`);
      expect(await read(html)).toMatchObject({
        phase: 'in-call',
        names: ['Ida Lund', 'Omar Haddad'],
        isComplete: true,
      });
    }
  });

  it('is nobody more for what a note tells of comings and goings', async () => {
    const note =
      '<div aria-live="polite"><div role="status"><span class="notranslate">Mei Tanaka and 2 more joined</span></div></div>';
    expect((await read(call(three, { count: '6', more: note }))).names).toEqual(['Ida Lund', 'Omar Haddad']);
  });

  it('reads a look-alike of the chip for no count', async () => {
    const trap = '<div jslog="240557; x"><div jsname="ocqpFe"><div>3</div></div></div>';
    expect(await read(call(three, { more: trap }))).toMatchObject({ isComplete: false });
  });

  it('is whoever a tile or a row shows by now, though it stood for somebody else before', async () => {
    const list = `<div role="list">${row(1, 'Me Self', '<span>(You)</span>')}${row(2, 'Ida Lund')}${row(3, 'Omar Haddad')}</div>`;
    const { page, world } = await open(call(three, { count: '3', panel: list }));
    const look = () => world.run<Read>(`meetRig.read('${CALL}', 'UTC')`);
    expect(await look()).toMatchObject({ names: ['Ida Lund', 'Omar Haddad'], isComplete: true });
    await page.evaluate(() => {
      const tile = document.querySelectorAll('main [data-participant-id]')[2];
      const row = document.querySelectorAll('[role="listitem"]')[2];
      for (const one of [tile, row]) one?.setAttribute('data-participant-id', 'spaces/S/devices/9');
      tile?.setAttribute('data-requested-participant-id', 'spaces/S/devices/9');
      tile?.setAttribute('data-tile-media-id', 'spaces/S/devices/9');
      row?.setAttribute('aria-label', 'Mei Tanaka');
      for (const name of [tile?.querySelector('span.notranslate'), row?.querySelector('span')])
        if (name) name.textContent = 'Mei Tanaka';
    });
    expect(await look()).toMatchObject({ names: ['Ida Lund', 'Mei Tanaka'], isComplete: true });
    // The same words of another device: what was Mei's own picture is her screen now.
    await page.evaluate(() => {
      document.querySelectorAll('main [data-participant-id]')[2]?.setAttribute('data-tile-media-id', 'screen');
      document.querySelectorAll('[role="listitem"]')[2]?.remove();
    });
    expect(await look()).toMatchObject({ names: ['Ida Lund'], isComplete: false });
    await page.evaluate(() => document.querySelector('[jsname="CQylAd"]')?.remove());
    expect((await look()).phase).not.toBe('in-call');
    await page.evaluate(() => {
      const leave = document.createElement('button');
      leave.setAttribute('jsname', 'CQylAd');
      document.body.append(leave);
    });
    expect((await look()).phase).toBe('in-call');
    await page.close();
  });

  it('is nobody where tiles have no ids', async () => {
    expect(await read(call('<div><span class="notranslate">Ida Lund</span></div>', { count: '2' }))).toMatchObject({
      phase: 'in-call',
      names: [],
      isComplete: false,
    });
  });
});

describe('what is planned', () => {
  const start = Date.UTC(2026, 10, 10, 10);

  it('is on a card of the older home page to the second, and of the day-long one nothing', async () => {
    const card = (from: number, to: number, title: string): string =>
      `<div data-call-id="kiw-melo-fig" data-begin-time="${from}" data-end-time="${to}" data-event-id="e1"><div>10:00</div><div>${title}</div></div>`;
    const html = card(start, start + 1_800_000, 'Lantern check') + card(start, start + 86_400_000, 'Lantern day');
    expect((await read(html, '/landing')).planned).toMatchObject([
      { title: 'Lantern check', room: 'kiw-melo-fig', startAt: start },
    ]);
  });

  it('is in the id of a card of the newer one, as long as the card shows that time', async () => {
    const card = (shown: string, title: string, n: number): string =>
      `<div role="button" id="lanterns${n}_20261110T100000Z" aria-label="${title}" aria-labelledby="t${n} h${n}"></div>
      <div id="h${n}"><span>${shown}</span></div><div id="t${n}">${title}</div>`;
    const html =
      card('10:00 – 10:30', 'Lantern check', 1) +
      card('Ganztägig', 'Lantern day', 2) +
      card('11:30 – 12:00', 'Moved', 3);
    expect((await read(html, '/home')).planned).toMatchObject([{ title: 'Lantern check', room: null, startAt: start }]);
  });

  it('is in a chip of the calendar that occurs again and has a room; of one that does not only a sentence tells it', async () => {
    const chip = (id: string): string =>
      `<div data-eventchip data-eventid="${id}" jslog="35463; 2:[&quot;kiw-melo-fig&quot;]"><div>10:00 bis 10:30, Laternen</div></div>`;
    const again = chip('bGFudGVybnNfMjAyNjExMTBUMTAwMDAwWiBtZUBt');
    const { page, world } = await open(again + chip('bGFudGVybnMgbWVAbQ') + again.replace('kiw-melo-fig', ''));
    const planned = await world.run<readonly unknown[]>(`meetRig.calendar('UTC')`);
    expect(planned).toMatchObject([{ room: 'kiw-melo-fig', startAt: start }]);
    await page.close();
  });
});

describe('a watch in a page', () => {
  const three = tile(1, 'Me Self', { own: true }) + tile(2, 'Ida Lund');
  const last = (world: World) => world.run<WatchReport | null>('meetRig.reports.at(-1) ?? null');

  it('shows one mark, tells who comes, and of a pause nothing', async () => {
    const { page, world } = await open(call(three, { count: '2' }));
    await page.evaluate(() => {
      Object.assign(window, { pressed: 0 });
      document.addEventListener('click', () => Object.assign(window, { pressed: 1 }), true);
    });
    const isPressed = () => page.evaluate(() => (window as unknown as { pressed: number }).pressed === 1);
    await world.run('meetRig.start()');
    await expect.poll(() => world.run('meetRig.shown()'), { timeout: 15_000 }).toBe('watchingpause');
    await page.evaluate(
      ([html]) => {
        const made = document.createElement('div');
        made.setAttribute('data-participant-id', 'spaces/S/devices/3');
        const name = document.createElement('span');
        name.className = 'notranslate';
        name.textContent = html ?? '';
        made.append(name);
        document.querySelector('main')?.append(made);
        const count = document.querySelector('[jsname="ocqpFe"] span');
        if (count) count.textContent = '3';
      },
      ['Omar Haddad'],
    );
    await expect
      .poll(async () => (await last(world))?.open.map(({ name }) => name), { timeout: 25_000 })
      .toEqual(['Ida Lund', 'Omar Haddad']);
    const report = await last(world);
    expect(report?.open[0]?.joinedAfter).toBeNull();
    expect(report?.open[1]?.joinedAfter).not.toBeNull();
    expect(report).toMatchObject({ room: 'kiw-melo-fig', title: 'Lantern check', self: 'Me Self', isOver: false });
    expect(await isPressed()).toBe(false);
    await world.run('meetRig.press()');
    expect(await isPressed()).toBe(true);
    await expect.poll(() => world.run('meetRig.pauses')).toEqual([true]);
    expect(await world.run('meetRig.shown()')).toBe('pausedgo on');
    expect((await last(world))?.isOver).toBe(true);
    expect(await world.run('meetRig.modes')).toEqual(['closed']);
    await page.close();
  });

  it('tells when the page was out of sight, and of whoever came meanwhile not when', async () => {
    const { page, world } = await open(call(three, { count: '2' }));
    await world.run('meetRig.start()');
    await expect.poll(async () => (await last(world))?.open.length, { timeout: 25_000 }).toBe(1);
    await world.run('meetRig.hide(true)');
    await page.evaluate(() => {
      const made = document.createElement('div');
      made.setAttribute('data-participant-id', 'spaces/S/devices/3');
      const name = document.createElement('span');
      name.className = 'notranslate';
      name.textContent = 'Omar Haddad';
      made.append(name);
      document.querySelector('main')?.append(made);
      const count = document.querySelector('[jsname="ocqpFe"] span');
      if (count) count.textContent = '3';
    });
    const reports = (await world.run<readonly unknown[]>('meetRig.reports')).length;
    await expect
      .poll(async () => (await world.run<readonly unknown[]>('meetRig.reports')).length, { timeout: 25_000 })
      .toBeGreaterThan(reports + 1);
    expect((await last(world))?.open.map(({ name }) => name)).toEqual(['Ida Lund']);
    expect((await last(world))?.span.isHidden).toBe(true);
    await world.run('meetRig.hide(false)');
    await expect.poll(async () => (await last(world))?.open.length, { timeout: 25_000 }).toBe(2);
    const report = await last(world);
    expect(report?.open.map(({ name, joinedAfter }) => [name, joinedAfter])).toEqual([
      ['Ida Lund', null],
      ['Omar Haddad', null],
    ]);
    expect(report?.span.isHidden).toBe(false);
    await page.close();
  });

  it('is none where the site is off or the wishes of the user are not known', async () => {
    const { page, world } = await open(call(three, { count: '2' }));
    await world.run('meetRig.isOn = false; meetRig.start()');
    await page.waitForTimeout(3_000);
    expect(await world.run('[meetRig.shown(), meetRig.reports.length]')).toEqual([null, 0]);
    await page.close();
  });

  it('stops for good, and takes its mark away, once the extension is gone', async () => {
    const { page, world } = await open(call(three, { count: '2' }));
    await world.run('meetRig.start()');
    await expect.poll(() => world.run('meetRig.shown()'), { timeout: 15_000 }).toBe('watchingpause');
    await world.run('meetRig.isThere = false');
    await expect.poll(() => world.run('meetRig.shown()'), { timeout: 15_000 }).toBeNull();
    const { length } = await world.run<readonly unknown[]>('meetRig.reports');
    await page.evaluate(() => document.querySelector('main')?.append('changed'));
    await page.waitForTimeout(6_000);
    expect(await world.run<readonly unknown[]>('meetRig.reports')).toHaveLength(length);
    await page.close();
  });

  it('ends with the call, and is told so', async () => {
    const { page, world } = await open(call(three, { count: '2' }));
    await world.run('meetRig.start()');
    await expect.poll(() => world.run('meetRig.shown()'), { timeout: 15_000 }).toBe('watchingpause');
    await page.evaluate(() => {
      const over = document.createElement('div');
      over.setAttribute('data-call-ended', 'true');
      document.querySelector('main')?.replaceWith(over);
    });
    await expect.poll(async () => (await last(world))?.isOver, { timeout: 15_000 }).toBe(true);
    expect(await world.run('meetRig.shown()')).toBeNull();
    await page.close();
  });
});

describe.skipIf(!existsSync(SHARED))('the captures at ../shared', () => {
  const shared = (file: string): string => readFileSync(new URL(file, SHARED), 'utf8');

  it.each([
    ['blaise-meet_in_call_2026.html', { phase: 'in-call', names: ['Maria Silva'], isComplete: false }],
    ['blaise-meet_prejoin.html', { phase: 'unknown', names: [] }],
    [
      'people-panel-2026-10-th.html',
      { names: ['Sample Bot', 'Sample Guest'], self: '46 Sample Host', isComplete: true },
    ],
    [
      'tile-and-chips-2026-08.html',
      { phase: 'in-call', names: ['Sample Person'], title: 'Test Meet', isComplete: false },
    ],
    ['tile-self-solo-2026-03-17.html', { phase: 'unknown', names: ['Sample Self'], isComplete: false }],
    ['captions-2025-2026.html', { names: [], isComplete: false }],
    ['transcriptonic-captions-and-chat-dom.html', { names: [] }],
    ['leave-button-i18n-2025-2026.html', { phase: 'waiting', names: [] }],
  ])('%s gives what a person sees and nothing more', async (file, expected) => {
    expect(await read(shared(file))).toMatchObject(expected);
  });

  it('the list beside tiles has everybody, in whatever nesting', async () => {
    expect((await read(shared('blaise-meet_in_call.html'))).names.slice(-4)).toEqual([
      'Maria Silva',
      'João Pereira',
      'Participante Um',
      'Ana Souza',
    ]);
    expect((await read(shared('blaise-meet_unlinked_self.html'))).names).toContain('Maria Silva');
  });

  it('the cards of both home pages give exact starts, of the day-long one none', async () => {
    expect((await read(shared('home-v1-card.html'), '/landing')).planned).toMatchObject([
      { title: 'Team Standup', room: 'abc-defg-hij', startAt: 1_786_672_500_000 },
    ]);
    const zone = 'Asia/Seoul';
    expect((await read(shared('home-v2-card-2026-08.html'), '/home', zone)).planned).toMatchObject([
      { title: 'ANDD Daily', startAt: Date.UTC(2026, 7, 14, 2, 15) },
    ]);
    expect((await read(shared('home-v2-card-2026-08.html'), '/home', 'UTC')).planned).toEqual([]);
  });

  it('a chip of the calendar gives its start and its room', async () => {
    const { page, world } = await open(shared('calendar-chip.html'));
    expect(await world.run(`meetRig.calendar('Asia/Seoul')`)).toMatchObject([
      { room: 'abc-defg-hij', startAt: Date.UTC(2026, 7, 14, 2, 15) },
    ]);
    await page.close();
  });
});
