import { randomBytes } from 'node:crypto';
import { type Answer, type Ask, plain } from '../answer.ts';
import type { Trouble } from '../faults.ts';
import type { Stand } from '../stand.ts';
import { act } from './act.ts';
import { NOT_FOUND, UNAUTHORIZED } from './answer.ts';
import { answerApi } from './api.ts';
import type { Action, Board, Member } from './board.ts';
import type { Face } from './client/view.ts';
import type { Deed, What } from './deed.ts';
import { type Limits, Meter, PUBLISHED, TOO_BARE, TOO_MANY } from './limits.ts';
import { answerPage, FACE } from './page.ts';
import type { Session } from './session.ts';

export interface TrelloOptions {
  readonly boards: readonly Board[];
  /** The username or id of whoever the browser is logged in as; `null`: nobody is. */
  readonly me: string | null;
  readonly limits?: Partial<Limits>;
  /** The most cards that a list without `limit` gives; as many as there are by default. */
  readonly mostCards?: number;
  /** Which generation of the card dialog, in which language; today's and English by default. */
  readonly face?: Partial<Face>;
}

/** A deed whose actor is me, and whose instant is now, where they are left out. */
export type LabDeed = What & Partial<Pick<Deed, 'by' | 'at' | 'app'>>;

export interface TrelloStand extends Stand {
  readonly boards: readonly Board[];
  /** Does something on a board (the first one, unless another is named by its short link). */
  act(deed: LabDeed, at: number, board?: string): Action;
  /** The same session cookie is refused from now on; the next page load logs in anew. */
  logIn(me: string): void;
  logOut(): void;
  /** How the page looks from the next load on. */
  setFace(face: Partial<Face>): void;
}

const HTML: Answer = {
  status: 200,
  body: '<!doctype html><html><head><title>Trello</title></head><body><p>Please wait.</p></body></html>',
  headers: { 'content-type': 'text/html; charset=utf-8' },
};
const FOREIGN: Answer = {
  status: 200,
  body: '{"jsonapi":{"version":"1.0"},"data":[{"type":"thing","id":7}]}',
  headers: { 'content-type': 'application/json; charset=utf-8' },
};

/** What Trello answers in place of the true answer. */
function instead(trouble: Trouble): Answer | null {
  switch (trouble.kind) {
    case 'status':
      if (trouble.status === 401) return UNAUTHORIZED;
      if (trouble.status === 404) return NOT_FOUND;
      if (trouble.status === 429) return TOO_MANY;
      return plain(trouble.status === 504 ? 'Gateway Timeout' : 'Something went wrong', trouble.status);
    case 'recorded':
      return { status: trouble.status, body: trouble.body, headers: FOREIGN.headers };
    case 'no-header':
      return TOO_BARE;
    case 'html':
      return HTML;
    case 'foreign':
      return FOREIGN;
    case 'slow':
    case 'truncated':
    case 'cut':
      return null;
    default:
      return trouble satisfies never;
  }
}

export function trelloStand(options: TrelloOptions): TrelloStand {
  const { boards, mostCards = Number.POSITIVE_INFINITY } = options;
  const meter = new Meter({ ...PUBLISHED, ...options.limits });
  const person = (who: string): Member => {
    const found = boards
      .flatMap((board) => board.members)
      .find((member) => member.username === who || member.id === who);
    if (!found) throw new Error(`Nobody on the board has the username '${who}'.`);
    return found;
  };
  const sessionOf = (who: string): Session => ({ me: person(who), token: randomBytes(24).toString('hex') });
  let face: Face = { ...FACE, ...options.face };
  let session: Session | null = options.me === null ? null : sessionOf(options.me);

  const isCall = (path: string): boolean => path.startsWith('/1/') || /^\/[bc]\/[^/]+\.json$/.test(path);

  return {
    host: 'trello.com',
    boards,
    isCall,
    answer(ask: Ask, trouble, at) {
      if (ask.method !== 'GET') return plain('Method Not Allowed', 405);
      const hold = { boards, session, mostCards, face };
      if (!isCall(ask.url.pathname)) return answerPage(hold, ask) ?? NOT_FOUND;
      return meter.refuse(ask, at) ?? (trouble && instead(trouble)) ?? answerApi(hold, ask) ?? NOT_FOUND;
    },
    act(deed, at, key) {
      const board = boards.find((each) => key === undefined || each.shortLink === key || each.id === key);
      if (!board) throw new Error(`The lab has no board '${key ?? ''}'.`);
      const by = deed.by ?? session?.me.id;
      if (by === undefined) throw new Error('Nobody is logged in: say who does it.');
      return act(board, { ...deed, by, at: deed.at ?? at });
    },
    logIn(me) {
      session = sessionOf(me);
    },
    logOut() {
      session = null;
    },
    setFace(next) {
      face = { ...face, ...next };
    },
  };
}
