import { element } from '../../trello/client/element.ts';
import { dueDate } from './due.ts';
import type { Face, PageView, TaskView } from './view.ts';
import { type Words, wordsOf } from './words.ts';

const ROW_PX = 37;
const SPARE = 4;

type List = NonNullable<PageView['list']>;
type Line = { readonly heading: string } | { readonly task: TaskView };

export interface ListPart {
  readonly node: HTMLElement;
  /** Drops every row and draws those in sight anew. */
  remount(list: List): void;
  end(): void;
}

function row(list: List, task: TaskView, face: Face, words: Words): HTMLElement {
  const id = `Pot.${list.gid}_${task.section ?? '0'}_${task.gid}`;
  const name = element('textarea', { id, class: 'SpreadsheetTaskName-input', rows: '1', tabindex: '0', wrap: 'off' });
  name.value = task.name;
  const cell = element(
    'div',
    {
      role: 'gridcell',
      'aria-label': task.name,
      class: 'SpreadsheetCell SpreadsheetGridTaskNameAndDetailsCellGroup SpreadsheetTaskRow-nameOrDetailsCell',
      tabindex: '0',
    },
    element('div', {
      'aria-checked': String(task.isDone),
      role: 'checkbox',
      class: `TaskRowCompletionStatus-checkbox${task.isDone ? ' TaskRowCompletionStatus-taskCompletionIcon--complete' : ''}`,
      tabindex: '0',
    }),
    element(
      'label',
      { class: 'SpreadsheetTaskName SpreadsheetTaskName--editable' },
      element('div', { class: 'SpreadsheetTaskName-shadow', 'aria-hidden': 'true' }, task.name),
      name,
    ),
    element(
      'div',
      { class: 'SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea', 'data-open': task.path },
      element('div', { role: 'button', tabindex: '0', 'aria-label': words.details }, '›'),
    ),
  );
  const line = element(
    'div',
    { role: 'row', class: 'SpreadsheetRow SpreadsheetRow--enabled SpreadsheetTaskRow SpreadsheetTaskRow--isCompact' },
    element(
      'div',
      { class: 'SpreadsheetRow-stickyCell' },
      element('span', { class: 'HiddenText' }, task.isDone ? '' : words.incomplete),
      cell,
    ),
    element(
      'div',
      { role: 'gridcell', class: 'SpreadsheetCell SpreadsheetAssigneeCell-cell SpreadsheetTaskRow-assigneeCell' },
      task.assignee,
    ),
    element(
      'div',
      { role: 'gridcell', class: 'SpreadsheetCell SpreadsheetTaskDueDateCell-cell SpreadsheetTaskRow-dueDateCell' },
      element('div', { class: 'SpreadsheetMutableDateCell' }, dueDate(task, face)),
    ),
  );
  return element('div', { class: 'SpreadsheetTaskRow-RootTaskContextMenuTarget' }, line);
}

function heading(name: string): HTMLElement {
  const button = element('div', { class: 'PotColumnName-nameButton' }, name);
  return element('div', {}, element('div', { role: 'row', class: 'SpreadsheetRow SpreadsheetGridDropTarget' }, button));
}

function linesOf(list: List): readonly Line[] {
  return list.sections.flatMap(({ gid, name }) => [
    { heading: name },
    ...list.tasks.filter(({ section }) => section === gid).map((task) => ({ task })),
  ]);
}

/** Rows in and near sight alone are in the page; all others have room and nothing else. */
export function listPart(first: List, face: Face): ListPart {
  const words = wordsOf(face);
  let list = first;
  let lines = linesOf(first);
  const drawn = new Map<number, HTMLElement>();
  const before = element('div', {});
  const after = element('div', {});
  const items = element('div', { class: 'SpreadsheetItemList' });
  const contents = element(
    'div',
    { class: 'SpreadsheetGridContents' },
    element('div', { class: 'TaskGroup' }, before, items, after),
  );
  const scroller = element(
    'div',
    { class: 'Scrollable Scrollable--vertical SpreadsheetGridScroller-verticalScroller', tabindex: '-1' },
    contents,
  );

  function draw(): void {
    const from = Math.max(0, Math.floor(scroller.scrollTop / ROW_PX) - SPARE);
    const until = Math.min(lines.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / ROW_PX) + SPARE);
    for (const [index, node] of drawn) {
      if (index >= from && index < until) continue;
      node.remove();
      drawn.delete(index);
    }
    let last: HTMLElement | null = null;
    for (let index = from; index < until; index++) {
      const line = lines[index];
      const known = drawn.get(index);
      if (!line) continue;
      const node = known ?? ('task' in line ? row(list, line.task, face, words) : heading(line.heading));
      if (!known) {
        if (last) last.after(node);
        else items.prepend(node);
        drawn.set(index, node);
      }
      last = node;
    }
    before.style.height = `${from * ROW_PX}px`;
    after.style.height = `${(lines.length - until) * ROW_PX}px`;
  }

  const seen = new ResizeObserver(draw);
  seen.observe(scroller);
  scroller.addEventListener('scroll', draw, { passive: true });
  return {
    node: element('div', { class: 'SpreadsheetGridScroller-container' }, scroller),
    remount(next) {
      list = next;
      lines = linesOf(next);
      items.replaceChildren();
      drawn.clear();
      draw();
    },
    end: () => seen.disconnect(),
  };
}
