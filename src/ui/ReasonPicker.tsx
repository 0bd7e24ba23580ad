import { REASONS, type Reason } from '../core/facts.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import type { MessageKey } from '../core/text.ts';
import { AskDialog } from './AskDialog.tsx';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

const WORDS: Readonly<Record<Reason, MessageKey>> = {
  blocked: 'reason_blocked',
  scope: 'reason_scope',
  'waited-on-me': 'reason_waited_on_me',
  away: 'reason_away',
  'tool-error': 'reason_tool_error',
  forgot: 'reason_forgot',
  other: 'reason_else',
};

interface Props {
  readonly nudge: Nudge;
  readonly onAnswer: (answer: NudgeAnswer) => void;
  readonly onClose: () => void;
}

/** Excuses are for anyone, oneself too; each is a reason to look at later. */
export function ReasonPicker({ nudge, onAnswer, onClose }: Props) {
  const { say } = useWords();
  return (
    <AskDialog
      heading={say('excuse_heading')}
      lead={
        <>
          <Say text={nudge.evidence} />. {say('excuse_lead')}
        </>
      }
      keep={say('button_keep_reason')}
      onClose={onClose}
      onKeep={(form) => {
        const reason = REASONS.find((one) => one === form.get('reason')) ?? 'other';
        onAnswer({
          kind: 'excused',
          reason,
          note: String(form.get('note') ?? '').trim(),
        });
      }}
    >
      <fieldset class="choices">
        <legend class="unseen">{say('excuse_legend')}</legend>
        {REASONS.map((reason, i) => (
          <label class="choice" key={reason}>
            <input type="radio" name="reason" value={reason} defaultChecked={i === 0} />
            <span>{say(WORDS[reason])}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>
          <b>{say('excuse_note')}</b> <span class="hint">{say('excuse_note_hint')}</span>
        </span>
        <input class="input" name="note" maxLength={140} autoComplete="off" dir="auto" />
      </label>
    </AskDialog>
  );
}
