import type { Said } from './use-notes.ts';
import { useWords } from './words.ts';

interface Props {
  readonly said: Said;
  readonly onUndo: (nudge: string) => void;
}

/** What was just done, and the way back where there is one. */
export function Toast({ said: { words, undoes }, onUndo }: Props) {
  const { say } = useWords();
  return (
    <p class="toast">
      <span>{words}</span>
      {undoes !== null && (
        <button type="button" class="button" onClick={() => onUndo(undoes)} aria-keyshortcuts="u">
          {say('button_undo')}
        </button>
      )}
    </p>
  );
}
