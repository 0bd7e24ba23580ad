import { useState } from 'preact/hooks';

/** The first of a long list, and how to see more of it; `more` is null where all is shown. */
export function useMost<T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly more: (() => void) | null } {
  const [wanted, setWanted] = useState(most);
  const more = all.length > wanted ? () => setWanted(wanted + 5 * most) : null;
  return { shown: all.slice(0, wanted), more };
}
