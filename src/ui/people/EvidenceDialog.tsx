import type { EvidenceWord } from '../../core/evidence.ts';
import { calendarDay } from '../../core/say-when.ts';
import { AskDialog } from '../AskDialog.tsx';
import { chosenReason, ReasonChoices } from '../ReasonChoices.tsx';
import { settledAt } from '../settled-at.ts';
import { useWords } from '../words.ts';
import type { EvidenceLine } from './evidence-lines.ts';

/** What the user wants to say about a line of evidence. */
export interface AskedOfEvidence {
  readonly kind: 'excuse' | 'done' | 'settled' | 'dispute';
  readonly evidence: EvidenceLine;
}

interface Props {
  readonly asked: AskedOfEvidence;
  readonly onSay: (word: EvidenceWord) => void;
  readonly onClose: () => void;
}

/** The dialog for a word about a line of evidence. */
export function EvidenceDialog({ asked, onSay, onClose }: Props) {
  const { how, say } = useWords();
  const { evidence } = asked;
  const term = evidence.line.key;
  const lead = <bdi>{evidence.line.name}</bdi>;
  const today = calendarDay(how.now, how.zone) ?? undefined;
  switch (asked.kind) {
    case 'excuse':
      return (
        <AskDialog
          heading={say('excuse_heading')}
          lead={
            <>
              {lead}. {say('excuse_lead')}
            </>
          }
          keep={say('button_keep_reason')}
          onClose={onClose}
          onKeep={(form) => onSay({ kind: 'excused', term, ...chosenReason(form) })}
        >
          <ReasonChoices />
        </AskDialog>
      );
    case 'done':
      return (
        <AskDialog
          heading={say('done_heading')}
          lead={
            <>
              {lead}. {say('done_lead')}
            </>
          }
          keep={say('button_keep_date')}
          onClose={onClose}
          onKeep={(form) => {
            const at = settledAt(String(form.get('on') ?? ''), how.now, how.zone);
            if (at !== null) onSay({ kind: 'done', term, when: at });
          }}
        >
          <label class="field">
            <b>{say('done_when')}</b>
            <input class="input" type="date" name="on" required max={today} />
          </label>
        </AskDialog>
      );
    case 'settled':
      return (
        <AskDialog
          heading={say('settled_ask_heading')}
          lead={
            <>
              {lead}. {say('settled_ask_lead')}
            </>
          }
          keep={say('button_keep_settled')}
          onClose={onClose}
          onKeep={(form) => {
            const at = settledAt(String(form.get('on') ?? ''), how.now, how.zone);
            onSay({ kind: 'settled', term, how: 'other', ...(at === null ? {} : { when: at }) });
          }}
        >
          <label class="field">
            <span>
              <b>{say('settled_when')}</b> <span class="hint">{say('settled_when_hint')}</span>
            </span>
            <input class="input" type="date" name="on" max={today} />
          </label>
        </AskDialog>
      );
    case 'dispute':
      return (
        <AskDialog
          heading={say('dispute_heading')}
          lead={
            <>
              {lead}. {say('dispute_lead')}
            </>
          }
          keep={say('button_keep_dispute')}
          onClose={onClose}
          onKeep={(form) => onSay({ kind: 'disputed', term, note: String(form.get('note') ?? '').trim() })}
        >
          <label class="field">
            <b>{say('dispute_word')}</b>
            <input class="input" name="note" maxLength={140} required autoComplete="off" dir="auto" />
          </label>
        </AskDialog>
      );
    default:
      return asked.kind satisfies never;
  }
}
