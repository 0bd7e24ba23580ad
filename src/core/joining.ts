import type { Fact, FactOf } from './facts.ts';
import type { Handle } from './handles.ts';
import { takenBack } from './taken-back.ts';

/** What has to be said so that an account stands alone: which yeses are taken back, and which of the others are said anew. */
export interface Splitting {
  readonly takenBack: readonly string[];
  readonly saidAnew: readonly (readonly [Handle, Handle])[];
}

function standing(words: readonly Fact[]): readonly FactOf<'said-same-person'>[] {
  const undone = takenBack(words);
  return words.filter(
    (word): word is FactOf<'said-same-person'> => word.kind === 'said-same-person' && !undone.has(word.key),
  );
}

/** `null`: it stands alone already. */
export function splitting(words: readonly Fact[], handle: Handle): Splitting | null {
  const own = standing(words).filter(({ handles }) => handles.includes(handle));
  if (own.length === 0) return null;
  const others = [...new Set(own.flatMap(({ handles }) => handles.filter((one) => one !== handle)))].sort();
  const [first, ...rest] = others;
  // Those that only this account held together stay one.
  const saidAnew = first === undefined ? [] : rest.map((other): readonly [Handle, Handle] => [first, other]);
  return { takenBack: own.map(({ key }) => key), saidAnew };
}
