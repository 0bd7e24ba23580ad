import type { AttendanceVerdict } from './attendance.ts';
import type { CallState } from './call-notes.ts';
import type { CallWord } from './facts.ts';
import type { Handle, Subject } from './handles.ts';
import type { Loop } from './loop.ts';
import type { Note } from './person-record.ts';
import type { Text } from './text.ts';

/** One of the others at a call: who was there as far as it is known, and what is open between us. */
export interface CallPerson {
  readonly who: Handle;
  /** As they are called elsewhere, else as the call shows them. */
  readonly name: string;
  /** The user has said who bears this name. */
  readonly isKnown: boolean;
  /** The user wants to hear nothing of them. */
  readonly isSilenced: boolean;
  readonly outcome: AttendanceVerdict['outcome'];
  readonly isExcused: boolean;
  /** In one sentence. */
  readonly said: Text;
  /** How surely. */
  readonly surely: readonly Text[];
  readonly mine: readonly Loop[];
  readonly theirs: readonly Loop[];
  /** What was noted of them last, and the next day of theirs within two weeks (`YYYY-MM-DD`). */
  readonly note: Note | null;
  readonly nextNotedOn: string | null;
}

/** A name in a call that may be somebody whom other sites know. It holds for nothing until the user says yes. */
export interface NameInCall {
  readonly handle: Handle;
  readonly name: string;
  /** Whoever bears the same name elsewhere; `null`: nobody, or more than one. */
  readonly perhaps: { readonly handle: Handle; readonly name: string } | null;
}

/** A question that was open when we met: settled there, perhaps. */
export interface OpenAtCall {
  readonly person: Handle;
  readonly loop: Loop;
}

/** What was written down of a call. */
export interface PromiseAtCall {
  readonly subject: Subject;
  readonly text: string;
  readonly owner: Handle;
  readonly isMine: boolean;
  readonly on: string;
}

/** All that is shown of one call. */
export interface CallRecord {
  readonly asOf: number;
  readonly zone: string;
  readonly key: string;
  readonly title: string | null;
  /** Full address; `null`: no room is known. */
  readonly url: string | null;
  readonly state: CallState;
  /** As a calendar, a file or the user has it; `null`: not known. */
  readonly startAt: number | null;
  readonly from: number;
  readonly to: number;
  /** How long I was in it in this browser, and how long of that its page was out of sight, in minutes. */
  readonly ownMinutes: number;
  readonly hiddenMinutes: number;
  readonly people: readonly CallPerson[];
  readonly names: Readonly<Record<Handle, string>>;
  readonly unknown: readonly NameInCall[];
  /** Everybody who may bear a name of the call. */
  readonly partners: readonly { readonly handle: Handle; readonly name: string }[];
  readonly open: readonly OpenAtCall[];
  readonly promises: readonly PromiseAtCall[];
}

/** What the user says of a call: of somebody there, when it was to begin, what was promised, or that all is written down. */
export type WordAtCall =
  | { readonly kind: 'person'; readonly who: Handle; readonly word: CallWord }
  | { readonly kind: 'start'; readonly at: number }
  /** `owner` null: I. */
  | { readonly kind: 'promise'; readonly owner: Handle | null; readonly text: string; readonly on: string }
  | { readonly kind: 'done' };
