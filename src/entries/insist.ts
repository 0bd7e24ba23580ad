/** The background may be stopped at any instant; asked once more it begins anew. */
const TRIES = 3;

/** Asks what may be asked twice, until it is answered. `tries`: how often it was asked. Rejects where no answer comes at all. */
export async function insist<T>(asked: () => Promise<T>): Promise<{ readonly answer: T; readonly tries: number }> {
  for (let tries = 1; ; tries++) {
    try {
      return { answer: await asked(), tries };
    } catch (error) {
      if (tries >= TRIES) throw error;
    }
  }
}
