import type { CoverageLine } from '../core/now.ts';
import { SITE_NAMES } from './people/site-names.ts';
import { useWords } from './words.ts';

/** A board or project by its name; one that could not be read yet has none. */
export function PlaceName({ line }: { readonly line: CoverageLine }) {
  const { say } = useWords();
  return <bdi>{line.name || say('coverage_unnamed', SITE_NAMES[line.site])}</bdi>;
}
