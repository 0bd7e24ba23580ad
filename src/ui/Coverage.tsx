import { useState } from 'preact/hooks';
import type { CoverageLine, Now, SiteState } from '../core/now.ts';
import type { Room } from '../core/room.ts';
import { coverageSummary } from './coverage-words.ts';
import { Sign } from './Sign.tsx';
import { areOnlyCallsOn } from './site-words.ts';
import { useLoaded } from './use-loaded.ts';
import { useWords } from './words.ts';

export interface CoverageProps {
  readonly sites: readonly SiteState[];
  readonly coverage: readonly CoverageLine[];
  readonly asks: Now['askPrecision'];
  readonly room: Room | null;
  readonly pause: Now['pause'];
  readonly onVisit: (url: string) => void;
  readonly onReadNow: () => void;
}

/** The foot: which spaces were read when, what could not be, and why. Honest about blindness. */
export function Coverage(props: CoverageProps) {
  const { coverage, pause } = props;
  const { say, speak } = useWords();
  const [isOpen, setOpen] = useState(false);
  // There may be many spaces, and few look at them.
  const inside = useLoaded(isOpen, () => import('./CoverageList.tsx'));
  const said = coverageSummary(coverage, pause).map(speak);
  const isPartly = coverage.some((line) => line.gaps.length > 0);
  const isReading = coverage.some((line) => line.isReading);
  if (coverage.length === 0) {
    return (
      <footer class="popup-foot">
        <p class="coverage">
          <Sign name="eye" />
          <span>{pause === null && areOnlyCallsOn(props.sites) ? say('coverage_calls') : said}</span>
        </p>
      </footer>
    );
  }
  return (
    <footer class="popup-foot">
      <details class="fold coverage-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Sign name={isPartly ? 'blind' : isReading ? 'clock' : 'eye'} />
          <span class="grow" role="status">
            {said[0]}
            {said[1] && (
              <>
                {' · '}
                <span class="warm">{said[1]}</span>
              </>
            )}
          </span>
        </summary>
        {isOpen && inside && <inside.CoverageList {...props} isReading={isReading} />}
      </details>
    </footer>
  );
}
