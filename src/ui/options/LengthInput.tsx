import type { Within } from '../../core/expectations.ts';
import { useWords } from '../words.ts';
import { NumberInput } from './NumberInput.tsx';

interface Props {
  readonly label: string;
  readonly value: Within;
  readonly onChange: (value: Within) => void;
}

/** A length of working time: so many working hours, or working days of eight. */
export function LengthInput({ label, value, onChange }: Props) {
  const { say } = useWords();
  return (
    <div class="row">
      <NumberInput
        label={label}
        value={value.count}
        min={0}
        max={200}
        step={0.5}
        onChange={(count) => onChange({ ...value, count })}
      />
      <select
        class="input"
        aria-label={say('terms_unit_label', label)}
        value={value.unit}
        onChange={({ currentTarget }) =>
          onChange({ ...value, unit: currentTarget.value === 'days' ? 'days' : 'hours' })
        }
      >
        <option value="hours">{say('terms_unit_hours')}</option>
        <option value="days">{say('terms_unit_days')}</option>
      </select>
    </div>
  );
}
