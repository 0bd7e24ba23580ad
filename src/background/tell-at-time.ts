import { isTimeToTell } from '../core/tell-time.ts';
import type { Kept } from './all-partner-rates.ts';

const NAME = 'told-at';

/** Whether the user is to be told now how much there is to do; asked often, it is true once at the time that they set. */
export async function isToBeTold(kept: Kept, time: string | null, now: number, zone: string): Promise<boolean> {
  const known = await kept.read(NAME);
  const lastAt = typeof known === 'number' ? known : null;
  if (time === null) {
    if (lastAt !== null) await kept.write(NAME, null);
    return false;
  }
  const isTime = isTimeToTell(lastAt, time, now, zone);
  // A clock that was ahead when it was last decided would keep it waiting.
  if (isTime || lastAt === null || lastAt > now) await kept.write(NAME, now);
  return isTime;
}
