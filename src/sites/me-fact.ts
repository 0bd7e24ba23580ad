import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';

/** The browser is logged in as this handle. */
export function meFact(handle: Handle, readAt: number): Fact {
  return {
    key: `${handle}|me`,
    subject: handle,
    space: null,
    at: readAt,
    by: handle,
    isAutomated: false,
    readAt,
    source: 'state',
    kind: 'me',
  };
}
