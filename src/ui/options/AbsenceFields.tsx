import { useId } from 'preact/hooks';
import type { Absence } from '../../core/expectations.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

/** Days that are being written down. */
export interface Pending {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const NOTHING_PENDING: Pending = { from: '', to: '', reason: '' };

function isTurned({ from, to }: Pending): boolean {
  return from !== '' && to !== '' && to < from;
}

/** With what is being written down, where that makes sense already. */
export function withPending(absences: readonly Absence[], pending: Pending): readonly Absence[] {
  if (pending.from === '' || isTurned(pending)) return absences;
  const { from, to, reason } = pending;
  const one: Absence = { fromOn: from, toOn: to || from, reason: reason.trim() || null };
  return [...absences, one].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

interface Props {
  readonly absences: readonly Absence[];
  readonly pending: Pending;
  readonly today: string;
  readonly onChange: (absences: readonly Absence[], pending: Pending) => void;
}

/** The days on which somebody is away, with a reason or without. */
export function AbsenceFields({ absences, pending, today, onChange }: Props) {
  const { say } = useWords();
  const id = useId();
  const write = (part: Partial<Pending>): void => onChange(absences, { ...pending, ...part });
  return (
    <fieldset class="fields">
      <legend class="small-head">{say('away_legend')}</legend>
      {absences.length > 0 && (
        <ul class="day-list">
          {absences.map((one, at) => (
            <li key={`${one.fromOn} ${one.toOn} ${at}`}>
              <span>
                {one.fromOn === one.toOn
                  ? say('word_day', { day: one.fromOn })
                  : say('away_days', { day: one.fromOn }, { day: one.toOn })}
              </span>
              <bdi>{one.reason ?? ''}</bdi>
              <button
                type="button"
                class="button button-bare"
                aria-label={say('away_drop_label', { day: one.fromOn })}
                onClick={() =>
                  onChange(
                    absences.filter((_, other) => other !== at),
                    pending,
                  )
                }
              >
                {say('button_drop_day')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row fields-row">
        <label class="field">
          <span class="label">{say('away_from')}</span>
          <input
            class="input"
            type="date"
            min={today}
            value={pending.from}
            onInput={({ currentTarget }) => write({ from: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="label">{say('away_to')}</span>
          <input
            class="input"
            type="date"
            min={pending.from || today}
            value={pending.to}
            aria-describedby={`${id}-turned`}
            onInput={({ currentTarget }) => write({ to: currentTarget.value })}
          />
        </label>
        <label class="field grow">
          <span class="label">{say('away_reason')}</span>
          <input
            class="input"
            maxLength={60}
            autoComplete="off"
            dir="auto"
            value={pending.reason}
            onInput={({ currentTarget }) => write({ reason: currentTarget.value })}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={withPending(absences, pending) === absences}
          onClick={() => onChange(withPending(absences, pending), NOTHING_PENDING)}
        >
          <Sign name="plus" />
          {say('button_add_days')}
        </button>
      </div>
      <p class="hint" id={`${id}-turned`} role="status">
        {isTurned(pending) ? say('away_turned') : ''}
      </p>
    </fieldset>
  );
}
