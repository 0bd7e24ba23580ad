import { type Answer, type Ask, json } from '../answer.ts';

const TEN_SECONDS_MS = 10_000;
const QUARTER_HOUR_MS = 900_000;

export interface Limits {
  /** Calls of a session in ten seconds. */
  readonly perTenSeconds: number;
  /** Calls below /1/members in a quarter of an hour. */
  readonly membersPerQuarterHour: number;
  /** Calls in ten seconds that come without `x-trello-user-agent-extension`. */
  readonly withoutHeader: number;
}

/** As Trello publishes them for tokens; the one without the header is not published, 30 is a guess. */
export const PUBLISHED: Limits = { perTenSeconds: 100, membersPerQuarterHour: 100, withoutHeader: 30 };

/** Counts calls, and refuses as Trello does once there were too many. */
export class Meter {
  #calls: { readonly at: number; readonly isMember: boolean; readonly isBare: boolean }[] = [];

  constructor(readonly limits: Limits) {}

  refuse(ask: Ask, now: number): Answer | null {
    this.#calls = this.#calls.filter((call) => now - call.at < QUARTER_HOUR_MS);
    const isMember = /^\/1\/members?(\/|$)/.test(ask.url.pathname);
    const isBare = !ask.headers['x-trello-user-agent-extension'];
    this.#calls.push({ at: now, isMember, isBare });
    const lately = this.#calls.filter((call) => now - call.at < TEN_SECONDS_MS);

    if (isBare && lately.filter((call) => call.isBare).length > this.limits.withoutHeader) return TOO_BARE;
    if (isMember && this.#calls.filter((call) => call.isMember).length > this.limits.membersPerQuarterHour)
      return TOO_MANY_MEMBERS;
    if (lately.length > this.limits.perTenSeconds) return TOO_MANY;
    return null;
  }
}

export const TOO_BARE = json(
  {
    message: 'Rate limit exceeded: missing x-trello-user-agent-extension header',
    error: 'UNKNOWN_EXTENSION_LIMIT_EXCEEDED',
  },
  429,
);
export const TOO_MANY_MEMBERS = json(
  { message: 'Exceeded rate limit to /1/member', error: 'RATE_LIMIT_EXCEEDED' },
  429,
);
export const TOO_MANY = json({ message: 'Rate limit exceeded', error: 'API_TOKEN_LIMIT_EXCEEDED' }, 429);
