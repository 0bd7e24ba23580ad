import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceWord } from '../../core/evidence.ts';
import type { FactChoices, FactLine } from '../../core/fact-line.ts';
import { sourceText } from '../../core/fact-words.ts';
import { sayTime } from '../../core/say-when.ts';
import { AskDialog } from '../AskDialog.tsx';
import { chosenReason, ReasonChoices } from '../ReasonChoices.tsx';
import { Say } from '../Say.tsx';
import { useWords } from '../words.ts';
import { useFactText } from './FactRow.tsx';

interface Props {
  readonly line: FactLine;
  readonly choices: () => Promise<FactChoices | null>;
  readonly onSay: (subject: string, word: EvidenceWord) => void;
  readonly onUnsay: (key: string) => void;
  readonly onClose: () => void;
}

type Asking = 'excuse' | 'dispute' | null;

/** What the user can say of one fact: that it was done in time, why not, or that it is not so. */
export function FactDialog({ line, choices, onSay, onUnsay, onClose }: Props) {
  const { say } = useWords();
  const [can, setCan] = useState<FactChoices | 'nothing' | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const told = useFactText()(line);
  useEffect(() => {
    choices().then(
      (found) => setCan(found ?? 'nothing'),
      () => setCan('nothing'),
    );
  }, []);

  const term = can && can !== 'nothing' ? can.term : null;
  if (asking && term !== null) {
    const isExcuse = asking === 'excuse';
    return (
      <AskDialog
        key={asking}
        heading={say(isExcuse ? 'excuse_heading' : 'dispute_heading')}
        lead={
          <>
            <Say text={told} />
            <br />
            {say(isExcuse ? 'excuse_lead' : 'dispute_lead')}
          </>
        }
        keep={say(isExcuse ? 'button_keep_reason' : 'button_dispute')}
        onClose={onClose}
        onKeep={(form) =>
          onSay(
            line.fact.subject,
            isExcuse
              ? { kind: 'excused', term, ...chosenReason(form) }
              : { kind: 'disputed', term, note: String(form.get('note') ?? '').trim() },
          )
        }
      >
        {isExcuse ? (
          <ReasonChoices />
        ) : (
          <label class="field">
            <span>
              <b>{say('dispute_note')}</b> <span class="hint">{say('excuse_note_hint')}</span>
            </span>
            <input class="input" name="note" maxLength={140} autoComplete="off" dir="auto" />
          </label>
        )}
      </AskDialog>
    );
  }
  return <Choices {...{ line, can, onSay, onUnsay, onClose, onAsk: setAsking }} />;
}

interface ChoicesProps extends Omit<Props, 'choices'> {
  readonly can: FactChoices | 'nothing' | null;
  readonly onAsk: (asking: Asking) => void;
}

function Choices({ line, can, onSay, onUnsay, onClose, onAsk }: ChoicesProps) {
  const { how, say, speak } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const told = useFactText()(line);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { fact, space } = line;
  const found = can === 'nothing' ? null : can;
  const { term = null, dueAt = null } = found ?? {};
  const isNothing = can !== null && term === null && !found?.canUnsay;
  return (
    <dialog class="dialog" ref={dialog} closedby="any" aria-labelledby={id} onClose={onClose}>
      <div class="dialog-body">
        <h2 id={id}>
          <Say text={told} />
        </h2>
        <p class="second dialog-lead">
          {sayTime(fact.at, how)}
          {space !== '' && (
            <>
              {' · '}
              <bdi>{space}</bdi>
            </>
          )}
          {` · ${speak(sourceText(fact))}`}
        </p>
        <div class="fact-choices">
          {isNothing && <p>{say('log_nothing_to_say')}</p>}
          {found?.isExcused && <p class="hint">{say('log_is_excused')}</p>}
          {found?.isDisputed && <p class="hint">{say('log_is_disputed')}</p>}
          {term !== null && dueAt !== null && (
            <button
              type="button"
              class="button"
              onClick={() => onSay(fact.subject, { kind: 'done', term, when: dueAt })}
            >
              {say('button_was_in_time')}
            </button>
          )}
          {term !== null && (
            <button type="button" class="button" onClick={() => onAsk('excuse')}>
              {say('menu_excuse')}
            </button>
          )}
          {term !== null && (
            <button type="button" class="button" onClick={() => onAsk('dispute')}>
              {say('menu_dispute')}
            </button>
          )}
          {term !== null && found?.isAsk && (
            <button type="button" class="button" onClick={() => onSay(fact.subject, { kind: 'no-question', term })}>
              {say('menu_no_question')}
            </button>
          )}
          {found?.canUnsay && (
            <button type="button" class="button" onClick={() => onUnsay(fact.key)}>
              {say('button_unsay')}
            </button>
          )}
        </div>
        <p class="row dialog-foot">
          <button type="button" class="button button-first" onClick={() => dialog.current?.close()}>
            {say('button_close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
