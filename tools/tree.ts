import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentScriptFaults, importFaults } from './tree/imports.ts';
import { purityFaults } from './tree/purity.ts';
import { registryFaults } from './tree/registries.ts';
import { safetyFaults } from './tree/safety.ts';
import { shapeFaults } from './tree/shape.ts';
import type { Fault, Source } from './tree/source.ts';

export type { Fault, Source } from './tree/source.ts';

const READ = /\.(tsx?|css|html)$/;

/** Every source of the folders, by its path from the root. */
export function sourcesIn(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') })),
  );
}

/** All that is wrong with a tree. */
export function faultsOf(sources: readonly Source[]): Fault[] {
  return [importFaults, contentScriptFaults, purityFaults, safetyFaults, shapeFaults, registryFaults].flatMap((check) =>
    check(sources),
  );
}
