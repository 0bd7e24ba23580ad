import { element } from '../../trello/client/element.ts';
import type { Face, PageView, StoryView } from './view.ts';
import { dateOf, wordsOf } from './words.ts';

type Task = NonNullable<PageView['task']>;

/** So many of the latest comments are there before somebody asks for the others. */
const LATEST = 6;

/** Rich text as the server made it: mentions and lines. */
function rich(html: string): DocumentFragment {
  const made = document.createDocumentFragment();
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  made.append(...parsed.body.childNodes);
  return made;
}

function actor(story: StoryView, as: string): HTMLElement {
  return element('a', { class: as, href: `https://app.asana.com/0/profile/${story.profile}` }, story.by);
}

function comment(story: StoryView, face: Face): HTMLElement {
  const when = element('span', { class: 'BlockStory-timestamp' }, element('span', {}, dateOf(story.date, face)));
  const text = element('div', { class: 'RichText3' });
  text.append(rich(story.html));
  const content = face.markup === '2023' ? text : element('div', { class: 'TruncatedRichText-content' }, text);
  return element(
    'div',
    {
      class: 'BlockStoryStructure BlockStory FeedBlockStory TaskStoryFeed-blockStory',
      'data-testid': face.markup === '2023' ? null : 'FeedBlockStory',
    },
    element('div', { class: 'BlockStoryStructure-icon Avatar' }, story.by.slice(0, 1)),
    element(
      'div',
      { class: 'BlockStoryStructure-block' },
      element(
        'div',
        { class: 'BlockStoryStructure-header' },
        element('span', { class: 'BlockStory-actorName' }, actor(story, 'StoryActorName-actorLink')),
        element('span', { class: 'BlockStory-metadata' }, when),
        element('span', { class: 'BlockStoryStructure-heartButton' }, story.likes > 0 ? `♥ ${story.likes}` : ''),
      ),
      element('div', { class: 'BlockStoryStructure-body' }, element('div', { class: 'TruncatedRichText' }, content)),
    ),
  );
}

function mini(story: StoryView, face: Face): HTMLElement {
  const said = element('span', { class: 'MiniStoryActionSentence-content' });
  said.append(rich(story.html));
  return element(
    'div',
    { class: 'FeedMiniStory TaskStoryFeed-miniStory' },
    element(
      'div',
      { class: 'MiniStory FeedMiniStory-story' },
      element('span', { class: 'MiniStoryActionSentence' }, said),
      element('span', { class: 'MiniStory-timestamp' }, ` ${dateOf(story.date, face)}`),
    ),
  );
}

function feed(task: Task, face: Face, isWhole: boolean, open: () => void): HTMLElement {
  const comments = task.stories.filter(({ isComment }) => isComment);
  const hidden = isWhole ? new Set() : new Set(comments.slice(0, -LATEST));
  const more = element(
    'div',
    { class: 'TaskStoryFeed-expandLink', role: 'button' },
    wordsOf(face).earlier(hidden.size),
  );
  more.addEventListener('click', open);
  return element(
    'div',
    { class: 'TaskStoryFeed' },
    hidden.size > 0 ? more : null,
    ...task.stories
      .filter((story) => !hidden.has(story))
      .map((story) => (story.isComment ? comment(story, face) : mini(story, face))),
  );
}

function labelled(row: string, label: string, content: HTMLElement): HTMLElement {
  const left = element('div', { class: 'LabeledRowStructure-left' }, element('label', {}, label));
  const right = element(
    'div',
    { class: 'LabeledRowStructure-right' },
    element('div', { class: 'LabeledRowStructure-content' }, content),
  );
  return element('div', { class: `LabeledRowStructure ${row}` }, left, right);
}

function fields(task: Task, face: Face): HTMLElement {
  const words = wordsOf(face);
  const tone = task.due === null ? 'empty' : task.isPast ? 'past' : 'future';
  const due = element(
    'div',
    {
      id: 'task_pane_due_date_input',
      class: `DueDateTokenButton DueDateTokenButton--${tone} TaskDueDateToken-tokenButton TaskDueDateToken--${tone}`,
      role: 'button',
      tabindex: '0',
    },
    element('span', { class: 'DueDateTokenButton-label' }, task.due === null ? words.noDue : dateOf(task.due, face)),
  );
  const assignee = element(
    'div',
    { id: 'task_pane_assignee_input', role: 'button', tabindex: '0' },
    element('span', { class: 'AssigneeToken-userNameLabel' }, task.assignee ?? words.nobody),
  );
  return element(
    'div',
    { class: 'TaskPaneFields' },
    labelled(
      'TaskPaneFields-assigneeRow',
      words.assignee,
      element('div', { class: 'TaskPaneAssigneeToken' }, assignee),
    ),
    labelled(
      'TaskPaneFields-dueDateRow',
      words.due,
      element('div', { class: 'TaskPaneFields-dueDateContainer' }, element('div', { class: 'TaskDueDateToken' }, due)),
    ),
  );
}

/** The task that is open. `isWhole`: with all of its comments. */
export function pane(task: Task, face: Face, isWhole: boolean, open: () => void): HTMLElement {
  const words = wordsOf(face);
  const title = element('textarea', { class: 'BaseTextarea simpleTextarea', 'aria-label': words.task, rows: '1' });
  title.value = task.name;
  const is2023 = face.markup === '2023';
  const attributes = is2023 ? {} : { role: 'dialog', 'aria-label': task.name };
  const done = element(
    'div',
    { role: 'button', class: 'TaskCompletionToggleButton', 'aria-pressed': String(task.isDone) },
    words.complete,
  );
  return element(
    is2023 ? 'article' : 'div',
    { class: 'TaskPane', 'data-task-id': task.gid, tabindex: '-1', ...attributes },
    element(
      'div',
      { class: 'TaskPaneToolbar TaskPane-header' },
      element('div', { class: 'TaskPaneToolbarAnimation-row' }, done),
      element(
        'div',
        { class: 'TaskPaneToolbar-closeButton', role: 'button', 'aria-label': words.close, 'data-close': true },
        '×',
      ),
    ),
    element(
      'div',
      { class: 'TaskPane-scrollable' },
      element('div', { class: 'ObjectTitleInput TaskPaneTitle TaskPane-titleRow', role: 'heading' }, title),
      fields(task, face),
      element('div', { class: 'TaskPane-feed' }, feed(task, face, isWhole, open)),
    ),
    element(
      'div',
      { class: 'TaskPane-footer' },
      element(
        'div',
        { class: 'CommentComposer' },
        element('div', { class: 'ProseMirror', contenteditable: 'true' }, words.comment),
      ),
    ),
  );
}
