import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCall } from '../lab/meet/call.ts';
import { callsIn, type MeetStage, meetStage } from './meet-stage.ts';
import { factsOf } from './setup.ts';

const call = emptyCall({ room: 'fil-esca-aaa', title: 'Stations', event: 's', startAt: Date.now(), endAt: Date.now() });
const HEAD = 'Name,Email,Duration,Time joined,Time exited\n';
const REPORT = `${HEAD}Thiago Ramalho,t@example.com,50 min,10:00,10:50\nAyesha Qureshi,a@example.com,20 min,10:30,10:50\n`;
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:stations@example.com',
  `DTSTART:${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}T100000Z`,
  'DURATION:PT30M',
  'SUMMARY:Stations',
  'LOCATION:https://meet.google.com/fil-esca-aaa',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
let on: MeetStage;

beforeAll(async () => {
  on = await meetStage({ calls: [call], me: 'Signe Aaby' });
  await on.popup.goto(on.url('src/entries/log.html'));
  await on.popup.locator('#bring-in').waitFor();
});
afterAll(() => on?.close());

async function choose(name: string, text: string): Promise<void> {
  await on.popup
    .locator('#bring-in input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

const status = () => on.popup.locator('#bring-in [role="status"]');

describe('a file of calls', () => {
  it.each([
    ['prices.csv', 'Item,Price\nLamp,12\n', 'This file is no attendance report'],
    [
      'cut.csv',
      `${HEAD}Thiago Ramalho,t@example.com,50 min,10:00,10:50\nAyesha Qur`,
      'This file is no attendance report',
    ],
    ['cut.ics', CALENDAR.slice(0, 120), 'cannot be read'],
    ['empty.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'This file is no attendance report'],
  ])('%s, foreign or broken, gets a sentence and brings nothing', async (name, text, words) => {
    const { length } = await factsOf(on.popup);
    await choose(name, text);
    await status().getByText(words).waitFor();
    expect(await factsOf(on.popup)).toHaveLength(length);
  });

  it('without a day asks for it, shows what it brings, and is kept only then', async () => {
    const { length } = await factsOf(on.popup);
    await choose('attendance.csv', REPORT);
    const section = on.popup.locator('#bring-in');
    await section.locator('input[type="date"]').fill('2026-11-10');
    await section.locator('form button[type="submit"]').click();
    await section.getByText('Thiago Ramalho').waitFor();
    expect(await factsOf(on.popup)).toHaveLength(length);
    await section.getByRole('button', { name: /^Keep/ }).click();
    await expect.poll(async () => (await factsOf(on.popup)).length, { timeout: 10_000 }).toBeGreaterThan(length);
    const reported = (await callsIn(on.popup)).flatMap((one) => one.reported);
    expect(reported.map(({ name, minutes }) => [name, minutes])).toEqual(
      expect.arrayContaining([
        ['Thiago Ramalho', 50],
        ['Ayesha Qureshi', 20],
      ]),
    );
    expect(JSON.stringify(await factsOf(on.popup))).not.toContain('example.com');
  });

  it('that is a calendar brings the starts of its calls', async () => {
    await choose('calendar.ics', CALENDAR);
    await on.popup.locator('#bring-in').getByRole('button', { name: /^Keep/ }).click();
    await expect
      .poll(async () => (await callsIn(on.popup)).flatMap(({ scheduled }) => scheduled).map(({ title }) => title), {
        timeout: 10_000,
      })
      .toEqual(['Stations']);
  });
});
