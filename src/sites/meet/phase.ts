import type { Phase } from '../site.ts';
import { headCountIn } from './head-count.ts';
import { hasIcon } from './icons.ts';
import { isThere } from './there.ts';
import { tilesIn } from './tiles.ts';
import { addressOf } from './where.ts';

function isEnded(document: Document): boolean {
  if (isThere(document, 'ended')) return true;
  return (
    (['microphone', 'join', 'leave'] as const).every((name) => !isThere(document, name)) &&
    isThere(document, 'hallTitle')
  );
}

/** Outside a call nobody but me is on screen: the picture of oneself has a place like anybody's in the lobby too. */
function isAmongOthers(document: Document): boolean {
  return new Set([...tilesIn(document)].map(({ device }) => device)).size > 1;
}

/**
 * Where in a visit the page is. The control that leaves a call is there while one waits to be let in too; captions, the clock, the
 * count of people and other people are there only in a call.
 */
export function phaseOf(url: URL, document: Document): Phase {
  const address = addressOf(url);
  if (address.kind !== 'room') return address.kind;
  if (isEnded(document)) return 'ended';
  if (!isThere(document, 'leave') && !hasIcon(document, 'call_end'))
    return isThere(document, 'join') ? 'green-room' : 'unknown';
  const isIn =
    isThere(document, 'captions') ||
    isThere(document, 'inCall') ||
    headCountIn(document) !== null ||
    isAmongOthers(document) ||
    hasIcon(document, 'closed_caption_off', 'closed_caption');
  return isIn ? 'in-call' : 'waiting';
}
