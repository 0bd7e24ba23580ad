import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright-core';
import { type Launched, launch } from '../lab/browser.ts';
import { buildForTests, popupPath } from '../lab/build-for-tests.ts';
import { turnOn } from '../lab/popup-reader.ts';
import { type Lab, type LabOptions, startLab } from '../lab/server.ts';
import type { Fact } from '../src/core/facts.ts';
import type { CoverageLine, Now } from '../src/core/now.ts';
import type { Reading } from '../src/core/reading.ts';
import { exportLog } from '../src/log/file.ts';

export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A lab, a browser with the extension, and the popup in a tab. */
export interface Stage extends Launched {
  readonly lab: Lab;
  readonly popup: Page;
  /** The tab that the browser began with: where boards are opened. */
  readonly page: Page;
  close(): Promise<void>;
}

export interface StageOptions extends LabOptions {
  /** Whether Trello is turned on first, by the popup's own switch; it is by default. */
  readonly isOn?: boolean;
  readonly extraArgs?: readonly string[];
  readonly keepsPages?: boolean;
}

export async function stage(options: StageOptions): Promise<Stage> {
  const dist = buildForTests(fileURLToPath(new URL('../dist', import.meta.url)));
  const lab = await startLab(options);
  try {
    const { extraArgs = [], keepsPages = false } = options;
    const launched = await launch({ dist, port: lab.port, headless: true, extraArgs, keepsPages });
    const { context, url } = launched;
    const page = context.pages()[0] ?? (await context.newPage());
    const popup = await context.newPage();
    await popup.goto(url(popupPath(dist)));
    if (options.isOn !== false) await turnOn(popup);
    const close = async (): Promise<void> => {
      await context.close();
      await lab.close();
      rmSync(dist, { recursive: true, force: true });
    };
    return { ...launched, lab, popup, page, close };
  } catch (error) {
    await lab.close();
    rmSync(dist, { recursive: true, force: true });
    throw error;
  }
}

/** Opens a board in a tab and waits for its first card. */
export async function open({ lab }: Pick<Stage, 'lab'>, page: Page, shortLink: string, query = ''): Promise<void> {
  await page.goto(`${lab.origin}/b/${shortLink}${query}`);
  await page.locator('#board [data-testid="trello-card"]').first().waitFor();
}

/** What the background answers to one of our own pages. */
export function now(popup: Page): Promise<Now> {
  return popup.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ way: 'own-to-background', name: 'now', args: [] });
    if (!reply?.isAnswered) throw new Error(`The background said ${JSON.stringify(reply)}.`);
    return reply.value as Now;
  });
}

export function line(now: Now, shortLink: string): CoverageLine | undefined {
  return now.coverage.find(({ url }) => url.includes(`/${shortLink}`) || url.endsWith(`#${shortLink}`));
}

const STEP_MS = 250;

/** Looks again and again until something is there; the words tell what was waited for. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  withinMs = 40_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** Waits until a board was read to the end after an instant, and nothing is being read. */
export function readAfter({ popup }: Pick<Stage, 'popup'>, shortLink: string, at = 0, withinMs = 40_000): Promise<Now> {
  return until(
    `the reading of ${shortLink}`,
    async () => {
      const said = await now(popup);
      const found = line(said, shortLink);
      return found && !found.isReading && found.readAt !== null && found.readAt >= at ? said : null;
    },
    withinMs,
  );
}

/** Everything in a store of the log, read past all code of the extension. */
export function stored<T>(popup: Page, store: 'facts' | 'readings' | 'calls' | 'watches'): Promise<readonly T[]> {
  return popup.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('good-faith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            database.close();
            resolve(all.result as T[]);
          };
        };
      }),
    store,
  );
}

export function factsOf(popup: Page): Promise<readonly Fact[]> {
  return stored<Fact>(popup, 'facts');
}

export async function readingOf(popup: Page, shortLink: string): Promise<Reading | undefined> {
  return (await stored<Reading>(popup, 'readings')).find((one) => one.place.path === shortLink);
}

/** Ends the background as the browser does when it was idle for long. */
export async function killBackground({ context, popup }: Pick<Stage, 'context' | 'popup'>): Promise<void> {
  const session = await context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Ends the background again and again, as soon as it lives. Resolves to how to have that end. */
export async function killWithoutEnd({
  context,
  popup,
}: Pick<Stage, 'context' | 'popup'>): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  let isOver = false;
  const killing = (async () => {
    while (!isOver) {
      await session.send('ServiceWorker.stopAllWorkers');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await session.detach();
  })();
  return () => {
    isOver = true;
    return killing;
  };
}

/** Rings the alarm of the background now, instead of when it wanted to be woken. */
export async function ring({ popup }: Pick<Stage, 'popup'>): Promise<void> {
  await popup.evaluate(() => chrome.alarms.create('wake', { when: Date.now() }));
}

function background({ context }: Pick<Stage, 'context'>): Worker {
  const worker = context.serviceWorkers().at(-1);
  if (!worker) throw new Error('The background is not running.');
  return worker;
}

/** Lets the background's clock run ahead, as if so much time had passed. Forgotten when it dies. */
export async function passTime(on: Pick<Stage, 'context'>, ms: number): Promise<void> {
  await background(on).evaluate((ahead) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + ahead;
  }, ms);
}

/** Lets the background wait a tenth as long, where a test is not about how long it waits. Forgotten when it dies. */
export async function hurry(on: Pick<Stage, 'context'>): Promise<void> {
  await background(on).evaluate(() => {
    const real = globalThis.setTimeout;
    const hurried = (work: () => void, ms = 0) => real(work, ms / 10);
    Object.assign(globalThis, { setTimeout: hurried });
  });
}

/** The log as the export that the judge reads. */
export async function logText(popup: Page): Promise<string> {
  const facts = await factsOf(popup);
  const pieces: string[] = [];
  const log = { all: async (after?: string) => (after === undefined ? facts : []), later: async () => [] };
  for await (const piece of exportLog(log)) pieces.push(piece);
  return pieces.join('');
}
