import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What the extension plugin leaves behind and must not ship (seen in @crxjs/vite-plugin 3.0, which is why this runs on
 * what was written). A file named in `web_accessible_resources` can be fetched by any page, which then knows that we are
 * installed; scripts registered at run time do not need the entry. Of a `*.iife.ts` only the classic script is used,
 * not the module it was first made into. The `.vite` folder is for servers.
 */
export function tidyExtension(): Plugin {
  return {
    name: 'tidy-extension',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }, bundle) {
      if (!dir) return;
      const file = join(dir, 'manifest.json');
      const { web_accessible_resources: _, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
      await rm(join(dir, '.vite'), { recursive: true, force: true });
      for (const part of Object.values(bundle)) {
        const isLeftOver = part.type === 'chunk' && part.facadeModuleId?.includes('.iife.ts');
        if (isLeftOver) await rm(join(dir, part.fileName), { force: true });
      }
    },
  };
}
