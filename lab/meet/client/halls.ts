import { element } from '../../trello/client/element.ts';
import { icon } from './icon.ts';
import type { CallView, Face } from './view.ts';
import { wordsOf } from './words.ts';

function toggles(face: Face): readonly HTMLElement[] {
  const words = wordsOf(face);
  return [
    element('button', { jsname: 'hw0c9', 'data-is-muted': 'false', 'aria-label': words.microphone }, icon('mic')),
    element('button', { jsname: 'psRWwc', 'data-is-muted': 'true', 'aria-label': words.camera }, icon('videocam_off')),
  ];
}

/** Oneself, with a place like anybody's in the call. */
function preview(name: string, room: string): HTMLElement {
  return element(
    'div',
    { class: 'tile', 'data-participant-id': `spaces/${room}/devices/preview` },
    element('button', { jsname: 'Ac69Jc' }, icon('visual_effects')),
    element('div', {}, element('span', { class: 'notranslate' }, name)),
  );
}

/** Before the call. */
export function greenRoom({ title, room }: CallView, me: string, face: Face, join: () => void): HTMLElement {
  const words = wordsOf(face);
  const button = element('button', { jsname: 'Qx7uuf', class: 'join' }, words.join);
  button.addEventListener('click', join);
  return element(
    'main',
    { class: 'hall' },
    preview(me, room),
    ...toggles(face),
    element('div', { jsname: 'r4nke' }, title),
    element('p', {}, words.ready),
    button,
  );
}

/** Asked to be let in: all controls of a call are there already. */
export function waitingRoom({ room }: CallView, me: string, face: Face, leave: () => void): HTMLElement {
  const words = wordsOf(face);
  const button = element('button', { jsname: 'CQylAd', 'aria-label': words.leave }, icon('call_end'));
  button.addEventListener('click', leave);
  return element(
    'main',
    { class: 'hall' },
    preview(me, room),
    ...toggles(face),
    button,
    element('p', {}, words.asking),
  );
}

/** After it: the room is in the address still. */
export function exitHall({ title }: CallView, face: Face, rejoin: () => void): HTMLElement {
  const words = wordsOf(face);
  const button = element('button', { jsname: 'W6suGc' }, words.rejoin);
  button.addEventListener('click', rejoin);
  return element(
    'main',
    { class: 'hall' },
    element('div', { jsname: 'r4nke' }, title),
    element('h1', {}, words.left),
    button,
    element('div', { jsname: 'WIVZEd' }, element('button', {}, words.home)),
  );
}
