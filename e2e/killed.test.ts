import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logFacts } from '../bench/page/made-up-facts.ts';
import { story } from '../lab/story.ts';
import { brought, everything, fileNamed, logFile, opened, saved, tidyFiles } from './log-rig.ts';
import { factsOf, killBackground, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
/** One board with a few thousand cards of eight people. */
const SIZE = { commitments: 4000, boards: 1, due: 100, dueBoards: 1 };
let on: Stage;
let log: Page;

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me, isOn: false });
  log = await on.context.newPage();
  await opened(on, log);
  const path = fileNamed('made-up.json');
  writeFileSync(path, logFile([...logFacts(SIZE, Date.now())].flat()));
  expect(await brought(log, path)).toContain('new facts');
  await log.getByRole('button', { name: 'Keep all of it' }).click();
  await log.getByText(/^Kept: /).waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await on?.close();
  tidyFiles();
});

/** Every export that there is, as the page writes it. */
async function exported(name: string): Promise<{ readonly facts: readonly unknown[] }> {
  return JSON.parse(readFileSync(await saved(log, 'Everything (JSON)', '', name), 'utf8'));
}

describe('the background, killed while an export is written', () => {
  it.each([20, 60, 150])('after %i ms: the file is whole all the same', async (ms) => {
    const facts = await factsOf(on.popup);
    expect(facts.length).toBeGreaterThan(SIZE.commitments);
    const [file] = await Promise.all([
      exported(`killed-${ms}.json`),
      log.waitForTimeout(ms).then(() => killBackground(on)),
    ]);
    expect(file.facts).toEqual(facts);
  });
});

describe('the background, killed while somebody is forgotten', () => {
  it.each([10, 40, 120, 400])('after %i ms: the log is as before, or without them; never half', async (ms) => {
    await opened(on, log);
    const select = log.getByLabel('A person');
    const options = select.locator('option');
    await options.first().waitFor({ state: 'attached' });
    const name = (await options.first().textContent()) ?? '';
    const handle = (await options.first().getAttribute('value')) ?? '';
    const before = await factsOf(on.popup);
    const ofThem = before.filter((fact) => JSON.stringify(fact).includes(handle)).length;
    expect(ofThem).toBeGreaterThan(100);
    await log.locator('form', { has: select }).getByRole('button', { name: 'Forget…' }).click();
    const dialog = log.getByRole('dialog');
    await dialog.getByRole('textbox').fill(name);
    await dialog.getByRole('button', { name: 'Forget for good' }).click();
    await log.waitForTimeout(ms);
    await killBackground(on);
    // Whatever it was doing is over once the database opens for somebody else and says the same twice.
    const settled = await until('the log to be at rest', async () => {
      const one = await factsOf(on.popup);
      await log.waitForTimeout(500);
      return (await factsOf(on.popup)).length === one.length && one;
    });
    const left = settled.filter((fact) => JSON.stringify(fact).includes(handle)).length;
    if (left > 0) expect(settled).toEqual(before);
    else {
      const all = await everything(on.popup);
      expect(all.includes(handle)).toBe(false);
      expect(all.includes(name)).toBe(false);
    }
    // The next thing that is asked works as if nothing had been.
    await opened(on, log);
    await until('the page to list all', async () =>
      ((await log.locator('.facts-head [role=status]').textContent()) ?? '').startsWith(
        settled.length.toLocaleString('en'),
      ),
    );
  });
});
