import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCall } from '../lab/meet/call.ts';
import { callMark, callsIn, goIn, type MeetStage, meetStage, pressMark, watchesIn } from './meet-stage.ts';
import { factsOf, passTime, ring } from './setup.ts';

const startAt = Date.now() + 3_600_000;
const call = emptyCall({
  room: 'tro-uble-aaa',
  title: 'Stations',
  event: 'stations',
  startAt,
  endAt: startAt + 1_800_000,
});
const HOST = '#browser-extension-end-buttons > span';
let on: MeetStage;

beforeAll(async () => {
  on = await meetStage({ calls: [call], me: 'Signe Aaby' });
  on.meet.act({ do: 'join', who: 'Thiago Ramalho' });
});
afterAll(() => on?.close());

async function watched(page: Page): Promise<void> {
  await goIn(page, on.meet);
  await expect.poll(async () => (await callMark(page))?.button, { timeout: 15_000 }).toBe('Pause');
  await expect
    .poll(async () => (await watchesIn(on.popup)).some(({ report }) => (report?.open.length ?? 0) > 0), {
      timeout: 15_000,
    })
    .toBe(true);
}

describe('a call', () => {
  it('that the user pauses is not watched until they go on', async () => {
    await watched(on.page);
    await pressMark(on.page);
    await expect.poll(() => callMark(on.page)).toEqual({ words: 'Good Faith is not watching', button: 'Go on' });
    await expect
      .poll(async () => (await watchesIn(on.popup)).map(({ report }) => report), { timeout: 15_000 })
      .toEqual([null]);
    const { length } = await factsOf(on.popup);
    on.meet.act({ do: 'join', who: 'Ayesha Qureshi' });
    await on.page.waitForTimeout(6_000);
    expect((await factsOf(on.popup)).length).toBe(length);
    await pressMark(on.page);
    await expect.poll(async () => (await callMark(on.page))?.button).toBe('Pause');
    await expect
      .poll(
        async () => (await watchesIn(on.popup)).flatMap(({ report }) => report?.open ?? []).map(({ name }) => name),
        {
          timeout: 15_000,
        },
      )
      .toEqual(['Thiago Ramalho', 'Ayesha Qureshi']);
    await on.page.locator('[jsname="CQylAd"]').click();
    await expect.poll(() => watchesIn(on.popup), { timeout: 15_000 }).toEqual([]);
  });

  it('whose page is thrown away without a word loses the last ten seconds at most', async () => {
    const page = await on.context.newPage();
    await page.bringToFront();
    await watched(page);
    const before = (await callsIn(on.popup)).flatMap(({ attended }) => attended).length;
    await page.waitForTimeout(7_000);
    const crashedAt = Date.now();
    const session = await on.context.newCDPSession(page);
    const gone = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await gone;
    expect((await watchesIn(on.popup)).length).toBe(1);
    await passTime(on, 62_000);
    await ring(on);
    await expect.poll(() => watchesIn(on.popup), { timeout: 20_000 }).toEqual([]);
    const seen = (await callsIn(on.popup)).flatMap(({ attended }) => attended);
    expect(seen.length).toBeGreaterThan(before);
    expect(Math.max(...seen.map(({ to }) => to))).toBeGreaterThan(crashedAt - 10_000);
    await page.close();
  });

  it('is not watched while nothing is known of the settings', async () => {
    await on.page.bringToFront();
    const before = await on.popup.evaluate(async () => (await chrome.storage.local.get('settings'))['settings']);
    await on.popup.evaluate(() => chrome.storage.local.set({ settings: 'torn' }));
    const { length } = await factsOf(on.popup);
    await goIn(on.page, on.meet);
    await on.page.waitForTimeout(6_000);
    expect(await callMark(on.page)).toBeNull();
    expect(await watchesIn(on.popup)).toEqual([]);
    expect((await factsOf(on.popup)).length).toBe(length);
    await on.popup.evaluate((settings) => chrome.storage.local.set({ settings }), before);
  });

  it('is left alone as soon as the site is turned off, and the next one too', async () => {
    await watched(on.page);
    await on.popup.goto(on.url('src/entries/options.html'));
    await on.popup.getByRole('switch', { name: /^Google Meet/, checked: true }).click();
    await on.popup.getByRole('switch', { name: /^Google Meet/, checked: false }).waitFor();
    await on.page.bringToFront();
    await expect.poll(() => callMark(on.page), { timeout: 15_000 }).toBeNull();
    expect(await on.page.locator(HOST).count()).toBe(0);
    await goIn(on.page, on.meet);
    await on.page.waitForTimeout(4_000);
    expect(await callMark(on.page)).toBeNull();
  });
});
