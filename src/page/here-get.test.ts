import { afterEach, expect, it, vi } from 'vitest';
import { getHere } from './here-get.ts';

const ORIGIN = 'https://trello.com';
const signal = new AbortController().signal;

afterEach(() => vi.unstubAllGlobals());

function page() {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => new Response('{"id":"x"}', { status: 200 }));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('location', { origin: ORIGIN });
  return fetch;
}

it('gets a path of the page’s own origin with its session', async () => {
  const fetch = page();
  expect(await getHere('/1/boards/x?fields=id', { 'x-kind': 'a' }, signal)).toEqual({
    status: 200,
    body: '{"id":"x"}',
  });
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(fetch.mock.calls[0]?.[0]).toBe('/1/boards/x?fields=id');
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', credentials: 'include', headers: { 'x-kind': 'a' } });
});

it.each([
  '//elsewhere.example/1/x',
  '/\\elsewhere.example/1/x',
  'https://elsewhere.example/',
  '1/boards',
  '',
  '\\/x',
  '/\t/elsewhere.example',
])('gets nothing for %j', async (path) => {
  const fetch = page();
  expect(await getHere(path, {}, signal)).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

it('stops when its life ends', async () => {
  page();
  const life = new AbortController();
  vi.stubGlobal(
    'fetch',
    (_: string, { signal: asked }: RequestInit) =>
      new Promise((_resolve, reject) => asked?.addEventListener('abort', () => reject(asked.reason))),
  );
  const got = getHere('/1/boards/x', {}, life.signal);
  life.abort();
  await expect(got).rejects.toThrow();
});
