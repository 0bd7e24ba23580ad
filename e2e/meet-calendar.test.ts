import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarStand } from '../lab/meet/calendar.ts';
import { emptyCall, type LabCall } from '../lab/meet/call.ts';
import type { Call, CallLine } from '../src/core/call.ts';
import { callsIn, goIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';
import { factsOf, now, until } from './setup.ts';

const MINUTE_MS = 60_000;
const KENJI = 'Kenji Morinaga';
const SWITCH = /^Starts of calls from Google Calendar/;

const minuteFrom = (ms: number): number => Math.ceil((Date.now() + ms) / MINUTE_MS) * MINUTE_MS;
const call = (room: string, title: string, startAt: number): LabCall =>
  emptyCall({
    room,
    title,
    event: room.replaceAll('-', ''),
    startAt,
    endAt: startAt + 30 * MINUTE_MS,
    isPlanned: false,
  });
const held = call('cal-enda-aaa', 'Stations', 0);
const later = call('lat-ercc-aaa', 'Later', 0);
/** What stands in the calendar; it is shown as it is whenever its page is loaded. */
const planned: LabCall[] = [];
const calendar = calendarStand(planned);
let on: MeetStage;

beforeAll(async () => {
  on = await meetStage({ calls: [held, later], me: 'Signe Aaby' }, { others: [calendar] });
  on.meet.act({ do: 'join', who: KENJI });
  on.meet.act({ do: 'join', who: KENJI }, later.room);
});
afterAll(() => on?.close());

async function scheduled(): Promise<readonly (CallLine<'call-scheduled'> & Pick<Call, 'room'>)[]> {
  return (await callsIn(on.popup)).flatMap(({ scheduled: all, room }) => all.map((one) => ({ ...one, room })));
}

async function openCalendar(): Promise<void> {
  await on.page.goto(`${calendar.origin}/calendar/u/0/r`);
  await on.page.locator('[data-eventchip]').first().waitFor();
}

async function setCalendar(isOn: boolean): Promise<void> {
  await on.popup.goto(on.url('src/entries/options.html'));
  await on.popup.getByRole('switch', { name: SWITCH, checked: !isOn }).click();
  await on.popup.getByRole('switch', { name: SWITCH, checked: isOn }).waitFor();
  await expect.poll(() => isRegistered(), { timeout: 15_000 }).toBe(isOn);
}

function isRegistered(): Promise<boolean> {
  return on.popup.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.some(({ matches }) => matches?.some((one) => one.includes('calendar.google.com')));
  });
}

const nudge = () => on.popup.locator('.nudge', { hasText: 'Get ready for a call with Kenji' });

async function openPopup(): Promise<void> {
  await on.popup.goto(on.url('src/entries/popup.html'));
  await on.popup.getByRole('navigation').waitFor();
}

describe('a calendar', () => {
  it('is not read while only Google Meet is on', async () => {
    planned.push(Object.assign(held, { startAt: minuteFrom(60 * MINUTE_MS) }));
    await goIn(on.page, on.meet);
    await until('the watch', async () => (await watchesIn(on.popup)).some(({ report }) => report?.open.length === 1));
    await on.page.locator('[jsname="CQylAd"]').click();
    await expect.poll(() => watchesIn(on.popup), { timeout: 20_000 }).toEqual([]);
    await openCalendar();
    await on.page.waitForTimeout(3_000);
    expect(await isRegistered()).toBe(false);
    expect(await scheduled()).toEqual([]);
  });

  it('tells the starts of calls once it is turned on, and nothing else of what stands there', async () => {
    await setCalendar(true);
    await openCalendar();
    await expect
      .poll(async () => (await scheduled()).map(({ startAt, room, from, title }) => ({ startAt, room, from, title })), {
        timeout: 20_000,
      })
      .toEqual([{ startAt: held.startAt, room: held.room, from: 'calendar', title: null }]);
    expect(JSON.stringify(await factsOf(on.popup))).not.toMatch(/dentist/i);
  });
});

