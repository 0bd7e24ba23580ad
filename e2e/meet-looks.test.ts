import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCall } from '../lab/meet/call.ts';
import type { Face } from '../lab/meet/client/view.ts';
import type { WatchReport } from '../src/core/watch.ts';
import { callMark, callsIn, goIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';
import { factsOf } from './setup.ts';

const ME = 'Signe Aaby';
const startAt = Date.now() + 3_600_000;
const call = (room: string, title: string, isLocked = false) =>
  emptyCall({
    room,
    title,
    event: room.replaceAll('-', ''),
    startAt,
    endAt: startAt + 1_800_000,
    isLocked,
  });
const CALLS = {
  en: call('eng-lish-aaa', 'Stations', true),
  th: call('tha-ilan-aaa', 'สถานี', true),
  ar: call('ara-bicc-aaa', 'محطات', true),
  large: call('lar-geca-aaa', 'All of us'),
  bare: call('bar-ecal-aaa', 'Bare'),
};
let on: MeetStage;

beforeAll(async () => {
  on = await meetStage({ calls: Object.values(CALLS), me: ME });
});
afterAll(() => on?.close());

async function report(room: string): Promise<WatchReport | null> {
  return (await watchesIn(on.popup)).find((one) => one.room === room)?.report ?? null;
}

async function names(room: string): Promise<readonly string[] | undefined> {
  return (await report(room))?.open.map(({ name }) => name).sort();
}

async function attended(room: string) {
  return (await callsIn(on.popup)).filter((one) => one.room === room).flatMap((one) => one.attended);
}

const FACES: readonly (readonly [keyof typeof CALLS, Partial<Face>])[] = [
  ['en', { language: 'en', layout: 'top', home: 'v1', roster: 'stays', mostTiles: 9 }],
  ['th', { language: 'th', layout: 'bottom', home: 'v2', roster: 'goes', mostTiles: 2 }],
  ['ar', { language: 'ar', layout: 'bottom', home: 'v2', roster: 'stays', mostTiles: 9 }],
];

describe.each(FACES)('a call in the language %s', (name, face) => {
  const { room } = CALLS[name];

  it('has a start from the home page', async () => {
    on.meet.setFace(face);
    await on.page.goto(`${on.meet.origin}/home`);
    const { event } = CALLS[name];
    const events = async (): Promise<readonly string[]> =>
      (await factsOf(on.popup)).flatMap((fact) => (fact.kind === 'call-scheduled' ? [fact.event ?? ''] : []));
    await expect
      .poll(async () => (await events()).some((one) => one.startsWith(event)), { timeout: 20_000 })
      .toBe(true);
  });

  it('is not watched in the green room nor while I wait, and is once I am let in', async () => {
    await on.page.goto(`${on.meet.origin}/${room}`);
    await on.page.locator('[jsname="Qx7uuf"]').waitFor();
    on.meet.act({ do: 'join', who: 'Thiago Ramalho', isHost: true }, room);
    await on.page.locator('[jsname="Qx7uuf"]').click();
    await on.page.locator('.hall [jsname="CQylAd"]').waitFor();
    await on.page.waitForTimeout(2_500);
    expect(await callMark(on.page)).toBeNull();
    on.meet.act({ do: 'let-in', who: ME }, room);
    await expect.poll(async () => (await callMark(on.page)) !== null, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => names(room), { timeout: 15_000 }).toEqual(['Thiago Ramalho']);
  });

  it('is read whole once I open the list, without whoever waits', async () => {
    await on.page.locator('[jslog^="240558"] [role="button"]').click();
    on.meet.act({ do: 'join', who: 'Kenji Morinaga' }, room);
    on.meet.act({ do: 'join', who: 'Ayesha Qureshi' }, room);
    on.meet.act({ do: 'knock', who: 'Rana Farouk' }, room);
    const all = ['Ayesha Qureshi', 'Kenji Morinaga', 'Thiago Ramalho'];
    await expect.poll(() => names(room), { timeout: 20_000 }).toEqual(all);
    expect((await report(room))?.open.find((one) => one.name === 'Kenji Morinaga')?.joinedAfter).not.toBeNull();
    on.meet.act({ do: 'leave', who: 'Kenji Morinaga' }, room);
    await expect
      .poll(async () => (await attended(room)).map((one) => [one.name, one.leftBy !== null]), { timeout: 20_000 })
      .toEqual([['Kenji Morinaga', true]]);
  });

  it('is over for everybody when it is ended, and nothing of us stays', async () => {
    on.meet.act({ do: 'end' }, room);
    await on.page.locator('[jsname="W6suGc"]').waitFor();
    await expect.poll(() => report(room), { timeout: 20_000 }).toBeNull();
    expect(await callMark(on.page)).toBeNull();
    const seen = await attended(room);
    expect(new Set(seen.map((one) => one.name))).toEqual(
      new Set(['Ayesha Qureshi', 'Kenji Morinaga', 'Thiago Ramalho']),
    );
    expect(seen.every((one) => one.name === 'Kenji Morinaga' || one.leftBy === null)).toBe(true);
  });
});

describe('a call that cannot be seen whole', () => {
  it('with a list of which a part is drawn proves nobody away', async () => {
    const { room } = CALLS.large;
    on.meet.setFace({ language: 'en', layout: 'top', tiles: 'ids', roster: 'virtual', mostTiles: 4 });
    for (let count = 1; count <= 13; count++) on.meet.act({ do: 'join', who: `Guest Number ${count}` }, room);
    await goIn(on.page, on.meet, room);
    await on.page.locator('[jslog^="240558"] [role="button"]').click();
    await expect.poll(async () => (await names(room))?.length, { timeout: 20_000 }).toBe(10);
    on.meet.act({ do: 'leave', who: 'Guest Number 2' }, room);
    await expect.poll(async () => (await names(room))?.includes('Guest Number 11'), { timeout: 20_000 }).toBe(true);
    const told = await report(room);
    expect(told?.open.map(({ name }) => name)).toContain('Guest Number 2');
    expect(told?.open.every(({ joinedAfter }) => joinedAfter === null)).toBe(true);
    expect(await attended(room)).toEqual([]);
    await on.page.locator('[jsname="CQylAd"]').click();
    await expect.poll(() => report(room), { timeout: 20_000 }).toBeNull();
    expect((await attended(room)).every((one) => one.leftBy === null)).toBe(true);
  });

  it('without ids on its tiles shows nobody, and says that it is watched all the same', async () => {
    const { room } = CALLS.bare;
    on.meet.setFace({ tiles: 'no-ids', roster: 'goes', mostTiles: 9 });
    on.meet.act({ do: 'join', who: 'Thiago Ramalho' }, room);
    await goIn(on.page, on.meet, room);
    await expect.poll(async () => (await callMark(on.page)) !== null, { timeout: 15_000 }).toBe(true);
    await expect.poll(async () => (await report(room))?.title, { timeout: 20_000 }).toBe('Bare');
    expect(await names(room)).toEqual([]);
  });
});
