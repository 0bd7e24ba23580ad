import type { Speech } from '../core/speak.ts';
import { browser } from './browser.ts';

/** A sentence of `_locales` in the language of the browser. */
export function lookUp(key: string, subs: readonly string[]): string {
  return browser.i18n.getMessage(key, [...subs]);
}

/** How the background speaks: without names, for it says no more than a number. */
export function speech(now: number, zone: string): Speech {
  return { lookUp, locale: browser.i18n.getUILanguage(), zone, now, names: {} };
}
