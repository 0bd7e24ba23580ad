import { sayWeekdayName } from '../../core/agreement/say-week.ts';
import type { ReviewTime } from '../../core/review-time.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly time: ReviewTime | null;
  readonly onTime: (time: ReviewTime | null) => void;
}

const FIRST: ReviewTime = { day: 5, time: '15:00' };
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** When the user wants the review; before they choose, it is no nudge. */
export function ReviewWhen({ time, onTime }: Props) {
  const { how, say } = useWords();
  return (
    <fieldset class="sheet sheet-body review-when">
      <legend class="unseen">{say('review_when')}</legend>
      <p>
        <b aria-hidden="true">{say('review_when')}</b>
        <br />
        <span class="hint">{say('review_when_hint')}</span>
      </p>
      <div class="row">
        <select
          class="input"
          aria-label={say('review_when_day')}
          value={time ? String(time.day) : ''}
          onChange={(event) => {
            const day = Number(event.currentTarget.value);
            onTime(day > 0 ? { day, time: time?.time ?? FIRST.time } : null);
          }}
        >
          <option value="">{say('review_when_none')}</option>
          {DAYS.map((day) => (
            <option key={day} value={String(day)}>
              {sayWeekdayName(day - 1, 'long', how.locale)}
            </option>
          ))}
        </select>
        {time && (
          <input
            class="input"
            type="time"
            required
            aria-label={say('review_when_time')}
            value={time.time}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (chosen) onTime({ ...time, time: chosen.slice(0, 5) });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
