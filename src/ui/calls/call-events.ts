import type { WordAtCall } from '../../core/call-record.ts';
import type { Spoken } from '../../core/evidence.ts';
import type { Handle, Subject } from '../../core/handles.ts';
import type { Loop } from '../../core/loop.ts';

/** What the page of a call asks for. */
export interface CallEvents {
  readonly say: (word: WordAtCall) => Promise<Spoken>;
  /** An ask was settled at the call. */
  readonly settle: (loop: Loop, at: number) => Promise<Spoken>;
  readonly join: (one: Handle, other: Handle) => Promise<Spoken>;
  readonly notSame: (one: Handle, other: Handle) => Promise<Spoken>;
  readonly dropPromise: (promise: Subject) => Promise<Spoken>;
  readonly unsay: (words: readonly string[]) => Promise<Spoken>;
  /** What is shown is to be asked for once more. */
  readonly onChanged: () => void;
  readonly onVisit: (url: string) => void;
}
