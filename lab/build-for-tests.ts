import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  permissions?: readonly string[];
  optional_permissions?: readonly string[];
  host_permissions?: readonly string[];
  optional_host_permissions?: readonly string[];
  readonly action?: { readonly default_popup?: string };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Where the popup's page is in a built extension. */
export function popupPath(folder: string): string {
  return manifestOf(folder).action?.default_popup ?? 'src/entries/popup.html';
}

/**
 * A copy of the built extension whose sites and permissions are all granted at installation: no automation can press the browser's prompt,
 * and with the origin granted the extension's own request resolves without one. Nothing else differs. Answers its folder.
 */
export function buildForTests(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'good-faith-granted-'));
  cpSync(dist, folder, { recursive: true });
  const {
    optional_host_permissions: optional = [],
    host_permissions: granted = [],
    optional_permissions: wishes = [],
    permissions = [],
    ...rest
  } = manifestOf(folder);
  const all = { host_permissions: [...new Set([...granted, ...optional])], permissions: [...permissions, ...wishes] };

  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...rest, ...all }, null, 2));
  return folder;
}
