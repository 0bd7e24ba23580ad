import { silence } from './envelope.ts';

type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

const LOOK_EVERY_MS = 2_000;
/** After one the answer may be on its way, or the background only wakes. */
const MOST_IN_VAIN = 3;

/**
 * Settles as `asked` does, however long that takes, as long as somebody has the question in hand. Rejects with a silence
 * once nobody has, or nobody says so, for a while: a question to a background that the browser stops again and again gets neither an
 * answer nor an error. It may still be answered later, unheard.
 */
export async function unlessLost<T>(asked: Promise<T>, isInHand: () => Promise<boolean>, sleep: Sleep): Promise<T> {
  const settled = new AbortController();
  const { signal } = settled;
  const answered = asked.finally(() => settled.abort());
  const look = (): Promise<boolean> =>
    Promise.race([isInHand().catch(() => false), sleep(LOOK_EVERY_MS, signal).then(() => false)]);
  const lost = async (): Promise<T> => {
    for (let inVain = 0; inVain < MOST_IN_VAIN; ) {
      await sleep(LOOK_EVERY_MS, signal);
      if (signal.aborted) return answered;
      inVain = (await look()) ? 0 : inVain + 1;
    }
    throw silence();
  };
  return Promise.race([answered, lost()]);
}

/** Settles as `asked` does, and rejects with a silence where that takes longer. */
export async function within<T>(ms: number, asked: Promise<T>, sleep: Sleep): Promise<T> {
  const settled = new AbortController();
  const answered = asked.finally(() => settled.abort());
  const late = async (): Promise<T> => {
    await sleep(ms, settled.signal);
    if (settled.signal.aborted) return answered;
    throw silence();
  };
  return Promise.race([answered, late()]);
}
