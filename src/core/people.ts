import type { Fact } from './facts.ts';
import type { Handle } from './handles.ts';
import { takenBack } from './taken-back.ts';

/** Which handles are one person. A person is called by the first of their handles in the order of letters. */
export interface People {
  personOf(handle: Handle): Handle;
}

/** What the user said of who is the same, without what was taken back; the order of the words does not matter. */
export function peopleOf(words: readonly Fact[]): People {
  const undone = takenBack(words);
  const first = new Map<Handle, Handle>();
  const personOf = (handle: Handle): Handle => {
    let person = handle;
    for (let next = first.get(person); next !== undefined; next = first.get(person)) person = next;
    return person;
  };
  for (const word of words) {
    if (word.kind !== 'said-same-person' || undone.has(word.key)) continue;
    const [one, other] = word.handles.map(personOf) as [Handle, Handle];
    if (one < other) first.set(other, one);
    else if (other < one) first.set(one, other);
  }
  return { personOf };
}
