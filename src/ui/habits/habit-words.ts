import type { Habit, NudgeKind } from '../../core/nudge.ts';
import type { MessageKey } from '../../core/text.ts';
import type { SignName } from '../signs.ts';

/** The habits in their order. */
export const HABITS: readonly Habit[] = [
  'communicate',
  'tools',
  'consistent',
  'connect',
  'conflicts',
  'accountable',
  'celebrate',
  'evaluate',
];

export const HABIT_SIGNS: Readonly<Record<Habit, SignName>> = {
  communicate: 'reply',
  tools: 'board',
  consistent: 'date',
  connect: 'person',
  conflicts: 'people',
  accountable: 'tell',
  celebrate: 'thanks',
  evaluate: 'book',
};

type Underscored<K extends string> = K extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : K;

function underscored<K extends NudgeKind>(kind: K): Underscored<K> {
  return kind.replaceAll('-', '_') as Underscored<K>;
}

export function kindName(kind: NudgeKind): MessageKey {
  return `kind_name_${underscored(kind)}`;
}

export function kindWatches(kind: NudgeKind): MessageKey {
  return `kind_watches_${underscored(kind)}`;
}
