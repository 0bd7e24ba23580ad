import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Answer, type Ask, json } from '../answer.ts';
import { labScript } from '../script.ts';
import { type LabCall, occurrenceOf } from './call.ts';
import type { CallView, Face, PageView } from './client/view.ts';

export const FACE: Face = { layout: 'top', tiles: 'ids', roster: 'stays', home: 'v1', language: 'en', mostTiles: 9 };

/** What the page is drawn from. */
export interface Shown {
  readonly calls: readonly LabCall[];
  readonly me: string;
  readonly face: Face;
}

const ROOM = /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

/** The page, its scripts and style, and what its script loads; `null` for an address that it has not. */
export function answerPage(shown: Shown, { url }: Ask): Answer | null {
  const path = url.pathname;
  if (path === '/lab/meet/client/meet.css') {
    const body = readFileSync(new URL('client/meet.css', import.meta.url), 'utf8');
    return { status: 200, body, headers: { 'content-type': 'text/css; charset=utf-8' } };
  }
  if (path.startsWith('/lab/') && path.endsWith('.ts')) {
    const body = labScript(path.slice('/lab/'.length));
    return body === null ? null : { status: 200, body, headers: { 'content-type': 'text/javascript; charset=utf-8' } };
  }
  if (path === '/lab/view') return json(viewOf(shown, url.searchParams.get('path') ?? '/'));
  return ROOM.test(path) || /^\/(?:|landing|home)$/.test(path) ? shell() : null;
}

/** No string becomes markup or a script, as on the site itself. */
function shell(): Answer {
  const nonce = randomBytes(16).toString('base64');
  const body = `<!doctype html>
<html><head><meta charset="utf-8"><title>Google Meet</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/lab/meet/client/meet.css"></head>
<body><script type="module" nonce="${nonce}" src="/lab/meet/client/start.ts"></script></body></html>`;
  const policy = `script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types goog#html; object-src 'none'; base-uri 'self'`;
  return {
    status: 200,
    body,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  };
}

function callView({ room, title, people, waiting, captions, isOver }: LabCall): CallView {
  return { room, title, people, waiting, captions, isOver };
}

function viewOf({ calls, me, face }: Shown, path: string): PageView {
  const call = calls.find(({ room }) => `/${room}` === path);
  return {
    me,
    cards: calls
      .filter(({ isPlanned }) => isPlanned)
      .map((one) => {
        const { event, room, title, startAt, endAt } = one;
        return { id: occurrenceOf(one), event, room, title, startAt, endAt };
      }),
    call: call ? callView(call) : null,
    face,
  };
}
