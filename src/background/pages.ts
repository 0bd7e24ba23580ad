import type { Handle, Site } from '../core/handles.ts';
import type { Place } from '../core/reading.ts';
import type { Here } from '../platform/messages.ts';

/** An open page on which somebody is logged in. */
export interface OpenPage {
  readonly tab: number;
  readonly me: Handle;
}

/** Which pages said that they are here. Forgotten with the background: whatever needs a page waits for the next visit. */
export class Pages {
  readonly #here = new Map<number, Here>();

  note(tab: number, here: Here): void {
    this.#here.delete(tab);
    this.#here.set(tab, here);
  }

  gone(tab: number): void {
    this.#here.delete(tab);
  }

  /** What the page in a tab said of itself last. */
  in(tab: number): Here | null {
    return this.#here.get(tab) ?? null;
  }

  /** The page that shows the place, the latest first; else any of the site that was read with this account. */
  at(site: Site, place: Place, me: Handle | null): OpenPage | null {
    const open = [...this.#here].reverse().filter(([, here]) => here.site === site && here.me !== null);
    const exact = open.find(([, here]) => here.place?.kind === place.kind && here.place.path === place.path);
    const [tab, here] = exact ?? open.find(([, one]) => me !== null && one.me === me) ?? [];
    return tab === undefined || !here?.me ? null : { tab, me: here.me };
  }
}
