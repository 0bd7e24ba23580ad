import type { Page } from 'playwright-core';
import type { Lab } from '../../lab/server.ts';
import type { Board } from '../../lab/trello/board.ts';
import type { Scene } from './page-time.ts';

const CHANGES = 50;

/** A large board of Trello, whose cards are renamed one after the other. `marked`: how many of them have a mark. */
export function boardScene(lab: Lab, board: Board, marked: string, goal: number | null): Scene {
  async function change(page: Page): Promise<void> {
    for (let turn = 0; turn < CHANGES; turn++) {
      const card = board.cards[(turn * 7) % board.cards.length];
      if (!card) continue;
      const name = card.name.endsWith(' ') ? card.name.trim() : `${card.name} `;
      lab.act({ do: 'rename', card: card.id, name }, board.shortLink);
      await page.evaluate(() => window.lab.refresh());
      await page.waitForTimeout(20);
    }
  }
  return {
    name: `on a 1,000-card board (marks on ${marked})`,
    before: `${lab.origin}/login`,
    url: `${lab.origin}/b/${board.shortLink}`,
    ready: '#board [data-testid="trello-card"]',
    changes: `${CHANGES} changes`,
    goal,
    change,
  };
}
