import { useWords } from '../words.ts';
import { LengthInput } from './LengthInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import type { Side } from './side.ts';

/** How long after a date something still counts as kept. */
export function GraceField({ side }: { readonly side: Side }) {
  const { say } = useWords();
  return (
    <div class="row">
      <NumberInput
        label={side.label('term_grace')}
        value={side.terms.graceHours}
        min={0}
        max={200}
        step={0.5}
        onChange={(graceHours) => side.set({ graceHours })}
      />
      <span>{say('terms_unit_hours')}</span>
    </div>
  );
}

/** How long before a date one says that it slips. */
export function NoticeField({ side }: { readonly side: Side }) {
  return (
    <LengthInput
      label={side.label('term_notice')}
      value={side.terms.notice}
      onChange={(notice) => side.set({ notice })}
    />
  );
}

/** Whether a due time is meant as an instant, or only as its day. */
export function DueTimesField({ side }: { readonly side: Side }) {
  const { say } = useWords();
  return (
    <select
      class="input"
      aria-label={side.label('term_due_times')}
      value={side.terms.dueTimes}
      onChange={({ currentTarget }) => side.set({ dueTimes: currentTarget.value === 'exact' ? 'exact' : 'day' })}
    >
      <option value="day">{say('due_times_day')}</option>
      <option value="exact">{say('due_times_exact')}</option>
    </select>
  );
}
