import type { Spoken } from '../core/evidence.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Answerers } from '../platform/answering.ts';
import { callRecordOf, meetingOf } from './call-record.ts';
import { dropPromise, sayOfCall } from './call-said.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { knownCalls } from './known-calls.ts';

interface OwnCallParts {
  openLog(): Promise<Log>;
  readonly spaces: KeptSpaces;
  readings(): Promise<Parameters<typeof groundOf>[2]>;
  standpoint(): Promise<Standpoint>;
  /** There is more to speak of. */
  changed(): void;
}

type Answers = Pick<Answerers['own'], 'callRecord' | 'sayOfCall' | 'dropPromise'>;

/** Who answers what our own pages ask of calls. */
export function ownCallAnswers(parts: OwnCallParts): Answers {
  const ground = async (): Promise<Ground> =>
    groundOf(await parts.openLog(), parts.spaces, await parts.readings(), await parts.standpoint());
  const said = async (work: () => Promise<Spoken>): Promise<Spoken> => {
    try {
      const spoken = await work();
      if (spoken.words.length > 0) parts.changed();
      return spoken;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { words: [], trouble: error.trouble };
    }
  };
  return {
    callRecord: async (key) => callRecordOf(await ground(), key),
    sayOfCall: (key, word) =>
      said(async () => {
        const from = await ground();
        const { meetings } = await knownCalls(from.log, from.from.now);
        const meeting = meetingOf(meetings, key);
        return meeting ? sayOfCall(meeting, word, from) : { words: [], trouble: null };
      }),
    dropPromise: (subject) =>
      said(async () => dropPromise(await parts.openLog(), subject, (await parts.standpoint()).now)),
  };
}
