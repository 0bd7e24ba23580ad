import { element } from '../../trello/client/element.ts';
import { icon } from './icon.ts';
import { Keyed } from './keyed.ts';
import type { CallView, Face, GuestView } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** Of a long list so many rows are drawn. */
const DRAWN = 10;

function row(guest: GuestView, end: HTMLElement, words: Words, of: number | null): HTMLElement {
  return element(
    'div',
    {
      role: 'listitem',
      'aria-label': guest.name,
      'data-participant-id': guest.device,
      'aria-setsize': of === null ? null : String(of),
    },
    element(
      'div',
      {},
      element('span', {}, guest.name),
      guest.isMe ? element('span', {}, words.you) : null,
      element('div', {}, guest.isHost ? words.host : ''),
    ),
    end,
  );
}

interface Rows {
  readonly inside: Keyed<GuestView>;
  readonly outside: Keyed<GuestView>;
}

/** The panel at the side: the chat's list, whoever waits to be let in, and everybody. Its rows are there once it was opened. */
export function rosterPart() {
  const node = element('aside', { id: 'ME4pNd' });
  let rows: Rows | null = null;
  let isOpen = false;

  function make(words: Words): Rows {
    const chat = element(
      'div',
      { role: 'list', 'aria-label': words.chat },
      element('div', { role: 'listitem', 'aria-label': words.chat }, element('span', {}, 'Cinnamon')),
    );
    const outside = element('div', { role: 'list', 'aria-label': words.waiting });
    const inside = element('div', { role: 'list', 'aria-label': words.people });
    node.replaceChildren(chat, outside, inside);
    return { inside: new Keyed(inside), outside: new Keyed(outside) };
  }

  return {
    node,
    toggle(face: Face): void {
      isOpen = !isOpen;
      node.hidden = !isOpen;
      if (isOpen) rows ??= make(wordsOf(face));
      else if (face.roster === 'goes') {
        rows = null;
        node.replaceChildren();
      }
    },
    draw({ people, waiting }: CallView, face: Face): void {
      if (!rows) return;
      const words = wordsOf(face);
      const isPart = face.roster === 'virtual' && people.length > DRAWN;
      const more = (): HTMLElement => element('button', { 'aria-label': words.people }, icon('more_vert'));
      const admit = (): HTMLElement => element('button', {}, words.admit);
      const keyOf = ({ device }: GuestView): string => device;
      rows.outside.draw(waiting, keyOf, (guest) => row(guest, admit(), words, null));
      rows.inside.draw(isPart ? people.slice(0, DRAWN) : people, keyOf, (guest) =>
        row(guest, more(), words, isPart ? people.length : null),
      );
    },
  };
}
