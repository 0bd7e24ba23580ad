import type { FactOf } from './facts.ts';

type Seen = FactOf<'seen'>;

/** A promise as it stands when it is kept: open, owed by whoever gave it, on no list. */
export function promiseSeen(promise: Pick<Seen, 'name' | 'url' | 'due' | 'owners' | 'parent'>) {
  return {
    kind: 'seen',
    ...promise,
    isDone: false,
    doneAt: null,
    list: null,
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
  } as const;
}