describe('before the call', () => {
  it('nothing is said as long as nothing is known of whoever comes', async () => {
    await openPopup();
    expect((await now(on.popup)).nudges.map(({ kind }) => kind)).not.toContain('before-the-call');
    expect(await on.popup.getByRole('button', { name: 'Before the call' }).count()).toBe(0);
  });

  it('a nudge says when it begins and what is open, and opens the page of the call', async () => {
    await on.popup.getByRole('button', { name: 'After the call' }).click();
    const theirs = on.popup.getByRole('region', { name: 'What was promised to you?' });
    await theirs.locator('textarea').fill('Check the stations');
    const on5 = Temporal.Now.plainDateISO().add({ days: 5 }).toString();
    await theirs.locator('input[type="date"]').fill(on5);
    await theirs.getByRole('button', { name: 'Write it down' }).click();
    await theirs.getByText('Check the stations').waitFor();
    await on.popup.getByRole('button', { name: 'Done with this call' }).click();

    await nudge().waitFor();
    expect(await nudge().locator('.nudge-reason').textContent()).toMatch(
      /^It begins at \d{1,2}:\d{2}\. One thing is open between you and \W?Kenji\W?\.$/u,
    );
    expect(await on.popup.locator('.call-strip').count()).toBe(0);
    await nudge().getByRole('button', { name: 'Before the call' }).click();
    await on.popup.getByRole('heading', { name: KENJI }).waitFor();
    await on.popup.getByText('Check the stations').waitFor();
    await on.popup.getByRole('link', { name: 'Open the room' }).waitFor();
    await on.popup.getByRole('button', { name: 'Back' }).click();
    await nudge().waitFor();
  });

  it('it stands among the habits, with its switch and how often it spoke', async () => {
    const row = on.popup.locator('[data-kind="before-the-call"]');
    const set = async (isOn: boolean): Promise<void> => {
      await on.popup.goto(on.url('src/entries/habits.html'));
      await row.getByRole('switch', { name: 'Before the call', checked: !isOn }).click();
      await row.getByRole('switch', { name: 'Before the call', checked: isOn }).waitFor();
    };
    const kinds = async () => (await now(on.popup)).nudges.map(({ kind }) => kind);
    await set(false);
    expect(await row.textContent()).toContain('1');
    await expect.poll(kinds, { timeout: 10_000 }).not.toContain('before-the-call');
    await set(true);
    await expect.poll(kinds, { timeout: 10_000 }).toContain('before-the-call');
  });

  it('it is done by a key, and comes back when that is undone', async () => {
    await openPopup();
    await nudge().locator('.nudge-open').focus();
    await on.popup.keyboard.press('d');
    await nudge().waitFor({ state: 'detached' });
    await on.popup.getByRole('button', { name: 'Undo' }).click();
    await nudge().waitFor();
  });
});

describe('a start from the calendar', () => {
  it('is the start of the call that I am in', async () => {
    planned.push(Object.assign(later, { startAt: minuteFrom(5_000) }));
    await openCalendar();
    await expect
      .poll(async () => (await scheduled()).map(({ room }) => room), { timeout: 20_000 })
      .toContain(later.room);
    await goIn(on.page, on.meet, later.room);
    await until('the watch', async () => (await watchesIn(on.popup)).some(({ report }) => report?.open.length === 1));
    await openPopup();
    await on.popup.getByRole('button', { name: 'Who is there' }).click();
    await on.popup.getByText(/^Set for .*seen here (from|at)/u).waitFor();
    await on.page.locator('[jsname="CQylAd"]').click();
    await expect.poll(() => watchesIn(on.popup), { timeout: 20_000 }).toEqual([]);
  });

  it('is read no more once it is turned off, in a page that is open and in the next one', async () => {
    await openCalendar();
    const before = await scheduled();
    await setCalendar(false);
    const more = call('off-call-aaa', 'Off', minuteFrom(90 * MINUTE_MS));
    planned.push(more);
    await on.page.evaluate(() => {
      const chip = document.querySelector('[data-eventchip]')?.cloneNode(true);
      if (chip instanceof HTMLElement) {
        const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 7_200_000);
        const id = soon.toISOString().replace(/[-:]|\.\d+/g, '');
        chip.dataset['eventid'] = btoa(`anotherevent_${id} me@m`);
        chip.textContent = `${soon.getHours()}:${String(soon.getMinutes()).padStart(2, '0')} to later`;
        document.querySelector('main')?.append(chip);
      }
    });
    await on.page.waitForTimeout(3_000);
    await openCalendar();
    await on.page.waitForTimeout(3_000);
    expect(await scheduled()).toEqual(before);
  });
});
