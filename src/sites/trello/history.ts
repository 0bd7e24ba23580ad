import type { Fact } from '../../core/facts.ts';
import type { Gap } from '../../core/reading.ts';
import type { Around } from '../../core/words/said.ts';
import { instantAt, type Json, recordsIn, stringAt } from '../json.ts';
import { factsOfAction } from './actions.ts';
import { boardOf } from './ids.ts';

export interface Stretch {
  readonly facts: Fact[];
  readonly gaps: Gap[];
  readonly count: number;
  readonly oldest: { readonly id: string; readonly at: number } | null;
  readonly newest: { readonly id: string; readonly at: number } | null;
}

/** Facts of a page or a whole file of actions, and which stretch of the history they cover. */
export function stretchOf(actions: unknown, board: string, readAt: number, around: Around): Stretch {
  const facts: Fact[] = [];
  let broken = 0;
  let oldest: Stretch['oldest'] = null;
  let newest: Stretch['newest'] = null;
  const records = recordsIn(actions);
  for (const action of records) {
    const found = factsOfAction(action, board, readAt, around);
    const id = stringAt(action, 'id');
    const at = instantAt(action, 'date');
    if (!found || id === null || at === null) {
      broken++;
      continue;
    }
    for (const one of found) facts.push(one);
    if (!oldest || at < oldest.at || (at === oldest.at && id < oldest.id)) oldest = { id, at };
    if (!newest || at > newest.at || (at === newest.at && id > newest.id)) newest = { id, at };
  }
  const gaps: Gap[] =
    broken > 0 ? [{ space: boardOf(board), reason: 'unknown-shape', detail: `${broken} actions` }] : [];
  return { facts, gaps, count: records.length, oldest, newest };
}

/** Everything the site keeps between two instants was read. */
export function historyRead(board: string, from: number, to: number, readAt: number): Fact {
  const subject = boardOf(board);
  return {
    key: `${subject}|history-read|${from}|${to}`,
    subject,
    space: subject,
    at: to,
    by: null,
    isAutomated: false,
    readAt,
    source: 'history',
    kind: 'history-read',
    from,
    to,
  };
}

/** Card records of a call, with the checklists that belong to each. */
export function checklistsByCard(checklists: unknown): ReadonlyMap<string, Json[]> {
  const byCard = new Map<string, Json[]>();
  for (const list of recordsIn(checklists)) {
    const card = stringAt(list, 'idCard');
    if (card === null) continue;
    const known = byCard.get(card);
    if (known) known.push(list);
    else byCard.set(card, [list]);
  }
  return byCard;
}
