import type { NudgeAnswer } from '../core/nudge.ts';
import { useWords } from './words.ts';

interface Props {
  /** Of the first of the two. */
  readonly look: string;
  readonly onChoose: (answer: NudgeAnswer) => void;
}

/** Words that look like a promise count once somebody says yes. */
export function PromiseButtons({ look, onChoose }: Props) {
  const { say } = useWords();
  return (
    <span class="row">
      <button type="button" class="button" onClick={() => onChoose({ kind: 'dealt-with' })}>
        {say('button_no_promise')}
      </button>
      <button type="button" class={look} onClick={() => onChoose({ kind: 'promise' })}>
        {say('button_keep_promise')}
      </button>
    </span>
  );
}
