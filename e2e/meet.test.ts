import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetStory } from '../lab/story/meet-story.ts';
import { callMark, callsIn, goIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';

describe('a call', () => {
  const told = meetStory(Date.now() + 3_600_000);
  let on: MeetStage;
  beforeAll(async () => {
    on = await meetStage({ calls: [told.call], me: told.me, deeds: told.deeds });
  });
  afterAll(() => on?.close());

  it('is seen from the home page on', async () => {
    await on.page.goto(`${on.meet.origin}/`);
    await expect.poll(async () => (await callsIn(on.popup)).length, { timeout: 15_000 }).toBe(1);
    await goIn(on.page, on.meet);
    await expect
      .poll(() => callMark(on.page), { timeout: 15_000 })
      .toEqual({ words: 'Good Faith is watching who comes', button: 'Pause' });
    await expect
      .poll(async () => (await watchesIn(on.popup))[0]?.report?.open.map(({ name }) => name), { timeout: 15_000 })
      .toEqual(['Thiago Ramalho']);
  });
});
