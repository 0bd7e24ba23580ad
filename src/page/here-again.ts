import type { Handle } from '../core/handles.ts';
import type { Place } from '../core/reading.ts';

type SayHere = (place: Place | null, me: Handle | null, selectors: string | null) => Promise<boolean>;

/**
 * Says where the page is, with which generation of selectors matches it. When it first says so it may not be put up yet: then once
 * more as soon as something in it was found.
 */
export function sayingHere(
  document: Document,
  generation: ((document: Document) => string | null) | undefined,
  say: SayHere,
) {
  let last: readonly [Place | null, Handle | null] | null = null;
  let isTold = false;
  const here = (place: Place | null, me: Handle | null): Promise<boolean> => {
    const selectors = generation?.(document) ?? null;
    last = [place, me];
    isTold = selectors !== null;
    return say(place, me, selectors);
  };
  const found = (): void => {
    if (isTold || last === null) return;
    isTold = true;
    here(...last).catch(() => undefined);
  };
  return { here, found };
}
