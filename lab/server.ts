import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { type Fault, Faults, type Seen, type Sender } from './faults.ts';
import type { Stand } from './stand.ts';
import type { Action, Board } from './trello/board.ts';
import type { Face } from './trello/client/view.ts';
import { type LabDeed, type TrelloOptions, trelloStand } from './trello/stand.ts';

export type { LabDeed };

export interface LabOptions extends TrelloOptions {
  readonly now?: () => number;
  readonly faults?: readonly Fault[];
  /** The stand-ins of other sites. */
  readonly others?: readonly Stand[];
}

export interface Lab {
  readonly port: number;
  /** Where the browser has to go: `https://trello.com`, mapped to the port by the browser. */
  readonly origin: string;
  readonly boards: readonly Board[];
  /** Every request, oldest first. */
  readonly requests: readonly Seen[];
  /** The calls of the sites' APIs alone; of one site where its host is named. */
  calls(host?: string): readonly Seen[];
  forgetRequests(): void;
  setFaults(faults: readonly Fault[]): void;
  /** Does something on a board of Trello (the first one, unless another is named by its short link). */
  act(deed: LabDeed, board?: string): Action;
  /** The same session cookie is refused from now on; the next page load logs in anew. */
  logIn(me: string): void;
  logOut(): void;
  /** How Trello's page looks from the next load on. */
  setFace(face: Partial<Face>): void;
  close(): Promise<void>;
}

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

async function certificate(hosts: readonly string[]): Promise<{ readonly key: string; readonly cert: string }> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: made.private, cert: made.cert };
}

/** Starts stand-ins for the sites on a free port of this machine. */
export async function startLab(options: LabOptions): Promise<Lab> {
  const now = options.now ?? Date.now;
  const trello = trelloStand(options);
  const stands = new Map([trello, ...(options.others ?? [])].map((stand) => [stand.host, stand]));
  const faults = new Faults(options.faults);
  const requests: Seen[] = [];

  const isCall = ({ host, path }: Seen): boolean => stands.get(host)?.isCall(path.split('?')[0] ?? '') === true;

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
    const stand = stands.get(host);
    if (!stand) {
      seen.status = 421;
      response.writeHead(421).end();
      return;
    }
    const trouble = isCall(seen) ? faults.meet(seen) : null;
    if (trouble?.kind === 'cut') {
      request.socket.destroy();
      return;
    }
    if (trouble?.kind === 'slow') await pause(trouble.ms);
    const url = new URL(path, `https://${host}`);
    const reply = stand.answer({ method: seen.method, url, headers }, trouble, now());
    seen.status = reply.status;
    response.writeHead(reply.status, {
      'cache-control': 'no-cache',
      ...reply.headers,
      ...(reply.cookies ? { 'set-cookie': [...reply.cookies] } : {}),
    });
    response.end(trouble?.kind === 'truncated' ? reply.body.slice(0, Math.floor(reply.body.length / 2)) : reply.body);
  }

  const server = createServer(await certificate([...stands.keys()]), (request, response) => {
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
    origin: `https://${trello.host}`,
    boards: trello.boards,
    requests,
    calls: (host) => requests.filter((seen) => isCall(seen) && (host === undefined || seen.host === host)),
    forgetRequests() {
      requests.length = 0;
    },
    setFaults: (next) => faults.set(next),
    act: (deed, board) => trello.act(deed, now(), board),
    logIn: (me) => trello.logIn(me),
    logOut: () => trello.logOut(),
    setFace: (face) => trello.setFace(face),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
