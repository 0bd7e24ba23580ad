import { element } from '../../trello/client/element.ts';
import type { CardView, Face } from './view.ts';
import { clock, wordsOf } from './words.ts';

/** As it was until the summer of 2026: room and instants stand beside each other. */
function card1({ room, startAt, endAt, event, title }: CardView, face: Face): HTMLElement {
  const at = clock(startAt, face);
  return element(
    'div',
    {
      'data-call-id': room,
      'data-begin-time': String(startAt),
      'data-end-time': String(endAt),
      'data-event-id': event,
      'aria-label': `${at}. ${title}.`,
      role: 'button',
      class: 'card',
    },
    element('div', {}, at),
    element('div', {}, title),
  );
}

/** As it is since: an id with the start in it, and no room. */
function card2({ id, startAt, endAt, title, room }: CardView, face: Face, index: number): HTMLElement {
  const [time, name] = [`ucc-${index}-h`, `ucc-${index}-t`];
  return element(
    'li',
    {},
    element('div', {
      id,
      role: 'button',
      tabindex: '0',
      'aria-label': title,
      'aria-labelledby': `${name} ${time}`,
      class: 'card',
      'data-lab-room': room,
    }),
    element(
      'div',
      {},
      element('div', { id: time }, element('span', {}, `${clock(startAt, face)} – ${clock(endAt, face)}`)),
      element('div', { id: name, role: 'heading', 'aria-level': '4' }, title),
    ),
  );
}

export function home(cards: readonly CardView[], face: Face): HTMLElement {
  const words = wordsOf(face);
  const title = element('div', { id: 'ucc-scheduled', role: 'heading', 'aria-level': '3' }, words.scheduled);
  const list =
    face.home === 'v1'
      ? element('div', {}, ...cards.map((card) => card1(card, face)))
      : element('ol', {}, ...cards.map((card, index) => card2(card, face, index)));
  return element('section', { 'aria-labelledby': 'ucc-scheduled', class: 'home' }, title, list);
}
