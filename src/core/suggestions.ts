import type { Suggestion } from './ask-verdict.ts';
import type { Commitment } from './commitment.ts';
import { standingWords } from './taken-back.ts';
import { isLine } from './talk.ts';

/** The key of a suggestion: subject and message. */
export function promiseKey(subject: string, comment: string): string {
  return `${subject}|promise|${comment}`;
}

/** Messages that look like promises, of which the user has said nothing yet, oldest first. */
export function suggestionsOf({ subject, thread, words }: Commitment): readonly Suggestion[] {
  const said = new Set(
    standingWords(words).flatMap(({ word }) => (word.kind === 'said-dealt-with' ? [word.nudge] : [])),
  );
  return thread.filter(isLine('promised')).flatMap((line): Suggestion[] => {
    const key = promiseKey(subject, line.comment);
    const isGone = thread.some((one) => one.kind === 'unsaid' && one.comment === line.comment);
    if (line.isAutomated || line.by === null || said.has(key) || isGone) return [];
    const { comment, url, by, at, due } = line;
    return [{ key, comment, url, by, at, due, fact: line.key }];
  });
}
