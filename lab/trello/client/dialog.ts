import { activity, rendered } from './activity.ts';
import { element } from './element.ts';
import { avatar } from './front.ts';
import { lockInto } from './lock.ts';
import type { BoardView, CardView, LineView } from './view.ts';
import { wordsOf } from './words.ts';

/** An open card over its board. */
export interface CardDialog {
  readonly node: HTMLElement;
  /** Draws it anew, and mounts every row of its activity again. */
  draw(view: BoardView, card: CardView, lines: readonly LineView[]): void;
  /** Shows one line of its activity. */
  reveal(id: string): void;
  end(): void;
}

function top(view: BoardView, card: CardView, close: () => void): HTMLElement {
  const words = wordsOf(view);
  const list = view.lists.find((each) => each.id === card.list)?.name ?? words.inbox;
  const closing = element('button', { type: 'button', class: 'cx', 'aria-label': words.close }, '×');
  closing.addEventListener('click', close);
  return element(
    'header',
    { 'data-testid': view.face.dialog === '2024' ? null : 'card-back-header' },
    element('div', {}, element('div', {}, element('button', { type: 'button' }, list))),
    element('button', { type: 'button', 'data-testid': 'card-back-actions-button', 'aria-label': words.actions }, '⋯'),
    closing,
  );
}

function due(view: BoardView, card: CardView): HTMLElement | null {
  if (card.due === null) return null;
  const words = wordsOf(view);
  const when = new Date(card.due).toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return element(
    'section',
    { 'data-testid': 'due-date-badge-with-date-range-picker' },
    element(
      'button',
      { type: 'button' },
      element('span', {}, when),
      ' ',
      element('span', {}, card.isDone ? words.complete : ''),
    ),
  );
}

function checklists(card: CardView): readonly HTMLElement[] {
  return card.checklists.map((each) =>
    element(
      'section',
      { 'data-testid': 'checklist-section' },
      element(
        'div',
        { 'data-testid': 'checklist-container' },
        element('h3', { 'data-testid': 'checklist-title' }, each.name),
        element(
          'div',
          { 'data-testid': 'checklist-items' },
          ...each.items.map((item) =>
            element(
              'div',
              { 'data-testid': 'check-item-container', class: 'ci' },
              element(
                'label',
                { 'data-testid': 'clickable-checkbox' },
                element('input', { type: 'checkbox', 'data-testid': 'nachos-checkbox', checked: item.isDone }),
              ),
              element('div', { 'data-testid': 'check-item-name' }, rendered(item.name)),
              element('div', { 'data-testid': 'check-item-hover-buttons' }),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The title is a text field since March 2026; the heading of before is still there. */
function title(view: BoardView, card: CardView): readonly HTMLElement[] {
  const heading = element('h2', { id: 'card-back-name' }, card.name);
  if (view.face.dialog === '2024') return [heading];
  const field = element('textarea', {
    'data-testid': 'card-back-title-input',
    'aria-label': wordsOf(view).title,
    rows: '1',
  });
  field.value = card.name;
  return [heading, field];
}

/** `close` is called by its button, by Escape, and by a pointer that goes down outside. */
export function cardDialog(close: () => void): CardDialog {
  const ending = new AbortController();
  const talk = activity();
  const node = element('div', {
    role: 'dialog',
    'aria-modal': 'true',
    'aria-labelledby': 'card-back-name',
    'data-testid': 'card-back-name',
    tabindex: '-1',
    class: 'dg',
  });
  lockInto(node, close, ending.signal);
  return {
    node,
    draw(view, card, lines) {
      talk.draw(view, card, lines);
      const people = view.members
        .filter((member) => card.members.includes(member.id))
        .map((member) => avatar(member, 'card-back-member-avatar'));
      const main = element(
        'main',
        { 'data-auto-scrollable': 'true' },
        ...title(view, card),
        element('section', {}, ...people),
        due(view, card),
        ...checklists(card),
      );
      if (view.face.dialog === '2024') {
        // One column, and no panel that could be closed.
        main.append(element('div', { class: 'wa' }, ...talk.nodes));
        node.replaceChildren(top(view, card, close), element('div', { class: 'dc' }, main));
        return;
      }
      const aside = element(
        'aside',
        { 'data-testid': 'card-back-panel' },
        element('div', { 'data-testid': 'card-back-activity' }, ...talk.nodes),
      );
      node.replaceChildren(top(view, card, close), element('div', { class: 'dc' }, main, aside));
    },
    reveal: talk.reveal,
    end() {
      ending.abort();
      node.remove();
    },
  };
}
