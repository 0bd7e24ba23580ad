import type { Page } from 'playwright-core';
import { type BenchBrowser, cdp } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { ME } from '../page/made-up-facts.ts';
import { inTurns, median, ratioOf } from '../pairs.ts';
import { endTrace, startTrace, type TaskTime } from './trace.ts';

const PEOPLE = 200;
const LARGE = 100_000;
const SMALL = 1_000;
const PAIRS = 5;
const TRACES = 3;
/** So long may a page take before it is given up. */
const PATIENCE_MS = 90_000;

interface Place {
  readonly name: string;
  readonly fileOf: (turn: number) => string;
  /** Stands there with the first words that are the page's own. */
  readonly first: string;
  /** Stands there once all of it does. */
  readonly whole: string;
}

/** Somebody else each time: whoever opens one person often in a day is offered a talk in place of charts. */
function personFile(turn: number): string {
  return `person.html?person=${encodeURIComponent(`trello:partner${7 + turn}`)}`;
}

const PLACES: readonly Place[] = [
  {
    name: 'my own page',
    fileOf: () => `person.html?person=${encodeURIComponent(ME)}`,
    first: '.page-bar',
    whole: '.accounts',
  },
  {
    name: "a person's page",
    fileOf: personFile,
    first: '.page-bar',
    whole: '#share',
  },
  { name: 'the weekly review', fileOf: () => 'review.html', first: '.page-bar', whole: '.steps' },
];

interface Visit {
  readonly first: number;
  readonly whole: number;
  readonly heap: number;
}

/** When something stands in the page: ms since the navigation began. */
function standsAt(wanted: string): Promise<number> {
  return new Promise((resolve) => {
    if (document.querySelector(wanted)) resolve(performance.now());
    new MutationObserver((_, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
}

async function opened<T>(browser: BenchBrowser, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.context.newPage();
  const timer = setTimeout(() => void page.close(), PATIENCE_MS);
  try {
    return await work(page);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

function visit(browser: BenchBrowser, place: Place, turn: number): Promise<Visit> {
  return opened(browser, async (page) => {
    await page.goto(browser.url(`src/entries/${place.fileOf(turn)}`), { waitUntil: 'commit' });
    const [first, whole] = await Promise.all([
      page.evaluate(standsAt, place.first),
      page.evaluate(standsAt, place.whole),
    ]);
    const session = await cdp(browser, page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { first, whole, heap: usedSize };
  });
}

/** The longest task of the page and of the background while it is opened. */
function longestTask(
  browser: BenchBrowser,
  place: Place,
  turn: number,
): Promise<{ readonly page: TaskTime; readonly worker: TaskTime }> {
  return opened(browser, async (page) => {
    const session = await cdp(browser, page);
    await startTrace(session);
    await page.goto(browser.url(`src/entries/${place.fileOf(turn)}`), { waitUntil: 'commit' });
    await page.evaluate(standsAt, place.whole);
    await page.waitForTimeout(500);
    return endTrace(session);
  });
}

async function rowsOf(place: Place, full: BenchBrowser, small: BenchBrowser): Promise<readonly Measured[]> {
  const kept = { full: [] as Visit[], small: [] as Visit[] };
  const into = (browser: BenchBrowser, all: Visit[]) => async () => {
    const one = await visit(browser, place, all.length + 1);
    all.push(one);
    return one.first;
  };
  await visit(full, place, 0);
  await visit(small, place, 0);
  const firsts = await inTurns(PAIRS, into(full, kept.full), into(small, kept.small));
  const of = (name: keyof Visit, all: readonly Visit[]): number => median(all.map((one) => one[name]));
  const wholes = { one: kept.full.map(({ whole }) => whole), other: kept.small.map(({ whole }) => whole) };
  const heaps = [of('heap', kept.full), of('heap', kept.small)] as const;
  const tasks: Awaited<ReturnType<typeof longestTask>>[] = [];
  for (let trace = 1; trace <= TRACES; trace++) tasks.push(await longestTask(full, place, PAIRS + trace));
  const longest = (name: 'page' | 'worker', time: keyof TaskTime): number =>
    median(tasks.map((one) => one[name][time]));
  const said = (name: 'page' | 'worker'): string => `${ms(longest(name, 'busy'))} (${ms(longest(name, 'wall'))})`;
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const facts = `${LARGE.toLocaleString('en')} facts about ${PEOPLE} people / ${SMALL.toLocaleString('en')}`;
  return [
    measured(
      `${place.name}, first paint with ${facts}`,
      ratioOf(firsts),
      2,
      `${ms(median(firsts.one))} and ${ms(median(firsts.other))} from navigation to its head; whole after ${ms(median(wholes.one))} and ${ms(median(wholes.other))}; ${PAIRS} pairs`,
    ),
    measured(
      `${place.name}, memory with ${facts}`,
      heaps[0] / heaps[1],
      2,
      `${mb(heaps[0])} and ${mb(heaps[1])}, after a collection`,
    ),
    measured(
      `${place.name}, longest task with ${LARGE.toLocaleString('en')} facts / 50 ms`,
      Math.max(longest('page', 'busy'), longest('worker', 'busy')) / 50,
      1,
      `${said('page')} in the page, ${said('worker')} in the background; processor time (by the clock); ${TRACES} traces`,
    ),
  ];
}

export async function people(full: BenchBrowser, small: BenchBrowser): Promise<readonly Measured[]> {
  await full.page.evaluate((size) => window.bench.fillPeople(size), { facts: LARGE, people: PEOPLE });
  await small.page.evaluate((size) => window.bench.fillPeople(size), { facts: SMALL, people: PEOPLE });
  const rows: Measured[] = [];
  for (const place of PLACES) rows.push(...(await rowsOf(place, full, small)));
  return rows;
}
