/** One same-origin GET with the page's own session. Only paths of this very origin; `null` for anything else. */
export async function getHere(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: string } | null> {
  if (!/^\/(?!\/)/u.test(path)) return null;
  const response = await fetch(path, { method: 'GET', credentials: 'include', headers, redirect: 'error' });
  return { status: response.status, body: await response.text() };
}
