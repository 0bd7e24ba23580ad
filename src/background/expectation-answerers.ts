import type { ExpectationBook, SaidInBook } from '../core/expectation-book.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Answerers } from '../platform/answering.ts';
import { bookOf, emptyBook, previewOf, sayExpectations, takeBackExpectations } from './expecting.ts';
import type { Standpoint } from './judging.ts';
import type { Look } from './look.ts';

export interface ExpectingParts {
  readonly openLog: () => Promise<Log>;
  readonly standpoint: () => Promise<Standpoint>;
  readonly look: () => Promise<Look>;
  /** What is expected has changed, and with it what may be said. */
  readonly changed: () => void;
}

type Work = (log: Log, from: Standpoint) => Promise<SaidInBook>;

function bookIn({ book }: SaidInBook): ExpectationBook {
  return book;
}

/** Answers what our own pages ask of expectations. A log in trouble is told by the book, and then nothing is previewed. */
export function expectationAnswerers(
  parts: ExpectingParts,
): Pick<Answerers['own'], 'expectations' | 'sayExpectations' | 'takeBackExpectations' | 'previewExpectations'> {
  async function book(work: Work): Promise<SaidInBook> {
    const from = await parts.standpoint();
    try {
      return await work(await parts.openLog(), from);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { keys: [], book: emptyBook(from, error.trouble) };
    }
  }
  async function changing(work: Work): Promise<SaidInBook> {
    const said = await book(work);
    if (said.keys.length > 0) parts.changed();
    return said;
  }
  return {
    expectations: () => book(async (log, from) => ({ keys: [], book: await bookOf(log, from) })).then(bookIn),
    sayExpectations: (said) => changing((log, from) => sayExpectations(log, from, said)),
    takeBackExpectations: (keys) => changing((log, from) => takeBackExpectations(log, from, keys)).then(bookIn),
    previewExpectations: async (drafts) => {
      try {
        return await previewOf(await parts.openLog(), await parts.standpoint(), await parts.look(), drafts);
      } catch (error) {
        if (!(error instanceof LogError)) throw error;
        return null;
      }
    },
  };
}
