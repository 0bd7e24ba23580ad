import { useState } from 'preact/hooks';
import { sayField } from '../../core/agreement/say-terms.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { DaysOffDialog, type HolidayTable } from './DaysOffDialog.tsx';
import type { Side } from './side.ts';

interface Props {
  readonly side: Side;
  readonly heading: string;
  readonly today: string;
  readonly table: HolidayTable;
  /** Leave that a site tells, and from where. */
  readonly known: readonly string[];
}

/** Public holidays and days away. */
export function DaysOffFields({ side, heading, today, table, known }: Props) {
  const { say, how } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { holidays, absences, zone } = side.terms;
  const ahead = absences.filter(({ toOn }) => toOn >= today);
  const parts = [
    ...(holidays ? [say('days_off_holidays', sayField('holidays', holidays, how))] : []),
    ...(ahead.length > 0 ? [sayField('absences', ahead, how)] : []),
  ];
  return (
    <>
      <div class="row">
        <span class="grow">{parts.join(' · ') || say('days_off_none')}</span>
        <button
          type="button"
          class="button"
          aria-label={side.label('days_off_change_label')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <Sign name="plus" />
          {say('button_add_days')}
        </button>
      </div>
      {known.map((line) => (
        <p class="hint" key={line}>
          {line}
        </p>
      ))}
      {isOpen && (
        <DaysOffDialog
          heading={heading}
          zone={zone}
          today={today}
          holidays={holidays}
          absences={absences}
          table={table}
          onClose={() => setOpen(false)}
          onKeep={(nextHolidays, nextAbsences) => {
            setOpen(false);
            side.set({ holidays: nextHolidays, absences: nextAbsences });
          }}
        />
      )}
    </>
  );
}
