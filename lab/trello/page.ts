import { randomBytes } from 'node:crypto';
import { type Answer, type Ask, json } from '../answer.ts';
import type { Hold } from './api.ts';
import { type Board, cardOf } from './board.ts';
import type { BoardView, CardView, Face, InboxCard, LineView } from './client/view.ts';
import { cardIdOf } from './find.ts';
import { reactionsOf } from './reactions.ts';
import { pageScript, pageStyle } from './script.ts';
import { holds, NO_COOKIES, type Session, sessionCookies } from './session.ts';

/** The page, its scripts and style, and what its script loads; `null` for an address that it has not. */
export function answerPage(hold: Hold, ask: Ask): Answer | null {
  const path = ask.url.pathname;
  const script = /^\/lab\/client\/([^/]+)$/.exec(path);
  if (script) {
    const name = script[1] ?? '';
    const body = name === 'board.css' ? pageStyle() : pageScript(name);
    if (body === null) return null;
    return {
      status: 200,
      body,
      headers: { 'content-type': name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8' },
    };
  }
  const view = /^\/lab\/view\/([bc])\/([^/]+)$/.exec(path);
  if (view) {
    if (!holds(hold.session, ask)) return json(null);
    return json(viewOf(hold, hold.session, view[1] === 'c', view[2] ?? ''));
  }
  if (/^\/([bc]|u|w)\//.test(path) || path === '/' || path === '/login') return shell(hold, ask);
  return null;
}

/** Scripts by nonce alone, as Trello's page has it. */
function policy(nonce: string): string {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "connect-src 'self' https: wss:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** As the page looks where nothing else is said. */
export const FACE: Face = { dialog: '2026', language: 'en' };

function shell({ session, face }: Hold, ask: Ask): Answer {
  const nonce = randomBytes(16).toString('base64');
  const mode = ask.url.searchParams.get('mode') === 'dark' ? 'dark' : 'light';
  const body = `<!doctype html>
<html lang="${(face ?? FACE).language}" data-color-mode="${mode}" data-theme="light:light dark:dark">
<head><meta charset="utf-8"><title>Trello</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/lab/client/board.css"></head>
<body><div id="trello-root"></div>
<script type="module" nonce="${nonce}" src="/lab/client/start.ts"></script>
</body></html>`;
  return {
    status: 200,
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce),
      'x-frame-options': 'SAMEORIGIN',
    },
    cookies: session ? sessionCookies(session) : NO_COOKIES,
  };
}

/** The member's private inbox holds cards that look like those of a board. */
const INBOX: readonly InboxCard[] = [{ id: '66a000000000000000000001', shortLink: 'InBox001', name: 'Buy stamps' }];

function viewOf(hold: Hold, session: Session, isCard: boolean, key: string): BoardView | null {
  const board = isCard
    ? hold.boards.find((each) => cardOf(each, key))
    : hold.boards.find((each) => each.shortLink === key || each.id === key);
  if (!board) return null;
  const me = session.me;
  return {
    me: { fullName: me.fullName, username: me.username },
    name: board.name,
    shortLink: board.shortLink,
    members: board.members.map((each) => ({
      id: each.id,
      fullName: each.fullName,
      username: each.username,
      initials: each.initials ?? '',
    })),
    boards: hold.boards.map((each) => ({ name: each.name, shortLink: each.shortLink })),
    lists: board.lists
      .filter((list) => !list.closed)
      .toSorted((a, b) => a.pos - b.pos)
      .map((list) => ({ id: list.id, name: list.name })),
    cards: cardsOf(board),
    lines: isCard ? linesOf(board, key) : [],
    inbox: INBOX,
    face: hold.face ?? FACE,
  };
}

function cardsOf(board: Board): readonly CardView[] {
  const items = new Map<string, { done: number; all: number }>();
  for (const list of board.checklists) {
    const sum = items.get(list.idCard) ?? { done: 0, all: 0 };
    sum.all += list.checkItems.length;
    sum.done += list.checkItems.filter((item) => item.state === 'complete').length;
    items.set(list.idCard, sum);
  }
  const comments = new Map<string, number>();
  for (const action of board.actions) {
    if (action.type !== 'commentCard') continue;
    const id = cardIdOf(action);
    comments.set(id, (comments.get(id) ?? 0) + 1);
  }
  return board.cards
    .filter((card) => !card.closed)
    .toSorted((a, b) => a.pos - b.pos)
    .map((card) => ({
      id: card.id,
      shortLink: card.shortLink,
      path: new URL(card.url, 'https://trello.com').pathname,
      name: card.name,
      list: card.idList,
      due: card.due,
      isDone: card.dueComplete ?? false,
      members: card.idMembers,
      role: card.cardRole ?? null,
      isTemplate: card.isTemplate ?? false,
      hasCover: (card['cover'] as { size?: string } | null | undefined)?.size === 'full',
      comments: comments.get(card.id) ?? 0,
      items: items.get(card.id) ?? null,
      checklists: board.checklists
        .filter((list) => list.idCard === card.id)
        .map((list) => ({
          name: list.name,
          items: list.checkItems.map((item) => ({ id: item.id, name: item.name, isDone: item.state === 'complete' })),
        })),
    }));
}

function linesOf(board: Board, key: string): readonly LineView[] {
  const card = cardOf(board, key);
  if (!card) return [];
  return board.actions
    .filter((action) => cardIdOf(action) === card.id)
    .map((action) => {
      const counts = new Map<string, number>();
      for (const { emoji } of reactionsOf(action)) counts.set(emoji.native, (counts.get(emoji.native) ?? 0) + 1);
      return {
        id: action.id,
        by: board.members.find((member) => member.id === action.idMemberCreator)?.username ?? '',
        date: action.date,
        comment: action.type === 'commentCard' ? String(action.data['text'] ?? '') : null,
        isEdited: 'dateLastEdited' in action.data,
        reactions: [...counts].map(([emoji, count]) => ({ emoji, count })),
        said: action.type,
      };
    });
}
