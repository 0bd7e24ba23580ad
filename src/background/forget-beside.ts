import type { Forget } from '../core/fact-line.ts';
import type { Log } from '../log/log.ts';
import type { Kept } from './all-partner-rates.ts';
import { whoToForget } from './forgetting.ts';
import { forgetLooks } from './looks.ts';
import { forgetDrafts, forgetInDrafts } from './review-drafts.ts';
import { forgetShown } from './shown-nudges.ts';

/** Forgets in what lies beside the log. To be called before the log itself forgets: afterwards nobody knows who it was. */
export async function forgetBeside(kept: Kept, log: Log, what: Forget): Promise<void> {
  switch (what.kind) {
    case 'person': {
      const who = await whoToForget(log, what.person);
      if (who) await forgetInDrafts(kept, who);
      return forgetLooks(kept);
    }
    case 'everything':
      await forgetShown(kept);
      await forgetDrafts(kept);
      return forgetLooks(kept);
    case 'before':
      return forgetDrafts(kept, what.at);
    case 'space':
      return;
    default:
      return what satisfies never;
  }
}
