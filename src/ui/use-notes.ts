import { useEffect, useState } from 'preact/hooks';
import type { Nudge } from '../core/nudge.ts';
import { speakNote } from '../core/speak.ts';
import { useWords } from './words.ts';

/** How long the words stay about something that cannot be taken back. */
const SAID_MS = 5_000;

/** What was just done, and the nudge whose answer it was, if it can be taken back. */
export interface Said {
  readonly words: string;
  readonly undoes: string | null;
}

/** What stands in the toast. */
export function useSaid(): readonly [Said | null, (said: Said | null) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    if (!said || said.undoes !== null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}

export interface Notes {
  /** The note of a nudge as the user left it; `null` where there is none. */
  of(nudge: Nudge): string | null;
  edit(nudge: Nudge, words: string): void;
  isCopied(nudge: Nudge): boolean;
  copied(nudge: Nudge | null): void;
}

/** The notes to copy, with what the user changed in them. */
export function useNotes(): Notes {
  const words = useWords();
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const [copiedKey, setCopiedKey] = useState<string | null>(null);
  const written = ({ draft, ownDraft }: Nudge): string | null =>
    ownDraft ? speakNote(ownDraft, words.how) : draft && words.speak(draft);
  return {
    of: (nudge) => edited[nudge.key] ?? written(nudge),
    edit: (nudge, note) => {
      setEdited((before) => ({ ...before, [nudge.key]: note }));
      setCopiedKey(null);
    },
    isCopied: (nudge) => nudge.key === copiedKey,
    copied: (nudge) => setCopiedKey(nudge?.key ?? null),
  };
}
