import type { MeasureWords } from '../../core/person-record.ts';
import type { Share } from '../../core/standing-share.ts';
import { Say } from '../Say.tsx';
import { useWords } from '../words.ts';
import { Bar } from './Bar.tsx';

interface Props {
  /** Whose and what: 'Mine to Priya, follow-through'. */
  readonly of: string;
  readonly words: MeasureWords;
  readonly share: Share | null;
  readonly isMirrored: boolean;
  /** Shows what stands behind it; without it there is nothing behind. */
  readonly onOpen: (() => void) | null;
}

/** A figure with how sure one can be of it, or 'not enough to say' and what there is. */
export function Measure({ of, words, share, isMirrored, onOpen }: Props) {
  const { say, speak } = useWords();
  const [figure, ...rest] = words;
  if (!figure)
    return (
      <div class="measure measure-quiet">
        <span class="measure-of">{of}: </span>
        <b>{say('measure_nothing')}</b>
      </div>
    );
  const speaks = share?.speaks ?? false;
  return (
    <div class={speaks ? 'measure' : 'measure measure-quiet'}>
      <span class="measure-of">{of}: </span>
      <b>
        <Say text={figure} />
      </b>
      {share && speaks && (
        <Bar
          low={share.low}
          mean={share.mean}
          high={share.high}
          isMirrored={isMirrored}
          said={say(
            'bar_said',
            { count: Math.round(share.low * 100) },
            { count: Math.round(share.high * 100) },
            { count: Math.round(share.mean * 100) },
          )}
        />
      )}
      {rest.length > 0 && <p>{rest.map(speak).join(' · ')}</p>}
      {onOpen && (
        <p>
          <button type="button" class="link" aria-label={say('figure_evidence_of', of)} onClick={onOpen}>
            {say('figure_evidence')}
          </button>
        </p>
      )}
    </div>
  );
}
