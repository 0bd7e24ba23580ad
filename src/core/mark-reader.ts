import { assumed, type WorkingTime } from './expectations.ts';
import type { Handle, SpaceId } from './handles.ts';

/** For whom marks are made. */
export interface Reader {
  readonly now: number;
  readonly zone: string;
  readonly me: readonly Handle[];
  /** Whose working days are counted; Monday to Friday when nothing else is agreed. */
  readonly workingTime?: WorkingTime;
  /** Somebody's own working time in a space, where one is agreed or assumed; else the reader's stands for it. */
  readonly timeOf?: (who: Handle, space: SpaceId | null) => WorkingTime;
}

/** `quiet`: what is the reader's to do, and what came due. `dense`: every date and every clock. */
export type Density = 'quiet' | 'dense';

const assumedTimes = new Map<string, WorkingTime>();

export function workingTimeOf(reader: Reader): WorkingTime {
  if (reader.workingTime) return reader.workingTime;
  let time = assumedTimes.get(reader.zone);
  if (!time) {
    const terms = assumed(reader.zone)[0]?.terms;
    if (!terms?.workingTime) throw new RangeError('what is assumed has working time');
    time = terms.workingTime;
    assumedTimes.set(reader.zone, time);
  }
  return time;
}

/** The working time of somebody else as far as it is known. */
export function theirTimeOf(reader: Reader, who: Handle | undefined, space: SpaceId | null): WorkingTime {
  return (who && reader.timeOf?.(who, space)) || workingTimeOf(reader);
}
