import { randomBytes } from 'node:crypto';
import { type Answer, type Ask, plain } from '../answer.ts';
import type { Trouble } from '../faults.ts';
import type { Stand } from '../stand.ts';
import { act } from './act.ts';
import { answerApi } from './api.ts';
import type { Face } from './client/view.ts';
import type { Deed, What } from './deed.ts';
import { refused, tooMany } from './errors.ts';
import { userBy } from './find.ts';
import { answerPage, FACE } from './page.ts';
import { holds, type Session } from './session.ts';
import type { Task, Workspace } from './workspace.ts';

export interface AsanaOptions {
  readonly workspace: Workspace;
  /** The username or id of whoever is logged in; `null`: nobody is. */
  readonly me: string | null;
  readonly face?: Partial<Face>;
  /** Calls of a session in a minute; as many as workspaces without a plan may make by default. */
  readonly perMinute?: number;
}

/** A deed whose actor is me, and whose instant is now, where they are left out. */
export type AsanaDeed = What & Partial<Pick<Deed, 'by' | 'at' | 'source'>>;

export interface AsanaStand extends Stand {
  readonly origin: string;
  readonly workspace: Workspace;
  act(deed: AsanaDeed): Task;
  /** The same session cookie is refused from now on; the next page load logs in anew. */
  logIn(me: string): void;
  logOut(): void;
  setFace(face: Partial<Face>): void;
  /** All tokens of events that were given have ended. */
  endTokens(): void;
}

const MINUTE_MS = 60_000;
const FREE = 150;

const HTML: Answer = {
  status: 200,
  body: '<!DOCTYPE html><html><head><title>Log in - Asana</title></head><body><form></form></body></html>',
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

/** What Asana answers in place of the true answer. */
function instead(trouble: Trouble): Answer | null {
  switch (trouble.kind) {
    case 'status':
      return trouble.status === 429 ? tooMany(30) : refused(trouble.status);
    case 'recorded':
      return { ...refused(trouble.status), body: trouble.body };
    case 'html':
      return HTML;
    case 'foreign':
      return { ...refused(200), body: '{"jsonapi":{"version":"1.0"},"items":[7]}' };
    case 'no-header':
    case 'slow':
    case 'truncated':
    case 'cut':
      return null;
    default:
      return trouble satisfies never;
  }
}

export function asanaStand(options: AsanaOptions): AsanaStand {
  const { workspace, perMinute = FREE } = options;
  const sessionOf = (who: string): Session => ({
    me: userBy(workspace, who),
    ticket: randomBytes(16).toString('hex'),
  });
  let session: Session | null = options.me === null ? null : sessionOf(options.me);
  let face: Face = { ...FACE, ...options.face };
  let age = 1;
  let calls: readonly number[] = [];
  const isCall = (path: string): boolean => path.startsWith('/api/1.0/');

  function call(ask: Ask, trouble: Trouble | null, at: number): Answer {
    // What is refused counts too.
    calls = [...calls.filter((one) => at - one < MINUTE_MS), at];
    if (calls.length > perMinute) return tooMany(Math.ceil((MINUTE_MS - (at - (calls[0] ?? at))) / 1000));
    const faulty = trouble && instead(trouble);
    if (faulty) return faulty;
    if (!holds(session, ask)) return refused(401);
    return answerApi({ workspace, me: session.me, age }, ask);
  }

  return {
    host: 'app.asana.com',
    origin: 'https://app.asana.com',
    workspace,
    isCall,
    answer(ask, trouble, at) {
      if (ask.method !== 'GET') return plain('Method Not Allowed', 405);
      if (isCall(ask.url.pathname)) return call(ask, trouble, at);
      return answerPage({ workspace, session, isMine: holds(session, ask), face, at }, ask) ?? plain('Not Found', 404);
    },
    act(deed) {
      const by = deed.by === undefined ? (session?.me.gid ?? null) : deed.by;
      return act(workspace, { ...deed, by, at: deed.at ?? Date.now() });
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
    endTokens() {
      age += 1;
    },
  };
}
