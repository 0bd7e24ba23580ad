import { useId } from 'preact/hooks';
import type { CallRecord, WordAtCall } from '../../core/call-record.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onSay: (word: WordAtCall) => void;
}

/** The scheduled start in the user's own word, where no calendar has told it: without one nobody came after it. */
export function CallStart({ record, onSay }: Props) {
  const { say } = useWords();
  const id = useId();
  const { startAt, from, zone, url } = record;
  if (startAt !== null || url === null) return null;
  const day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('call_start_heading')}</h2>
      </header>
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          const time = String(new FormData(event.currentTarget).get('time') ?? '');
          if (time === '') return;
          const at = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
          onSay({ kind: 'start', at });
        }}
      >
        <p class="hint">{say('call_start_hint')}</p>
        <p class="row">
          <input class="input call-day" type="time" name="time" required aria-label={say('call_start_heading')} />
          <button type="submit" class="button">
            {say('button_write_down')}
          </button>
        </p>
      </form>
    </section>
  );
}
