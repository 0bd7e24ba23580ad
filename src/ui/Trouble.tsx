import type { Now } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

/** Why nothing can be shown: what the log says, or that the background did not answer. */
export type TroubleName = NonNullable<Now['trouble']> | 'no-answer';

const WORDS: Readonly<Record<TroubleName, MessageKey>> = {
  newer: 'log_newer',
  blocked: 'log_blocked',
  refused: 'log_refused',
  full: 'log_full',
  closed: 'log_closed',
  'no-answer': 'trouble_no_answer',
};

interface Props {
  readonly name: TroubleName;
  readonly onTry: () => void;
  /** What was told before stands on, and a place around it says so. */
  readonly isBehind?: boolean;
}

export function Trouble({ name, onTry, isBehind = false }: Props) {
  const { say } = useWords();
  return (
    <section class="gap" role={isBehind ? undefined : 'status'}>
      <Sign name="blind" />
      <div class="stack-tight">
        <h2>
          {say(name === 'full' ? 'trouble_heading_full' : isBehind ? 'trouble_heading_behind' : 'trouble_heading')}
        </h2>
        <p>{say(WORDS[name])}</p>
        <p>
          <button type="button" class="button" onClick={onTry}>
            {say('button_try_once_more')}
          </button>
        </p>
      </div>
    </section>
  );
}
