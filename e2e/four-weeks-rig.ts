import type { Page } from 'playwright-core';
import { type AsanaStand, asanaStand } from '../lab/asana/stand.ts';
import { emptyCall, type LabCall } from '../lab/meet/call.ts';
import { turnOn } from '../lab/popup-reader.ts';
import { PEOPLE } from '../lab/story/cast.ts';
import { FIRST_DAY, type FourWeeks, fourWeeks } from '../lab/story/four-weeks.ts';
import { SIGNE } from '../lab/story/tale.ts';
import type { CallRecord } from '../src/core/call-record.ts';
import type { Now } from '../src/core/now.ts';
import { asanaRead, projectPath } from './asana-rig.ts';
import { askBackground, callsIn, type MeetStage, meetStage, watchesIn } from './meet-stage.ts';
import { hurry, now, open, readAfter, until, ZONE } from './setup.ts';

const MINUTE_MS = 60_000;

export interface Weeks extends MeetStage {
  readonly story: FourWeeks;
  readonly asana: AsanaStand;
  readonly call: LabCall;
  /** It is so late now, for the sites and for the extension. */
  turnTo(at: number): Promise<void>;
}

/** Lets a world of the extension believe that so much more time has passed, once and for all that comes. */
const LATER = (ahead: number): void => {
  const world = globalThis as { realNow?: () => number };
  world.realNow ??= Date.now.bind(Date);
  const { realNow } = world;
  Date.now = () => realNow() + ahead;
};

function nameOf(who: string): string {
  return PEOPLE.find(([username]) => username === who)?.[1] ?? who;
}

/** All three sites, with everything of the story that happened before the four weeks. */
export async function weeksStage(): Promise<Weeks> {
  const story = fourWeeks(Date.now(), ZONE);
  const { workspace, boards, me, days } = story;
  const asana = asanaStand({ workspace, me, perMinute: 1000 });
  let ahead = 0;
  const clock = (): number => Date.now() + ahead;
  const startAt = days.at(FIRST_DAY, '10:00');
  const call = emptyCall({
    room: 'nta-mapp-kjv',
    title: 'Night train map, weekly',
    event: 'nighttrainmapweekly',
    startAt,
    endAt: startAt + 30 * MINUTE_MS,
  });
  story.until(days.at(FIRST_DAY, '08:00'));
  const options = { boards, me, now: clock, others: [asana] };
  const on = await meetStage({ calls: [call], me: nameOf(SIGNE) }, options);
  await hurry(on);
  await on.popup.goto(on.url('src/entries/options.html'));
  await turnOn(on.popup, 'Trello');
  await turnOn(on.popup, 'Asana');
  const turnTo = async (at: number): Promise<void> => {
    story.until(at);
    ahead = at - Date.now();
    await on.context.serviceWorkers().at(-1)?.evaluate(LATER, ahead);
  };
  return { ...on, story, asana, call, turnTo };
}

/** Opens what is worked on, as at the beginning of a day, and waits until all of it was read. */
export async function workOn(on: Weeks, at: number): Promise<void> {
  for (const { shortLink } of on.story.boards) {
    await open(on, on.page, shortLink);
    await readAfter(on, shortLink, at);
  }
  await on.page.goto(`${on.asana.origin}${projectPath(on.asana)}/list`);
  await on.page.locator('.SpreadsheetTaskRow').first().waitFor();
  await asanaRead(on, on.asana.workspace.projects[0]?.name ?? '', at);
}

/** Reads all places again that are known. */
export async function readAll(on: Weeks, at: number): Promise<Now> {
  await askBackground(on.popup, 'readAgain', []);
  return until('everything to be read again', async () => {
    const said = await now(on.popup);
    const isRead = said.coverage.every(
      ({ isReading, readAt, gaps }) => !isReading && ((readAt ?? 0) >= at || gaps.length > 0),
    );
    return isRead ? said : null;
  });
}

/** The clock of our script in a page; the page itself keeps its own. */
async function turnPage(page: Page, ahead: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const ours: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ours.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until('our script in the page', async () => ours.at(-1));
  await session.send('Runtime.evaluate', { contextId, expression: `(${String(LATER)})(${ahead})` });
  await session.detach();
}

/** The call of a week: its start is seen on the home page. */
export async function seeCallAhead(on: Weeks, startAt: number): Promise<void> {
  on.call.isOver = false;
  on.meet.startAt(startAt);
  await on.page.goto(`${on.meet.origin}/`);
  await until('the call to be known', async () =>
    (await callsIn(on.popup)).some(({ scheduled }) => scheduled.some((one) => one.startAt === startAt)),
  );
}

/** I go there a little early, meet these people and leave. */
export async function meetThem(on: Weeks, people: readonly string[], at: number): Promise<void> {
  for (const who of people) on.meet.act({ do: 'join', who: nameOf(who) });
  await on.page.goto(`${on.meet.origin}/${on.call.room}`);
  await turnPage(on.page, at - Date.now());
  await goInHere(on.page);
  await until('them to be seen', async () => {
    const seen = (await watchesIn(on.popup)).flatMap(({ report }) => report?.open ?? []);
    return people.every((who) => seen.some(({ name }) => name === nameOf(who)));
  });
  await on.page.locator('[jsname="CQylAd"]').click();
  await on.page.locator('[jsname="W6suGc"]').waitFor();
  await until('the watch to be over', async () => (await watchesIn(on.popup)).length === 0);
  for (const who of people) on.meet.act({ do: 'leave', who: nameOf(who) });
}

async function goInHere(page: Page): Promise<void> {
  await page.locator('[jsname="Qx7uuf"]').click();
  await page.locator('.tiles .tile').first().waitFor();
}

/** Says of somebody whom the last call names that they are who the boards name so. */
export async function joinNamesake(on: Weeks, who: string, known: string): Promise<void> {
  const { calls } = await now(on.popup);
  const record = await askBackground<CallRecord>(on.popup, 'callRecord', [
    calls.find(({ state }) => state === 'over')?.key,
  ]);
  const named = record.unknown.find(({ name }) => name === nameOf(who));
  await askBackground(on.popup, 'join', [known, named?.handle]);
}
