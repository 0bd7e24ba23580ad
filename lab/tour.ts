import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Launched, launch, MissingError } from './browser.ts';
import { buildForTests, popupPath } from './build-for-tests.ts';
import { type MeetStand, meetStand } from './meet/stand.ts';
import { readingEnded, turnOn } from './popup-reader.ts';
import { startLab } from './server.ts';
import { openCall, photographCall } from './start-call.ts';
import { meetStory } from './story/meet-story.ts';
import { AYESHA } from './story/tale.ts';
import { story } from './story.ts';

const ROOT = new URL('../', import.meta.url);
const DIST = fileURLToPath(new URL('dist', ROOT));
const PICTURES = fileURLToPath(new URL('docs/pictures/', ROOT));
const POPUP = { width: 400, height: 600 };
const PAGE = { width: 960, height: 640 };
const LONGEST_READING_MS = 120_000;
/** The marks come once the background was asked; they have no name that a page could look for. */
const MARKS_MS = 2000;
/** All of them together, in bytes. */
const LARGEST = 700_000;
const DAY_MS = 86_400_000;
/** By then some have come to the call, and one shows a screen. */
const CALL_MS = 13_000;
/** Which pictures of a call are of the tour, and what they are called there. */
const OF_CALL: Readonly<Record<string, string>> = { call: 'call', 'popup-at-call-light': 'at-call' };

async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  // Whatever had the focus last draws no ring into the picture, and what the pointer lay on no line.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${PICTURES}${name}.png`, animations: 'disabled' });
}

/** A page of ours with its heading in sight. */
async function ownPage({ context, url }: Launched, file: string, ready: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(PAGE);
  await page.goto(url(`src/entries/${file}`));
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(300);
  return page;
}

async function ofPopup(popup: Page): Promise<void> {
  await popup.setViewportSize(POPUP);
  await popup.reload();
  await popup.locator('.nudge[data-nudge]').first().waitFor();
  await shoot(popup, 'now');
  const late = popup.locator('.nudge', { hasText: 'Tell them how' }).first();
  await late.locator('.nudge-open').click();
  await late.locator('textarea').waitFor();
  await late.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await shoot(popup, 'note');
}

async function ofPages(launched: Launched, partner: string): Promise<void> {
  const people = await ownPage(launched, 'popup.html#people', '.people-list, main ul');
  await people.setViewportSize(POPUP);
  await shoot(people, 'people');
  await people.close();
  for (const [name, file, ready] of [
    ['person', `person.html?person=${encodeURIComponent(partner)}`, 'main h2'],
    ['review', 'review.html', 'h1'],
    ['habits', 'habits.html', '.kind'],
    ['log', 'log.html', '.fact-says'],
  ] as const) {
    const page = await ownPage(launched, file, ready);
    await shoot(page, name);
    await page.close();
  }
}

async function ofCall(launched: Launched, meet: MeetStand, popupFile: string): Promise<void> {
  const tabs = await openCall(launched, meet, popupFile);
  await tabs.page.waitForTimeout(Math.max(0, tabs.startAt + CALL_MS - Date.now()));
  await photographCall(tabs, async (page, name) => {
    const called = OF_CALL[name];
    if (called !== undefined) await shoot(page, called);
  });
}

/** Tells how large they are, and that they are too large where they are. */
function weigh(): void {
  const names = readdirSync(PICTURES).filter((name) => name.endsWith('.png'));
  const total = names.reduce((sum, name) => sum + statSync(`${PICTURES}${name}`).size, 0);
  process.stdout.write(`${names.length} pictures in docs/pictures, ${Math.round(total / 1000)} kB.\n`);
  if (total > LARGEST) throw new Error(`They are larger than ${LARGEST / 1000} kB.`);
}

async function main(): Promise<void> {
  if (!existsSync(`${DIST}/manifest.json`)) throw new MissingError('There is no build: run npm run build first.');
  mkdirSync(PICTURES, { recursive: true });
  const told = story(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [board] = told.boards;
  const { call, deeds, me: name } = meetStory(Date.now() + DAY_MS);
  const meet = meetStand({ calls: [call], me: name, deeds });
  const lab = await startLab({ boards: told.boards, me: told.me, others: [meet] });
  const dist = buildForTests(DIST);
  try {
    const launched = await launch({
      dist,
      port: lab.port,
      headless: true,
      extraArgs: ['--force-device-scale-factor=1'],
    });
    const { context, url } = launched;
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      const popup = await context.newPage();
      await popup.goto(url(popupPath(dist)));
      await turnOn(popup);
      await page.setViewportSize({ width: 1100, height: 640 });
      await page.goto(`${lab.origin}/b/${board.shortLink}`);
      await page.locator('#board [data-testid="trello-card"]').first().waitFor();
      if (!(await readingEnded(popup, LONGEST_READING_MS))) throw new Error('the reading has not ended');
      await page.bringToFront();
      await page.waitForTimeout(MARKS_MS);
      await shoot(page, 'board');
      await ofPopup(popup);
      const partner = board.members.find(({ username }) => username === AYESHA)?.id;
      await ofPages(launched, `trello:${partner ?? ''}`);
      await ofCall(launched, meet, popupPath(dist));
      weigh();
    } finally {
      await context.close();
    }
  } finally {
    await lab.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
