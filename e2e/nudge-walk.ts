import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Nudge, NudgeKind } from '../src/core/nudge.ts';

/** Everything that can be done with a nudge; `draft`: its note is opened, edited and copied. */
export type Action =
  | 'open'
  | 'copy'
  | 'draft'
  | 'done'
  | 'snooze'
  | 'settled'
  | 'excuse'
  | 'answered'
  | 'not needed'
  | 'no question'
  | 'of no use'
  | 'not so'
  | 'silence item'
  | 'silence person'
  | 'promise'
  | 'no promise';

const ITEM = ['done', 'snooze', 'settled', 'excuse', 'of no use', 'not so', 'silence item'] as const;
const ASK = ['done', 'snooze', 'answered', 'not needed', 'no question', 'of no use', 'silence item'] as const;
const VIEW = ['done', 'snooze', 'of no use', 'not so'] as const;

/** What each kind lets the user do. A new kind, or a new entry of a menu, has to be told here, and is walked from then on. */
export const ACTIONS: Readonly<Record<NudgeKind, readonly Action[]>> = {
  reply: [...ASK, 'open', 'copy', 'draft', 'silence person'],
  'ask-kindly': [...ASK, 'open', 'copy', 'draft', 'silence person'],
  'tell-them': [...ITEM, 'copy', 'draft'],
  renegotiate: [...ITEM, 'copy', 'draft'],
  'due-soon': [...ITEM, 'open', 'draft'],
  'make-it-good': [...ITEM, 'open', 'draft'],
  'came-due': [...ITEM, 'copy', 'draft', 'silence person'],
  'write-it-down': [...ITEM, 'open', 'draft'],
  'give-it-an-owner': [...VIEW, 'open', 'draft', 'silence item'],
  'keep-promise': ['promise', 'no promise', 'open', 'snooze', 'silence item'],
  'agree-on-expectations': [...VIEW, 'open', 'draft', 'silence person'],
  'review-the-agreement': [...VIEW, 'open', 'draft', 'silence person'],
  'cannot-read': [...VIEW, 'open', 'silence item'],
  'check-in': [...VIEW, 'open', 'draft', 'silence person'],
  'all-work': [...VIEW, 'open', 'draft', 'silence person'],
  'talk-about-it': [...VIEW, 'open', 'draft', 'silence person'],
  'say-thanks': [...VIEW, 'open', 'draft', 'silence person'],
  'ask-for-feedback': [...VIEW, 'open', 'draft', 'silence person'],
  'weekly-review': [...VIEW, 'open'],
  'before-the-call': [...VIEW, 'open', 'silence person'],
};

/** The words of the menu and of the foot, and what they do. */
const WORDS: readonly (readonly [words: RegExp, action: Action])[] = [
  [/^Done/, 'done'],
  [/^Snooze until/, 'snooze'],
  [/^Settled elsewhere/, 'settled'],
  [/^Answered elsewhere/, 'answered'],
  [/^Excuse, with a reason/, 'excuse'],
  [/^Nobody needs to answer/, 'not needed'],
  [/^This is no question/, 'no question'],
  [/^Of no use now/, 'of no use'],
  [/^This is not so/, 'not so'],
  [/^Silence this/, 'silence item'],
  [/^Silence /, 'silence person'],
  [/^Copy a note/, 'copy'],
  [/^Open /, 'open'],
  [/^Before the call/, 'open'],
  [/^Keep/, 'promise'],
  [/^No/, 'no promise'],
];

function actionOf(label: string): Action {
  const found = WORDS.find(([words]) => words.test(label));
  if (!found) throw new Error(`nobody knows what “${label}” does`);
  return found[1];
}

/** Where a nudge stands in the popup, and what is there to press. */
export class Walk {
  readonly #popup: Page;
  readonly #context: BrowserContext;
  readonly #nudge: Nudge;
  readonly #entry: Locator;

