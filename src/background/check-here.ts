import type { Handle, Site } from '../core/handles.ts';
import type { Place } from '../core/reading.ts';
import type { Here } from '../platform/messages.ts';

function placeIn(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, path } = value as Partial<Record<keyof Place, unknown>>;
  const isKnown =
    (kind === 'space' || kind === 'item') && typeof path === 'string' && path !== '' && path.length <= 100;
  return isKnown ? { kind, path } : null;
}

function handleIn(value: unknown, site: Site): Handle | null {
  const isHandle = typeof value === 'string' && value.length <= 200 && value.startsWith(`${site}:`);
  return isHandle ? (value as Handle) : null;
}

/** What a page says of itself, as far as it is any; `null` when it claims to be of another site than it is. */
export function checkHere(said: unknown, site: Site): Here | null {
  if (typeof said !== 'object' || said === null) return null;
  const here = said as Partial<Record<keyof Here, unknown>>;
  if (here.site !== site) return null;
  const { selectors } = here;
  const generation = typeof selectors === 'string' && /^[\w -]{1,40}$/u.test(selectors) ? selectors : null;
  return { site, place: placeIn(here.place), me: handleIn(here.me, site), selectors: generation };
}
