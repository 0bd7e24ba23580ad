import { useRef, useState } from 'preact/hooks';
import { sayClock } from '../../core/agreement/say-week.ts';
import type { QuietTime } from '../../core/expectations.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly times: readonly QuietTime[];
  readonly onChange: (times: readonly QuietTime[]) => void;
}

/** Stretches of each day in which no nudge counts; one that ends before it begins ends on the next day. */
export function QuietTimes({ times, onChange }: Props) {
  const { say, how } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isWhole = from !== '' && to !== '' && from !== to;
  const words = (time: QuietTime): string => `${sayClock(time.from, how.locale)}–${sayClock(time.to, how.locale)}`;
  const add = (): void => {
    if (!isWhole) return;
    onChange([...times, { from, to }]);
    setFrom('');
    setTo('');
    first.current?.focus();
  };
  return (
    <fieldset class="clocks">
      <legend class="unseen">{say('options_quiet')}</legend>
      <ul class="chips">
        {times.map((time, at) => (
          <li key={words(time)} class="chip">
            {words(time)}
            <button
              type="button"
              class="button button-bare"
              aria-label={say('clock_drop_label', words(time))}
              onClick={() => onChange(times.filter((_, other) => other !== at))}
            >
              {say('button_drop_day')}
            </button>
          </li>
        ))}
      </ul>
      <span class="row">
        <input
          class="input input-clock num"
          type="time"
          ref={first}
          aria-label={say('quiet_from_label')}
          value={from}
          onInput={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <span aria-hidden="true">–</span>
        <input
          class="input input-clock num"
          type="time"
          aria-label={say('quiet_to_label')}
          value={to}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <button type="button" class="button" disabled={!isWhole} onClick={add}>
          <Sign name="plus" />
          {say('button_add_time')}
        </button>
      </span>
    </fieldset>
  );
}
