import type { Answer, Ask } from './answer.ts';
import type { Trouble } from './faults.ts';

/** One site's stand-in, as the server sees it. */
export interface Stand {
  readonly host: string;
  /** A call of the site's API, which troubles and limits are about; the rest is the page. */
  isCall(path: string): boolean;
  /** The answer at an instant by the lab's clock; where a trouble replaces it as a whole, in the words of the site. */
  answer(ask: Ask, trouble: Trouble | null, at: number): Answer;
}
