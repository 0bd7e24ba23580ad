import type { Forget } from '../core/fact-line.ts';
import { ask } from '../platform/ask.ts';
import { insist } from './insist.ts';

/**
 * Forgets, and where the answer is lost with the background has it done again: what was not done is done then, and nothing is done
 * twice. Resolves to how many facts were touched, as far as that was told; `null`: there is nobody like that, or it is oneself.
 */
export async function forgetForGood(what: Forget): Promise<number | null> {
  const { answer, tries } = await insist(() => ask('forget', what));
  // Asked again, nobody is found where the first time had come to its end.
  return answer === null && tries > 1 ? 0 : answer;
}
