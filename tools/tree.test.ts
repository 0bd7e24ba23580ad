import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOMS, roomOf } from './tree/rooms.ts';
import { importsOf, isTest } from './tree/source.ts';
import { type Fault, faultsOf, type Source, sourcesIn } from './tree.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sources = sourcesIn(ROOT, ['src', 'lab']);

function written({ path, rule, says }: Fault): string {
  return `${path} [${rule}] ${says}`;
}

function faults(path: string, text: string, ...others: readonly Source[]): string[] {
  return faultsOf([{ path, text }, ...others]).map(written);
}

describe('the tree', () => {
  it.each(ROOMS.map((room) => room.name))('has files in the room %s', (name) => {
    const inRoom = sources.filter(({ path }) => roomOf(path)?.name === name && !isTest(path));
    expect(inRoom.length).toBeGreaterThan(0);
  });

  it('was read with its imports', () => {
    const imports = sources.filter(({ path }) => /\.tsx?$/.test(path)).flatMap(importsOf);
    expect(imports.filter(({ path }) => path !== null).length).toBeGreaterThan(200);
    expect(imports.some(({ isType }) => isType)).toBe(true);
    expect(imports.some(({ specifier }) => specifier === 'idb')).toBe(true);
  });

  it('is as its rules say', () => {
    expect(faultsOf(sources).map(written)).toEqual([]);
  });

  it('has the room table that the documentation shows', () => {
    const shown = readFileSync(`${ROOT}docs/architecture.md`, 'utf8');
    const everywhere = ROOMS.filter(({ name }) => name !== 'entries' && name !== 'lab').length;
    for (const { name, folder, rooms } of ROOMS) {
      const row = shown.split('\n').find((line) => line.startsWith(`| \`${folder}\``));
      const named = rooms.length === everywhere ? 'all rooms' : rooms.join(', ') || '–';
      expect([folder, row?.split('|')[3]?.trim()]).toEqual([folder, name === 'lab' ? 'types of core' : named]);
    }
  });
});

const REGISTRY = {
  path: 'src/sites/index.ts',
  text: "import { trello } from './trello/read.ts';\nexport const readers = { trello };",
};
const NUDGES = {
  path: 'src/nudges/index.ts',
  text: "import { dueSoon } from './due-soon.ts';\nexport const RULES: readonly Rule[] = [dueSoon];",
};

