import { useRef, useState } from 'preact/hooks';
import { sayClock } from '../../core/agreement/say-week.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly legend: string;
  /** `HH:MM`, in order. */
  readonly times: readonly string[];
  readonly onChange: (times: readonly string[]) => void;
}

/** Times of the day, any number of them. */
export function ClockList({ legend, times, onChange }: Props) {
  const { say, how } = useWords();
  const [next, setNext] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (): void => {
    if (!/^\d{2}:\d{2}$/.test(next)) return;
    onChange([...new Set([...times, next])].sort());
    setNext('');
    input.current?.focus();
  };
  return (
    <fieldset class="clocks">
      <legend class="unseen">{legend}</legend>
      <ul class="chips">
        {times.map((time) => (
          <li key={time} class="chip">
            {sayClock(time, how.locale)}
            <button
              type="button"
              class="button button-bare"
              aria-label={say('clock_drop_label', sayClock(time, how.locale))}
              onClick={() => onChange(times.filter((one) => one !== time))}
            >
              {say('button_drop_day')}
            </button>
          </li>
        ))}
      </ul>
      <span class="row">
        <input
          ref={input}
          class="input input-clock num"
          type="time"
          aria-label={say('clock_label')}
          value={next}
          onInput={({ currentTarget }) => setNext(currentTarget.value)}
        />
        <button type="button" class="button" disabled={next === ''} onClick={add}>
          <Sign name="plus" />
          {say('button_add_time')}
        </button>
      </span>
    </fieldset>
  );
}
