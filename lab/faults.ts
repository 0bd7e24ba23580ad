/** Who sent a request: the extension's background, a page of the site (its own script or a content script in it), or a navigation. */
export type Sender = 'background' | 'page' | 'navigation' | 'other';

/** One request as it came, kept for the tests. `path` has its query. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly from: Sender;
  /** Epoch ms by the lab's clock. */
  readonly at: number;
  /** As it was answered; 0 for a connection that was cut. */
  status: number;
}

export type Trouble =
  | { readonly kind: 'status'; readonly status: 400 | 401 | 402 | 403 | 404 | 412 | 429 | 500 | 502 | 503 | 504 }
  /** Any other answer, as it was recorded. */
  | { readonly kind: 'recorded'; readonly status: number; readonly body: string }
  /** 429 as given to heavy callers without the extension header. */
  | { readonly kind: 'no-header' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Half of the body, under the length of the whole. */
  | { readonly kind: 'truncated' }
  /** A page in place of JSON, as proxies and log-in screens answer. */
  | { readonly kind: 'html' }
  /** Another JSON than the one asked for. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'cut' };

/** A trouble, for the calls that it is about. Without `path` and `from`, all calls of the API. */
export interface Fault {
  readonly path?: RegExp;
  readonly from?: Sender;
  /** Only so many calls; then it is over. */
  readonly times?: number;
  /** Lets so many calls through first. */
  readonly after?: number;
  readonly trouble: Trouble;
}

/** The faults of a lab, counted down as they happen. */
export class Faults {
  #left: { readonly fault: Fault; after: number; times: number }[] = [];

  constructor(faults: readonly Fault[] = []) {
    this.set(faults);
  }

  set(faults: readonly Fault[]): void {
    this.#left = faults.map((fault) => ({
      fault,
      after: fault.after ?? 0,
      times: fault.times ?? Number.POSITIVE_INFINITY,
    }));
  }

  /** The trouble that meets this request, if any. */
  meet(seen: Seen): Trouble | null {
    for (const each of this.#left) {
      if (each.fault.path && !each.fault.path.test(seen.path)) continue;
      if (each.fault.from && each.fault.from !== seen.from) continue;
      if (each.times <= 0) continue;
      if (each.after > 0) {
        each.after -= 1;
        continue;
      }
      each.times -= 1;
      return each.fault.trouble;
    }
    return null;
  }
}
