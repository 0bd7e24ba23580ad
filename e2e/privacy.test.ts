import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { turnOn } from '../lab/popup-reader.ts';
import { story } from '../lab/story.ts';
import { HOSTS, marksOf, withoutMarks } from './mark-reader.ts';
import { open, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
const [board] = told.boards;
const folder = mkdtempSync(join(tmpdir(), 'good-faith-net-'));
const netLog = join(folder, 'net.json');
let on: Stage;
let isClosed = false;
const seen: string[] = [];

/** What the page's own script can find out about the world that it runs in. */
function world() {
  return {
    names: Object.getOwnPropertyNames(window).sort(),
    symbols: Object.getOwnPropertySymbols(window).map(String),
    ofDocument: Object.getOwnPropertyNames(document).sort(),
    onRoot: document.documentElement.getAttributeNames(),
    sheets: document.adoptedStyleSheets.length,
    loaded: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(location.origin)),
    stored: [Object.keys(localStorage), Object.keys(sessionStorage)],
    cookies: document.cookie.replace(/=[^;]*/g, ''),
  };
}

async function whole(): Promise<void> {
  await until(
    'all cards to be drawn',
    async () => (await on.page.locator('#board [data-testid="minimal-card"]').count()) === 0,
  );
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false, extraArgs: [`--log-net-log=${netLog}`] });
  on.context.on('request', (request) => seen.push(request.url()));
  await on.page.setViewportSize({ width: 2600, height: 2000 });
  // The page's own policy would hide from this test what we let it have.
  const session = await on.context.newCDPSession(on.page);
  await session.send('Page.enable');
  await session.send('Page.setBypassCSP', { enabled: true });
});
afterAll(async () => {
  if (!isClosed) await on?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the page's own script", () => {
  it('finds the same page and the same world with us as without, but for our marks', async () => {
    await open(on, on.page, board.shortLink);
    await whole();
    const without = { world: await on.page.evaluate(world), page: await withoutMarks(on.page) };
    await turnOn(on.popup);
    await open(on, on.page, board.shortLink);
    await whole();
    await readAfter(on, board.shortLink);
    await until('the marks', async () => (await marksOf(on.page)).length > 4);
    expect(await on.page.locator(HOSTS).count()).toBe((await marksOf(on.page)).length);
    expect({ world: await on.page.evaluate(world), page: await withoutMarks(on.page) }).toEqual(without);
  });

  it('cannot look inside a mark', async () => {
    const hosts = await on.page
      .locator(HOSTS)
      .evaluateAll((all) =>
        all.map((host) => [
          host.shadowRoot,
          host.childNodes.length,
          host.getAttributeNames().join(' '),
          host.textContent,
        ]),
      );
    expect(hosts.length).toBeGreaterThan(4);
    for (const host of hosts) expect(host).toEqual([null, 0, '', '']);
  });

  it('cannot fetch any file of ours', async () => {
    const scripts = await on.popup.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    const manifest = JSON.parse(
      await on.popup.evaluate(async () => (await fetch(chrome.runtime.getURL('manifest.json'))).text()),
    );
    expect(manifest.web_accessible_resources).toBeUndefined();
    const files = ['manifest.json', 'src/entries/popup.html', 'icons/16.png', ...scripts.flatMap(({ js }) => js ?? [])];
    expect(files).toHaveLength(4);
    const isFetched = await on.page.evaluate(
      (urls) =>
        Promise.all(
          urls.flatMap((url) => [
            fetch(url).then(
              () => true,
              () => false,
            ),
            fetch(url, { mode: 'no-cors' }).then(
              () => true,
              () => false,
            ),
            new Promise<boolean>((resolve) => {
              const image = new Image();
              image.onload = () => resolve(true);
              image.onerror = () => resolve(false);
              image.src = url;
            }),
          ]),
        ),
      files.map((file) => on.url(file)),
    );
    expect(isFetched).toEqual(isFetched.map(() => false));
  });

  it('cannot talk to the extension', async () => {
    const can = await on.page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime);
    expect(can).toBe('undefined');
  });
});

interface NetEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

describe('the network', () => {
  it("sees no request of ours to anywhere but the site's own origin", async () => {
    const isOurs = (url: string): boolean => url.startsWith(`${on.lab.origin}/`) || url.startsWith(on.url(''));
    expect(seen.filter((url) => url.startsWith('http') || url.startsWith('ws')).length).toBeGreaterThan(5);
    expect(seen.filter((url) => /^(https?|wss?):/.test(url) && !isOurs(url))).toEqual([]);
    expect(new Set(on.lab.requests.map(({ host, method }) => `${method} ${host}`))).toEqual(
      new Set(['GET trello.com']),
    );
    const base = on.url('').slice(0, -1);
    await on.close();
    isClosed = true;
    const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { events: readonly NetEvent[] };
    const asked = events.flatMap(({ params }) =>
      params?.url && params.initiator ? [params as Required<typeof params>] : [],
    );
    const ours = asked.filter(({ initiator }) => initiator === base);
    expect(ours.some(({ url }) => url.startsWith('https://trello.com/1/boards/'))).toBe(true);
    expect(asked.filter(({ initiator, url }) => [base, on.lab.origin].includes(initiator) && !isOurs(url))).toEqual([]);
  });
});
