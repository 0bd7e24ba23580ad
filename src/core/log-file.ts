/** A fact of a kind that only a newer version knows: kept as it was written, counted nowhere, exported like any other. */
export interface LaterFact {
  readonly key: string;
  /** Its JSON: nothing of what we do not know becomes an object here. */
  readonly text: string;
}

/** Where an export goes on: after a fact, or after one of those kept for a newer version. */
export interface ExportPlace {
  readonly in: 'facts' | 'later';
  readonly after: string | null;
  /** Nothing was written yet but the head. */
  readonly isFirst: boolean;
}

/** One piece of an export after another. */
export interface ExportPiece {
  readonly text: string;
  /** How many facts are in it. */
  readonly count: number;
  /** Where the next begins; `null`: that was all. */
  readonly next: ExportPlace | null;
}

/** What is wrong with a file, wherever it comes from. Each has its sentence, `file_<kind>`. */
export type FileTrouble =
  | { readonly kind: 'no-json' }
  | { readonly kind: 'no-log' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'damaged' }
  /** `fact` is the number of the first misshapen one, from 0. */
  | { readonly kind: 'misshapen'; readonly fact: number };
