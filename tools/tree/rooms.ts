/** A room of the tree: where it lies, which rooms it may import, which packages. */
export interface Room {
  readonly name: string;
  readonly folder: string;
  readonly rooms: readonly string[];
  readonly packages: readonly RegExp[];
}

const preact = /^preact(\/|$)/;

/** The room table, as `docs/architecture.md` has it. */
export const ROOMS: readonly Room[] = [
  { name: 'core', folder: 'src/core/', rooms: [], packages: [/^jstat$/] },
  { name: 'nudges', folder: 'src/nudges/', rooms: ['core'], packages: [] },
  { name: 'sites', folder: 'src/sites/', rooms: ['core'], packages: [/^ical\.js$/, /^papaparse$/] },
  { name: 'log', folder: 'src/log/', rooms: ['core'], packages: [/^idb$/] },
  { name: 'platform', folder: 'src/platform/', rooms: ['core'], packages: [/^webextension-polyfill$/] },
  { name: 'holidays', folder: 'src/holidays/', rooms: ['core'], packages: [/^date-holidays$/] },
  { name: 'ui', folder: 'src/ui/', rooms: ['core', 'nudges'], packages: [preact] },
  {
    name: 'background',
    folder: 'src/background/',
    rooms: ['core', 'nudges', 'sites', 'log', 'platform'],
    packages: [],
  },
  { name: 'page', folder: 'src/page/', rooms: ['core', 'sites', 'ui'], packages: [preact] },
  {
    name: 'entries',
    folder: 'src/entries/',
    rooms: ['core', 'nudges', 'sites', 'log', 'platform', 'holidays', 'ui', 'background', 'page'],
    packages: [preact],
  },
  {
    name: 'lab',
    folder: 'lab/',
    rooms: ['core'],
    packages: [/^node:/, /^playwright-core$/, /^selfsigned$/, /^typescript$/],
  },
];

/** What tests and their kits may import besides. */
export const TEST_PACKAGES: readonly RegExp[] = [
  /^vitest$/,
  /^fast-check$/,
  /^ajv(\/|$)/,
  /^fake-indexeddb(\/|$)/,
  /^ical\.js$/,
  /^csv-parse(\/|$)/,
  /^node:/,
];

export function roomOf(path: string): Room | null {
  return ROOMS.find((room) => path.startsWith(room.folder)) ?? null;
}

/** The site that a file of `src/sites/` is about; `null` for what all sites share. */
export function siteFolder(path: string): string | null {
  return /^src\/sites\/([^/]+)\//.exec(path)?.[1] ?? null;
}
