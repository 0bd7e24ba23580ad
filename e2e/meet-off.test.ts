import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyCall } from '../lab/meet/call.ts';
import { turnOn } from '../lab/popup-reader.ts';
import { callMark, callsIn, goIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';

const startAt = Date.now() + 3_600_000;
const call = emptyCall({
  room: 'tur-nedo-ffa',
  title: 'Stations',
  event: 'stations',
  startAt,
  endAt: startAt + 1_800_000,
});
const WITHIN = { timeout: 15_000 };
let on: MeetStage;

beforeAll(async () => {
  on = await meetStage({ calls: [call], me: 'Signe Aaby' });
  on.meet.act({ do: 'join', who: 'Thiago Ramalho' });
});
afterAll(() => on?.close());

function isCalendarWanted(): Promise<boolean> {
  return on.popup.evaluate(async () => {
    const { settings } = await chrome.storage.local.get<{ settings: { calendar: boolean } }>('settings');
    return settings.calendar;
  });
}

it('Google Meet turned off by hand in the midst of a call is off on every page, and what was seen stays', async () => {
  const { popup, page } = on;
  const now = popup.url();
  await goIn(page, on.meet);
  await expect.poll(async () => (await callMark(page))?.button, WITHIN).toBe('Pause');
  await expect
    .poll(async () => (await watchesIn(popup)).some(({ report }) => (report?.open.length ?? 0) > 0), WITHIN)
    .toBe(true);
  await popup.goto('about:blank');
  await popup.goto(now);
  await popup.locator('.call-strip', { hasText: 'is on since' }).waitFor();

  await popup.goto(on.url('src/entries/options.html'));
  await turnOn(popup, 'Trello');
  const calendar = popup.getByRole('switch', { name: /^Starts of calls/ });
  await calendar.click();
  await expect.poll(isCalendarWanted).toBe(true);
  await popup.getByRole('switch', { name: /^Google Meet/, checked: true }).click();
  await popup.getByRole('switch', { name: /^Google Meet/, checked: false }).waitFor();

  // At once, though the page of the call may tell no more that it is over.
  await expect.poll(() => watchesIn(popup), WITHIN).toEqual([]);
  const seen = (await callsIn(popup)).flatMap(({ attended }) => attended);
  expect(seen.length).toBeGreaterThan(0);
  await expect.poll(() => calendar.count()).toBe(0);
  expect(await isCalendarWanted()).toBe(false);

  await popup.goto(now);
  await popup.locator('.call-strip', { hasText: 'ended' }).waitFor();
  expect(await popup.locator('.call-strip', { hasText: 'is on since' }).count()).toBe(0);

  await popup.goto(on.url('src/entries/health.html'));
  const health = popup.locator('section', { has: popup.getByRole('heading', { name: 'Google Meet' }) });
  await health.getByText('Turned off.').waitFor();

  await page.bringToFront();
  await expect.poll(() => callMark(page), WITHIN).toBeNull();
  expect(await page.locator('#browser-extension-end-buttons > span').count()).toBe(0);
});
