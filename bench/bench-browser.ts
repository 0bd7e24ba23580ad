import type { CDPSession, Page } from 'playwright-core';
import { type Launched, launch } from '../lab/browser.ts';
import type { Lab } from '../lab/server.ts';

export interface BenchBrowser extends Launched {
  /** A page of the extension's own in which its code is timed; it stands for the background. */
  readonly page: Page;
}

/** Timers, animation frames and idle work at their full pace also in windows that are not in front. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** A browser of its own, with a fresh profile. */
export async function openBrowser(dist: string, lab: Lab): Promise<BenchBrowser> {
  const launched = await launch({ dist, port: lab.port, headless: true, extraArgs: AWAKE });
  const page = await launched.context.newPage();
  await page.goto(launched.url('bench.html'));
  return { ...launched, page };
}

/** Gives the browser the session of whoever is logged in to the lab. */
export async function logIn({ context }: Launched, lab: Lab): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${lab.origin}/login`);
  await page.close();
}

export function cdp({ context }: Launched, page: Page): Promise<CDPSession> {
  return context.newCDPSession(page);
}
