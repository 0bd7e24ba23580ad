import { useEffect, useRef, useState } from 'preact/hooks';
import type { Absence, Holidays } from '../../core/expectations.ts';
import { AskDialog } from '../AskDialog.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { AbsenceFields, NOTHING_PENDING, withPending } from './AbsenceFields.tsx';

/** A country or region of the table of holidays. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** The table of holidays, which is asked only while this is open. */
export interface HolidayTable {
  countries(): Promise<readonly Area[]>;
  regions(country: string): Promise<readonly Area[]>;
  /** `hasRegion`: the days are those of the region, and not of the whole country. `null`: the table lacks the country. */
  holidays(
    country: string,
    region: string | null,
  ): Promise<{
    readonly hasRegion: boolean;
    readonly days: Holidays['days'];
  } | null>;
  /** Where somebody with this zone is likely to be. */
  guess(zone: string): Promise<string | null>;
}

interface Props {
  readonly heading: string;
  readonly zone: string;
  readonly today: string;
  readonly holidays: Holidays | null;
  readonly absences: readonly Absence[];
  readonly table: HolidayTable;
  readonly onKeep: (holidays: Holidays | null, absences: readonly Absence[]) => void;
  readonly onClose: () => void;
}

type Asking = 'looking' | 'no-country' | 'no-region' | 'no-table' | null;

/** Public holidays of a place, and days away: kept as dates, so that nothing changes behind anybody's back. */
export function DaysOffDialog(props: Props) {
  const { say } = useWords();
  const { table, zone, today } = props;
  const countryField = useRef<HTMLSelectElement>(null);
  const [holidays, setHolidays] = useState(props.holidays);
  const [absences, setAbsences] = useState(props.absences);
  const [pending, setPending] = useState(NOTHING_PENDING);
  const [countries, setCountries] = useState<readonly Area[]>([]);
  const [regions, setRegions] = useState<readonly Area[]>([]);
  const [asking, setAsking] = useState<Asking>('looking');
  const [guess, setGuess] = useState<string | null>(null);

  const loadRegions = (country: string): void => {
    table.regions(country).then(setRegions, () => setAsking('no-table'));
  };
  useEffect(() => {
    let isOver = false;
    Promise.all([table.countries(), props.holidays ? null : table.guess(zone)]).then(
      ([all, guessed]) => {
        if (isOver) return;
        setCountries(all);
        setGuess(guessed);
        setAsking(null);
        if (props.holidays) loadRegions(props.holidays.country);
      },
      () => !isOver && setAsking('no-table'),
    );
    return () => {
      isOver = true;
    };
  }, []);

  const choose = (country: string, region: string | null): void => {
    if (country === '') {
      setHolidays(null);
      setRegions([]);
      setAsking(null);
      return;
    }
    setAsking('looking');
    loadRegions(country);
    table.holidays(country, region).then(
      (found) => {
        setHolidays(found && { country, region: found.hasRegion ? region : null, days: found.days });
        setAsking(found === null ? 'no-country' : found.hasRegion || region === null ? null : 'no-region');
      },
      () => setAsking('no-table'),
    );
  };
  const guessed = countries.find(({ code }) => code === guess);
  const takeGuessed = (): void => {
    // The button goes; what it chose is there to be changed.
    countryField.current?.focus();
    if (guessed) choose(guessed.code, null);
  };
  const ahead = holidays?.days.filter(({ on }) => on >= today) ?? [];

  return (
    <AskDialog
      isWide
      heading={props.heading}
      lead={say('days_off_lead')}
      keep={say('button_keep_days')}
      onClose={props.onClose}
      onKeep={() => props.onKeep(holidays, withPending(absences, pending))}
    >
      <fieldset class="fields">
        <legend class="small-head">{say('holidays_legend')}</legend>
        <label class="field">
          <span class="label">{say('holidays_country')}</span>
          <select
            class="input"
            ref={countryField}
            value={holidays?.country ?? ''}
            disabled={countries.length === 0}
            onChange={({ currentTarget }) => choose(currentTarget.value, null)}
          >
            <option value="">{say('holidays_none')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {guessed && !holidays && (
          <button type="button" class="button" onClick={takeGuessed}>
            <Sign name="date" />
            {say('holidays_take', guessed.name)}
          </button>
        )}
        {holidays && regions.length > 0 && (
          <label class="field">
            <span class="label">{say('holidays_region')}</span>
            <select
              class="input"
              value={holidays.region ?? ''}
              onChange={({ currentTarget }) => choose(holidays.country, currentTarget.value || null)}
            >
              <option value="">{say('holidays_whole_country')}</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {holidays && <p class="hint">{say(regions.length > 0 ? 'holidays_region_hint' : 'holidays_no_regions')}</p>}
        <p class="hint" role="status">
          {asking === null
            ? ''
            : say(`holidays_${asking.replace('-', '_') as 'looking' | 'no_country' | 'no_region' | 'no_table'}`)}
        </p>
        {holidays && asking !== 'looking' && (
          <HolidayList
            days={ahead}
            onDrop={(on) => setHolidays({ ...holidays, days: holidays.days.filter((day) => day.on !== on) })}
          />
        )}
      </fieldset>
      <AbsenceFields
        absences={absences}
        pending={pending}
        today={today}
        onChange={(next, left) => {
          setAbsences(next);
          setPending(left);
        }}
      />
      <p class="hint">{say('holidays_source')}</p>
    </AskDialog>
  );
}

function HolidayList({ days, onDrop }: { readonly days: Holidays['days']; readonly onDrop: (on: string) => void }) {
  const { say } = useWords();
  if (days.length === 0) return <p class="hint">{say('holidays_none_ahead')}</p>;
  return (
    <details class="fold">
      <summary>{say('holidays_ahead', { count: days.length })}</summary>
      <ul class="day-list">
        {days.map(({ on, name }) => (
          <li key={on}>
            <time dateTime={on}>{say('word_day', { day: on })}</time>
            <bdi>{name}</bdi>
            <button
              type="button"
              class="button button-bare"
              onClick={() => onDrop(on)}
              aria-label={say('holidays_drop_label', name, { date: on })}
            >
              {say('button_drop_day')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
