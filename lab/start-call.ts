import type { Locator, Page } from 'playwright-core';
import type { Launched } from './browser.ts';
import type { MeetStand } from './meet/stand.ts';
import { turnOn } from './popup-reader.ts';
import { table } from './table.ts';

const POPUP = { width: 400, height: 600 };
const CALL = { width: 1280, height: 720 };
/** The call begins so soon: before that its start is read from the home page, and I am in it. */
const SOON_MS = 25_000;
/** Until its last deed has been seen, from its start on. */
const LASTS_MS = 82_000;
const NEXT_MS = 50 * 60_000;
const MARK_MS = 4_000;

/** Takes a picture of a page under a name. */
export type Shoot = (page: Page, name: string) => Promise<void>;

/** A call that goes on in a tab of its own, and the popup in another. */
export interface CallTabs {
  readonly page: Page;
  readonly popup: Page;
  readonly startAt: number;
}

/** Turns Google Meet on, lets the home page tell when the call of the story begins, and goes into it. */
export async function openCall({ context, url }: Launched, meet: MeetStand, popupFile: string): Promise<CallTabs> {
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(url('src/entries/options.html'));
  await turnOn(popup, 'Google Meet');
  await popup.getByRole('switch', { name: /^Google Meet/, checked: true }).waitFor();
  await popup.goto(url(popupFile));
  const startAt = Date.now() + SOON_MS;
  meet.startAt(startAt);
  const page = await context.newPage();
  await page.setViewportSize(CALL);
  await openHome(page, meet);
  await page.goto(`${meet.origin}/${meet.calls[0]?.room ?? ''}`);
  await page.locator('[jsname="Qx7uuf"]').click();
  await page.locator('.tiles .tile').first().waitFor();
  return { page, popup, startAt };
}

async function openHome(page: Page, meet: MeetStand): Promise<void> {
  await page.goto(`${meet.origin}/`);
  await page.locator('.home .card').first().waitFor();
  await page.waitForTimeout(MARK_MS);
}

/** Opens the popup anew until it has a button: what has just happened is known a little later. */
async function openPopup(popup: Page, button: string): Promise<Locator> {
  for (let tries = 0; tries < 20; tries++) {
    await popup.reload();
    await popup.locator('.popup-foot').waitFor();
    const found = popup.getByRole('button', { name: button }).first();
    if ((await found.count()) > 0) return found;
    await popup.waitForTimeout(500);
  }
  throw new Error(`The popup never had a button “${button}”.`);
}

/** The popup and the page behind one of its buttons, light and dark. */
async function photographPopup(popup: Page, button: string, name: string, shoot: Shoot): Promise<void> {
  for (const mode of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme: mode });
    await (await openPopup(popup, button)).click();
    await popup.locator('.call-main section').first().waitFor();
    await shoot(popup, `popup-${name}-${mode}`);
  }
}

/** The call with the mark in it and its list open, and what the popup says of it meanwhile. */
export async function photographCall({ page, popup }: CallTabs, shoot: Shoot): Promise<void> {
  await page.locator('[jslog^="240558"] [role="button"]').click();
  await page.waitForTimeout(MARK_MS);
  await shoot(page, 'call');
  await photographPopup(popup, 'Who is there', 'at-call', shoot);
}

/** The mark in the other layout, and where one reads from right to left. */
async function photographLooks({ page }: CallTabs, meet: MeetStand, shoot: Shoot): Promise<void> {
  for (const [name, language] of [
    ['call-bottom', 'en'],
    ['call-right-to-left', 'ar'],
  ] as const) {
    meet.setFace({ layout: 'bottom', language });
    await page.goto(`${meet.origin}/${meet.calls[0]?.room ?? ''}`);
    await page.locator('[jsname="Qx7uuf"]').click();
    await page.locator('.tiles .tile').first().waitFor();
    await page.waitForTimeout(MARK_MS);
    await shoot(page, name);
    await page.locator('[jsname="CQylAd"]').click();
    await page.locator('[jsname="W6suGc"]').waitFor();
  }
}

/** Waits until the story of the call is told, and leaves it. */
export async function leaveCall({ page, startAt }: CallTabs): Promise<void> {
  await page.waitForTimeout(Math.max(0, startAt + LASTS_MS - Date.now()));
  await page.locator('[jsname="CQylAd"]').click();
  await page.locator('[jsname="W6suGc"]').waitFor();
}

async function words(from: { textContent(): Promise<string | null> }): Promise<string> {
  return ((await from.textContent()) ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Who was seen there, as the page of the call says it. */
export async function callTable({ popup }: CallTabs): Promise<string> {
  await (await openPopup(popup, 'After the call')).click();
  const people = popup.getByRole('region', { name: 'Who was there' });
  await people.getByRole('listitem').first().waitFor();
  const rows: string[][] = [];
  for (const item of await people.getByRole('listitem').all())
    rows.push([
      await words(item.locator('b')),
      (await words(item.locator('.second'))).replace(/^· /, ''),
      await words(item.locator('.evidence')),
    ]);
  return table(`Who was at the call: ${await words(popup.locator('h1'))}`, rows);
}

/** The page after the call; then, once I have said who is who, what is worth a look before the next one. */
export async function photographAround(tabs: CallTabs, meet: MeetStand, shoot: Shoot): Promise<void> {
  const { page, popup } = tabs;
  await photographPopup(popup, 'After the call', 'after-call', shoot);
  await sayWhoIsWho(popup);
  await popup.getByRole('button', { name: 'Done with this call' }).click();
  await popup.getByRole('navigation').waitFor();
  meet.startAt(Date.now() + NEXT_MS);
  await openHome(page, meet);
  await shoot(page, 'call-home');
  await photographPopup(popup, 'Before the call', 'before-call', shoot);
  await photographLooks(tabs, meet, shoot);
}

/** Says yes wherever a name of the call is asked about. */
async function sayWhoIsWho(popup: Page): Promise<void> {
  const asked = popup.getByRole('button', { name: 'Yes, the same' });
  for (let left = await asked.count(); left > 0; left--) {
    await asked.first().click();
    await popup.waitForFunction((most) => [...document.querySelectorAll('fieldset.same-question')].length < most, left);
  }
}
