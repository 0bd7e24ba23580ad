import { element } from './element.ts';
import type { BoardView, CardView, MemberView } from './view.ts';
import { type Words, wordsOf } from './words.ts';

const HOUR_MS = 3_600_000;

function kindOf(card: CardView): string {
  switch (card.role) {
    case 'mirror':
      return 'mirror-card';
    case 'separator':
      return 'separator-card';
    case 'link':
      return 'link-card';
    case 'board':
      return 'board-card';
    default:
      return card.hasCover ? 'full-cover-card' : 'trello-card';
  }
}

function link(card: CardView): HTMLElement {
  return element(
    'a',
    { class: 'n3Gt', 'data-testid': 'card-name', href: card.path, draggable: 'false', dir: 'auto' },
    card.name,
  );
}

/** Not yet scrolled into view: id and title only. */
export function minimalFront(card: CardView): HTMLElement {
  return element(
    'div',
    { class: 'q7Zx', 'data-testid': 'minimal-card', 'data-card-id': card.id },
    card.role === 'separator' ? null : link(card),
  );
}

/** The colour of the due badge, by Trello's thresholds: soon within a day, now until 36 hours after, past from then on. */
function dueTone(due: string, isDone: boolean): string {
  if (isDone) return 'done';
  const left = Date.parse(due) - Date.now();
  if (left < -36 * HOUR_MS) return 'past';
  if (left < 0) return 'now';
  return left <= 24 * HOUR_MS ? 'soon' : 'far';
}

function badge(testId: string, icon: string, text: string, tone = ''): HTMLElement {
  return element(
    'span',
    { class: `b1 ${tone}`, 'data-testid': testId },
    element('span', { class: 'bi', 'aria-hidden': 'true' }, icon),
    element('span', { class: 'bt' }, text),
  );
}

function badges(card: CardView, words: Words): HTMLElement | null {
  const made: HTMLElement[] = [];
  if (card.due !== null) {
    const date = new Date(card.due).toLocaleDateString(words.locale, { month: 'short', day: 'numeric' });
    made.push(
      badge(`badge-due-date-${card.isDone ? 'completed' : 'not-completed'}`, '◷', date, dueTone(card.due, card.isDone)),
    );
  }
  if (card.comments > 0) made.push(badge('badge-card-comments', '❝', String(card.comments)));
  if (card.items && card.items.all > 0)
    made.push(badge('checklist-badge', '☑', `${card.items.done}/${card.items.all}`));
  if (card.isTemplate) made.push(badge('badge-card-template', '▤', words.template, 'template'));
  return made.length === 0 ? null : element('div', { class: 'm2', 'data-testid': 'card-front-badges' }, ...made);
}

export function avatar(member: MemberView, testId: string): HTMLElement {
  const title = `${member.fullName} (${member.username})`;
  const face = element(
    'span',
    { role: 'img', 'aria-label': title, class: 'av' },
    member.initials || member.fullName.slice(0, 1),
  );
  return element(
    'button',
    { type: 'button', class: 'fm', 'data-testid': testId, title, 'aria-expanded': 'false' },
    face,
  );
}

/** The whole front of a card. */
export function fullFront(card: CardView, board: BoardView): HTMLElement {
  const kind = kindOf(card);
  if (kind === 'separator-card')
    return element('div', { class: 'sp', 'data-testid': kind, 'data-card-id': card.id }, element('hr'));
  const words = wordsOf(board);
  const mark = card.isDone ? words.markIncomplete(card.name) : words.markComplete(card.name);
  const circle = element(
    'button',
    { type: 'button', class: card.isDone ? 'cb on' : 'cb', 'data-testid': 'card-done-state-completion-button' },
    element('span', { role: 'img', 'aria-label': mark }, card.isDone ? '✓' : ''),
  );
  const title =
    kind === 'mirror-card'
      ? element('div', { class: 'ds' }, element('span', { class: 'mi' }, '⇄ '), link(card))
      : element('div', { class: 'ds', 'data-testid': 'card-done-state' }, circle, element('span', {}, link(card)));
  const people = card.members
    .flatMap((id) => board.members.filter((member) => member.id === id))
    .map((member) => avatar(member, 'card-front-member'));
  const row = people.length === 0 ? null : element('div', { class: 'm1' }, ...people);
  return element(
    'div',
    { class: 'q7Zx', 'data-testid': kind, 'data-card-id': card.id },
    title,
    badges(card, words),
    row,
  );
}
