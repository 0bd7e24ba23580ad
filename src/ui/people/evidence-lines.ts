import type { AskEvidence, TermEvidence } from '../../core/evidence.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import type { Direction } from '../../core/standing-owed.ts';
import { behindFigure, type Figure } from './measures.ts';

/** One line of what figures stand on. */
export type EvidenceLine =
  | { readonly kind: 'term'; readonly direction: Direction; readonly at: number; readonly line: TermEvidence }
  | { readonly kind: 'ask'; readonly direction: Direction; readonly at: number; readonly line: AskEvidence };

/**
 * All that happened between the two, newest first by when it came due or was asked: a word of the user about a line moves no line.
 * Of one figure, only what stands behind it.
 */
export function evidenceLines({ mine, theirs }: PersonRecord, figure: Figure | null): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  for (const side of [mine, theirs]) {
    if (!side || (figure && figure.direction !== side.direction)) continue;
    const wanted = figure && behindFigure(side, figure.measure);
    const direction = side.direction;
    // What is still ahead stands among what is open.
    const isWanted = (key: string, isAhead: boolean) => (wanted ? wanted.has(key) : !isAhead);
    for (const line of side.terms)
      if (isWanted(line.key, line.outcome === 'open')) lines.push({ kind: 'term', direction, at: line.lapseAt, line });
    for (const line of side.asks)
      if (isWanted(line.key, line.outcome === 'waiting'))
        lines.push({ kind: 'ask', direction, at: line.askedAt, line });
  }
  return lines.sort((a, b) => b.at - a.at || (a.line.key < b.line.key ? -1 : 1));
}
