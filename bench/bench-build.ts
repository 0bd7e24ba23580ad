import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildForTests } from '../lab/build-for-tests.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The built extension, built now if it is not there. */
export async function builtExtension(): Promise<string> {
  const dist = join(ROOT, 'dist');
  if (!existsSync(join(dist, 'manifest.json'))) {
    await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' });
  }
  return dist;
}

/** A copy of the extension with its sites granted and one page more, `bench.html`, in which the extension's own code is timed. */
export async function buildForBench(dist: string): Promise<string> {
  const folder = buildForTests(dist);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome144',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(ROOT, 'bench/page/start.ts'),
        output: { format: 'iife', entryFileNames: 'bench.js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>\n',
  );
  return folder;
}
