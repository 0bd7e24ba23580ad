import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { calendarDay } from '../core/say-when.ts';
import type { MessageKey } from '../core/text.ts';
import { AskDialog } from './AskDialog.tsx';
import { isAboutAsk } from './ask-kinds.ts';
import { Say } from './Say.tsx';
import { settledAt } from './settled-at.ts';
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

/** Of a question also when it was answered, where the user remembers. */
export function SettledPicker({ nudge, onAnswer, onClose }: Props) {
  const { how, say } = useWords();
  const isAsk = isAboutAsk(nudge);
  const heading = say(isAsk ? 'settled_ask_heading' : 'settled_heading');
  return (
    <AskDialog
      heading={heading}
      lead={
        <>
          <Say text={nudge.evidence} />
          <br />
          {say(isAsk ? 'settled_ask_lead' : 'settled_lead')}
        </>
      }
      keep={say('button_keep_settled')}
      onClose={onClose}
      onKeep={(form) => {
        const at = settledAt(String(form.get('on') ?? ''), how.now, how.zone);
        onAnswer({ kind: 'settled', how: String(form.get('how') ?? 'other'), ...(at === null ? {} : { at }) });
      }}
    >
      <fieldset class="choices">
        <legend class="unseen">{heading}</legend>
        {Object.entries(WAYS).map(([way, key], i) => (
          <label class="choice" key={way}>
            <input type="radio" name="how" value={way} defaultChecked={i === 0} />
            <span>{say(key)}</span>
          </label>
        ))}
      </fieldset>
      {isAsk && (
        <label class="field">
          <span>
            <b>{say('settled_when')}</b> <span class="hint">{say('settled_when_hint')}</span>
          </span>
          <input class="input" type="date" name="on" max={calendarDay(how.now, how.zone) ?? undefined} />
        </label>
      )}
    </AskDialog>
  );
}
