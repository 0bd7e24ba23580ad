import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from './setup.ts';

const folder = tmpdir();
const files: string[] = [];

/** Takes away every file that was made. */
export function tidyFiles(): void {
  for (const file of files) rmSync(file, { force: true });
}

/** A path for a file of a test. */
export function fileNamed(name: string): string {
  const path = join(folder, `good-faith-e2e-${process.pid}-${name}`);
  files.push(path);
  return path;
}

/** Opens the log's page anew, with some facts in sight. */
export async function opened(stage: Pick<Stage, 'url'>, page: Page): Promise<void> {
  await page.goto(stage.url('src/entries/log.html'));
  await page.locator('.facts-head').waitFor();
}

/** Has the page save a file, and answers where that is. */
export async function saved(page: Page, kind: string, passphrase: string, name: string): Promise<string> {
  await page.getByRole('radio', { name: kind }).check();
  const seal = page.getByRole('checkbox', { name: /Sealed/ });
  await seal.setChecked(passphrase !== '');
  if (passphrase !== '') await page.locator('#take-away input[type=password]').fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  const path = fileNamed(name);
  await download.saveAs(path);
  return path;
}

/** What the import says once it was read or came to nothing. */
export async function brought(page: Page, path: string): Promise<string> {
  await page.locator('#bring-in input[type=file]').setInputFiles(path);
  const said = page
    .locator('#bring-in .arrived, #bring-in [role=status] .warm, #bring-in input[type=password]')
    .first();
  await said.waitFor({ timeout: 40_000 });
  return (await said.textContent()) ?? '';
}

/** Everything in every store, as text. */
export function everything(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('good-faith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const all: unknown[] = [];
          for (const store of database.objectStoreNames) {
            const objects = database.transaction(store).objectStore(store);
            for (const request of [objects.getAll(), objects.getAllKeys()]) {
              await new Promise((over) => {
                request.onsuccess = over;
              });
              all.push(request.result);
            }
          }
          database.close();
          resolve(JSON.stringify(all));
        };
      }),
  );
}

/** A file of a log with these facts. */
export function logFile(facts: readonly { readonly key: string }[]): string {
  const sorted = [...facts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lines = sorted.map((fact) => JSON.stringify(fact)).join(',\n');
  return `{"format":"good-faith","version":1,"facts":[\n${lines}\n]}\n`;
}
