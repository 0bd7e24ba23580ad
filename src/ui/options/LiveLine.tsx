import type { Effect } from '../../core/preview.ts';
import { Say } from '../Say.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { liveWords } from './live-words.ts';

interface Props {
  /** `null`: nothing is changed in the form. */
  readonly effects: readonly Effect[] | null;
}

/** What the change in hand would do, before it is kept. */
export function LiveLine({ effects }: Props) {
  const { say, how } = useWords();
  const [first, ...more] = effects ?? [];
  return (
    <p class={effects ? 'live' : 'live live-empty'} role="status">
      {effects && !first && <span>{say('live_nothing')}</span>}
      {first && (
        <>
          <Sign name="clock" />
          <span>
            <Say text={liveWords(first, how)} />
            {more.length > 0 && <span class="hint"> {say('live_more', { count: more.length })}</span>}
          </span>
        </>
      )}
    </p>
  );
}
