import { element } from './element.ts';
import type { BoardView } from './view.ts';
import { wordsOf } from './words.ts';

/** The member's private inbox: its cards look like those of a board. */
export function inboxPanel(view: BoardView): HTMLElement {
  const rows = view.inbox.map((each) =>
    element(
      'li',
      { class: 'li', 'data-testid': 'list-card', 'data-planner-draggable': 'true' },
      element(
        'div',
        { class: 'lw', 'data-testid': 'list-card-wrapper' },
        element(
          'div',
          { class: 'q7Zx', 'data-testid': 'trello-card', 'data-card-id': each.id },
          element(
            'a',
            {
              class: 'n3Gt',
              'data-testid': 'card-name',
              href: `/c/${each.shortLink}/1`,
              draggable: 'false',
              dir: 'auto',
            },
            each.name,
          ),
        ),
      ),
    ),
  );
  const holder = element('ol', { class: 'oc', 'data-testid': 'list-cards' }, ...rows);
  return element(
    'div',
    { class: 'pn pi', 'data-testid': 'split-screen-panel' },
    element(
      'div',
      { id: 'trello-inbox-container', 'data-testid': 'inbox-container' },
      element('h2', { class: 'ph' }, wordsOf(view).inbox),
      holder,
    ),
  );
}
