import type { EvidenceWord, Spoken } from '../../core/evidence.ts';
import type { Handle, Subject } from '../../core/handles.ts';
import type { JoinPreview } from '../../core/people-list.ts';
import type { PersonWord } from '../../core/person-record.ts';
import type { Text } from '../../core/text.ts';

/** What pages about people ask for. */
export interface PeopleEvents {
  readonly sayOfPerson: (person: Handle, word: PersonWord) => Promise<Spoken>;
  readonly sayOfEvidence: (subject: Subject, word: EvidenceWord) => Promise<Spoken>;
  /** Why a term or an ask is counted as it is, step by step; `null`: it is not there any more. */
  readonly why: (subject: Subject, key: string) => Promise<readonly Text[] | null>;
  readonly unsay: (words: readonly string[]) => Promise<Spoken>;
  readonly previewJoin: (one: Handle, other: Handle) => Promise<JoinPreview | null>;
  readonly previewSplit: (handle: Handle) => Promise<JoinPreview | null>;
  readonly join: (one: Handle, other: Handle) => Promise<Spoken>;
  readonly split: (handle: Handle) => Promise<Spoken>;
  readonly notSame: (one: Handle, other: Handle) => Promise<Spoken>;
  /** What is shown is to be asked for once more. */
  readonly onChanged: () => void;
  readonly onVisit: (url: string) => void;
  /** Resolves to whether the words are on the clipboard now. */
  readonly onCopy: (words: string) => Promise<boolean>;
}
