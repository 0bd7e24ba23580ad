import { element } from '../../trello/client/element.ts';
import { dueDate } from './due.ts';
import type { Face, PageView, TaskView } from './view.ts';

type List = NonNullable<PageView['list']>;

function card(task: TaskView, face: Face): HTMLElement {
  const layout = face.markup === '2023' ? 'BoardCard-layout' : 'BoardCardLayout';
  return element(
    'div',
    { class: layout, 'data-task-id': task.gid, 'data-open': task.path, role: 'button', tabindex: '0' },
    element(
      'div',
      { class: 'BoardCard-titleRow' },
      element('div', {
        role: 'checkbox',
        'aria-checked': String(task.isDone),
        class: 'TaskRowCompletionStatus-checkbox',
      }),
      element('span', { class: 'BoardCard-taskName' }, task.name),
    ),
    element(
      'div',
      { class: 'BoardCardLayout-actionButtons' },
      task.assignee === null ? null : element('span', { class: 'Avatar' }, task.assignee.slice(0, 1)),
      element('div', { class: 'BoardCard-dueDate' }, dueDate(task, face)),
    ),
  );
}

/** Columns and their cards. */
export function board(list: List, face: Face): HTMLElement {
  const columns = list.sections.map(({ gid, name }) =>
    element(
      'div',
      { class: 'BoardColumn' },
      element('h3', {}, name),
      ...list.tasks.filter((task) => task.section === gid && !task.isSeparator).map((task) => card(task, face)),
    ),
  );
  return element('div', { class: 'Board' }, ...columns);
}
