import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly hint: string;
  /** Gets the id that the name is for, and the id of the hint. */
  readonly children: (id: string, hintId: string) => ComponentChildren;
}

/** One line of the options: what it is, and its control. */
export function Setting({ name, hint, children }: Props) {
  const id = useId();
  return (
    <div class="setting">
      <span>
        <label for={id}>
          <b>{name}</b>
        </label>
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
      {children(id, `${id}-hint`)}
    </div>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function SwitchSetting({ name, hint, isOn, onChange }: SwitchProps) {
  return (
    <Setting name={name} hint={hint}>
      {(id, hintId) => (
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          aria-describedby={hintId}
          checked={isOn}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      )}
    </Setting>
  );
}
