import type { Page } from 'playwright-core';

/** What the focused element is called, and what kind of thing it is. */
export function focused(page: Page): Promise<{ readonly name: string; readonly tag: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: '', tag: 'body' };
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const words = element.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join(' ');
    const name = (words || element.textContent || '')
      .replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return { name, tag: element.tagName.toLowerCase() };
  });
}

const MOST_STEPS = 250;

/** Walks on with the tabulator until something of this name has the focus. Only the keyboard is used. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (name.test(at.name)) return;
    seen.push(`${at.tag} ${at.name.slice(0, 40)}`);
  }
  throw new Error(`The tabulator never came to ${name}. It saw: ${[...new Set(seen)].join(' · ')}`);
}

/** The same, and presses it. */
export async function pressAt(page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Writes over what stands in the field that has the focus. */
export async function typeOver(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
}

/** A day as the keyboard writes it into a date field of an English browser: month, day, year. */
export function dateKeys(day: string): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  return `${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}${year}`;
}