describe('a planted fault is found', () => {
  it.each<[string, string, string, string]>([
    [
      'a room that must not be imported',
      'src/core/fold.ts',
      "import { openLog } from '../log/open.ts';",
      'core may not import log',
    ],
    [
      'the same by import type',
      'src/log/append.ts',
      "import type { Nudge } from '../nudges/index.ts';",
      'log may not import nudges',
    ],
    [
      'the same by an import() type',
      'src/ui/Sign.tsx',
      "type Log = import('../log/log.ts').Log;",
      'ui may not import log',
    ],
    [
      'the same by a re-export',
      'src/page/observe.ts',
      "export * from '../background/look.ts';",
      'page may not import background',
    ],
    [
      'the same by a dynamic import',
      'src/nudges/view.ts',
      "const ui = () => import('../ui/words.ts');",
      'nudges may not import ui',
    ],
    [
      'the same by a test',
      'src/core/fold.test.ts',
      "import { openLog } from '../log/open.ts';",
      'core may not import log',
    ],
    [
      'the lab in what ships',
      'src/entries/popup.tsx',
      "import { story } from '../../lab/story.ts';",
      'entries may not import lab',
    ],
    [
      'code of core in the lab',
      'lab/story.ts',
      "import { fold } from '../src/core/fold.ts';",
      'lab may import only types of core',
    ],
    [
      'tools in what ships',
      'src/core/fold.ts',
      "import { faultsOf } from '../../tools/tree.ts';",
      'which is in no room',
    ],
    ['a file in no room', 'src/homeless.ts', 'export {};', 'in no room'],
    ['a foreign package', 'src/core/due.ts', "import { add } from 'date-fns';", 'the package date-fns'],
    ['a package of another room', 'src/ui/Sign.tsx', "import { openDB } from 'idb';", 'the package idb'],
    [
      'a Node module in what ships',
      'src/log/file.ts',
      "import { readFileSync } from 'node:fs';",
      'the package node:fs',
    ],
    [
      'a package for tests in what ships',
      'src/log/open.ts',
      "import 'fake-indexeddb/auto';",
      'the package fake-indexeddb/auto',
    ],
    ['a package that no test may have', 'src/log/open.test.ts', "import sinon from 'sinon';", 'the package sinon'],
    [
      'one site in another',
      'src/sites/asana/read.ts',
      "import { ids } from '../trello/ids.ts';",
      'may not know the site trello',
    ],
    [
      'one site in what all share',
      'src/sites/site.ts',
      "import { ids } from './trello/ids.ts';",
      'may not know the site trello',
    ],
    [
      'one site by name in another room',
      'src/background/look.ts',
      "import { trello } from '../sites/trello/read.ts';",
      'may name the site trello',
    ],
    [
      'messages in core beyond their type',
      'src/core/speak.ts',
      "import m from '../../public/_locales/en/messages.json';",
      'messages.json',
    ],
    [
      'a script that becomes a public resource',
      'src/entries/background.ts',
      "import p from './content/trello.ts?script';",
      '?script is for',
    ],
    [
      'a script registered from elsewhere',
      'src/entries/popup.tsx',
      "import p from './content/trello.iife.ts?script';",
      '?script is for',
    ],
    [
      'a content script as a module',
      'src/entries/popup.tsx',
      "import './content/trello.iife.ts';",
      'nobody may import the content script',
    ],
    [
      'the browser outside platform',
      'src/background/look.ts',
      "import { browser } from '../platform/browser.ts';",
      "extension's own API",
    ],
    [
      'the holidays of the world loaded at once',
      'src/entries/options.tsx',
      "import { countries } from '../holidays/public-holidays.ts';",
      'only when it is wanted',
    ],
    [
      'the holidays of the world in the background',
      'src/entries/background.ts',
      "const table = () => import('../holidays/public-holidays.ts');",
      'only when it is wanted',
    ],
    ['a kit for tests in what ships', 'src/log/append.ts', "import { line } from './line.kit.ts';", 'is for tests'],
    ['the clock in core', 'src/core/judge.ts', 'const now = Date.now();', 'Date.now'],
    ['the clock by an empty Date', 'src/core/judge.ts', 'const now = new Date();', 'new Date()'],
    ['the clock by Date called', 'src/nudges/talk.ts', 'const now = Date();', 'Date()'],
    [
      'the zone of the machine by parts of a Date',
      'src/core/due.ts',
      'const day = new Date(2026, 1, 1);',
      'new Date()',
    ],
    ['the clock by Temporal', 'src/core/judge.ts', 'const now = Temporal.Now.instant();', 'Temporal.Now'],
    ['the clock by performance', 'src/nudges/talk.ts', 'const t = performance.now();', 'performance'],
    ['chance', 'src/core/judge.ts', 'const id = Math.random();', 'Math.random'],
    [
      'the zone of the machine',
      'src/core/due.ts',
      'const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();',
      'resolvedOptions',
    ],
    ['a page in core', 'src/core/text.ts', 'export const title = document.title;', 'document'],
    ['the browser in nudges', 'src/nudges/talk.ts', 'chrome.alarms.create();', 'chrome'],
    ['a global by globalThis', 'src/core/text.ts', "export const doc = globalThis['document'];", 'globalThis'],
    ['an HTML sink', 'src/page/mark.ts', 'host.innerHTML = name;', 'innerHTML'],
    ['an HTML sink by its name', 'src/page/mark.ts', "host['outerHTML'] = name;", 'outerHTML'],
    [
      'an HTML sink of Preact',
      'src/ui/Say.tsx',
      'const a = <p dangerouslySetInnerHTML={{ __html: name }} />;',
      'dangerouslySetInnerHTML',
    ],
    ['document.write', 'src/page/mark.ts', 'document.write(name);', 'write'],
    ['code made of words', 'src/page/mark.ts', 'new Function(name)();', 'Function()'],
    [
      'an address of somebody else',
      'src/ui/links.ts',
      "export const help = 'https://help.example/';",
      'https://help.example/',
    ],
    [
      'an address of a look-alike',
      'src/ui/links.ts',
      "export const help = 'https://trello.com.example/';",
      'https://trello.com.example/',
    ],
    [
      'an address in a style sheet',
      'src/ui/styles/base.css',
      "@import url('https://fonts.example/a.css');",
      'https://fonts.example/a.css',
    ],
    ['a call from a face', 'src/ui/links.ts', "await fetch('/1/boards');", 'fetch'],
    ['a call from a face by window', 'src/ui/links.ts', "await window.fetch('/1/boards');", 'fetch'],
    ['a beacon', 'src/page/mark.ts', "navigator.sendBeacon('/x');", 'sendBeacon'],
    ['a long file', 'src/ui/words.ts', 'export {};\n'.repeat(301), '301 lines'],
    ['a homeless name', 'src/log/utils.ts', 'export {};', 'homeless'],
    ['a homeless folder', 'src/ui/helpers/dates.ts', 'export {};', 'homeless'],
    ['an odd name', 'src/log/open_it.ts', 'export {};', 'kebab-case'],
    ['words in a component', 'src/ui/Say.tsx', 'const a = <p>Good morning</p>;', 'Good morning'],
    ['words in an attribute', 'src/ui/Say.tsx', "const a = <button aria-label='Close' />;", 'Close'],
  ])('%s', (_, path, text, says) => {
    const found = faults(path, text, REGISTRY, NUDGES, { path: 'src/sites/trello/read.ts', text: '' });
    expect(found.filter((line) => line.startsWith(path)).join('\n')).toContain(says);
  });

  it('a content script that reaches the log by way of another room', () => {
    const found = faultsOf([
      { path: 'src/entries/content/trello.iife.ts', text: "import { watch } from '../../page/watch.ts';" },
      { path: 'src/page/watch.ts', text: "import { keep } from '../sites/keep.ts';" },
      { path: 'src/sites/keep.ts', text: "import { openLog } from '../log/open.ts';" },
      { path: 'src/log/open.ts', text: '' },
    ]).map(written);
    expect(found).toContain('src/entries/content/trello.iife.ts [content scripts] reaches src/log/open.ts');
  });

  it('a nudge that is not in the registry', () => {
    const found = faults('src/nudges/say-thanks.ts', 'export const sayThanks: Rule = { find: () => [] };', NUDGES);
    expect(found).toEqual(['src/nudges/say-thanks.ts [registries] sayThanks is not in RULES of src/nudges/index.ts']);
  });

  it('a site that is not in the registry', () => {
    expect(faults('src/sites/asana/read.ts', '', REGISTRY)).toEqual([
      'src/sites/asana [registries] not in src/sites/index.ts',
    ]);
  });
});

