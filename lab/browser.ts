import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';

/** Something is missing on this machine; the message is one sentence that says what. */
export class MissingError extends Error {}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const WHAT_TO_INSTALL = 'No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(path: string): boolean;
  list(path: string): readonly string[];
}

const HERE: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (path) => (existsSync(path) ? readdirSync(path) : []),
};

/** Browsers that Playwright once downloaded, newest first. */
function cached(machine: Machine): readonly string[] {
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(machine.home, '.cache/ms-playwright'),
    darwin: join(machine.home, 'Library/Caches/ms-playwright'),
    win32: join(machine.home, 'AppData/Local/ms-playwright'),
  };
  const folder = machine.env['PLAYWRIGHT_BROWSERS_PATH'] ?? folders[machine.platform];
  if (!folder) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  const versions = machine.list(folder).filter((name) => /^chromium-\d+$/.test(name));
  return versions
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

/** An installed Chromium, Chrome or Edge: `CHROME_PATH` first, then the usual places, then Playwright's; `null` without any. */
export function findBrowser(machine: Machine = HERE): string | null {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (machine.exists(named)) return named;
    throw new MissingError(`CHROME_PATH says ${named}, but there is no such file.`);
  }
  const usual: string[] = [];
  if (machine.platform === 'darwin') usual.push(...MAC, ...MAC.map((path) => join(machine.home, path)));
  else if (machine.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => machine.env[name] ?? []);
    usual.push(...WINDOWS.flatMap((path) => roots.map((root) => join(root, path))));
  } else {
    const folders = (machine.env['PATH'] ?? '').split(delimiter);
    usual.push(...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))));
  }
  return [...usual, ...cached(machine)].find((path) => machine.exists(path)) ?? null;
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** A browser, installed if there is none and this is Debian's root. */
export function browserOrInstall(say: (sentence: string) => void = () => undefined): string {
  const found = findBrowser();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) throw new MissingError(WHAT_TO_INSTALL);
  say('No browser was found; installing Chromium with apt-get.');
  try {
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', 'chromium'], options);
  } catch {
    throw new MissingError(
      'apt-get could not install chromium: install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
    );
  }
  const installed = findBrowser();
  if (!installed) throw new MissingError(WHAT_TO_INSTALL);
  return installed;
}

export interface LaunchOptions {
  /** The built extension, as a folder. */
  readonly dist: string;
  /** The lab's port. */
  readonly port: number;
  readonly headless: boolean;
  /** A folder that keeps the profile; a fresh one by default. */
  readonly profile?: string;
  readonly extraArgs?: readonly string[];
  /** Whether pages that one leaves are kept to come back to, as browsers do for users; not by default, as tests want fresh ones. */
  readonly keepsPages?: boolean;
  readonly say?: (sentence: string) => void;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly worker: Worker;
  /** An address of the extension's own. */
  url(path: string): string;
}

const MAPPED = ['trello.com', 'app.asana.com', 'meet.google.com', 'calendar.google.com'];

function flags({ dist, port, extraArgs = [] }: LaunchOptions): string[] {
  const rules = [...MAPPED.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--ignore-certificate-errors',
    `--disable-extensions-except=${dist}`,
    `--load-extension=${dist}`,
    `--host-resolver-rules=${rules.join(', ')}`,
    ...extraArgs,
  ];
}

/** Opens a browser with the extension, for which the lab is the sites and nothing else is there. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const executablePath = browserOrInstall(options.say);
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: options.headless,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    viewport: options.headless ? { width: 1440, height: 900 } : null,
    args: flags(options),
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    const extensionId = new URL(worker.url()).host;
    return { context, extensionId, worker, url: (path) => `chrome-extension://${extensionId}/${path}` };
  } catch {
    await context.close();
    throw new MissingError(
      `${executablePath} did not load the extension: newer Chrome and Edge refuse to from the command line, so install Chromium or set CHROME_PATH to one.`,
    );
  }
}
