import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Agreement } from '../../core/agreement/agreement.ts';
import type { AgreementTrouble } from '../../core/agreement/agreement-file.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import { TermLines } from './TermLines.tsx';

/** What came of reading a file. `answers`: it hands back, word for word, what I proposed. */
export type FileCame =
  | { readonly agreement: Agreement; readonly answers: boolean; readonly trouble: null }
  | { readonly agreement: null; readonly trouble: AgreementTrouble };

interface Props {
  readonly came: FileCame;
  /** Whom it would be about. */
  readonly them: string;
  /** Writes it down as what they propose. */
  readonly onPropose: (agreement: Agreement) => void;
  /** They said yes to my own proposal. */
  readonly onAgreed: () => void;
  readonly onClose: () => void;
}

const TROUBLES: Readonly<Record<AgreementTrouble, MessageKey>> = {
  'too-long': 'agreement_file_too_long',
  'no-json': 'agreement_file_no_json',
  'no-agreement': 'agreement_file_no_agreement',
  newer: 'agreement_file_newer',
  misshapen: 'agreement_file_misshapen',
};

const STEPS: Readonly<Record<Agreement['step'], MessageKey>> = {
  proposed: 'file_step_proposed',
  agreed: 'file_step_agreed',
  otherwise: 'file_step_otherwise',
};

/** A file of the other side, shown before anything of it is written down. It can only propose. */
export function FileDialog({ came, them, onPropose, onAgreed, onClose }: Props) {
  const { say } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog class="dialog dialog-wide" ref={dialog} closedby="any" aria-labelledby={id} onClose={onClose}>
      <div class="dialog-body">
        {came.trouble !== null ? (
          <>
            <h2 id={id}>{say('file_heading_trouble')}</h2>
            <p class="second">{say(TROUBLES[came.trouble])}</p>
            <p class="row dialog-foot">
              <button type="button" class="button button-first" onClick={close}>
                {say('button_close')}
              </button>
            </p>
          </>
        ) : (
          <>
            <h2 id={id}>{say('file_heading')}</h2>
            <p class="second">
              {say(STEPS[came.agreement.step], came.agreement.writer.name, { date: came.agreement.writtenOn })}
            </p>
            <p class="second">{came.answers ? say('file_answers') : say('file_only_proposes', them)}</p>
            <p class="letter letter-small">{came.agreement.letter}</p>
            <details class="fold">
              <summary>{say('proposal_terms')}</summary>
              <TermLines
                said={[
                  { direction: 'mine', terms: came.agreement.reader.terms },
                  { direction: 'theirs', terms: came.agreement.writer.terms },
                  { direction: 'both', terms: { ...came.agreement.both, reviewOn: came.agreement.reviewOn } },
                ]}
                them={came.agreement.writer.name}
              />
            </details>
            <p class="hint">{say('file_from', { date: came.agreement.holdsFromOn })}</p>
            <p class="row dialog-foot">
              <button type="button" class="button" onClick={close}>
                {say('button_cancel')}
              </button>
              <button
                type="button"
                class="button button-first"
                onClick={() => {
                  close();
                  if (came.answers) onAgreed();
                  else onPropose(came.agreement);
                }}
              >
                {came.answers ? say('button_note_agreed') : say('button_note_proposal')}
              </button>
            </p>
          </>
        )}
      </div>
    </dialog>
  );
}
