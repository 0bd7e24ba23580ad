import type { Forget } from '../core/fact-line.ts';
import { ask } from '../platform/ask.ts';
import { isSilence } from '../platform/envelope.ts';
import type { Forgotten } from '../ui/log/log-port.ts';
import { insist } from './insist.ts';

/**
 * Forgets, and where the answer is lost with the background has it done again: what was not done is done then, and nothing is done
 * twice. A question that nobody answers at all may still reach a background that comes back.
 */
export async function forgetForGood(what: Forget): Promise<Forgotten> {
  try {
    const { answer, tries } = await insist(() => ask('forget', what));
    // Asked again, nobody is found where the first time had come to its end.
    return answer === null && tries === 1 ? 'stopped' : 'forgotten';
  } catch (error) {
    console.error(error);
    return isSilence(error) ? 'unsure' : 'stopped';
  }
}
