import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../lab/browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const ME = '5f00000000000000000000aa';

/** The page's code and a rig around it, as one classic script. */
export async function bundle(entry = 'e2e/page-rig.ts'): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome144',
      lib: { entry, formats: ['iife'], name: 'made' },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunk = first?.output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

export function fixture(name: string): string {
  return readFileSync(`${ROOT}/src/sites/trello/fixtures/${name}.html`, 'utf8');
}

export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser was found');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', ...more] });
}

/** An isolated world in a page, like the one that a content script runs in. */
export class World {
  readonly #cdp: CDPSession;
  readonly #context: number;

  constructor(cdp: CDPSession, context: number) {
    this.#cdp = cdp;
    this.#context = context;
  }

  async run<Result = unknown>(expression: string): Promise<Result> {
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }
}

/** Opens a page of the site whose markup is `html`; nothing leaves the machine. */
export async function open(context: BrowserContext, html: string, path = '/b/LgHtHoUs/lighthouse'): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const isPage = route.request().resourceType() === 'document';
    return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort();
  });
  await page.goto(`https://trello.com${path}`);
  await page.addStyleTag({
    content: `body { margin: 8px; font: 14px/20px sans-serif; background: Canvas; color: CanvasText }
      [data-color-mode="dark"] { color-scheme: dark }
      [data-testid="list-cards"] { padding: 0; list-style: none; max-height: 420px; overflow: auto }
      [data-testid="list-card"] { margin: 8px 0 }
      [data-card-id] { width: 240px; padding: 8px; border: 1px solid GrayText; border-radius: 8px }
      [data-testid="card-front-badges"] { display: flex; flex-wrap: wrap; gap: 4px }
      span { font: 30px cursive; letter-spacing: 4px; text-transform: uppercase }
      #board { display: flex; gap: 12px; padding: 0; list-style: none }`,
  });
  return page;
}

/** A new isolated world in the page with the page's code in it. */
export async function worldIn(page: Page, code: string, name = 'ours'): Promise<World> {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: name,
  });
  const world = new World(cdp, executionContextId);
  await world.run(code);
  return world;
}

/** The page as its own script can see it, without what has neither attributes nor content: there nothing of the page is. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const span of copy.querySelectorAll('span')) {
      if (span.attributes.length === 0 && span.childNodes.length === 0) span.remove();
    }
    return copy.outerHTML;
  });
}