describe('what is right is left alone', () => {
  it.each<[string, string, string]>([
    ['a date of given parts', 'src/core/due.ts', 'export const iso = (at: number) => new Date(at).toISOString();'],
    [
      'a parameter called like a global',
      'src/core/fold.ts',
      'export const of = (history: string[]) => history.length;',
    ],
    [
      'a member called like a global',
      'src/core/fold.ts',
      'export const of = (a: { top: number; document: number }) => a.top + a.document;',
    ],
    [
      'the type of the messages in core',
      'src/core/text.ts',
      "type A = keyof typeof import('../../public/_locales/en/messages.json');",
    ],
    ['a content script registered', 'src/entries/background.ts', "import path from './content/trello.iife.ts?script';"],
    ['an address of a site', 'src/ui/links.ts', "export const home = 'https://trello.com/b/';"],
    ['markup in a test', 'src/page/mark.test.ts', "document.body.innerHTML = '<p>';"],
    [
      'the holidays of the world when they are wanted',
      'src/entries/holidays.ts',
      "const table = () => import('../holidays/public-holidays.ts');",
    ],
    ['a name of a key', 'src/ui/KeysHelp.tsx', 'const a = <kbd>j</kbd>;'],
    ['types of core in the lab', 'lab/story.ts', "import type { Due } from '../src/core/due.ts';"],
  ])('%s', (_, path, text) => {
    expect(faults(path, text)).toEqual([]);
  });
});
