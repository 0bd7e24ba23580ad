import { useWords } from './words.ts';

interface Props {
  readonly words: string;
  /** `null`: it cannot be taken back. */
  readonly onUndo: (() => void) | null;
}

/** What was just done, and the way back where there is one. */
export function Toast({ words, onUndo }: Props) {
  const { say } = useWords();
  return (
    <p class="toast">
      <span>{words}</span>
      {onUndo && (
        <button type="button" class="button" onClick={onUndo} aria-keyshortcuts="u">
          {say('button_undo')}
        </button>
      )}
    </p>
  );
}
