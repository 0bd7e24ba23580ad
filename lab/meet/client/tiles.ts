import { element } from '../../trello/client/element.ts';
import { icon } from './icon.ts';
import { Keyed } from './keyed.ts';
import type { Face, GuestView } from './view.ts';
import { wordsOf } from './words.ts';

interface Shown {
  readonly guest: GuestView;
  readonly isShare: boolean;
}

function control(jslog: string, name: string, label: string): HTMLElement {
  return element('button', { jslog: `${jslog}; track:JIbuQc`, 'aria-label': label }, icon(name));
}

function tile({ guest, isShare }: Shown, face: Face): HTMLElement {
  const words = wordsOf(face);
  const { device, name, isMe } = guest;
  const ids =
    face.tiles === 'ids'
      ? {
          'data-participant-id': device,
          'data-requested-participant-id': device,
          'data-tile-media-id': isShare ? `${device}/screen` : device,
        }
      : {};
  const shown = isShare ? words.shows(name) : name;
  return element(
    'div',
    { class: 'tile', jscontroller: 'K3Z5Df', jsname: 'E2KThb', ...ids },
    element(
      'div',
      { jslog: '188492; track:JIbuQc', jsname: 'kPfaL' },
      isMe ? element('div', { jsname: 'nsKqzb' }, icon('frame_person')) : control('0', 'keep', words.pin(shown)),
      control('178046', 'more_vert', words.more(shown)),
    ),
    element('div', { class: 'name' }, element('span', { class: 'notranslate' }, shown)),
    isShare ? null : element('div', {}, icon('mic_off')),
  );
}

/** Of everybody as many as there is room for, what they show among them. */
export function tilesPart() {
  const node = element('main', { class: 'tiles' });
  const tiles = new Keyed<Shown>(node);
  return {
    node,
    draw(people: readonly GuestView[], face: Face): void {
      const all = people.flatMap((guest): Shown[] => [
        ...(guest.isSharing ? [{ guest, isShare: true }] : []),
        { guest, isShare: false },
      ]);
      tiles.draw(
        all.slice(0, face.mostTiles),
        ({ guest, isShare }) => `${guest.device} ${isShare}`,
        (shown) => tile(shown, face),
      );
    },
  };
}
