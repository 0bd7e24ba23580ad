import { ROOMS, roomOf, siteFolder, TEST_PACKAGES } from './rooms.ts';
import { type Fault, type Import, importsOf, isScript, isTest, type Source } from './source.ts';

const MESSAGES = 'public/_locales/en/messages.json';
const SITE_REGISTRY = 'src/sites/index.ts';
const EXTENSION_API = 'src/platform/browser.ts';
/** The table of the world's holidays is many times as large as all else. */
const LATE = 'src/holidays/';
const MAY_LOAD_LATE = /^src\/entries\/[a-z-]+\.tsx?$/;

function packageFault(source: Source, one: Import): string | null {
  const room = roomOf(source.path);
  const allowed = [...(room?.packages ?? []), ...(isTest(source.path) ? TEST_PACKAGES : [])];
  if (allowed.some((pattern) => pattern.test(one.specifier))) return null;
  return `${room?.name} may not import the package ${one.specifier}`;
}

function messagesAreAllowed(source: Source, one: Import): boolean {
  return isTest(source.path) || (source.path === 'src/core/text.ts' && one.isType);
}

function roomFault(source: Source, one: Import, path: string): string | null {
  const from = roomOf(source.path);
  const to = roomOf(path);
  if (path === MESSAGES && messagesAreAllowed(source, one)) return null;
  if (!from || !to) return `${from?.name} may not import ${path}, which is in no room`;
  if (from.name === 'lab' && to.name === 'core' && !one.isType && !isTest(source.path))
    return `lab may import only types of core, not ${path}`;
  if (from === to || from.rooms.includes(to.name)) return null;
  if (isTest(source.path) && to.name === 'lab') return null;
  return `${from.name} may not import ${to.name} (${path})`;
}

function siteFault(source: Source, path: string): string | null {
  const to = siteFolder(path);
  if (to === null || isTest(source.path)) return null;
  const from = siteFolder(source.path);
  if (source.path.startsWith('src/sites/') && from !== to && source.path !== SITE_REGISTRY)
    return `${source.path} may not know the site ${to}`;
  const isWiring = source.path.startsWith('src/entries/');
  return from === null && source.path !== SITE_REGISTRY && !isWiring
    ? `only the registry and the entries may name the site ${to}`
    : null;
}

function entryFault(source: Source, one: Import, path: string): string | null {
  if (one.query === 'script') {
    const isRight =
      source.path === 'src/entries/background.ts' && /^src\/entries\/content\/[a-z-]+\.iife\.ts$/.test(path);
    return isRight ? null : `?script is for src/entries/background.ts and src/entries/content/*.iife.ts, not ${path}`;
  }
  if (path.startsWith('src/entries/content/') && path.endsWith('.iife.ts'))
    return `nobody may import the content script ${path} but by ?script`;
  if (path.startsWith(LATE) && !source.path.startsWith(LATE) && !isTest(source.path)) {
    const isAllowed =
      one.isType || (one.isLate && MAY_LOAD_LATE.test(source.path) && !source.path.endsWith('/background.ts'));
    if (!isAllowed) return `${LATE} is loaded by import() from a page of ours, and only when it is wanted`;
  }
  if (path === EXTENSION_API && !/^src\/(platform|entries)\//.test(source.path))
    return `only platform and the entries may touch the extension's own API`;
  return isTest(path) && !isTest(source.path) && path.startsWith('src/') ? `${path} is for tests` : null;
}

/** Who may import whom, and which packages. */
export function importFaults(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  for (const source of sources.filter(({ path }) => isScript(path))) {
    const say = (rule: string, says: string | null): void => {
      if (says !== null) faults.push({ path: source.path, rule, says });
    };
    if (!roomOf(source.path)) {
      say('rooms', `in no room; there are ${ROOMS.map((room) => room.folder).join(', ')}`);
      continue;
    }
    for (const one of importsOf(source)) {
      if (one.path === null) {
        say('packages', packageFault(source, one));
        continue;
      }
      say('rooms', roomFault(source, one, one.path));
      say('sites', siteFault(source, one.path));
      say('entries', entryFault(source, one, one.path));
    }
  }
  return faults;
}

const BACKGROUND_ONLY = ['log', 'background'];

/** What a content script reaches, however far: in a page the log would be opened in the site's own storage. */
export function contentScriptFaults(sources: readonly Source[]): Fault[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const faults: Fault[] = [];
  for (const start of sources.filter(({ path }) => /^src\/entries\/content\/.*\.iife\.ts$/.test(path))) {
    const seen = new Set<string>();
    const waiting = [start];
    for (let source = waiting.pop(); source; source = waiting.pop()) {
      if (seen.has(source.path)) continue;
      seen.add(source.path);
      if (BACKGROUND_ONLY.includes(roomOf(source.path)?.name ?? '')) {
        faults.push({ path: start.path, rule: 'content scripts', says: `reaches ${source.path}` });
      }
      for (const one of importsOf(source)) {
        const next = one.path === null || one.isType ? undefined : byPath.get(one.path);
        if (next) waiting.push(next);
      }
    }
  }
  return faults;
}
