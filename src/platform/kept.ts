import { browser } from './browser.ts';

const PREFIX = 'kept:';

/** What is remembered beside the log: it can be made anew or may be lost. JSON only; `null` where there is none. */
export async function readKept(name: string): Promise<unknown> {
  const key = PREFIX + name;
  return (await browser.storage.local.get(key))[key] ?? null;
}

export async function writeKept(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [PREFIX + name]: value });
}
