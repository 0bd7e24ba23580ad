import { useState } from 'preact/hooks';
import type { Expectation } from '../../core/expectations.ts';
import type { Argument } from '../../core/text.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { TermLines } from './TermLines.tsx';
import { type Yes, YesDialog } from './YesDialog.tsx';

interface Props {
  /** Said together, in one direction each. */
  readonly said: readonly Expectation[];
  readonly them: Argument;
  readonly today: string;
  readonly onYes: (yes: Yes) => void;
  /** The other side, or I, want it otherwise: the form begins with what was proposed. */
  readonly onOtherwise: () => void;
  readonly onTakeBack: () => void;
}

/** A proposal that waits for an answer. Until there is one, nothing of it is in force. */
export function Proposal({ said, them, today, onYes, onOtherwise, onTakeBack }: Props) {
  const { say } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [first] = said;
  if (first?.state.kind !== 'proposed') return null;
  const { by, on, letter } = first.state;
  const isMine = by === 'me';
  return (
    <section class="sheet sheet-body proposal" aria-labelledby="o-proposal">
      <h2 id="o-proposal">{isMine ? say('proposal_mine', them) : say('proposal_theirs', them)}</h2>
      <p class="second">
        {isMine
          ? say('proposal_mine_lead', { date: on }, { date: first.sinceOn })
          : say('proposal_theirs_lead', { date: on }, { date: first.sinceOn })}
      </p>
      <details class="fold">
        <summary>{say('proposal_terms')}</summary>
        <TermLines said={said} them={them} />
        {letter && <p class="letter letter-small">{letter}</p>}
      </details>
      <p class="row">
        <button type="button" class="button button-first" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          <Sign name="check" />
          {isMine ? say('button_they_said_yes') : say('button_i_say_yes')}
        </button>
        <button type="button" class="button" onClick={onOtherwise}>
          {isMine ? say('button_they_otherwise') : say('button_i_otherwise')}
        </button>
        <button type="button" class="button button-bare" onClick={onTakeBack}>
          {isMine ? say('button_take_back') : say('button_set_aside')}
        </button>
      </p>
      {isAsking && (
        <YesDialog
          heading={isMine ? say('yes_heading_theirs', them) : say('yes_heading_mine')}
          today={today}
          how={isMine ? '' : say('yes_how_file')}
          onClose={() => setAsking(false)}
          onYes={(yes) => {
            setAsking(false);
            onYes(yes);
          }}
        />
      )}
    </section>
  );
}
