/** The instant that it is. */
export function now(): number {
  return Date.now();
}

/** The user's own IANA zone. */
export function userZone(): string {
  return Temporal.Now.timeZoneId();
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
