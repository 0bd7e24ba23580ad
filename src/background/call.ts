import type { Refusal, SiteReader } from '../sites/site.ts';
import type { Clock, Pace } from './pace.ts';

export interface Heard {
  readonly status: number;
  readonly body: string;
  /** How long the site asks us to wait, where it says so. */
  readonly waitMs: number | null;
}

/** One GET by one way. Rejects when nobody answered. */
export type Get = (path: string) => Promise<Heard>;

export type Called =
  | { readonly kind: 'body'; readonly body: string; readonly tries: number }
  | {
      readonly kind: 'refused';
      readonly refusal: Exclude<Refusal, 'told'>;
      readonly tries: number;
      readonly waitMs: number | null;
    };

const PAGE = /^\s*</u;

const TRIES = 3;
const FIRST_WAIT_MS = 1000;
/** A longer wait is for an alarm: the background may not live so long. */
const LONGEST_WAIT_MS = 8000;

async function heardFrom(get: Get, path: string): Promise<Heard> {
  try {
    return await get(path);
  } catch {
    // Nobody answered: as good as a site that is down, and told as such when it stays so.
    return { status: 503, body: '', waitMs: null };
  }
}

/** One step's GET: at the site's pace, three tries at most, a second between the first two and then twice as much. */
export async function call(
  reader: SiteReader,
  path: string,
  get: Get,
  pace: Pace,
  clock: Clock,
  mostTries: number,
): Promise<Called> {
  for (let tries = 1; ; tries++) {
    await pace.turn();
    const heard = await heardFrom(get, path);
    pace.called();
    const isOk = heard.status >= 200 && heard.status < 300;
    // A page where JSON was due is no answer, whatever its status says: as a rule it asks somebody to log in.
    if (isOk && !PAGE.test(heard.body)) return { kind: 'body', body: heard.body, tries };
    const refusal = reader.refusal(heard.status, heard.body);
    if (refusal === 'told') return { kind: 'body', body: heard.body, tries };
    const wait = heard.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    const isPassing = refusal === 'slow-down' || refusal === 'again';
    if (!isPassing || tries >= Math.min(TRIES, mostTries) || wait > LONGEST_WAIT_MS) {
      return { kind: 'refused', refusal, tries, waitMs: heard.waitMs };
    }
    await clock.sleep(wait);
  }
}
