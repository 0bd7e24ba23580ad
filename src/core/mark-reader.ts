import { assumedTime, type WorkingTime } from './expectations.ts';
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

export function workingTimeOf(reader: Reader): WorkingTime {
  return reader.workingTime ?? assumedTime(reader.zone);
}

/** The working time of somebody else as far as it is known. */
export function theirTimeOf(reader: Reader, who: Handle | undefined, space: SpaceId | null): WorkingTime {
  return (who && reader.timeOf?.(who, space)) || workingTimeOf(reader);
}
