import { sizesOf } from '../../tools/sizes.ts';
import { type Measured, measured } from '../measured.ts';

const LIMITS = [
  { start: 'content script', kilobytes: 20 },
  { start: 'popup', kilobytes: 40 },
];

export function sizes(dist: string): readonly Measured[] {
  const all = sizesOf(dist);
  return LIMITS.flatMap(({ start, kilobytes }) =>
    all
      .filter((size) => size.name.startsWith(start))
      .map((size) => {
        const detail = `${(size.gzipBytes / 1000).toFixed(1)} kB, gzip level 9`;
        return measured(`${size.name}, gzip / ${kilobytes} kB`, size.gzipBytes / 1000 / kilobytes, 1, detail);
      }),
  );
}
