import { browser } from './browser.ts';
import { type Answer, type Args, type Name, opened, type Way } from './envelope.ts';
import type { FromOwnPage, FromSitePage, ToSitePage } from './messages.ts';

function envelope(way: Way, name: string, args: readonly unknown[]): object {
  return { way, name, args };
}

/** Asks the background from one of our own pages. Rejects with Unanswered. */
export async function ask<N extends Name<FromOwnPage>>(
  name: N,
  ...args: Args<FromOwnPage, N>
): Promise<Answer<FromOwnPage, N>> {
  return opened(await browser.runtime.sendMessage(envelope('own-to-background', name, args))) as Answer<FromOwnPage, N>;
}

/** Asks the background from a page of a site. Rejects with Unanswered; with the browser's own error once the extension was reloaded. */
export async function askFromSite<N extends Name<FromSitePage>>(
  name: N,
  ...args: Args<FromSitePage, N>
): Promise<Answer<FromSitePage, N>> {
  return opened(await browser.runtime.sendMessage(envelope('site-to-background', name, args))) as Answer<
    FromSitePage,
    N
  >;
}

/** Asks the page of a site in a tab from the background. Rejects with Unanswered, or when no page of ours is there. */
export async function askPage<N extends Name<ToSitePage>>(
  tab: number,
  name: N,
  ...args: Args<ToSitePage, N>
): Promise<Answer<ToSitePage, N>> {
  return opened(
    await browser.tabs.sendMessage(tab, envelope('background-to-site', name, args), { frameId: 0 }),
  ) as Answer<ToSitePage, N>;
}
