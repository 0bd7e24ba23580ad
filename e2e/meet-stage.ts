import type { CDPSession, Page } from 'playwright-core';
import { type MeetOptions, type MeetStand, meetStand } from '../lab/meet/stand.ts';
import { turnOn } from '../lab/popup-reader.ts';
import type { Call } from '../src/core/call.ts';
import type { SaidExpectation } from '../src/core/expectations.ts';
import type { KeptWatch } from '../src/core/watch.ts';
import { type Stage, type StageOptions, stage, stored } from './setup.ts';

export interface MeetStage extends Stage {
  readonly meet: MeetStand;
}

/** A browser whose Meet is the stand-in, with the site turned on where nothing else is said. */
export async function meetStage(meet: MeetOptions, options: Partial<StageOptions> = {}): Promise<MeetStage> {
  const stand = meetStand(meet);
  const others = [stand, ...(options.others ?? [])];
  const on = await stage({ boards: [], me: null, ...options, isOn: false, others });
  if (options.isOn !== false) await turnOn(on.popup, 'Google Meet');
  return { ...on, meet: stand };
}

/** Goes to a call and into it, as a person does. */
export async function goIn(page: Page, { origin, calls }: MeetStand, room = calls[0]?.room ?? ''): Promise<void> {
  await page.goto(`${origin}/${room}`);
  await page.locator('[jsname="Qx7uuf"]').click();
  await page.locator('.tiles .tile').first().waitFor();
}

const HOST = '#browser-extension-end-buttons > span';

/** Presses the button of our mark, where it is: nothing of it can be found from outside. */
export async function pressMark(page: Page): Promise<void> {
  const box = await page.locator(HOST).boundingBox();
  if (!box) throw new Error('The mark is not there.');
  await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2);
}

export function callsIn(popup: Page): Promise<readonly Call[]> {
  return stored<Call>(popup, 'calls');
}

export function watchesIn(popup: Page): Promise<readonly KeptWatch[]> {
  return stored<KeptWatch>(popup, 'watches');
}

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly nodeId: number;
  readonly attributes?: readonly string[] | undefined;
  readonly children?: readonly Node[] | undefined;
  readonly shadowRoots?: readonly Node[] | undefined;
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* below(child);
}

function textOf(node: Node): string {
  return (node.nodeName === '#text' ? node.nodeValue : '') + (node.children ?? []).map(textOf).join('');
}

const sessions = new WeakMap<Page, CDPSession>();

/** What our mark in the call says; `null`: there is none. Its shadow root is closed: only the browser's own tools see inside. */
export async function callMark(page: Page): Promise<{ readonly words: string; readonly button: string } | null> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const node of below(root)) {
    if (!node.attributes?.some((one) => one.split(' ').includes('call-mark'))) continue;
    const inside = [...below(node)];
    const status = inside.find(({ attributes }) => attributes?.includes('status'));
    const button = inside.find(({ nodeName }) => nodeName === 'BUTTON');
    return { words: textOf(status ?? node), button: button ? textOf(button) : '' };
  }
  return null;
}

/** What the background answers to one of our own pages. */
export function askBackground<T>(popup: Page, name: string, args: readonly unknown[]): Promise<T> {
  return popup.evaluate(
    async ([asked, given]) => {
      const reply = await chrome.runtime.sendMessage({ way: 'own-to-background', name: asked, args: given });
      if (!reply?.isAnswered) throw new Error(`The background said ${JSON.stringify(reply)}.`);
      return reply.value as T;
    },
    [name, args] as const,
  );
}

/** From the set time on somebody comes after it, for everybody. */
const SET_TIME: SaidExpectation = {
  scope: { kind: 'everybody' },
  direction: 'both',
  sinceOn: '2020-01-01',
  state: { kind: 'assumed' },
  terms: { calls: { kind: 'set-time' } },
};

/** Says so. */
export function expectSetTime(popup: Page): Promise<unknown> {
  return askBackground(popup, 'sayExpectations', [[SET_TIME]]);
}
