import type { Handle, SpaceId } from './handles.ts';
import type { People } from './people.ts';

/**
 * Working hours of one weekday, as wall-clock `HH:MM`; `null` is a day off. Hours that end before they begin are a night shift and
 * belong to the day on which they begin; hours that end when they begin are a whole day round.
 */
export type Hours = { readonly from: string; readonly to: string } | null;

/** Monday first. */
export type Week = readonly [Hours, Hours, Hours, Hours, Hours, Hours, Hours];

/** Every second week, counted from the one that holds `on`, is this one: part-time weeks that take turns. */
export interface OtherWeek {
  readonly on: string;
  readonly week: Week;
}

/**
 * When somebody works. Each day is counted by what was in force on it: the days before `before.on` by `before.time`.
 * Remembered by identity, so the same time should be the same object.
 */
export interface WorkingTime {
  /** IANA zone name. */
  readonly zone: string;
  readonly week: Week;
  readonly otherWeek?: OtherWeek | null;
  /** Days off as `YYYY-MM-DD`. */
  readonly daysOff: readonly string[];
  readonly before?: { readonly on: string; readonly time: WorkingTime } | null;
}

/** Whom it is about. The narrowest wins, field by field: a person's before a space's, a space's before a group's, a group's before everybody's. */
export type Scope =
  | { readonly kind: 'everybody' }
  /** A client, a team: the name of a group, as people were put into it (see `Membership`). */
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'space'; readonly space: SpaceId }
  /** Whichever of a person's handles; it holds for all that the user called the same person. */
  | { readonly kind: 'person'; readonly handle: Handle };

/** `theirs`: what I expect of them. `mine`: what they may expect of me. `both`: what holds either way. */
export type ExpectedDirection = 'theirs' | 'mine' | 'both';

/** How far it is agreed. What is only proposed is not in force: what was before it still is. Days are `YYYY-MM-DD`. */
export type State =
  | { readonly kind: 'assumed' }
  /** `by` them: it came in a file of theirs. `letter`: the text that was sent or came. */
  | { readonly kind: 'proposed'; readonly on: string; readonly by: 'me' | 'them'; readonly letter: string | null }
  /** `how` in the user's words ('in a comment'); `url` where that can be seen. */
  | {
      readonly kind: 'agreed';
      readonly on: string;
      readonly how: string;
      readonly url: string | null;
      readonly letter: string | null;
    };

/** A length of working time; a working day is eight working hours. */
export interface Within {
  readonly count: number;
  readonly unit: 'hours' | 'days';
}

/** The kinds of ask that may have answer times of their own. */
export type AskKind = 'question' | 'review' | 'urgent';

/** Days on which somebody is away, both included. */
export interface Absence {
  readonly fromOn: string;
  readonly toOn: string;
  /** `null`: nobody's business. */
  readonly reason: string | null;
}

/** The public holidays of a country and region, kept as dates. */
export interface Holidays {
  /** ISO 3166: `SE`, `IN`. */
  readonly country: string;
  /** Of the country, as the table of holidays calls it: `MH`; `null`: the whole country. */
  readonly region: string | null;
  readonly days: readonly { readonly on: string; readonly name: string }[];
}

/** From when on somebody is late for a call: its set time, so many minutes after it, or after it really began. */
export type CallTolerance =
  | { readonly kind: 'set-time' }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'really-began' };

/** A check-in is due after so many calendar days, and late after so many. */
export interface Rhythm {
  readonly softDays: number;
  readonly hardDays: number;
}

/** Wall-clock `HH:MM` in the user's zone, each day; what ends before it begins ends on the next. */
export interface QuietTime {
  readonly from: string;
  readonly to: string;
}

/** What a list or section means, where that is not what its name says. `someday` owes nothing. */
export type ListMeaning = 'done' | 'someday' | 'open';

/**
 * What may be expected: every field that is set stands before that of a wider scope; of two in one scope the one said last.
 * Absences alone add up over the scopes, for nobody comes to work because somebody else does.
 */
