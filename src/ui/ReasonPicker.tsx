import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { AskDialog } from './AskDialog.tsx';
import { chosenReason, ReasonChoices } from './ReasonChoices.tsx';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

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
          <Say text={nudge.evidence} />
          <br />
          {say('excuse_lead')}
        </>
      }
      keep={say('button_keep_reason')}
      onClose={onClose}
      onKeep={(form) => {
        onAnswer({ kind: 'excused', ...chosenReason(form) });
      }}
    >
      <ReasonChoices />
    </AskDialog>
  );
}
