import { browser } from './browser.ts';
import { sleep } from './clock.ts';
import { type Answer, type Args, type Envelope, IS_IN_HAND, type Name, opened, type Way } from './envelope.ts';
import type { FromOwnPage, FromSitePage, ToSitePage } from './messages.ts';
import { unlessLost, within } from './patience.ts';

/** Longer than a page waits for its own site. */
const PAGE_PATIENCE_MS = 40_000;

async function sent(envelope: Envelope): Promise<unknown> {
  return opened(await browser.runtime.sendMessage(envelope));
}

function askBackground(way: Way, name: string, args: readonly unknown[]): Promise<unknown> {
  const id = crypto.randomUUID();
  const isInHand = async () => (await sent({ way, name: IS_IN_HAND, args: [id] })) === true;
  return unlessLost(sent({ way, name, args, id }), isInHand, sleep);
}

/** Asks the background from one of our own pages. Rejects with Unanswered, or with the browser's own error when the background ended. */
export async function ask<N extends Name<FromOwnPage>>(
  name: N,
  ...args: Args<FromOwnPage, N>
): Promise<Answer<FromOwnPage, N>> {
  return (await askBackground('own-to-background', name, args)) as Answer<FromOwnPage, N>;
}

/** Asks the background from a page of a site. Rejects with Unanswered; with the browser's own error once the extension was reloaded. */
export async function askFromSite<N extends Name<FromSitePage>>(
  name: N,
  ...args: Args<FromSitePage, N>
): Promise<Answer<FromSitePage, N>> {
  return (await askBackground('site-to-background', name, args)) as Answer<FromSitePage, N>;
}

/** Asks the page of a site in a tab from the background. Rejects with Unanswered, as when the browser holds the page still, or when no page of ours is there. */
export async function askPage<N extends Name<ToSitePage>>(
  tab: number,
  name: N,
  ...args: Args<ToSitePage, N>
): Promise<Answer<ToSitePage, N>> {
  const envelope: Envelope = { way: 'background-to-site', name, args };
  const asked = browser.tabs.sendMessage(tab, envelope, { frameId: 0 });
  return opened(await within(PAGE_PATIENCE_MS, asked, sleep)) as Answer<ToSitePage, N>;
}
