import type { CallNote } from '../../core/call-notes.ts';
import { type MessageKey, text } from '../../core/text.ts';
import { Say } from '../Say.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly calls: readonly CallNote[];
  readonly onCall: (key: string) => void;
}

type State = CallNote['state'];

const WORDS: Readonly<Record<State, MessageKey>> = {
  on: 'call_strip_on',
  over: 'call_strip_over',
};
const NAMELESS: Readonly<Record<State, MessageKey>> = {
  on: 'call_strip_on_nameless',
  over: 'call_strip_over_nameless',
};
const BUTTONS: Readonly<Record<State, MessageKey>> = {
  on: 'button_at_call',
  over: 'button_after_call',
};

/** The call that is on, and the one before it: each one line and the way to its page. */
export function CallStrip({ calls, onCall }: Props) {
  const { say } = useWords();
  return calls.map(({ key, title, state, startAt, endedAt }) => {
    const when = { time: state === 'over' ? endedAt : startAt };
    const words = title === null ? text(NAMELESS[state], when) : text(WORDS[state], title, when);
    return (
      <div class="sample-banner call-strip" key={key}>
        <Sign name="people" />
        <span class="grow">
          <Say text={words} />
        </span>
        <button type="button" class="button" onClick={() => onCall(key)}>
          {say(BUTTONS[state])}
        </button>
      </div>
    );
  });
}
