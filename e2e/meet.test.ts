import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asanaStand } from '../lab/asana/stand.ts';
import { turnOn } from '../lab/popup-reader.ts';
import { asanaStory } from '../lab/story/asana-story.ts';
import { meetStory } from '../lab/story/meet-story.ts';
import { callMark, callsIn, goIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';
import { factsOf, hurry, now, until, ZONE } from './setup.ts';

const told = meetStory(Date.now() + 3_600_000);
const asana = asanaStory(Date.now(), ZONE);
let on: MeetStage;

beforeAll(async () => {
  const { workspace, me } = asana;
  on = await meetStage(
    { calls: [told.call], me: told.me, deeds: told.deeds },
    { others: [asanaStand({ workspace, me, perMinute: 1000 })] },
  );
  await hurry(on);
});
afterAll(() => on?.close());

describe("the story's call", () => {
  it('has a start from the home page', async () => {
    await on.page.goto(`${on.meet.origin}/`);
    await expect.poll(async () => (await callsIn(on.popup)).length, { timeout: 15_000 }).toBe(1);
  });

  it('is watched from the moment I am in it, which one small mark says', async () => {
    on.meet.startAt(Date.now() + 25_000);
    await on.page.goto(`${on.meet.origin}/landing`);
    await expect
      .poll(async () => (await callsIn(on.popup)).flatMap(({ scheduled }) => scheduled).length, { timeout: 15_000 })
      .toBe(2);
    await goIn(on.page, on.meet);
    expect(Date.now()).toBeLessThan(told.call.startAt - 1000);
    await expect
      .poll(() => callMark(on.page), { timeout: 15_000 })
      .toEqual({ words: 'Good Faith is watching who comes', button: 'Pause' });
    await expect
      .poll(async () => (await watchesIn(on.popup))[0]?.report?.open.map(({ name }) => name), { timeout: 15_000 })
      .toEqual(['Thiago Ramalho']);
    await on.page.screenshot({ path: '/tmp/v/meet-call.png' });
  });

  it('ends with the right people, intervals, one proved lateness and no absence', { timeout: 180_000 }, async () => {
    await until('Kenji to come', async () => on.meet.calls[0]?.people.some(({ name }) => name.startsWith('Kenji')), 120_000);
    await until('Ayesha to leave', async () => !on.meet.calls[0]?.people.some(({ name }) => name.startsWith('Ayesha')));
    await expect
      .poll(async () => (await watchesIn(on.popup))[0]?.report?.open.map(({ name }) => name).includes('Kenji Morinaga'), { timeout: 20_000 })
      .toBe(true);
    await on.page.waitForTimeout(3000);
    await on.page.locator('[jsname="CQylAd"]').click();
    await on.page.locator('[jsname="W6suGc"]').waitFor();
    await expect.poll(() => watchesIn(on.popup), { timeout: 20_000 }).toEqual([]);
    const { calls } = await now(on.popup);
    expect(calls).toMatchObject([{ title: 'Night train map, weekly', state: 'over' }]);
    console.log(JSON.stringify((await callsIn(on.popup)).map(({ attended, watched }) => [attended.map((a) => [a.name, a.from-told.call.startAt, a.to-told.call.startAt, a.joinedAfter === null ? null : a.joinedAfter - told.call.startAt, a.leftBy, a.signal]), watched.map((w) => [w.from - told.call.startAt, w.to - told.call.startAt, w.isHidden])]), null, 1));
    await on.popup.reload();
    await on.popup.getByRole('button', { name: 'After the call' }).click();
    await on.popup.getByRole('heading', { name: 'Who was there' }).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await on.popup.setViewportSize({ width: 400, height: 600 });
      await on.popup.emulateMedia({ colorScheme: scheme });
      await on.popup.screenshot({ path: `/tmp/v/meet-after-${scheme}.png` });
    }
    await on.popup.setViewportSize({ width: 400, height: 1600 });
    await on.popup.addStyleTag({ content: '' }).catch(() => undefined);
    await on.popup.evaluate(() => { const p = document.querySelector<HTMLElement>('.popup'); if (p) p.style.blockSize = '1500px'; });
    await on.popup.screenshot({ path: `/tmp/v/meet-after-long.png` });
    void factsOf; void turnOn;
  });
});
