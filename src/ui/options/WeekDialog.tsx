import { useState } from 'preact/hooks';
import { sayWeekdayName } from '../../core/agreement/say-week.ts';
import type { Hours, OtherWeek, Week } from '../../core/expectations.ts';
import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly heading: string;
  readonly week: Week;
  readonly otherWeek: OtherWeek | null;
  /** Today, `YYYY-MM-DD`: the week from which weeks take turns. */
  readonly today: string;
  readonly onKeep: (week: Week, otherWeek: OtherWeek | null) => void;
  readonly onClose: () => void;
}

const NINE_TO_FIVE = { from: '09:00', to: '17:00' } as const;
const OFF: Hours = null;
const SEVEN = [0, 1, 2, 3, 4, 5, 6] as const;

function withDay(week: Week, day: number, hours: Hours): Week {
  return week.map((old, one) => (one === day ? hours : old)) as readonly Hours[] as Week;
}

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** Working hours by weekday; a night shift ends before it begins, and part-time weeks may take turns. */
export function WeekDialog(props: Props) {
  const { say } = useWords();
  const [week, setWeek] = useState(props.week);
  const [other, setOther] = useState(props.otherWeek);
  const isNever = [...week, ...(other?.week ?? [])].every((hours) => hours === null);
  return (
    <AskDialog
      isWide
      heading={props.heading}
      lead={say('week_lead')}
      keep={say('button_keep_week')}
      onClose={props.onClose}
      onKeep={() => props.onKeep(week, other)}
    >
      <WeekFields legend={say(other ? 'week_this' : 'week_every')} week={week} onChange={setWeek} />
      <label class="choice">
        <input
          type="checkbox"
          checked={other !== null}
          onChange={({ currentTarget }) =>
            setOther(
              currentTarget.checked
                ? { on: Temporal.PlainDate.from(mondayOf(props.today)).add({ days: 7 }).toString(), week }
                : null,
            )
          }
        />
        <span>{say('week_takes_turns')}</span>
      </label>
      {other && (
        <>
          <WeekFields
            legend={say('week_other', { date: other.on })}
            week={other.week}
            onChange={(next) => setOther({ ...other, week: next })}
          />
          <p class="hint">{say('week_other_hint', { date: other.on })}</p>
        </>
      )}
      {isNever && (
        <p class="gap gap-line" role="alert">
          <span>{say('week_never')}</span>
        </p>
      )}
    </AskDialog>
  );
}

interface FieldsProps {
  readonly legend: string;
  readonly week: Week;
  readonly onChange: (week: Week) => void;
}

function WeekFields({ legend, week, onChange }: FieldsProps) {
  const { say, how } = useWords();
  const first = week.find((hours) => hours !== null) ?? NINE_TO_FIVE;
  return (
    <fieldset class="week">
      <legend class="small-head">{legend}</legend>
      {SEVEN.map((day) => {
        const hours = week[day] ?? OFF;
        const name = sayWeekdayName(day, 'long', how.locale);
        return (
          <div class="week-day" key={day}>
            <label class="choice">
              <input
                type="checkbox"
                checked={hours !== null}
                onChange={({ currentTarget }) => onChange(withDay(week, day, currentTarget.checked ? first : OFF))}
              />
              <span>{name}</span>
            </label>
            {hours && <DayHours name={name} hours={hours} onChange={(next) => onChange(withDay(week, day, next))} />}
            {!hours && <span class="hint">{say('week_day_off')}</span>}
          </div>
        );
      })}
    </fieldset>
  );
}

interface DayProps {
  readonly name: string;
  readonly hours: NonNullable<Hours>;
  readonly onChange: (hours: Hours) => void;
}

function DayHours({ name, hours, onChange }: DayProps) {
  const { say } = useWords();
  const isNight = hours.to < hours.from;
  const isRound = hours.to === hours.from;
  const set = (end: 'from' | 'to', value: string): void => {
    if (/^\d{2}:\d{2}$/.test(value)) onChange({ ...hours, [end]: value });
  };
  return (
    <span class="row">
      <input
        class="input input-clock num"
        type="time"
        required
        aria-label={say('week_from_label', name)}
        value={hours.from}
        onChange={({ currentTarget }) => set('from', currentTarget.value)}
      />
      <span aria-hidden="true">–</span>
      <input
        class="input input-clock num"
        type="time"
        required
        aria-label={say('week_to_label', name)}
        value={hours.to}
        onChange={({ currentTarget }) => set('to', currentTarget.value)}
      />
      <span class="hint" role="status">
        {isNight ? say('week_night') : isRound ? say('week_round') : ''}
      </span>
    </span>
  );
}
