import type { CDPSession, Page } from 'playwright-core';

/** A mark as it stands in the page; its shadow root is closed, so only the browser's own tools see inside. */
export interface FoundMark {
  /** The id of the card that it hangs on. */
  readonly card: string;
  readonly kind: string;
  readonly text: string;
  readonly isStoryOpen: boolean;
  readonly story: readonly string[];
}

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[] | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly shadowRoots?: readonly Node[] | undefined;
}

function attribute(node: Node, name: string): string | null {
  const at = (node.attributes ?? []).findIndex((each, index) => index % 2 === 0 && each === name);
  return at === -1 ? null : (node.attributes?.[at + 1] ?? null);
}

function words(node: Node): string {
  const own = node.nodeName === '#text' ? node.nodeValue : '';
  return (own + (node.children ?? []).map(words).join('')).replace(/[\u2068\u2069]/g, '');
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* below(child);
}

function markIn(card: string, root: Node): FoundMark | null {
  const inside = [...below(root)];
  const button = inside.find((node) => attribute(node, 'class')?.startsWith('mark mark-'));
  if (!button) return null;
  return {
    card,
    kind: (attribute(button, 'class') ?? '').replace('mark mark-', ''),
    text: words(button),
    isStoryOpen: attribute(button, 'aria-expanded') === 'true',
    story: inside.filter((node) => node.nodeName === 'LI').map(words),
  };
}

function* marksIn(node: Node, card: string | null): Generator<FoundMark> {
  const here = attribute(node, 'data-card-id') ?? card;
  for (const root of node.shadowRoots ?? []) {
    const mark = here === null ? null : markIn(here, root);
    if (mark) yield mark;
  }
  for (const child of node.children ?? []) yield* marksIn(child, here);
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

async function rootOf(session: CDPSession): Promise<Node> {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

export async function marksOf(page: Page): Promise<readonly FoundMark[]> {
  return [...marksIn(await rootOf(await sessionOf(page)), null)];
}

/** How the mark of a card is coloured: `light`, `dark`, or `light dark` where it follows the system. */
export async function schemeOf(page: Page, card: string): Promise<string | null> {
  const session = await sessionOf(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const front = [...below(await rootOf(session))].find((node) => attribute(node, 'data-card-id') === card);
  const host = front && [...below(front)].find((node) => node.shadowRoots?.length);
  if (!host) return null;
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: host.nodeId });
  return computedStyle.find(({ name }) => name === 'color-scheme')?.value ?? null;
}

/** Our elements among those of the page: they have no attribute that could tell them from others. */
export const HOSTS = '[data-card-id] span:empty:not([class], [role])';

/** The page as it would be without us, and without the word that is another for each load. */
export function withoutMarks(page: Page): Promise<string> {
  return page.evaluate((hosts) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll(hosts)) host.remove();
    for (const script of copy.querySelectorAll('script')) script.removeAttribute('nonce');
    return copy.outerHTML;
  }, HOSTS);
}
