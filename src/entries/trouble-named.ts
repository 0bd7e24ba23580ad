import type { TroubleName } from '../ui/Trouble.tsx';

const TROUBLES: ReadonlySet<string> = new Set(['newer', 'blocked', 'refused', 'full', 'closed']);

/** The trouble that an error which crossed is named after. */
export function troubleNamed(error: unknown): TroubleName {
  const said = error instanceof Error ? error.message : '';
  return TROUBLES.has(said) ? (said as TroubleName) : 'no-answer';
}
