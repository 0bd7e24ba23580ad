import type { MessageKey } from '../../core/text.ts';
import type { Look } from './ItemShape.tsx';

/** The word beside each shape. */
export const LOOKS: readonly (readonly [look: Look, word: MessageKey])[] = [
  ['open', 'look_open'],
  ['kept', 'look_kept'],
  ['told', 'look_told'],
  ['late', 'look_late'],
  ['overdue', 'look_overdue'],
  ['excused', 'look_excused'],
  ['unknown', 'look_unknown'],
];

export function lookWord(look: Look): MessageKey {
  return LOOKS.find(([one]) => one === look)?.[1] ?? 'look_unknown';
}
