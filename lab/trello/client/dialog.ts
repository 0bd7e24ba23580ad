import { element } from './element.ts';
import { avatar } from './front.ts';
import type { BoardView, CardView, LineView } from './view.ts';

function rendered(text: string): HTMLElement {
  return element(
    'div',
    { class: 'ak-renderer-wrapper' },
    element('div', { class: 'ak-renderer-document' }, element('p', { 'data-renderer-start-pos': '1' }, text)),
  );
}

function line(board: BoardView, card: CardView, each: LineView): HTMLElement {
  const member = board.members.find((one) => one.username === each.by) ?? {
    id: '',
    fullName: each.by,
    username: each.by,
    initials: '?',
  };
  const when = new Date(each.date);
  const isComment = each.comment !== null;
  const time = element(
    'a',
    {
      href: `${card.path}#${isComment ? 'comment' : 'action'}-${each.id}`,
      title: when.toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' }),
    },
    when.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const body = isComment
    ? [
        element('div', {}, element('b', {}, member.fullName), ' ', time),
        element(
          'div',
          { role: 'button', class: 'cm' },
          element('div', { 'data-testid': 'comment-container' }, rendered(each.comment ?? '')),
        ),
        element(
          'div',
          { class: 'cr' },
          element('button', { type: 'button', 'aria-label': 'Add reaction' }, '☺'),
          element('button', { type: 'button' }, 'Reply'),
        ),
      ]
    : [element('div', {}, element('b', {}, member.fullName), ` · ${each.said}`), element('div', {}, time)];
  return element(
    'li',
    { class: 't1', 'data-testid': 'card-back-action' },
    element('div', {}, avatar(member, 'card-back-avatar')),
    element('div', { class: 't2', 'data-testid': 'card-back-action-container' }, ...body),
  );
}

/** An open card over its board. `lines` may be empty, as for a card of the inbox. */
export function cardDialog(
  board: BoardView,
  card: CardView,
  lines: readonly LineView[],
  close: () => void,
): HTMLElement {
  const list = board.lists.find((each) => each.id === card.list)?.name ?? 'Inbox';
  const closing = element('button', { type: 'button', class: 'cx', 'aria-label': 'Close dialog' }, '×');
  closing.addEventListener('click', close);
  const header = element(
    'header',
    { 'data-testid': 'card-back-header' },
    element('div', {}, element('div', {}, element('button', { type: 'button' }, list))),
    element('button', { type: 'button', 'data-testid': 'card-back-actions-button', 'aria-label': 'Actions' }, '⋯'),
    closing,
  );
  const title = element('textarea', { 'data-testid': 'card-back-title-input', 'aria-label': 'Card title', rows: '1' });
  title.value = card.name;
  const members = board.members
    .filter((member) => card.members.includes(member.id))
    .map((member) => avatar(member, 'card-back-member-avatar'));
  const due =
    card.due === null
      ? null
      : element(
          'section',
          { 'data-testid': 'due-date-badge-with-date-range-picker' },
          element(
            'button',
            { type: 'button' },
            element(
              'span',
              {},
              new Date(card.due).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
            ),
            ' ',
            element('span', {}, card.isDone ? 'Complete' : ''),
          ),
        );
  const checklists = card.checklists.map((each) =>
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
          ...each.items.map((item) => {
            const box = element('input', { type: 'checkbox', 'data-testid': 'nachos-checkbox', checked: item.isDone });
            return element(
              'div',
              { 'data-testid': 'check-item-container', class: 'ci' },
              element('label', { 'data-testid': 'clickable-checkbox' }, box),
              element('div', { 'data-testid': 'check-item-name' }, rendered(item.name)),
              element('div', { 'data-testid': 'check-item-hover-buttons' }),
            );
          }),
        ),
      ),
    ),
  );
  const main = element(
    'main',
    { 'data-auto-scrollable': 'true' },
    element('h2', { id: 'card-back-name' }, card.name),
    title,
    element('section', {}, ...members),
    due,
    ...checklists,
  );

  const activity = element('ul');
  const draw = (withDetails: boolean): void =>
    activity.replaceChildren(
      ...lines.filter((each) => withDetails || each.comment !== null).map((each) => line(board, card, each)),
    );
  draw(false);
  const details = element('button', { type: 'button', 'data-testid': 'show-details-button' }, 'Show details');
  details.addEventListener('click', () => {
    const isHidden = details.dataset['testid'] === 'show-details-button';
    details.dataset['testid'] = isHidden ? 'hide-details-button' : 'show-details-button';
    details.textContent = isHidden ? 'Hide details' : 'Show details';
    draw(isHidden);
  });
  const aside = element(
    'aside',
    { 'data-testid': 'card-back-panel' },
    element(
      'div',
      { 'data-testid': 'card-back-activity' },
      element('h3', {}, 'Comments and activity'),
      details,
      element('input', { 'data-testid': 'card-back-new-comment-input-skeleton', placeholder: 'Write a comment…' }),
      activity,
    ),
  );
  return element(
    'div',
    {
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': 'card-back-name',
      'data-testid': 'card-back-name',
      class: 'dg',
    },
    header,
    element('div', { class: 'dc' }, main, aside),
  );
}
