export type Get = (path: string) => Promise<string | null>;

/** In a minute a page calls so often at most. Together with the background's pace that is thirty, a fifth of what the site allows. */
const MOST = 6;
const MINUTE_MS = 60_000;

/** The same calls, and `null` for one too many: whoever asked asks again later. */
export function sparing(get: Get, now: () => number): Get {
  let calls: readonly number[] = [];
  return async (path) => {
    const at = now();
    calls = calls.filter((one) => at - one < MINUTE_MS);
    if (calls.length >= MOST) return null;
    calls = [...calls, at];
    return get(path);
  };
}
