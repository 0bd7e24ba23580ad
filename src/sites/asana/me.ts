import type { Handle } from '../../core/handles.ts';
import { asRecord } from '../json.ts';
import { handleAt } from './ids.ts';

/** A page of Asana does not show its scripts who is logged in: one call tells. */
export const ME_PATH = '/api/1.0/users/me?opt_fields=gid';

/** Whose session answered; `null`: nobody's, or what came is no answer. */
export function meIn(body: string | null): Handle | null {
  try {
    return handleAt(asRecord(JSON.parse(body ?? 'null')), 'data');
  } catch {
    return null;
  }
}
