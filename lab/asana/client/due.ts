import { element } from '../../trello/client/element.ts';
import type { Face, TaskView } from './view.ts';
import { dateOf } from './words.ts';

/** A date as rows and cards show it, coloured where it has passed. */
export function dueDate(task: TaskView, face: Face): HTMLElement | null {
  if (task.due === null) return null;
  const tone = task.isPast ? 'past' : 'future';
  return element(
    'div',
    { class: `DueDate DueDate--${tone}` },
    element('span', { class: 'DueDate-dateSpan' }, dateOf(task.due, face)),
  );
}
