import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words.ts';

const PATIENCE_MS = 400;
const WIDTHS: readonly (readonly number[])[] = [
  [64, 88, 40],
  [52, 80],
  [70, 84, 36],
];

/** Where entries will stand. Nothing at all in the first 400 ms, so that a quick answer does not flicker. */
export function Ghosts() {
  const { say } = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" class="ghosts">
      {isLong && (
        <>
          <p class="nudges-head second">{say('loading')}</p>
          {WIDTHS.map((widths, i) => (
            <div class="nudge" aria-hidden="true" key={i}>
              <span />
              <div class="nudge-body">
                {widths.map((width) => (
                  <div class="ghost" key={width} style={{ inlineSize: `${width}%` }} />
                ))}
              </div>
            </div>
          ))}
        </>
      )}
    </div>
  );
}
