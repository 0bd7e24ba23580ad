import { useState } from 'preact/hooks';
import type { CoverageLine, Now } from '../core/now.ts';
import type { Room } from '../core/room.ts';
import { askPrecisionWords, coverageFacts, coverageSummary, GAP_WORDS } from './coverage-words.ts';
import { PageLink } from './PageLink.tsx';
import { PlaceName } from './PlaceName.tsx';
import { Sign } from './Sign.tsx';
import { sizeWords } from './size-words.ts';
import { useWords } from './words.ts';

interface Props {
  readonly coverage: readonly CoverageLine[];
  readonly asks: Now['askPrecision'];
  readonly room: Room | null;
  readonly pause: Now['pause'];
  readonly onVisit: (url: string) => void;
  readonly onReadNow: () => void;
}

/** The foot: which spaces were read when, what could not be, and why. Honest about blindness. */
export function Coverage(props: Props) {
  const { coverage, pause } = props;
  const { speak } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isPartly = coverage.some((line) => line.gaps.length > 0);
  const isReading = coverage.some((line) => line.isReading);
  const said = coverageSummary(coverage, pause).map(speak);
  if (coverage.length === 0) {
    return (
      <footer class="popup-foot">
        <p class="coverage">
          <Sign name="eye" />
          <span>{said}</span>
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
        {isOpen && <Inside {...props} isReading={isReading} />}
      </details>
    </footer>
  );
}

/** What stands in the fold: drawn once somebody opens it, for there may be many spaces. */
function Inside({
  coverage,
  asks,
  room,
  pause,
  isReading,
  onVisit,
  onReadNow,
}: Props & { readonly isReading: boolean }) {
  const { say, speak, how } = useWords();
  const precision = askPrecisionWords(asks);
  return (
    <>
      <ul class="coverage-list">
        {coverage.map((line) => (
          <li key={line.url}>
            <PageLink url={line.url} onOpen={onVisit}>
              <PlaceName line={line} />
            </PageLink>
            <p>{coverageFacts(line).map(speak).join(' · ')}</p>
            {line.gaps.map((gap) => (
              <p key={gap.reason} class="coverage-gap">
                <Sign name="blind" />
                <span>
                  {say(GAP_WORDS[gap.reason])}
                  {gap.count > 1 && ` ${say('gap_places', { count: gap.count })}`}
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {room?.used != null && room.of !== null && (
        <p class="coverage-asks">
          {say('room_used', sizeWords(room.used, how.locale), sizeWords(room.of, how.locale))}
        </p>
      )}
      {precision && <p class="coverage-asks">{speak(precision)}</p>}
      <p class="row row-apart coverage-end">
        <span>{say('coverage_doubt')}</span>
        <button type="button" class="button" disabled={isReading || pause !== null} onClick={onReadNow}>
          {say('button_read_now')}
        </button>
      </p>
    </>
  );
}
