import { browser } from './browser.ts';

/** Whether an administrator put us here: then whoever looks may not be whom the figures are for. */
export async function isManaged(): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}
