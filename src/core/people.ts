import type { Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import { takenBack } from './taken-back.ts';

/** Which handles are one person. A person is called by the first of their handles in the order of letters. */
export interface People {
  personOf(handle: Handle): Handle;
}

/**
 * What the user said of who is the same, without what was taken back; the order of the words does not matter.
 * `me`: handles of mine, which are one person whether or not anybody said so.
 */
export function peopleOf(words: readonly Fact[], me: readonly Handle[] = []): People {
  const undone = takenBack(words);
  const first = new Map<Handle, Handle>();
  const personOf = (handle: Handle): Handle => {
    let person = handle;
    for (let next = first.get(person); next !== undefined; next = first.get(person)) person = next;
    return person;
  };
  const join = (a: Handle, b: Handle): void => {
    const [one, other] = [personOf(a), personOf(b)];
    if (one < other) first.set(other, one);
    else if (other < one) first.set(one, other);
  };
  for (const word of words) if (word.kind === 'said-same-person' && !undone.has(word.key)) join(...word.handles);
  for (const [index, handle] of me.entries()) if (index > 0) join(me[0] ?? handle, handle);
  return { personOf };
}
