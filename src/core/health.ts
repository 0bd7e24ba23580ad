import type { Signal } from './facts.ts';
import type { Site, Subject } from './handles.ts';
import type { CoverageLine } from './now.ts';

/** What is known of how well one site can be read. */
export interface SiteHealth {
  readonly site: Site;
  readonly isOn: boolean;
  /** Which generation of selectors matched a page of it last, and when; `null`: no page of it was seen yet. */
  readonly selectors: { readonly generation: string | null; readonly at: number } | null;
  readonly spaces: readonly (CoverageLine & {
    /** Since when each gap is there, in the order of `gaps`. */
    readonly since: readonly (number | null)[];
  })[];
}

/** What was seen of one call that I was in. Instants in ms. */
export interface CallHealth {
  readonly subject: Subject;
  readonly title: string | null;
  /** `null`: its room is not known. */
  readonly url: string | null;
  readonly from: number;
  readonly to: number;
  /** Where names were read; none: nobody was read at all. */
  readonly signals: readonly Signal[];
  /** How long its page was not in sight, so that nothing was seen, in ms. */
  readonly unseenMs: number;
}

/** What is known of how well calls can be watched. */
export interface CallsHealth {
  readonly isOn: boolean;
  /** The latest first. */
  readonly calls: readonly CallHealth[];
}

export interface Health {
  readonly asOf: number;
  readonly zone: string;
  readonly sites: readonly SiteHealth[];
  readonly calls: CallsHealth;
}
