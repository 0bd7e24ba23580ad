import type { Handle } from '../core/handles.ts';
import type { Kept } from './all-partner-rates.ts';

interface Looks {
  readonly on: string;
  readonly times: Readonly<Record<Handle, number>>;
}

function asLooks(value: unknown, on: string): Looks {
  const nothing: Looks = { on, times: {} };
  if (typeof value !== 'object' || value === null) return nothing;
  const { on: day, times } = value as Partial<Looks>;
  return day === on && typeof times === 'object' && times !== null ? { on, times } : nothing;
}

/** How often somebody was looked at on a day; another look is counted first where this is one. Yesterday's are forgotten. */
export async function looksAt(kept: Kept, person: Handle, on: string, isAnother: boolean): Promise<number> {
  const looks = asLooks(await kept.read('looks'), on);
  const before = looks.times[person] ?? 0;
  if (!isAnother) return before;
  await kept.write('looks', { on, times: { ...looks.times, [person]: before + 1 } } satisfies Looks);
  return before + 1;
}

/** Forgets whom anybody looked at: whoever is forgotten is to stand nowhere. */
export async function forgetLooks(kept: Kept): Promise<void> {
  await kept.write('looks', null);
}
