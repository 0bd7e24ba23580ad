import type { CoverageProps } from './Coverage.tsx';
import { askPrecisionWords, coverageFacts, GAP_WORDS } from './coverage-words.ts';
import { PageLink } from './PageLink.tsx';
import { PlaceName } from './PlaceName.tsx';
import { Sign } from './Sign.tsx';
import { sizeWords } from './size-words.ts';
import { useWords } from './words.ts';

interface Props extends CoverageProps {
  readonly isReading: boolean;
}

/** What stands in the fold of the foot: each space, when it was read and what could not be. */
export function CoverageList({ coverage, asks, room, pause, isReading, onVisit, onReadNow }: Props) {
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
