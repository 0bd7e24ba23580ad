import { useState } from 'preact/hooks';
import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';

/** Something that is read and kept, or left out by the user. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly isLeftOut: boolean;
}

interface Props {
  readonly heading: string;
  readonly hint: string;
  /** Where there is nothing to choose from. */
  readonly none: string;
  readonly choices: readonly Choice[];
  /** What is said before something is left out and forgotten. */
  readonly lead: string;
  /** There is no way back, so the name is to be typed. */
  readonly isForGood?: boolean;
  readonly onChange: (choice: Choice, isLeftOut: boolean) => void;
}

/** Switches of what is read and kept. What is turned off is also forgotten, so that is asked first. */
export function LeaveOut({ heading, hint, none, choices, lead, isForGood, onChange }: Props) {
  const { say } = useWords();
  const [asked, setAsked] = useState<Choice | null>(null);
  return (
    <details class="leave-out">
      <summary>
        <b>{heading}</b>
        <span class="hint">{hint}</span>
      </summary>
      <fieldset>
        <legend class="unseen">{heading}</legend>
        {choices.length === 0 && <p class="hint">{none}</p>}
        {choices.map((choice) => (
          <label class="switch switch-plain" key={choice.id}>
            <span>
              <bdi>{choice.name}</bdi>
              <span class="hint">{choice.isLeftOut ? say('options_left_out') : ''}</span>
            </span>
            <input
              type="checkbox"
              role="switch"
              aria-checked={!choice.isLeftOut}
              checked={!choice.isLeftOut}
              onClick={(event) => {
                event.preventDefault();
                if (choice.isLeftOut) onChange(choice, false);
                else setAsked(choice);
              }}
            />
          </label>
        ))}
      </fieldset>
      {asked && (
        <AskDialog
          heading={say('leave_out_heading', asked.name)}
          lead={lead}
          keep={say('button_leave_out')}
          onClose={() => setAsked(null)}
          onKeep={() => {
            setAsked(null);
            onChange(asked, true);
          }}
        >
          {isForGood ? (
            <label class="field fields">
              <span class="label">{say('leave_out_confirm', asked.name)}</span>
              <input
                class="input"
                required
                autoComplete="off"
                dir="auto"
                onInput={({ currentTarget }) => {
                  const isMeant = currentTarget.value.trim() === asked.name.trim();
                  currentTarget.setCustomValidity(isMeant ? '' : say('leave_out_confirm', asked.name));
                }}
              />
            </label>
          ) : null}
        </AskDialog>
      )}
    </details>
  );
}
