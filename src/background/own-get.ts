import type { SiteReader } from '../sites/site.ts';
import type { Get } from './call.ts';

const PATIENCE_MS = 25_000;

/** What `Retry-After` asks for, in ms: seconds, or a date. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/u.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 86_400) * 1000 : null;
}

/** GETs with the background's own session. A redirect leads away from the site's JSON, so none is followed. */
export function ownGet(reader: SiteReader, fetch: typeof globalThis.fetch, now: () => number): Get {
  return async (path) => {
    if (!path.startsWith('/')) throw new TypeError(`no path of the site: ${path}`);
    const response = await fetch(`${reader.origin}${path}`, {
      method: 'GET',
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
      headers: reader.headers,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return {
      status: response.status,
      body: await response.text(),
      waitMs: retryAfterMs(response.headers.get('retry-after'), now()),
    };
  };
}
