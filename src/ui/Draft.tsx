import { useId, useState } from 'preact/hooks';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly label: string;
  readonly words: string;
  /** Its button is the first action of the nudge. */
  readonly isFirst: boolean;
  readonly isCopied: boolean;
  readonly onEdit: (words: string) => void;
  readonly onCopy: () => void;
}

/** Words to copy, to be edited and sent by the user; nothing is sent from here. Read-only until it is pressed. */
export function Draft({ label, words, isFirst, isCopied, onEdit, onCopy }: Props) {
  const { say } = useWords();
  const id = useId();
  const [isEdited, setEdited] = useState(false);
  return (
    <div class="draft">
      <label class="unseen" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        readOnly={!isEdited}
        value={words}
        aria-describedby={`${id}-hint`}
        onPointerDown={() => setEdited(true)}
        onKeyDown={(event) => {
          if (isEdited || event.key !== 'Enter') return;
          event.preventDefault();
          setEdited(true);
        }}
        onInput={(event) => onEdit(event.currentTarget.value)}
      />
      <div class="draft-foot">
        <span class="hint" id={`${id}-hint`}>
          {say('draft_hint')}
        </span>
        <button type="button" class={isFirst ? 'button button-first' : 'button'} onClick={onCopy}>
          <Sign name={isCopied ? 'check' : 'copy'} />
          {say(isCopied ? 'button_copied' : 'button_copy')}
        </button>
      </div>
    </div>
  );
}
