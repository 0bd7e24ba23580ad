import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** One thing the browser loads, with all files of ours that it loads for it. */
export interface Size {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
  /** The sum over the files, each compressed for itself, level 9. */
  readonly gzipBytes: number;
}

interface Manifest {
  readonly action: { readonly default_popup: string };
  readonly background: { readonly service_worker: string };
  readonly options_ui: { readonly page: string };
}

const CONTENT = 'src/entries/content';

/** What a file loads at once: scripts and style sheets of a page, static imports of a script. */
function loadedBy(file: string, text: string): string[] {
  if (file.endsWith('.html'))
    return [...text.matchAll(/\b(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  if (!file.endsWith('.js')) return [];
  const imports = text.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
  return [...imports].map(([, path = '']) => new URL(path, `file:///${file}`).pathname.slice(1));
}

function sizeOf(name: string, dist: string, start: string): Size {
  const files = new Set<string>();
  const waiting = [start];
  let bytes = 0;
  let gzipBytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const content = readFileSync(join(dist, file));
    bytes += content.length;
    gzipBytes += gzipSync(content, { level: 9 }).length;
    waiting.push(...loadedBy(file, content.toString('utf8')));
  }
  return { name, files: [...files].sort(), bytes, gzipBytes };
}

/** Sizes of the content scripts, the popup, the options and the background of a built extension. */
export function sizesOf(dist: string): Size[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const contents = readdirSync(join(dist, CONTENT)).filter((file) => file.endsWith('.js'));
  return [
    ...contents.map((file) => sizeOf(`content script ${file.replace(/\..*$/, '')}`, dist, `${CONTENT}/${file}`)),
    sizeOf('popup', dist, manifest.action.default_popup),
    sizeOf('options', dist, manifest.options_ui.page),
    sizeOf('background', dist, manifest.background.service_worker),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(dist)) {
    console.error('There is no dist/ yet: run npm run build first.');
    process.exit(1);
  }
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8);
  console.log('kB gzip      kB');
  for (const { name, bytes, gzipBytes } of sizesOf(dist))
    console.log(`${kilobytes(gzipBytes)}${kilobytes(bytes)}  ${name}`);
}
