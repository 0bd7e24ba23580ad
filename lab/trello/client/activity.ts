import { element } from './element.ts';
import { avatar } from './front.ts';
import type { BoardView, CardView, LineView } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** So many lines are shown before anybody asks for more. */
const SHOWN = 10;

/** Text as the editor's renderer sets it: paragraphs, and quotes of them. */
export function rendered(text: string): HTMLElement {
  const blocks = text.split(/\n{2,}/u).map((block, index) => {
    const isQuote = block.startsWith('> ');
    const words = isQuote ? block.replace(/^> ?/gmu, '') : block;
    const paragraph = element('p', { 'data-renderer-start-pos': String(index * 2 + 1) }, words);
    return isQuote ? element('blockquote', {}, paragraph) : paragraph;
  });
  return element('div', { class: 'ak-renderer-wrapper' }, element('div', { class: 'ak-renderer-document' }, ...blocks));
}

function timeOf(card: CardView, each: LineView, words: Words): HTMLElement {
  const when = new Date(each.date);
  return element(
    'a',
    {
      href: `${card.path}#${each.comment === null ? 'action' : 'comment'}-${each.id}`,
      title: when.toLocaleString(words.locale, { dateStyle: 'long', timeStyle: 'short' }),
    },
    when.toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' }),
  );
}

function row(view: BoardView, card: CardView, each: LineView): HTMLElement {
  const words = wordsOf(view);
  const member = view.members.find((one) => one.username === each.by) ?? {
    id: '',
    fullName: each.by,
    username: each.by,
    initials: '?',
  };
  const name = element('b', {}, member.fullName);
  const time = timeOf(card, each, words);
  const reactions = each.reactions.map(({ emoji, count }) =>
    element('button', { type: 'button', class: 'rx', 'aria-label': words.reacted(emoji, count) }, `${emoji} ${count}`),
  );
  const body =
    each.comment === null
      ? [element('div', {}, name, ` ${words.log[each.said] ?? words.otherLog}`), element('div', {}, time)]
      : [
          element('div', {}, name, ' ', time, each.isEdited ? ` ${words.edited}` : null),
          element(
            'div',
            { role: 'button', class: 'cm' },
            element('div', { 'data-testid': 'comment-container' }, rendered(each.comment)),
          ),
          element(
            'div',
            { class: 'cr' },
            ...reactions,
            element('button', { type: 'button', 'aria-label': words.addReaction }, '☺'),
            element('button', { type: 'button' }, words.reply),
          ),
        ];
  // A list item since 2025, a plain box before.
  return element(
    view.face.dialog === '2024' ? 'div' : 'li',
    { class: 't1', 'data-testid': 'card-back-action' },
    element('div', {}, avatar(member, 'card-back-avatar')),
    element('div', { class: 't2', 'data-testid': 'card-back-action-container' }, ...body),
  );
}

/** Comments and log of an open card: the log only on demand, the older lines too. */
export interface Activity {
  readonly nodes: readonly HTMLElement[];
  /** Drops every row and makes new ones. */
  draw(view: BoardView, card: CardView, lines: readonly LineView[]): void;
  /** Shows one line, unfolding what hides it. */
  reveal(id: string): void;
}

export function activity(): Activity {
  let last: readonly [BoardView, CardView, readonly LineView[]] | null = null;
  let hasDetails = false;
  let hasAll = false;
  const rows = new Map<string, HTMLElement>();
  const heading = element('h3');
  const details = element('button', { type: 'button', 'data-testid': 'show-details-button' });
  const composer = element('input', { 'data-testid': 'card-back-new-comment-input-skeleton' });
  const older = element('button', { type: 'button', class: 'ol' });
  const holder = element('div');

  function draw(view: BoardView, card: CardView, lines: readonly LineView[]): void {
    last = [view, card, lines];
    const words = wordsOf(view);
    heading.textContent = words.activity;
    details.dataset['testid'] = hasDetails ? 'hide-details-button' : 'show-details-button';
    details.textContent = hasDetails ? words.hideDetails : words.showDetails;
    composer.placeholder = words.write;
    composer.setAttribute('aria-label', words.write);
    older.textContent = words.showOlder;
    const wanted = lines.filter((each) => hasDetails || each.comment !== null);
    const shown = hasAll ? wanted : wanted.slice(0, SHOWN);
    older.hidden = shown.length === wanted.length;
    rows.clear();
    for (const each of shown) rows.set(each.id, row(view, card, each));
    holder.replaceChildren(element(view.face.dialog === '2024' ? 'div' : 'ul', {}, ...rows.values()));
  }
  const again = (): void => {
    if (last) draw(...last);
  };
  details.addEventListener('click', () => {
    hasDetails = !hasDetails;
    again();
  });
  older.addEventListener('click', () => {
    hasAll = true;
    again();
  });

  return {
    nodes: [heading, details, composer, holder, older],
    draw,
    reveal(id) {
      const found = last?.[2].find((each) => each.id === id);
      if (!found) return;
      if (!rows.has(id)) {
        hasAll = true;
        hasDetails ||= found.comment === null;
        again();
      }
      const node = rows.get(id);
      node?.classList.add('hl');
      node?.scrollIntoView({ block: 'center' });
    },
  };
}
