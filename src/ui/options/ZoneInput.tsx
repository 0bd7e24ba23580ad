import { useEffect, useId, useState } from 'preact/hooks';
import { sayZone } from '../../core/agreement/say-week.ts';
import { isZone } from '../../core/zones.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly label: string;
  /** `null`: nobody has said it yet. */
  readonly value: string | null;
  readonly zones: readonly string[];
  readonly onChange: (zone: string) => void;
}

/** A zone by its name, typed or picked. One that does not exist is said, and changes nothing. */
export function ZoneInput({ label, value, zones, onChange }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState(value ?? '');
  const id = useId();
  useEffect(() => setTyped(value ?? ''), [value]);
  const meant = zones.find((zone) => zone === typed || sayZone(zone).toLowerCase() === typed.trim().toLowerCase());
  const zone = meant ?? (isZone(typed) ? typed : null);
  const isWrong = zone === null && typed !== '';
  return (
    <>
      <input
        class="input"
        list={`${id}-zones`}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellcheck={false}
        maxLength={60}
        placeholder={say('zone_unknown')}
        ref={(input) => input?.setCustomValidity(isWrong ? say('zone_none') : '')}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const named = zones.find((one) => one === currentTarget.value);
          if (named) onChange(named);
        }}
        onBlur={() => zone !== null && zone !== value && onChange(zone)}
      />
      <datalist id={`${id}-zones`}>
        {zones.map((one) => (
          <option key={one} value={one}>
            {sayZone(one)}
          </option>
        ))}
      </datalist>
      <span class={isWrong ? 'hint hint-wrong' : 'hint'} id={`${id}-hint`} role={isWrong ? 'alert' : undefined}>
        {isWrong ? say('zone_none') : ''}
      </span>
    </>
  );
}
