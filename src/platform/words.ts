import type { Speech } from '../core/speak.ts';
import { browser } from './browser.ts';

/** A sentence of `_locales` in the language of the browser. */
export function lookUp(key: string, subs: readonly string[]): string {
  return browser.i18n.getMessage(key, [...subs]);
}

/** The language of the browser. Not `getUILanguage`: from a page's script that asks the browser's own process and waits, some 10 ms each time. */
function uiLocale(): string {
  return browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';
}

/** How the background speaks: without names, for it says no more than a number. */
export function speech(now: number, zone: string): Speech {
  return { lookUp, locale: uiLocale(), zone, now, names: {} };
}
