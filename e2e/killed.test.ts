import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logFacts } from '../bench/page/made-up-facts.ts';
import { story } from '../lab/story.ts';
import type { Fact } from '../src/core/facts.ts';
import { unsealed } from '../src/log/sealed.ts';
import { ALL, FORGETTINGS, type Forgetting } from './forgettings.ts';
import { brought, everything, fileNamed, logFile, opened, saved, tidyFiles } from './log-rig.ts';
import { factsOf, killBackground, type Stage, stage, until, ZONE } from './setup.ts';

const told = story(Date.now(), ZONE);
/** A few thousand cards of eight people. */
const SIZE = { commitments: 3000, boards: 9, due: 100, dueBoards: 1 };
const PASSPHRASE = 'lantern harbour';
/** As often as that while one file is written. */
const KILLS = 20;
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
}, 90_000);
afterAll(async () => {
  await on?.close();
  tidyFiles();
});

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(readFileSync(path));
}

/** The facts of an export. */
async function factsIn(path: string, passphrase: string): Promise<readonly unknown[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of passphrase === '' ? bytesOf(path) : unsealed(bytesOf(path), passphrase)) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')).facts;
}

/** The same as the page writes it. */
async function exported(passphrase: string, name: string): Promise<readonly unknown[]> {
  return factsIn(await saved(log, 'Everything (JSON)', passphrase, name), passphrase);
}

const ofTakeAway = () => log.locator('#take-away');

describe.each([
  ['plain', ''],
  ['sealed', PASSPHRASE],
])('the background, killed while a %s export is written', (kind, passphrase) => {
  const isUnderWay: Readonly<Record<string, () => Promise<void>>> = {
    'after 60 ms': () => log.waitForTimeout(60),
    'with some of it written': () =>
      ofTakeAway()
        .getByText(/^(Writing: [1-9]|Saved)/)
        .waitFor(),
  };

  it.each(Object.keys(isUnderWay))('%s: the file is whole all the same', { timeout: 90_000 }, async (when) => {
    await opened(on, log);
    const facts = await factsOf(on.popup);
    expect(facts.length).toBeGreaterThan(SIZE.commitments);
    const [file] = await Promise.all([
      exported(passphrase, `killed-${kind}-${when.replace(/ /g, '-')}`),
      isUnderWay[when]?.().then(() => killBackground(on)),
    ]);
    expect(file).toEqual(facts);
    await ofTakeAway()
      .getByText(`Saved, with ${facts.length.toLocaleString('en')} entries.`)
      .waitFor();
  });

  it('again and again: the file is whole, or none is saved, one sentence says so, and it can be tried again', {
    timeout: 90_000,
  }, async () => {
    await opened(on, log);
    const files: Download[] = [];
    const keep = (file: Download) => void files.push(file);
    log.on('download', keep);
    await log.getByRole('radio', { name: 'Everything (JSON)' }).check();
    await log.getByRole('checkbox', { name: /Sealed/ }).setChecked(passphrase !== '');
    if (passphrase !== '') await log.locator('#take-away input[type=password]').fill(passphrase);
    await log.getByRole('button', { name: 'Save a file' }).click();
    for (let times = 0; times < KILLS; times++) {
      await killBackground(on);
      await log.waitForTimeout(50);
    }
    const said = ofTakeAway().getByText(/^(Saved, with|The file could not be written whole, so none was saved)/);
    await said.waitFor({ timeout: 60_000 });
    log.off('download', keep);
    const isSaved = /^Saved/.test((await said.textContent()) ?? '');
    expect(files.length).toBe(isSaved ? 1 : 0);
    const facts = await factsOf(on.popup);
    for (const file of files) expect(await factsIn(await file.path(), passphrase)).toEqual(facts);
    expect(await exported(passphrase, `after-${kind}`)).toEqual(facts);
  });
});

/** Answers the dialog, up to its last button. */
async function confirmed(forgetting: Forgetting): Promise<void> {
  const dialog = log.getByRole('dialog');
  await dialog.getByRole('textbox').fill(forgetting.name);
  await dialog.getByRole('button', { name: 'Forget for good' }).click();
}

/** The facts once the database opens for somebody else and says the same twice: whatever was under way is over. */
function atRest(): Promise<readonly Fact[]> {
  return until('the log to be at rest', async () => {
    const one = await factsOf(on.popup);
    await on.popup.waitForTimeout(300);
    return (await factsOf(on.popup)).length === one.length && one;
  });
}

/** The next thing that is asked works as if nothing had been. */
async function listsAll(count: number): Promise<void> {
  await opened(on, log);
  const found = log.locator('.facts-head [role=status]');
  await expect.poll(() => found.textContent(), { timeout: 30_000 }).toBe(`${count.toLocaleString('en')} facts`);
}

describe.each(Object.entries(FORGETTINGS))('the background, killed while %s is forgotten', (_kind, begin) => {
  it.each([20, 150])('after %i ms: the page has it finished, and says so', { timeout: 90_000 }, async (ms) => {
    await opened(on, log);
    const before = await factsOf(on.popup);
    const forgetting = await begin(log, before);
    await confirmed(forgetting);
    await log.waitForTimeout(ms);
    await killBackground(on);
    await log.locator('#forget-for-good').getByText('Forgotten.').waitFor({ timeout: 60_000 });
    const after = await atRest();
    await forgetting.isForgotten(after, await everything(on.popup));
    await listsAll(after.length);
  });

  it.each([0, 80])(
    'after %i ms, and the page closed: it is forgotten whole, or the log is as before',
    { timeout: 90_000 },
    async (ms) => {
      await opened(on, log);
      const before = await factsOf(on.popup);
      const forgetting = await begin(log, before);
      await confirmed(forgetting);
      await log.goto('about:blank');
      await on.popup.waitForTimeout(ms);
      await killBackground(on);
      const after = await atRest();
      if (after.length === before.length) expect(after).toEqual(before);
      else await forgetting.isForgotten(after, await everything(on.popup));
      await listsAll(after.length);
    },
  );
});

describe('the background, killed while everything is forgotten', () => {
  it('the page has it finished, and says so', { timeout: 90_000 }, async () => {
    await opened(on, log);
    const forgetting = await ALL(log, await factsOf(on.popup));
    await confirmed(forgetting);
    await log.waitForTimeout(20);
    await killBackground(on);
    await log.locator('#forget-for-good').getByText('Forgotten.').waitFor({ timeout: 60_000 });
    await forgetting.isForgotten(await atRest(), await everything(on.popup));
  });
});
