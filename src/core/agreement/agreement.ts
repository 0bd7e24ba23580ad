import type { SaidExpectation, Scope, State, Terms } from '../expectations.ts';

/** The terms that two sides can share. Lists of a board, quiet times and how many nudges somebody wants are nobody else's business. */
export type Shared = Omit<Terms, 'lists' | 'quiet' | 'nudgesADay' | 'reviewOn'>;

/** One of the two: their name as the writer knows it, and what may be expected of them. */
export interface Party {
  readonly name: string;
  readonly terms: Partial<Shared>;
}

/** How far it has come: said first, said yes to, or wanted otherwise and said anew. */
export type Step = 'proposed' | 'agreed' | 'otherwise';

/** What two sides say to each other about how they work together, as it travels between them. Days are `YYYY-MM-DD`. */
export interface Agreement {
  readonly step: Step;
  readonly writtenOn: string;
  readonly holdsFromOn: string;
  /** When both come back to it. */
  readonly reviewOn: string | null;
  /** Who wrote this file. */
  readonly writer: Party;
  readonly reader: Party;
  /** What holds either way. */
  readonly both: Partial<Shared>;
  /** The text that both hold. */
  readonly letter: string;
}

/** The same agreement as the other side hands it back; the text stays to the letter. */
export function answerTo(agreement: Agreement, step: Step, writtenOn: string): Agreement {
  return { ...agreement, step, writtenOn, writer: agreement.reader, reader: agreement.writer };
}

/** Whether one is the other, handed back: the same text and the same terms, whoever wrote it down. */
export function isSame(sent: Agreement, came: Agreement): boolean {
  const essence = ({ holdsFromOn, reviewOn, both, letter }: Agreement, mine: Party, theirs: Party): string =>
    JSON.stringify([holdsFromOn, reviewOn, sorted(both), letter, sorted(mine.terms), sorted(theirs.terms)]);
  return essence(sent, sent.writer, sent.reader) === essence(came, came.reader, came.writer);
}

function sorted(terms: Partial<Shared>): readonly (readonly [string, unknown])[] {
  return Object.entries(terms).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What an agreement that came says about somebody, seen by its reader. It says nothing until the reader says it. */
export function expectationsFrom(came: Agreement, scope: Scope, state: State): readonly SaidExpectation[] {
  const about = { scope, sinceOn: came.holdsFromOn, state };
  const both: Partial<Terms> = { ...came.both, reviewOn: came.reviewOn };
  const sides: readonly SaidExpectation[] = [
    { ...about, direction: 'mine', terms: came.reader.terms },
    { ...about, direction: 'theirs', terms: came.writer.terms },
    { ...about, direction: 'both', terms: both },
  ];
  return sides.filter(({ terms }) => Object.keys(terms).length > 0);
}
