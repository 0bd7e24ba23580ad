/** The instant that it is. */
export function now(): number {
  return Date.now();
}

/** The user's own IANA zone. */
export function userZone(): string {
  return Temporal.Now.timeZoneId();
}

/** Resolves after a while, or as soon as `signal` ends it. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(over, ms);
    function over(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', over);
      resolve();
    }
    if (signal?.aborted) over();
    else signal?.addEventListener('abort', over);
  });
}
