import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly describedBy?: string;
  /** Tells the number when it is left, and not while it is typed: where there is nothing to keep it with. */
  readonly isKeptAtOnce?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number. What is no number yet stays as it was typed and changes nothing; the browser says why when the form is kept. */
export function NumberInput({ label, value, min, max, step = 1, describedBy, isKeptAtOnce, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped((before) => (Number(before) === value && before !== '' ? before : String(value))), [value]);
  return (
    <input
      class="input input-short num"
      type="number"
      inputMode="decimal"
      required
      min={min}
      max={max}
      step={step}
      aria-label={label}
      aria-describedby={describedBy}
      value={typed}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (!isKeptAtOnce && currentTarget.validity.valid) onChange(currentTarget.valueAsNumber);
      }}
      onChange={({ currentTarget }) => {
        if (!isKeptAtOnce || currentTarget.valueAsNumber === value) return;
        if (currentTarget.reportValidity()) onChange(currentTarget.valueAsNumber);
      }}
    />
  );
}
