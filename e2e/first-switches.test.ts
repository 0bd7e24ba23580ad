import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now, type Stage, stage, until } from './setup.ts';

const SITES = ['Trello', 'Asana', 'Google Meet'] as const;
type Name = (typeof SITES)[number];
/** Words of what another site has, and this one has not. */
const FOREIGN: Readonly<Record<Name, RegExp>> = {
  Trello: /\b(asana|projects?|tasks?|meet|calls?)\b/i,
  Asana: /\b(trello|boards?|cards?|meet|calls?)\b/i,
  'Google Meet': /\b(trello|asana|boards?|cards?|projects?|tasks?)\b/i,
};

let on: Stage;
let page: Page;

async function opened(file: string, ready: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(on.url(`src/entries/${file}`));
  await page.locator(ready).first().waitFor();
}

async function textOf(selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join('\n');
}

async function turn(site: Name, isOn: boolean): Promise<void> {
  await opened('welcome.html', '.switches');
  await page.getByRole('switch', { name: new RegExp(`^${site}`), checked: !isOn }).click();
  await page.getByRole('switch', { name: new RegExp(`^${site}`), checked: isOn }).waitFor();
  const count = isOn ? 1 : 0;
  await until('the switch', async () => (await now(on.popup)).sites.filter((one) => one.isOn).length === count);
}

beforeAll(async () => {
  on = await stage({ boards: [], me: null, isOn: false });
  page = await on.context.newPage();
});
afterAll(() => on?.close());

describe.each(SITES)('with %s alone turned on at the very first', (site) => {
  beforeAll(() => turn(site, true));
  afterAll(() => turn(site, false));

  it('the first page leads there and nowhere else', async () => {
    await opened('welcome.html', '.switches');
    const open = page.getByRole('button', { name: /^Open / });
    await expect.poll(() => open.allInnerTexts()).toEqual([`Open ${site}`]);
    if (site === 'Google Meet') await expect.poll(() => textOf('.how')).not.toMatch(FOREIGN[site]);
  });

  it('the popup says how it begins there, and names nothing that is not read', async () => {
    await opened('popup.html', '.quiet');
    await expect.poll(() => page.locator('.quiet button').allInnerTexts()).toEqual([`Open ${site}`]);
    const said = (await textOf('.quiet, .popup-foot')).replace(`Open ${site}`, '');
    expect(said).not.toMatch(FOREIGN[site]);
    expect(said).toMatch(site === 'Google Meet' ? /call/ : site === 'Asana' ? /project/ : /board/);
  });

  it('health says of each site how it stands', async () => {
    await opened('health.html', 'h2');
    for (const one of SITES) {
      const section = page.locator('section', { has: page.getByRole('heading', { name: one, exact: true }) });
      await expect.poll(() => section.textContent()).toContain(one === site ? 'Turned on.' : 'Turned off.');
      await expect
        .poll(() => section.getByRole('button', { name: 'Show its structure' }).isEnabled())
        .toBe(one === site);
    }
  });

  it('the log and the people ask for no switch that is on already', async () => {
    await opened('log.html', '.facts-none');
    expect(await textOf('.facts-none')).not.toMatch(/turn a site on/i);
    await opened('popup.html#people', '.people-end');
    expect(await textOf('.popup-main')).not.toMatch(/turn a site on|a board of yours/i);
  });
});

it('with none turned on, every page of ours says so or promises nothing', async () => {
  await opened('popup.html', '.first-run');
  expect(await page.getByRole('switch', { checked: true }).count()).toBe(0);
  await opened('welcome.html', '.switches');
  expect(await page.getByRole('button', { name: /^Open / }).count()).toBe(0);
  await opened('health.html', 'h2');
  expect((await textOf('main')).match(/Turned off\./g)).toHaveLength(SITES.length);
});
