import type { CallNote } from './call-notes.ts';
import type { Handle, Site } from './handles.ts';
import type { Nudge, NudgeKind } from './nudge.ts';
import type { GapReason } from './reading.ts';
import type { Snooze } from './snooze.ts';

/** One line of what was read: which space, when, and what could not be. */
export interface CoverageLine {
  readonly site: Site;
  /** Empty while it is not known. */
  readonly name: string;
  readonly url: string;
  readonly readAt: number | null;
  /** A reading is going on or waits for its turn. */
  readonly isReading: boolean;
  readonly commitments: number;
  readonly gaps: readonly { readonly reason: GapReason; readonly count: number }[];
  /** The history is known from here on. */
  readonly historyFrom: number | null;
}

export interface SiteState {
  readonly site: Site;
  readonly isOn: boolean;
}

/** All that the popup shows. */
export interface Now {
  readonly asOf: number;
  readonly zone: string;
  readonly nudges: readonly Nudge[];
  readonly names: Readonly<Record<Handle, string>>;
  readonly coverage: readonly CoverageLine[];
  readonly sites: readonly SiteState[];
  readonly me: readonly Handle[];
  /** The call that is on, and the last one that the user is not done with. */
  readonly calls: readonly CallNote[];
  /** How many nudges are shown before one asks for more: of the day's budget what is left. */
  readonly budget: number;
  /** Until when nothing counts on the button, epoch ms; `null`: it is not quiet. */
  readonly quietUntil: number | null;
  /** The user has paused: nothing is read; `until` null: until they end it. */
  readonly pause: { readonly until: number | null } | null;
  readonly hasSample: boolean;
  /** Until when a nudge may be put off, earliest first. */
  readonly snoozes: readonly Snooze[];
  /** When those of whom nudges tell work next, where they are on leave, epoch ms. */
  readonly backAt: Readonly<Record<Handle, number>>;
  /** A kind that the user called not so that often, if any: it asks whether it is to stay on. */
  readonly doubted: { readonly kind: NudgeKind; readonly wrong: number } | null;
  /** How many messages were taken for questions, and how many of them the user said were none. */
  readonly askPrecision: { readonly noticed: number; readonly wrong: number };
  /** Why the log cannot be read, if so: key of the sentence `log_<trouble>`. */
  readonly trouble: 'newer' | 'blocked' | 'refused' | 'full' | 'closed' | null;
}
