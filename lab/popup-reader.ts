import type { Page } from 'playwright-core';

export interface FoundNudge {
  /** The heading it stands under: whose turn it is. */
  readonly group: string;
  readonly title: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface FoundSpace {
  readonly name: string;
  /** When it was read, and what could not be. */
  readonly said: string;
}

export interface Found {
  readonly nudges: readonly FoundNudge[];
  readonly spaces: readonly FoundSpace[];
  readonly summary: string;
}

const STEP_MS = 500;

/** Turns a site on with a switch of the popup or of another of our pages, as the user does. */
export async function turnOn(page: Page, site: 'Trello' | 'Asana' | 'Google Meet' = 'Trello'): Promise<void> {
  const toggle = page.getByRole('switch', { name: new RegExp(`^${site}`) });
  await toggle.waitFor();
  await toggle.click();
  await page.locator('.first-run').waitFor({ state: 'detached' });
}

/** Waits until so many places were read, by looking at the popup anew. `false` when they are not within the time. */
export async function readingEnded(popup: Page, withinMs: number, places = 1): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    await popup.reload();
    const foot = popup.locator('.popup-foot');
    await foot.waitFor({ timeout: 10_000 }).catch(() => undefined);
    const isRead = await inCoverage(popup, async () => {
      const isListed = (await popup.locator('.coverage-list > li').count()) >= places;
      return isListed && (await popup.locator('.coverage-end button[disabled]').count()) === 0;
    });
    if (isRead) return true;
    await popup.waitForTimeout(STEP_MS);
  }
  return false;
}

/** What was read of each space stands in a fold, which is left as it was found. */
async function inCoverage<Result>(popup: Page, read: () => Promise<Result>): Promise<Result> {
  const closed = popup.locator('details.coverage-fold:not([open])');
  const isClosed = (await closed.count()) > 0;
  // Not by a press: whatever has the focus keeps it.
  if (isClosed) await closed.evaluate((fold: HTMLDetailsElement) => fold.toggleAttribute('open', true));
  if (await popup.locator('details.coverage-fold').count()) await popup.locator('.coverage-list').waitFor();
  const found = await read();
  if (isClosed) {
    await popup
      .locator('details.coverage-fold')
      .evaluate((fold: HTMLDetailsElement) => fold.toggleAttribute('open', false));
  }
  return found;
}

async function words(from: { textContent(): Promise<string | null> }): Promise<string> {
  return ((await from.textContent()) ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function spacesIn(popup: Page): Promise<readonly FoundSpace[]> {
  const spaces: FoundSpace[] = [];
  for (const item of await popup.locator('.coverage-list > li').all()) {
    const said: string[] = [];
    for (const line of await item.locator('p').all()) said.push(await words(line));
    spaces.push({ name: await words(item.locator('a').first()), said: said.join(' ') });
  }
  return spaces;
}

/** All that the popup shows, the nudges behind 'more' too. */
export async function readPopup(popup: Page): Promise<Found> {
  const more = popup.locator('.show-more button[aria-expanded="false"]');
  if (await more.count()) await more.click();
  const nudges: FoundNudge[] = [];
  for (const section of await popup.locator('section:has(.nudge)').all()) {
    const group = await words(section.locator('h2'));
    for (const item of await section.locator('.nudge').all()) {
      nudges.push({
        group,
        title: await words(item.locator('.nudge-open')),
        reason: await words(item.locator('.nudge-reason')),
        evidence: await words(item.locator('.evidence')),
      });
    }
  }
  const spaces = await inCoverage(popup, () => spacesIn(popup));
  return {
    nudges,
    spaces,
    summary: await words(popup.locator('.popup-foot [role="status"], .popup-foot .coverage').first()),
  };
}
