import type { CallPage } from '../site.ts';
import { lookAt } from './people.ts';
import { phaseOf } from './phase.ts';
import { plannedIn } from './planned.ts';
import { SELECTORS } from './selectors.ts';
import { addressOf, ORIGIN } from './where.ts';

function room(url: URL): string | null {
  const address = addressOf(url);
  return address.kind === 'room' ? address.room : null;
}

/** Tiles, the panel with the list, and the chip that counts: captions and chat beside them are not our business. */
function watched(document: Document): readonly Element[] {
  const tiles = document.querySelector(SELECTORS.tiles.css);
  const chip = document.querySelector(SELECTORS.peopleChip.css) ?? document.querySelector(SELECTORS.anyChip.css);
  const row = document.querySelector(SELECTORS.row.css);
  const panel = row?.closest(SELECTORS.panel.css) ?? document.querySelector(SELECTORS.panel.css);
  const isRowElsewhere = row !== null && !panel?.contains(row);
  if (!tiles?.querySelector(SELECTORS.tile.css) || !chip || !panel || isRowElsewhere) return [document.body];
  return [tiles, chip.parentElement ?? chip, panel];
}

export const meetPage: CallPage = {
  site: 'meet',
  origin: ORIGIN,
  phase: phaseOf,
  room,
  look: lookAt,
  watched,
  planned: plannedIn,
  slot: (document) => document.querySelector(SELECTORS.slot.css),
};
