import type { Handle } from '../../core/handles.ts';
import { asRecord } from '../json.ts';
import type { Get } from './get.ts';
import { handleAt } from './ids.ts';

/** A page of Asana does not show its scripts who is logged in: one call tells. */
const ME_PATH = '/api/1.0/users/me?opt_fields=gid';
/** Where nobody answered it is asked again only after a rest. */
const REST_MS = 60_000;

/** Whose session answered; `null`: nobody's, or what came is no answer. */
export function meIn(body: string | null): Handle | null {
  try {
    return handleAt(asRecord(JSON.parse(body ?? 'null')), 'data');
  } catch {
    return null;
  }
}

/** Who is logged in, as far as the site has answered. Whoever it is stays for the life of the page: to log out loads another one. */
export class Me {
  readonly #get: Get;
  readonly #now: () => number;
  #handle: Handle | null = null;
  #asking: Promise<void> | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;

  /** `get` resolves to a body, or to `null` where none could be had. */
  constructor(get: Get, now: () => number) {
    this.#get = get;
    this.#now = now;
  }

  /** Resolves once the site was asked and has answered, or will not. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  /** Known so far; where nobody is, it is asked in the meantime. */
  known(): Handle | null {
    if (this.#handle === null && this.#now() - this.#askedAt >= REST_MS) void this.ask();
    return this.#handle;
  }

  async #ask(): Promise<void> {
    this.#askedAt = this.#now();
    this.#handle = meIn(await this.#get(ME_PATH).catch(() => null));
    this.#asking = null;
  }
}
