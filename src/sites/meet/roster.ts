import { nameIn } from './names.ts';
import { remembered } from './remembered.ts';
import { SELECTORS } from './selectors.ts';

/** A row of the list of people. */
export interface Row {
  readonly device: string;
  readonly name: string | null;
  readonly isOwn: boolean;
}

export interface Roster {
  readonly rows: readonly Row[];
  /** The page itself says that rows are missing. */
  readonly isPartial: boolean;
}

const IN_BRACKETS = /^[(（][^()（）]+[)）]$/u;

function leavesIn(row: Element): readonly string[] {
  return [...row.querySelectorAll('span, div')]
    .filter((leaf) => leaf.childElementCount === 0 && !leaf.closest('button, [role="button"], [role="tooltip"], i'))
    .map((leaf) => (leaf.textContent ?? '').trim());
}

/** The label of a row is the bare name; it counts where the row shows the same. */
function rowOf(element: Element): Row {
  const words = leavesIn(element);
  const label = nameIn(element.getAttribute('aria-label'));
  const isShown = label !== null && words.some((shown) => shown === label || nameIn(shown) === label);
  return {
    device: element.getAttribute('data-participant-id') ?? '',
    name: isShown ? label : null,
    isOwn: words.some((shown) => IN_BRACKETS.test(shown)),
  };
}

const rowAt = remembered({
  attributes: ['data-participant-id', 'aria-label'],
  read: rowOf,
  isCertain: ({ name }) => name !== null,
});

function rowsIn(list: Element): readonly Element[] {
  return [...list.querySelectorAll(SELECTORS.row.css)].filter((row) => row.closest(SELECTORS.list.css) === list);
}

function isPartial(list: Element, rows: readonly Element[]): boolean {
  if (list.matches(SELECTORS.partial.css) || list.querySelector(SELECTORS.partial.css)) return true;
  return [list, ...rows].some((one) => Number(one.getAttribute('aria-setsize') ?? 0) > rows.length);
}

function devicesOf(rows: readonly Element[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.getAttribute('data-participant-id') ?? ''));
}

/**
 * The list of who is in the call. Whoever waits to be let in is in a list of the same make: where tiles show who is in the call, the
 * right list has one of them; else it has as many as the page counts. Where that is not one list, there is none.
 */
export function rosterIn(document: Document, onTiles: ReadonlySet<string>, headCount: number | null): Roster | null {
  const lists = [...document.querySelectorAll(SELECTORS.list.css)]
    .map((list) => ({ list, rows: rowsIn(list) }))
    .filter(({ rows }) => rows.length > 0);
  const fitting = lists.filter(({ rows }) => {
    const devices = devicesOf(rows);
    if (onTiles.size > 0) return [...devices].some((device) => onTiles.has(device));
    return headCount !== null && devices.size === headCount;
  });
  const [only, ...others] = fitting;
  if (!only || others.length > 0) return null;
  const rows = only.rows.map(rowAt);
  const own = rows.filter((row) => row.isOwn);
  return {
    // A note in brackets on several rows is no 'you'.
    rows: own.length === 1 ? rows : rows.map((row) => ({ ...row, isOwn: false })),
    isPartial: isPartial(only.list, only.rows),
  };
}
