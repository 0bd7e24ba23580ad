import { useState } from 'preact/hooks';
import { sayWeek } from '../../core/agreement/say-week.ts';
import type { Terms } from '../../core/expectations.ts';
import { useWords } from '../words.ts';
import type { Side } from './side.ts';
import { WeekDialog } from './WeekDialog.tsx';
import { ZoneInput } from './ZoneInput.tsx';

interface Props {
  readonly side: Side;
  readonly heading: string;
  readonly zones: readonly string[];
  readonly today: string;
  /** What is known of it, and from where. */
  readonly known: string | null;
}

function isNever({ week, otherWeek }: Pick<Terms, 'week' | 'otherWeek'>): boolean {
  return [...week, ...(otherWeek?.week ?? [])].every((hours) => hours === null);
}

/** Working hours and the zone in which they are meant. */
export function HoursFields({ side, heading, zones, today, known }: Props) {
  const { say, how } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { terms } = side;
  return (
    <>
      <div class="row">
        <span class="grow">
          {sayWeek(terms.week, how)}
          {terms.otherWeek && (
            <span class="hint hint-line">{say('week_other_line', sayWeek(terms.otherWeek.week, how))}</span>
          )}
        </span>
        <button
          type="button"
          class="button"
          aria-label={side.label('hours_change_label')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {say('button_change')}
        </button>
      </div>
      <ZoneInput
        label={side.label('term_zone')}
        value={side.isZoneKnown ? terms.zone : null}
        zones={zones}
        onChange={(zone) => side.set({ zone })}
      />
      {known !== null && <p class="hint">{known}</p>}
      {isNever(terms) && <p class="hint hint-wrong">{say('week_never')}</p>}
      {isOpen && (
        <WeekDialog
          heading={heading}
          week={terms.week}
          otherWeek={terms.otherWeek}
          today={today}
          onClose={() => setOpen(false)}
          onKeep={(week, otherWeek) => {
            setOpen(false);
            side.set({ week, otherWeek });
          }}
        />
      )}
    </>
  );
}