  constructor(context: BrowserContext, popup: Page, nudge: Nudge) {
    this.#context = context;
    this.#popup = popup;
    this.#nudge = nudge;
    this.#entry = popup.locator(`[data-nudge=${JSON.stringify(nudge.key)}]`);
  }

  /** Walks each action once, taking back what can be taken back. Resolves to those that it found. */
  async all(): Promise<readonly Action[]> {
    const walked: Action[] = [];
    const inFoot = await this.#labels(this.#entry.locator('.nudge-foot .button'));
    for (const label of inFoot) {
      await this.#press(actionOf(label), this.#entry.locator('.nudge-foot').getByText(label, { exact: true }));
      walked.push(actionOf(label));
    }
    const menu = await this.#menu();
    const inMenu = await this.#labels(menu.locator('li button > span'));
    await this.#popup.keyboard.press('Escape');
    for (const label of inMenu) {
      const entry = (await this.#menu()).getByText(label, { exact: true });
      await this.#press(actionOf(label), entry);
      walked.push(actionOf(label));
    }
    if (this.#nudge.draft !== null) {
      await this.#draft();
      walked.push('draft');
    }
    return walked;
  }

  /** The last word on it: it goes, and stays away. */
  async end(): Promise<void> {
    if (this.#nudge.kind === 'keep-promise') await this.#entry.getByRole('button', { name: /^Keep/ }).click();
    // What comes due soon is looked at once more on its last day.
    else if (this.#nudge.kind === 'due-soon')
      await (await this.#menu())
        .getByText(/^Snooze until/)
        .first()
        .click();
    else await (await this.#menu()).getByText('Done', { exact: true }).click();
    await this.#entry.waitFor({ state: 'detached' });
  }

  async #labels(all: Locator): Promise<readonly string[]> {
    return (await all.allTextContents()).map((words) => words.replaceAll(/[\u2068\u2069]/g, '').trim());
  }

  async #menu(): Promise<Locator> {
    const menu = this.#entry.locator('.menu-list');
    if ((await menu.count()) === 0) await this.#entry.getByRole('button', { name: /^More for: / }).click();
    await menu.waitFor();
    return menu;
  }

  async #press(action: Action, button: Locator): Promise<void> {
    switch (action) {
      case 'open': {
        // A call has its page in the popup itself.
        if (this.#nudge.kind === 'before-the-call') {
          await button.click();
          await this.#popup.locator('.call-main').waitFor();
          await this.#popup.getByRole('button', { name: 'Back', exact: true }).click();
          return this.#entry.waitFor();
        }
        const opening = this.#context.waitForEvent('page');
        await button.click();
        await (await opening).close();
        return this.#popup.bringToFront();
      }
      case 'copy':
        await button.click();
        await expect.poll(() => this.#toast()).toMatch(/^Copied/);
        return this.#popup.keyboard.press('Escape');
      case 'settled':
      case 'answered':
      case 'excuse': {
        await button.click();
        const dialog = this.#popup.getByRole('dialog');
        await dialog.waitFor();
        await dialog.locator('button[type=submit]').click();
        return this.#goneAndBack();
      }
      case 'draft':
        throw new Error('a note is no button');
      default:
        await button.click();
        return this.#goneAndBack();
    }
  }

  async #goneAndBack(): Promise<void> {
    await this.#entry.waitFor({ state: 'detached' });
    await expect.poll(() => this.#toast()).toMatch(/\w/);
    await this.#popup.getByRole('button', { name: 'Undo' }).click();
    await this.#entry.waitFor();
  }

  async #toast(): Promise<string> {
    return (await this.#popup.locator('.toast span').first().textContent()) ?? '';
  }

  async #draft(): Promise<void> {
    const title = this.#entry.locator('.nudge-open');
    if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
    const note = this.#entry.getByRole('textbox');
    await note.click();
    await note.press('End');
    await note.pressSequentially(' Edited.');
    await this.#entry.locator('.draft-foot button').click();
    await expect.poll(() => this.#toast()).toMatch(/^Copied/);
    expect(await note.inputValue()).toContain('Edited.');
    await title.click();
  }
}
