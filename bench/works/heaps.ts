import type { CDPSession, Page } from 'playwright-core';
import { type BenchBrowser, cdp } from '../bench-browser.ts';

const EVERY_MS = 100;

interface Heap {
  used(): Promise<number>;
  /** Has what nobody uses any more taken away. */
  collect(): Promise<unknown>;
}

async function heapOf(session: CDPSession): Promise<Heap> {
  await session.send('Runtime.enable');
  return {
    used: async () => (await session.send('Runtime.getHeapUsage')).usedSize,
    collect: () => session.send('HeapProfiler.collectGarbage'),
  };
}

/** The background is no page: it is spoken to through the browser. */
async function heapOfBackground({ context, extensionId }: BenchBrowser): Promise<Heap> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser cannot be spoken to');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('the background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (result: { readonly usedSize?: number }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: { usedSize?: number } };
    if (id !== undefined) waiting.get(id)?.(result ?? {});
  });
  let last = 0;
  const tell = (method: string): Promise<{ readonly usedSize?: number }> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return {
    used: async () => (await tell('Runtime.getHeapUsage')).usedSize ?? Number.NaN,
    collect: () => tell('HeapProfiler.collectGarbage'),
  };
}

/** The most, in bytes, that scripts of a page and of the background held over what they held before: each for itself, and both at one instant. */
export interface Held {
  readonly page: number;
  readonly background: number;
  readonly both: number;
}

/**
 * Looks again and again at what both hold while some work is done. `counts`: what is in use alone, collected before each look, or
 * what nobody uses any more as well.
 */
export async function heldDuring(
  browser: BenchBrowser,
  page: Page,
  counts: 'in use' | 'garbage too',
  work: () => Promise<void>,
): Promise<Held> {
  const heaps = [await heapOf(await cdp(browser, page)), await heapOfBackground(browser)];
  const look = async (): Promise<number[]> => {
    if (counts === 'in use') await Promise.all(heaps.map((heap) => heap.collect()));
    return Promise.all(heaps.map((heap) => heap.used()));
  };
  const [pageBefore = 0, backgroundBefore = 0] = await look();
  let held: Held = { page: 0, background: 0, both: 0 };
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const [inPage = 0, inBackground = 0] = await look();
      held = {
        page: Math.max(held.page, inPage - pageBefore),
        background: Math.max(held.background, inBackground - backgroundBefore),
        both: Math.max(held.both, inPage - pageBefore + inBackground - backgroundBefore),
      };
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await looking;
  }
  return held;
}
