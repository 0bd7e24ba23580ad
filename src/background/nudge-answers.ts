import type { Now } from '../core/now.ts';
import type { Log } from '../log/log.ts';
import type { Handlers } from '../platform/envelope.ts';
import type { FromOwnPage } from '../platform/messages.ts';
import type { BackgroundParts } from './background-parts.ts';
import type { Standpoint } from './judging.ts';
import { nudgeRecords } from './nudge-records.ts';
import { sayAnswer, takeBack } from './said.ts';
import { SAMPLE_SPACE, sample } from './sample.ts';
import { layShownAside, noteShown, takeShownBack } from './shown-nudges.ts';

export interface NudgeAnswersParts {
  parts(): BackgroundParts;
  openLog(): Promise<Log>;
  standpoint(): Promise<Standpoint>;
  /** Writes to the log, and tells what has become of it. */
  write(work: (log: Log) => Promise<unknown>): Promise<Now>;
}

type AboutNudges = Pick<FromOwnPage, 'answer' | 'undo' | 'shown' | 'nudgeRecords' | 'addSample' | 'removeSample'>;

/** Who answers what the popup says of nudges, and what the page of all habits asks. */
export function nudgeAnswers({ parts, openLog, standpoint, write }: NudgeAnswersParts): Handlers<AboutNudges> {
  const now = (): number => parts().clock.now();
  return {
    answer: (nudge, answer) => write((log) => sayAnswer(log, nudge, answer, now())),
    undo: (nudge) => write((log) => takeBack(log, nudge, now())),
    shown: (nudges) => noteShown(parts().kept, nudges, { now: now(), zone: parts().zone() }),
    nudgeRecords: async () => nudgeRecords(openLog, parts().kept, await standpoint()),
    addSample: () =>
      write(async (log) => {
        if ((await log.space(SAMPLE_SPACE)) === null) await layShownAside(parts().kept);
        await log.forgetSpace(SAMPLE_SPACE);
        await log.append(sample(now(), parts().zone()));
      }),
    removeSample: () =>
      write(async (log) => {
        await log.forgetSpace(SAMPLE_SPACE);
        await takeShownBack(parts().kept);
      }),
  };
}
