import type { EvidenceWord, Spoken } from '../../core/evidence.ts';
import type { ReviewStep } from '../../core/facts.ts';
import type { Handle, Subject } from '../../core/handles.ts';

/** What the weekly review asks for. */
export interface ReviewEvents {
  readonly sayInReview: (week: string, step: ReviewStep, text: string) => Promise<Spoken>;
  /** Keeps what is half written. */
  readonly draftInReview: (week: string, step: ReviewStep, text: string) => Promise<unknown>;
  readonly sayOfEvidence: (subject: Subject, word: EvidenceWord) => Promise<Spoken>;
  readonly unsay: (words: readonly string[]) => Promise<Spoken>;
  readonly onChanged: () => void;
  readonly onVisit: (url: string) => void;
  readonly onPerson: (person: Handle) => void;
  readonly onCopy: (words: string) => Promise<boolean>;
}
