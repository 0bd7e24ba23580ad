import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import type { MessageKey } from '../core/text.ts';
import { AskDialog } from './AskDialog.tsx';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

/** How something can have been settled where nothing is read. */
const WAYS: Readonly<Record<string, MessageKey>> = {
  call: 'settled_call',
  mail: 'settled_mail',
  'in-person': 'settled_in_person',
  other: 'settled_elsewhere',
};

interface Props {
  readonly nudge: Nudge;
  readonly onAnswer: (answer: NudgeAnswer) => void;
  readonly onClose: () => void;
}

export function SettledPicker({ nudge, onAnswer, onClose }: Props) {
  const { say } = useWords();
  return (
    <AskDialog
      heading={say('settled_heading')}
      lead={
        <>
          <Say text={nudge.evidence} />. {say('settled_lead')}
        </>
      }
      keep={say('button_keep_settled')}
      onClose={onClose}
      onKeep={(form) => onAnswer({ kind: 'settled', how: String(form.get('how') ?? 'other') })}
    >
      <fieldset class="choices">
        <legend class="unseen">{say('settled_heading')}</legend>
        {Object.entries(WAYS).map(([way, key], i) => (
          <label class="choice" key={way}>
            <input type="radio" name="how" value={way} defaultChecked={i === 0} />
            <span>{say(key)}</span>
          </label>
        ))}
      </fieldset>
    </AskDialog>
  );
}
