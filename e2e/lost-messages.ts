import type { BrowserContext, Page } from 'playwright-core';

/** Names of messages that find nobody from now on, and of those that are never answered, not even with an error. */
interface Losing {
  lost?: readonly string[];
  hushed?: readonly string[];
  asked?: readonly string[];
}

/** Has a page opened from here on lose messages to the background, as they are lost when it ends in the midst of an answer. */
export async function canLose(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (typeof chrome === 'undefined' || !chrome.runtime?.sendMessage) return;
    const here = globalThis as Losing;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...args: unknown[]) => unknown;
    const sendOrLose = (message: { readonly name?: string }, ...rest: readonly unknown[]): unknown => {
      const name = message?.name ?? '';
      here.asked = [...(here.asked ?? []), name];
      const answered = rest.at(-1);
      if (here.hushed?.includes(name)) return typeof answered === 'function' ? undefined : new Promise(() => undefined);
      if (!here.lost?.includes(name)) return send(message, ...rest);
      if (typeof answered !== 'function') return Promise.resolve();
      setTimeout(() => answered());
      return undefined;
    };
    Object.assign(chrome.runtime, { sendMessage: sendOrLose });
  });
}

export async function lose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.evaluate((lost) => Object.assign(globalThis, { lost }), names);
}

/** As a background leaves them that the browser stops again and again. */
export async function hush(page: Page, ...names: readonly string[]): Promise<void> {
  await page.evaluate((hushed) => Object.assign(globalThis, { hushed }), names);
}

/** The same for whatever the page asks once it is opened. */
export async function opensHushed(page: Page, ...names: readonly string[]): Promise<void> {
  await page.addInitScript((hushed) => Object.assign(globalThis, { hushed }), names);
}

/** How often a message was sent from a page. */
export async function askedFor(page: Page, name: string): Promise<number> {
  return page.evaluate((one) => ((globalThis as Losing).asked ?? []).filter((asked) => asked === one).length, name);
}
