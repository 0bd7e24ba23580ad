import { element, whenIdle } from './element.ts';
import { fullFront, minimalFront } from './front.ts';
import type { BoardView, CardView } from './view.ts';
import { wordsOf } from './words.ts';

const CARD_PX = 44;
const HEAD_PX = 152;
const LEAST_BATCH = 15;

/** One list of the board as it stands in the page. */
export interface ListPart {
  readonly id: string;
  readonly node: HTMLElement;
  /** Drops every card's node and makes new ones, as a re-render does. What was drawn whole is drawn whole again. */
  remount(board: BoardView, cards: readonly CardView[]): void;
  /** Hides the cards whose title has not this text; `null` shows all. */
  filter(text: string | null): void;
  end(): void;
}

function batch(): number {
  return Math.max(LEAST_BATCH, Math.floor((window.innerHeight - HEAD_PX) / CARD_PX));
}

/**
 * A list with a place for every card, each a `minimal-card` until it has been in the viewport and its idle batch came.
 * A list far to the right has only its header until it is seen or the page is idle.
 */
export function listPart(
  board: BoardView,
  list: { readonly id: string; readonly name: string },
  first: readonly CardView[],
): ListPart {
  let shownBoard = board;
  let cards = first;
  let wanted: string | null = null;
  let allowed = 0;
  let isOpen = false;
  let isEnded = false;
  const seen = new Set<string>();
  const whole = new Set<string>();
  const rows = new Map<string, HTMLElement>();
  const names = new WeakMap<Element, string>();

  const name = element(
    'h2',
    { class: 'ln', 'data-testid': 'list-name' },
    element('button', { type: 'button' }, list.name),
  );
  const header = element(
    'div',
    { class: 'lh', 'data-testid': 'list-header' },
    name,
    element('span', { class: 'lc' }, String(first.length)),
  );
  const column = element('div', { class: 'l1', 'data-testid': 'list' }, header);
  const node = element('li', { class: 'k9', 'data-testid': 'list-wrapper', 'data-list-id': list.id }, column);
  const holder = element('ol', { class: 'oc', 'data-testid': 'list-cards', 'data-auto-scrollable': 'true' });

  const inView = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      const id = names.get(entry.target);
      if (id === undefined) open();
      else {
        seen.add(id);
        inView.unobserve(entry.target);
      }
    }
    promote();
  });

  function promote(): void {
    cards.slice(0, allowed).forEach((card) => {
      if (!seen.has(card.id) || whole.has(card.id)) return;
      whole.add(card.id);
      rows.get(card.id)?.querySelector('[data-card-id]')?.replaceWith(fullFront(card, shownBoard));
    });
  }

  function row(card: CardView): HTMLElement {
    const front = whole.has(card.id) ? fullFront(card, shownBoard) : minimalFront(card);
    const isHidden = wanted !== null && !card.name.toLowerCase().includes(wanted);
    const made = element(
      'li',
      { class: 'li', 'data-testid': 'list-card', 'data-planner-draggable': 'true', hidden: isHidden },
      element('div', { class: 'lw', 'data-testid': 'list-card-wrapper' }, front),
    );
    rows.set(card.id, made);
    names.set(made, card.id);
    if (!seen.has(card.id)) inView.observe(made);
    return made;
  }

  function draw(): void {
    rows.clear();
    holder.replaceChildren(
      ...cards.flatMap((card, index) =>
        index === 0 ? [row(card)] : [element('div', { 'data-testid': 'list-card-gap' }), row(card)],
      ),
    );
  }

  function open(): void {
    if (isOpen || isEnded) return;
    isOpen = true;
    draw();
    column.append(
      holder,
      element(
        'div',
        { class: 'lf', 'data-testid': 'list-footer' },
        element('button', { type: 'button', 'data-testid': 'list-add-card-button' }, wordsOf(shownBoard).addCard),
      ),
    );
    whenIdle(more);
  }

  function more(): void {
    if (isEnded) return;
    allowed += batch();
    promote();
    if (allowed < cards.length) whenIdle(more);
  }

  inView.observe(node);
  whenIdle(() => whenIdle(open));

  return {
    id: list.id,
    node,
    remount(nextBoard, nextCards) {
      shownBoard = nextBoard;
      cards = nextCards;
      if (!isOpen) return;
      allowed = Math.max(allowed, cards.length);
      draw();
    },
    filter(text) {
      wanted = text === null ? null : text.toLowerCase();
      for (const card of cards) {
        const made = rows.get(card.id);
        if (made) made.hidden = wanted !== null && !card.name.toLowerCase().includes(wanted);
      }
    },
    end() {
      isEnded = true;
      inView.disconnect();
    },
  };
}
