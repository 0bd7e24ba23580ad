import type { Looked, Seen } from '../../core/watch.ts';
import { headCountIn } from './head-count.ts';
import { isNoteTaker, nameIn } from './names.ts';
import { rosterIn } from './roster.ts';
import { SELECTORS } from './selectors.ts';
import { tilesIn } from './tiles.ts';

interface Member {
  name: string | null;
  isOwn: boolean | 'maybe';
  isOnTile: boolean;
  isInRoster: boolean;
}

function titleIn(document: Document): string | null {
  const title = document.querySelector(SELECTORS.title.css)?.textContent?.trim() ?? '';
  return title === '' || title.length > 200 ? null : title;
}

function gathered(document: Document, headCount: number | null) {
  const members = new Map<string, Member>();
  const of = (device: string): Member => {
    const member = members.get(device) ?? { name: null, isOwn: false, isOnTile: false, isInRoster: false };
    members.set(device, member);
    return member;
  };
  for (const tile of tilesIn(document)) {
    const member = of(tile.device);
    member.isOnTile = true;
    if (tile.isShare) continue;
    member.name ??= tile.name;
    if (tile.isOwn === true || (tile.isOwn === 'maybe' && member.isOwn === false)) member.isOwn = tile.isOwn;
  }
  const roster = rosterIn(document, new Set(members.keys()), headCount);
  for (const row of roster?.rows ?? []) {
    const member = of(row.device);
    member.isInRoster = true;
    // The list has the plain name, where a tile may say 'you' in some language.
    member.name = row.name ?? member.name;
    if (row.isOwn) member.isOwn = true;
  }
  return { members, isPartial: roster?.isPartial ?? false };
}

/** Where one tile is surely mine, those that only may be are others'. Where none is, they are nobody's that we know. */
function isMine(member: Member, isSure: boolean): boolean {
  return member.isOwn === true || (member.isOwn === 'maybe' && !isSure);
}

/**
 * Who is on screen. Names come from where they stand alone, never out of a sentence; two devices of one name at once are nobody,
 * and so is whoever has no name that is certain. Everybody is there when as many devices are shown as the page counts people.
 */
export function lookAt(document: Document, at: number): Looked {
  const headCount = headCountIn(document);
  const { members, isPartial } = gathered(document, headCount);
  const isSure = [...members.values()].some(({ isOwn }) => isOwn === true);
  const counted = new Map<string, number>();
  for (const member of members.values()) {
    if (member.name !== null) counted.set(member.name, (counted.get(member.name) ?? 0) + 1);
  }
  const people: Seen[] = [];
  let self: string | null = null;
  for (const [device, member] of members) {
    if (isMine(member, isSure)) {
      if (member.isOwn === true) self = nameIn(member.name);
      continue;
    }
    if (member.name === null || counted.get(member.name) !== 1 || isNoteTaker(member.name)) continue;
    people.push({ name: member.name, device, signal: member.isInRoster ? 'roster' : 'tile' });
  }
  const doubled = [...counted].filter(([name, count]) => count > 1 && !isNoteTaker(name)).map(([name]) => name);
  const isComplete =
    headCount !== null &&
    !isPartial &&
    members.size === headCount &&
    [...members.values()].every((member) => member.name !== null || isMine(member, isSure));
  return { glimpse: { at, title: titleIn(document), people, doubled, isComplete }, self };
}
