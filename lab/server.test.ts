import { request } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { type Lab, startLab } from './server.ts';
import { story } from './story.ts';

const NOW = Date.UTC(2026, 10, 25, 9, 30);
let lab: Lab | null = null;

afterEach(async () => {
  await lab?.close();
  lab = null;
});

interface Got {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  readonly policy: string;
}

function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  host = 'trello.com',
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: lab?.port,
        path,
        method,
        servername: host,
        rejectUnauthorized: false,
        headers: { host, ...headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            cookies: response.headers['set-cookie'] ?? [],
            policy: String(response.headers['content-security-policy'] ?? ''),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });
}

async function opened(
  faults: readonly Fault[] = [],
): Promise<{ readonly started: Lab; readonly link: string; readonly cookie: string }> {
  const told = story(NOW, 'UTC');
  lab = await startLab({ boards: told.boards, me: told.me, now: () => NOW, faults });
  const page = await get(`/b/${told.boards[0].shortLink}`);
  return {
    started: lab,
    link: told.boards[0].shortLink,
    cookie: page.cookies.map((each) => each.split(';')[0]).join('; '),
  };
}

describe('the lab over HTTPS', () => {
  it('logs the browser in with the page: one cookie for scripts, the session not', async () => {
    const { cookie, link } = await opened();
    const page = await get(`/b/${link}?mode=dark`);
    expect(page.body).toContain('data-color-mode="dark"');
    expect(page.policy).toMatch(/script-src 'nonce-[^']+'/);
    expect(page.cookies.find((each) => each.startsWith('idMember='))).not.toContain('HttpOnly');
    expect(page.cookies.find((each) => each.startsWith('cloud.session.token='))).toContain('HttpOnly');
    expect((await get('/1/members/me?fields=username', { cookie })).body).toContain('signeaaby');
    expect((await get('/1/members/me')).status).toBe(401);
  });

  it('answers for trello.com alone, and to nothing but GET; both are recorded', async () => {
    const { cookie, started } = await opened();
    expect((await get('/', {}, 'GET', 'example.com')).status).toBe(421);
    expect((await get('/1/cards', { cookie }, 'POST')).status).toBe(405);
    expect(started.requests.slice(-2).map(({ method, host, status }) => [method, host, status])).toEqual([
      ['GET', 'example.com', 421],
      ['POST', 'trello.com', 405],
    ]);
  });

  it('has troubles that can be switched on for some calls and off again', async () => {
    const { cookie, link, started } = await opened();
    const path = `/1/boards/${link}?fields=name`;
    const background = { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'cors' };
    const page = { cookie, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
    started.setFaults([{ from: 'background', trouble: { kind: 'status', status: 401 } }]);
    expect((await get(path, background)).status).toBe(401);
    expect((await get(path, page)).status).toBe(200);
    started.setFaults([{ path: /boards/, after: 1, times: 1, trouble: { kind: 'status', status: 429 } }]);
    expect([(await get(path, page)).status, (await get(path, page)).status, (await get(path, page)).status]).toEqual([
      200, 429, 200,
    ]);
    started.setFaults([{ trouble: { kind: 'truncated' } }]);
    const half = await get(path, page);
    expect(half.status).toBe(200);
    expect(() => JSON.parse(half.body) as unknown).toThrow();
    started.setFaults([{ trouble: { kind: 'html' } }]);
    expect((await get(path, page)).body).toContain('<!doctype html>');
    started.setFaults([{ trouble: { kind: 'cut' } }]);
    await expect(get(path, page)).rejects.toThrow();
    started.setFaults([]);
    expect((await get(path, page)).status).toBe(200);
  });

  it('forgets the session when somebody logs out, and knows the next one', async () => {
    const { cookie, link, started } = await opened();
    started.logOut();
    expect((await get('/1/members/me', { cookie })).status).toBe(401);
    expect((await get(`/b/${link}`)).cookies.find((each) => each.startsWith('idMember='))).toContain('Max-Age=0');
    started.logIn('kenjimorinaga');
    const next = (await get(`/b/${link}`)).cookies.map((each) => each.split(';')[0]).join('; ');
    expect((await get('/1/members/me', { cookie: next })).body).toContain('kenjimorinaga');
  });

  it('shows in its API what was done on the board', async () => {
    const { cookie, link, started } = await opened();
    started.act({ do: 'tick', card: 'Paper samples', by: 'kenjimorinaga' });
    const [newest] = JSON.parse((await get(`/1/boards/${link}/actions?limit=1`, { cookie })).body) as readonly {
      data: { card: object };
    }[];
    expect(newest?.data.card).toMatchObject({ name: 'Paper samples', dueComplete: true });
  });
});
