import { isSilence } from '../platform/envelope.ts';

/** The background may be stopped at any instant; asked once more it begins anew. */
const TRIES = 3;
/** Each is a long while already, with somebody waiting for it to end. */
const SILENCES = 2;

/**
 * Asks what may be asked twice, until it is answered. `tries`: how often it was asked. Rejects, within half a minute of trouble, where
 * no answer comes at all.
 */
export async function insist<T>(asked: () => Promise<T>): Promise<{ readonly answer: T; readonly tries: number }> {
  let silences = 0;
  for (let tries = 1; ; tries++) {
    try {
      return { answer: await asked(), tries };
    } catch (error) {
      if (isSilence(error)) silences++;
      if (tries >= TRIES || silences >= SILENCES) throw error;
    }
  }
}
