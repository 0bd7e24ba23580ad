import { iconsIn } from './icons.ts';
import { nameIn } from './names.ts';
import { remembered } from './remembered.ts';
import { SELECTORS } from './selectors.ts';

/** The picture of somebody in a call. */
export interface Tile {
  readonly device: string;
  /** `null`: none that is certain. */
  readonly name: string | null;
  /** It surely is my own; `maybe`: it may be. */
  readonly isOwn: boolean | 'maybe';
  /** What somebody shares: not somebody more. */
  readonly isShare: boolean;
}

/** Words of controls, tips and icons are nobody's name. */
const NOT_A_NAME = 'button, [role="button"], [role="menu"], [role="tooltip"], [aria-hidden="true"], i, svg';

function leavesIn(root: Element, css: string): readonly Element[] {
  return [...root.querySelectorAll(css)].filter((leaf) => leaf.childElementCount === 0 && !leaf.closest(NOT_A_NAME));
}

/** Longer words of the same tile that have it in them, as controls that name whom they are about do in every language. */
function isConfirmed(tile: Element, name: string): boolean {
  for (const control of tile.querySelectorAll('[aria-label], [role="tooltip"]')) {
    const words = control.getAttribute('aria-label') ?? control.textContent ?? '';
    if (words.length > name.length && words.includes(name)) return true;
  }
  return false;
}

function only(names: readonly (string | null)[]): string | null {
  const [one, ...others] = new Set(names.filter((name) => name !== null));
  return one !== undefined && others.length === 0 ? one : null;
}

function nameOf(tile: Element): string | null {
  const marked = leavesIn(tile, SELECTORS.tileName.css).map((leaf) => nameIn(leaf.textContent));
  const byMark = only(marked);
  if (byMark !== null || marked.some((name) => name !== null)) return byMark;
  const plain = leavesIn(tile, 'span, div').map((leaf) => nameIn(leaf.textContent));
  return only(plain.filter((name) => name !== null && isConfirmed(tile, name)));
}

/** To be put into its frame is offered for one's own picture, and in some pages for others' too: those can be pinned. */
function isOwn(tile: Element): Tile['isOwn'] {
  if (tile.querySelector(SELECTORS.ownTile.css)) return true;
  const icons = iconsIn(tile);
  if (icons.has('visual_effects')) return true;
  return icons.has('frame_person') && !icons.has('keep') && !icons.has('keep_outline') ? 'maybe' : false;
}

function tileOf(element: Element): Tile | null {
  const device =
    element.getAttribute('data-participant-id') ?? element.getAttribute('data-requested-participant-id') ?? '';
  if (device === '') return null;
  const media = element.getAttribute('data-tile-media-id');
  const isShare = media !== null && media !== device;
  return { device, name: isShare ? null : nameOf(element), isOwn: isShare ? false : isOwn(element), isShare };
}

const tileAt = remembered({
  attributes: ['data-participant-id', 'data-requested-participant-id', 'data-tile-media-id'],
  read: tileOf,
  isCertain: (tile) => tile !== null && (tile.isShare || tile.name !== null),
});

export function* tilesIn(root: ParentNode): Iterable<Tile> {
  for (const element of root.querySelectorAll(SELECTORS.tile.css)) {
    if (element.parentElement?.closest(SELECTORS.tile.css)) continue;
    const tile = tileAt(element);
    if (tile) yield tile;
  }
}
