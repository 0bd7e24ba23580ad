import type { Handle } from './handles.ts';

const HANDLE = /^(trello|asana|meet):[^:|]+$/;

/** Whether a text is the handle of somebody: ids of all else have a part more. */
export function isHandle(text: string): text is Handle {
  return HANDLE.test(text);
}

function collect(value: unknown, found: Set<Handle>): void {
  if (typeof value === 'string') {
    if (isHandle(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, found);
  }
}

/** Everybody whom a fact names by handle, whatever its kind: who did it, owners, addressees, members, who it is about. */
export function handlesIn(fact: object): ReadonlySet<Handle> {
  const found = new Set<Handle>();
  collect(fact, found);
  return found;
}
