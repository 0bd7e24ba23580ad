import type { CDPSession, Page } from 'playwright-core';
import { type AsanaStand, asanaStand } from '../lab/asana/stand.ts';
import type { Workspace } from '../lab/asana/workspace.ts';
import { turnOn } from '../lab/popup-reader.ts';
import type { Now } from '../src/core/now.ts';
import { hurry, now, type Stage, type StageOptions, stage, until } from './setup.ts';

export interface AsanaStage extends Stage {
  readonly asana: AsanaStand;
}

/** A browser whose Asana is the stand-in, with the site turned on where nothing else is said; its waits are a tenth as long. */
export async function asanaStage(
  workspace: Workspace,
  me: string,
  options: Partial<StageOptions> = {},
): Promise<AsanaStage> {
  const asana = asanaStand({ workspace, me, perMinute: 1000 });
  const on = await stage({ boards: [], me: null, ...options, isOn: false, others: [asana] });
  await hurry(on);
  if (options.isOn !== false) await turnOn(on.popup, 'Asana');
  return { ...on, asana };
}

export function projectPath({ workspace }: AsanaStand, name = workspace.projects[0]?.name ?? ''): string {
  const project = workspace.projects.find((one) => one.name === name);
  return `/1/${workspace.gid}/project/${project?.gid ?? ''}`;
}

/** Opens a page of the stand-in, and waits for a row, a card or a pane. */
export async function openAsana({ asana, page }: AsanaStage, path: string): Promise<void> {
  await page.goto(asana.origin + path);
  await page.locator('.SpreadsheetTaskRow, .BoardColumn [data-task-id], .TaskPane').first().waitFor();
}

/** Waits until a place was read to the end after an instant, or came to rest with gaps. */
export function asanaRead(on: AsanaStage, name: string, after = 0): Promise<Now> {
  return until(`the reading of ${name}`, async () => {
    const said = await now(on.popup);
    const line = said.coverage.find(
      (one) => one.site === 'asana' && (one.name === name || one.url.endsWith(`#${name}`)),
    );
    const isOver = line && !line.isReading && ((line.readAt ?? 0) >= after || line.gaps.length > 0);
    return isOver && (line.readAt !== null || line.gaps.length > 0) ? said : null;
  });
}

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[] | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly shadowRoots?: readonly Node[] | undefined;
}

/** A mark as it stands in the page: where it hangs, what it is and what it says. */
export interface AsanaMark {
  readonly in: 'row' | 'card' | 'pane' | 'comment';
  /** The gid of the task that it hangs at. */
  readonly task: string;
  readonly kind: string;
  readonly words: string;
  /** How many things may be said of it, once its story is told. */
  readonly choices: number;
}

function attribute({ attributes = [] }: Node, name: string): string {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name);
  return at === -1 ? '' : (attributes[at + 1] ?? '');
}

function textOf(node: Node): string {
  const own = node.nodeName === '#text' ? node.nodeValue : '';
  return (own + (node.children ?? []).map(textOf).join('')).replace(/[\u2068\u2069]/g, '');
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* below(child);
}

type Where = Pick<AsanaMark, 'in' | 'task'>;

function whereIn(node: Node, above: Where | null): Where | null {
  const classes = attribute(node, 'class').split(' ');
  if (classes.includes('SpreadsheetTaskRow')) {
    const name = [...below(node)].find((one) => one.nodeName === 'TEXTAREA');
    return { in: 'row', task: /_(\d+)$/.exec(name ? attribute(name, 'id') : '')?.[1] ?? '' };
  }
  const task = attribute(node, 'data-task-id');
  if (task !== '') return { in: classes.includes('TaskPane') ? 'pane' : 'card', task };
  return above && classes.includes('FeedBlockStory') ? { ...above, in: 'comment' } : above;
}

function* marksIn(node: Node, above: Where | null): Generator<AsanaMark> {
  const here = whereIn(node, above);
  for (const root of node.shadowRoots ?? []) {
    const inside = [...below(root)];
    const button = inside.find((one) => attribute(one, 'class').startsWith('mark mark-'));
    if (!button || !here) continue;
    const choices = inside.filter(({ nodeName }) => nodeName === 'BUTTON').length - 1;
    yield { ...here, kind: attribute(button, 'class').replace('mark mark-', ''), words: textOf(button), choices };
  }
  for (const child of node.children ?? []) yield* marksIn(child, here);
}

const sessions = new WeakMap<Page, CDPSession>();

/** All marks of a page; their shadow roots are closed, so only the browser's own tools see inside. */
export async function asanaMarks(page: Page): Promise<readonly AsanaMark[]> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return [...marksIn(root, null)];
}

/** The page as it would be without us: our elements have no attribute that could tell them from others. */
export function withoutOurs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll('span:empty:not([class], [role], [id])')) host.remove();
    for (const script of copy.querySelectorAll('script')) script.removeAttribute('nonce');
    return copy.outerHTML;
  });
}
