const PATIENCE_MS = 25_000;

/** A second slash, or a backslash that stands for one, would lead to another host. */
const OWN_PATH = /^\/(?![/\\])/u;

/** One same-origin GET with the page's own session; `null` for a path that leads anywhere else. Rejects on a redirect. */
export async function getHere(
  path: string,
  headers: Readonly<Record<string, string>>,
  life: AbortSignal,
): Promise<{ readonly status: number; readonly body: string } | null> {
  if (!OWN_PATH.test(path) || new URL(path, location.origin).origin !== location.origin) return null;
  const signal = AbortSignal.any([life, AbortSignal.timeout(PATIENCE_MS)]);
  const response = await fetch(path, {
    method: 'GET',
    credentials: 'include',
    cache: 'no-store',
    headers,
    redirect: 'error',
    signal,
  });
  return { status: response.status, body: await response.text() };
}
