import type { Loop } from '../../core/loop.ts';
import type { PersonRecord, Side } from '../../core/person-record.ts';

/** One line of the page to share; `key` so that the user can leave it out. */
export interface ShareLine {
  readonly key: string;
  readonly words: string;
}

export interface ShareSection {
  readonly heading: string;
  readonly lines: readonly ShareLine[];
}

/** All that is on the page to share, in words; the page, the file, the print and the copy are made of this and nothing else. */
export interface ShareContent {
  readonly title: string;
  readonly made: string;
  readonly sections: readonly ShareSection[];
  /** What the user adds in their own words; empty: nothing. */
  readonly words: string;
}

/** What is open and stands where both can see it. */
export function openSeenByBoth({ open, terms, asks }: Side): readonly Loop[] {
  const seen = new Set([...terms, ...asks].filter(({ isSeenByBoth }) => isSeenByBoth).map(({ key }) => key));
  return open.filter(({ key }) => seen.has(key));
}

export interface Done {
  readonly key: string;
  readonly name: string;
}

/** What was done and stands where both can see it, newest first, each item once. */
export function doneSeenByBoth({ terms }: Side, sinceAt: number): readonly Done[] {
  const found = new Map<string, Done>();
  for (const { subject, key, name, doneAt, isSeenByBoth } of [...terms].sort(
    (a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0),
  ))
    if (isSeenByBoth && doneAt !== null && doneAt >= sinceAt && !found.has(subject)) found.set(subject, { key, name });
  return [...found.values()];
}

/** Figures are added by the user alone, and always of both. */
export function haveFigures({ mine, theirs }: PersonRecord): boolean {
  return [mine, theirs].some((side) => side?.standing?.followThrough.speaks ?? false);
}

/** The same as plain text, to be pasted. */
export function shareText({ title, made, sections, words }: ShareContent): string {
  const parts = sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line.words}`)].join('\n'));
  return [`${title}\n${made}`, ...parts, ...(words ? [words] : [])].join('\n\n');
}