export interface Terms {
  /** How soon an answer may be expected. */
  readonly question: Within;
  readonly review: Within;
  readonly urgent: Within;
  /** IANA zone name. */
  readonly zone: string;
  readonly week: Week;
  readonly otherWeek: OtherWeek | null;
  readonly holidays: Holidays | null;
  readonly absences: readonly Absence[];
  /** Working hours after a lapse in which it still counts as kept. */
  readonly graceHours: number;
  /** Whether a due time is meant as an instant, or only as its day. */
  readonly dueTimes: 'day' | 'exact';
  /** How long before a date one says that it slips. */
  readonly notice: Within;
  readonly calls: CallTolerance;
  readonly rhythm: Rhythm | null;
  /** When we come back to this; `null`: no day is set. */
  readonly reviewOn: string | null;
  /** By the site's own id of the list. Only of a space. */
  readonly lists: Readonly<Record<string, ListMeaning>>;
  /** Only mine, for everybody: when no nudge counts on the button. */
  readonly quiet: readonly QuietTime[];
  /** Only mine, for everybody: how many nudges are shown, and counted on the button, before one asks for more. */
  readonly nudgesADay: number;
}

/** What is said of what may be expected: a dated, scoped agreement or assumption. */
export interface SaidExpectation {
  readonly scope: Scope;
  readonly direction: ExpectedDirection;
  /** The day from which it is meant to hold. It never reaches behind the day on which it was said: see `Expectation.fromOn`. */
  readonly sinceOn: string;
  readonly state: State;
  /** Only what is meant to differ from the wider scopes. */
  readonly terms: Partial<Terms>;
}

/** A said expectation as it stands in the log. */
export interface Expectation extends SaidExpectation {
  /** The key of its fact, by which it is taken back. */
  readonly key: string;
  readonly saidAt: number;
  /** From here on it holds: `sinceOn`, and no day before it was said, so that no verdict of yesterday changes. */
  readonly fromOn: string;
  /** It holds up to the day before: the day on which it was taken back; `null`: it still stands. Taken back at once it never held. */
  readonly untilOn: string | null;
}

/** Whether somebody belongs to a group from a day on, as the user said it of one of their handles. */
export interface Membership {
  /** A client, a team: by its name. */
  readonly group: string;
  readonly handle: Handle;
  readonly isIn: boolean;
  readonly fromOn: string;
  /** As in `Expectation`. */
  readonly untilOn: string | null;
}

const NINE_TO_FIVE: Hours = { from: '09:00', to: '17:00' };
export const NINE_TO_FIVE_WEEK: Week = [
  NINE_TO_FIVE,
  NINE_TO_FIVE,
  NINE_TO_FIVE,
  NINE_TO_FIVE,
  NINE_TO_FIVE,
  null,
  null,
];

/** Before anything else is said. */
const ASSUMED: Omit<Terms, 'zone'> = {
  question: { count: 1, unit: 'days' },
  review: { count: 1, unit: 'days' },
  urgent: { count: 1, unit: 'days' },
  week: NINE_TO_FIVE_WEEK,
  otherWeek: null,
  holidays: null,
  absences: [],
  graceHours: 2,
  dueTimes: 'day',
  notice: { count: 2, unit: 'days' },
  calls: { kind: 'minutes', minutes: 5 },
  rhythm: null,
  reviewOn: null,
  lists: {},
  quiet: [],
  nudgesADay: 5,
};

/** All that may be expected, and what is needed to tell of whom. The same object as long as nothing of it changes: calendars hang on it. */
export interface Expectations {
  /** What everybody begins with: assumed, and the user's own zone. */
  readonly widest: Terms;
  /** In the order in which it was said. */
  readonly said: readonly Expectation[];
  /** In the order in which it was said. */
  readonly memberships: readonly Membership[];
  /** My handles on all sites. */
  readonly me: readonly Handle[];
  readonly people: People;
  /** The days on which people are away as a site says, `YYYY-MM-DD`. */
  readonly away: ReadonlyMap<Handle, readonly string[]>;
}

const ALONE: People = { personOf: (handle) => handle };

/** Monday to Friday, 09:00 to 17:00 in the user's zone; two working hours of grace; one working day to answer. */
export function assumed(zone: string, over: Partial<Terms> = {}): Expectations {
  return { widest: { ...ASSUMED, zone, ...over }, said: [], memberships: [], me: [], people: ALONE, away: new Map() };
}

const times = new Map<string, WorkingTime>();

/** The working time that is assumed in a zone; the same object each time. */
export function assumedTime(zone: string): WorkingTime {
  const time = times.get(zone) ?? { zone, week: NINE_TO_FIVE_WEEK, daysOff: [] };
  times.set(zone, time);
  return time;
}
