import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { type Fault, Faults, instead, type Seen, type Sender, type Trouble } from './faults.ts';
import { act } from './trello/act.ts';
import { type Answer, type Ask, NOT_FOUND, plain } from './trello/answer.ts';
import { answerApi } from './trello/api.ts';
import type { Action, Board, Member } from './trello/board.ts';
import type { Face } from './trello/client/view.ts';
import type { Deed, What } from './trello/deed.ts';
import { type Limits, Meter, PUBLISHED } from './trello/limits.ts';
import { answerPage, FACE } from './trello/page.ts';
import type { Session } from './trello/session.ts';

export interface LabOptions {
  readonly boards: readonly Board[];
  /** The username or id of whoever the browser is logged in as; `null`: nobody is. */
  readonly me: string | null;
  readonly now?: () => number;
  readonly faults?: readonly Fault[];
  readonly limits?: Partial<Limits>;
  /** The most cards that a list without `limit` gives; as many as there are by default. */
  readonly mostCards?: number;
  /** Which generation of the card dialog, in which language; today's and English by default. */
  readonly face?: Partial<Face>;
}

/** A deed whose actor is me, and whose instant is now, where they are left out. */
export type LabDeed = What & Partial<Pick<Deed, 'by' | 'at' | 'app'>>;

export interface Lab {
  readonly port: number;
  /** Where the browser has to go: `https://trello.com`, mapped to the port by the browser. */
  readonly origin: string;
  readonly boards: readonly Board[];
  /** Every request, oldest first. */
  readonly requests: readonly Seen[];
  /** The calls of Trello's API alone. */
  calls(): readonly Seen[];
  forgetRequests(): void;
  setFaults(faults: readonly Fault[]): void;
  /** Does something on a board (the first one, unless another is named by its short link). */
  act(deed: LabDeed, board?: string): Action;
  /** The same session cookie is refused from now on; the next page load logs in anew. */
  logIn(me: string): void;
  logOut(): void;
  /** How the page looks from the next load on. */
  setFace(face: Partial<Face>): void;
  close(): Promise<void>;
}

/** A call of the site's API, which troubles and limits are about; the rest is the page. */
function isCall(path: string): boolean {
  return path.startsWith('/1/') || /^\/[bc]\/[^/]+\.json$/.test(path);
}

/** Hosts that the lab answers for. */
export const HOSTS = ['trello.com'] as const;

function senderOf(headers: Readonly<Record<string, string>>): Sender {
  switch (headers['sec-fetch-site']) {
    case 'none':
      return headers['sec-fetch-mode'] === 'navigate' ? 'navigation' : 'background';
    case 'cross-site':
      return headers['sec-fetch-mode'] === 'navigate' ? 'navigation' : 'background';
    case 'same-origin':
      return headers['sec-fetch-mode'] === 'navigate' ? 'navigation' : 'page';
    default:
      return 'other';
  }
}

async function certificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const altNames = HOSTS.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: HOSTS[0] }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}

/** Starts a stand-in for the sites on a free port of this machine. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const now = options.now ?? Date.now;
  const boards = options.boards;
  const faults = new Faults(options.faults);
  const meter = new Meter({ ...PUBLISHED, ...options.limits });
  const requests: Seen[] = [];

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

  async function answer(ask: Ask, trouble: Trouble | null): Promise<Answer> {
    if (ask.method !== 'GET') return plain('Method Not Allowed', 405);
    const hold = { boards, session, mostCards: options.mostCards ?? Number.POSITIVE_INFINITY, face };
    if (!isCall(ask.url.pathname)) return answerPage(hold, ask) ?? NOT_FOUND;
    return meter.refuse(ask, now()) ?? (trouble && instead(trouble)) ?? answerApi(hold, ask) ?? NOT_FOUND;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    );
    const host = (headers['host'] ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const seen: Seen = {
      method: request.method ?? 'GET',
      host,
      path,
      headers,
      from: senderOf(headers),
      at: now(),
      status: 0,
    };
    requests.push(seen);
    if (!HOSTS.some((each) => each === host)) {
      seen.status = 421;
      response.writeHead(421).end();
      return;
    }
    const url = new URL(path, `https://${host}`);
    const trouble = isCall(url.pathname) ? faults.meet(seen) : null;
    if (trouble?.kind === 'cut') {
      request.socket.destroy();
      return;
    }
    if (trouble?.kind === 'slow') await pause(trouble.ms);
    const reply = await answer({ method: seen.method, url, headers }, trouble);
    seen.status = reply.status;
    response.writeHead(reply.status, {
      'cache-control': 'no-store',
      ...reply.headers,
      ...(reply.cookies ? { 'set-cookie': [...reply.cookies] } : {}),
    });
    response.end(trouble?.kind === 'truncated' ? reply.body.slice(0, Math.floor(reply.body.length / 2)) : reply.body);
  }

  const server = createServer(await certificate(), (request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    origin: `https://${HOSTS[0]}`,
    boards,
    requests,
    calls: () => requests.filter((seen) => isCall(seen.path.split('?')[0] ?? '')),
    forgetRequests() {
      requests.length = 0;
    },
    setFaults: (next) => faults.set(next),
    act(deed, key) {
      const board = boards.find((each) => key === undefined || each.shortLink === key || each.id === key);
      if (!board) throw new Error(`The lab has no board '${key ?? ''}'.`);
      const by = deed.by ?? session?.me.id;
      if (by === undefined) throw new Error('Nobody is logged in: say who does it.');
      return act(board, { ...deed, by, at: deed.at ?? now() });
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
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
