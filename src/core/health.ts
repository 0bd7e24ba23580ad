import type { Site } from './handles.ts';
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

export interface Health {
  readonly asOf: number;
  readonly zone: string;
  readonly sites: readonly SiteHealth[];
}
