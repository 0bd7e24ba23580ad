import { askOfCard } from '../core/ask-marks.ts';
import { askKey } from '../core/ask-verdict.ts';
import type { UserWord } from '../core/facts.ts';
import { nativeId, type Subject } from '../core/handles.ts';
import type { MarkWord } from '../core/mark.ts';
import type { Reader } from '../core/mark-reader.ts';
import { promiseKey } from '../core/suggestions.ts';
import type { Log } from '../log/log.ts';
import type { Item } from '../nudges/index.ts';
import type { Behind } from './marks.ts';
import { keepPromise, sayWord, takeBackAt } from './said.ts';

const KNOWN: ReadonlySet<unknown> = new Set<MarkWord>([
  'question',
  'no-question',
  'answered-elsewhere',
  'promise',
  'no-promise',
  'leave-out',
  'undo',
]);

export function isMarkWord(value: unknown): value is MarkWord {
  return KNOWN.has(value);
}

/** What a word says of an ask, or of the thread; `null` where it says nothing of either. */
function wordOf(word: MarkWord, item: Item, ask: string, promise: string): UserWord | null {
  switch (word) {
    case 'question':
      return { kind: 'said-question', ask };
    case 'no-question':
      return { kind: 'said-no-question', ask };
    case 'answered-elsewhere':
      return { kind: 'said-settled', term: ask, how: 'other' };
    case 'no-promise':
      return { kind: 'said-dealt-with', nudge: promise };
    case 'leave-out':
      return { kind: 'said-silenced', what: item.commitment.subject };
    case 'promise':
    case 'undo':
      return null;
    default:
      return word satisfies never;
  }
}

/** Writes down what the user says at the mark of an item or a message. Whether there was anything to say it of. */
export async function sayAtMark(
  log: Log,
  { items, ofMessages }: Behind,
  subject: Subject,
  word: MarkWord,
  reader: Reader,
): Promise<boolean> {
  const onMessage = ofMessages.get(subject);
  const item = onMessage ?? items[0];
  if (!item) return false;
  const { commitment } = item;
  const ofCard = onMessage ? null : askOfCard(item, reader, 'dense');
  const message = onMessage ? nativeId(subject) : ofCard?.ask;
  if (message === undefined) return false;
  const ask = askKey(commitment.subject, message);
  const promise = promiseKey(commitment.subject, message);
  if (word === 'promise') await keepPromise(log, commitment, promise, reader.now);
  else if (word === 'undo') return takeBackAt(log, commitment, [ask, promise], reader.now);
  else {
    const said = wordOf(word, item, ask, promise);
    if (said) await sayWord(log, commitment, said, reader.now);
  }
  return true;
}
