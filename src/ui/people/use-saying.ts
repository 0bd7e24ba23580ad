import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Spoken } from '../../core/evidence.ts';
import { useWords } from '../words.ts';

/** How long the words stay about something that cannot be taken back. */
const SAID_MS = 5_000;

interface Said {
  readonly words: string;
  /** The keys of what was written; empty: there is nothing to take back. */
  readonly keys: readonly string[];
}

export interface Saying {
  readonly said: Said | null;
  /** Writes something down, and tells it with the way back. */
  readonly tell: (written: Promise<Spoken>, words: string) => void;
  /** Tells what needs no way back. */
  readonly notice: (words: string) => void;
  /** Takes back what was told last; `null`: there is nothing. */
  readonly undo: (() => void) | null;
}

/** What the user has just said here, and the way back. */
export function useSaying(unsay: (words: readonly string[]) => Promise<Spoken>, onChanged: () => void): Saying {
  const { say } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    if (!said || said.keys.length > 0) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const notice = useCallback((words: string) => setSaid({ words, keys: [] }), []);
  const tell = useCallback(
    (written: Promise<Spoken>, words: string) => {
      written.then(
        ({ words: keys, trouble }) => {
          setSaid(trouble ? { words: say(`log_${trouble}`), keys: [] } : { words, keys });
          onChanged();
        },
        (error: unknown) => {
          console.error(error);
          notice(say('trouble_no_answer'));
        },
      );
    },
    [onChanged, notice, say],
  );
  const keys = said?.keys ?? [];
  const undo =
    keys.length === 0
      ? null
      : () =>
          tell(
            unsay(keys).then((done) => ({ ...done, words: [] })),
            say('toast_word_back'),
          );
  return { said, tell, notice, undo };
}
