import { TONES } from '../core/agreement/tone.ts';
import { type Check, fields, matching, misfit, orNull, record, someOf, text } from '../core/check.ts';
import { instant, spaceId } from '../core/check-line.ts';
import { SITES } from '../core/handles.ts';
import { LONGEST_TEMPLATE } from '../core/note-template.ts';
import { NUDGE_KINDS, type NudgeKind } from '../core/nudge.ts';
import type { Settings } from './settings.ts';

export const DEFAULTS: Settings = {
  marks: 'quiet',
  dueTimes: 'day',
  readEveryHours: 4,
  quotes: true,
  calendar: false,
  wanted: [],
  leftOut: [],
  keepMonths: 12,
  pause: null,
  outNames: {},
  setTimes: [],
  reviewTime: null,
  tone: 'plain',
  notifyAt: null,
  notes: {},
  off: [],
  staysOn: {},
};

const clock = matching<string>(/^([01]\d|2[0-3]):[0-5]\d$/);

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise;
}

/** Those of a list that fit. */
function all<T>(check: Check<T>, value: unknown): readonly T[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.map(check).filter((one): one is T => one !== misfit))];
}

function pauseIn(value: unknown): Settings['pause'] {
  const pause = record({ until: orNull(instant) })(value);
  return pause === misfit ? DEFAULTS.pause : pause;
}

/** A weekday is 1 to 7, Monday first. */
const weekday: Check<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7 ? value : misfit;

function reviewTimeIn(value: unknown): Settings['reviewTime'] {
  const time = record({ day: weekday, time: clock })(value);
  return time === misfit ? DEFAULTS.reviewTime : time;
}

function namesIn(value: unknown): Settings['outNames'] {
  const names = fields(text)(value);
  return names === misfit ? DEFAULTS.outNames : names;
}

function notifyAtIn(value: unknown): Settings['notifyAt'] {
  const time = clock(value);
  return time === misfit ? DEFAULTS.notifyAt : time;
}

/** Those notes that are none too long; whether they name anything unknown is seen where they are used. */
function notesIn(value: unknown): Settings['notes'] {
  const notes = fields(text)(value);
  if (notes === misfit) return DEFAULTS.notes;
  return Object.fromEntries(Object.entries(notes).filter(([, words]) => words.length <= LONGEST_TEMPLATE));
}

function staysOnIn(value: unknown): Settings['staysOn'] {
  const counts = someOf<Record<NudgeKind, number>>(
    Object.fromEntries(NUDGE_KINDS.map((kind) => [kind, instant])) as Record<NudgeKind, Check<number>>,
  )(value);
  return counts === misfit ? DEFAULTS.staysOn : counts;
}

function within(from: number, to: number, value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= from && value <= to ? value : otherwise;
}

/** The settings in whatever was stored: each is what it was set to, or as it comes. */
export function checkSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const given = stored as Partial<Record<keyof Settings, unknown>>;
  const { marks, dueTimes, readEveryHours, quotes, wanted, leftOut, keepMonths, pause } = given;
  const { calendar, outNames, setTimes, reviewTime, tone, notifyAt, notes, off, staysOn } = given;
  return {
    marks: oneOf(['quiet', 'dense', 'off'], marks, DEFAULTS.marks),
    dueTimes: oneOf(['day', 'exact'], dueTimes, DEFAULTS.dueTimes),
    readEveryHours: within(0.5, 168, readEveryHours, DEFAULTS.readEveryHours),
    quotes: typeof quotes === 'boolean' ? quotes : DEFAULTS.quotes,
    calendar: typeof calendar === 'boolean' ? calendar : DEFAULTS.calendar,
    wanted: Array.isArray(wanted) ? SITES.filter((site) => wanted.includes(site)) : DEFAULTS.wanted,
    leftOut: all(spaceId, leftOut),
    keepMonths: within(1, 1200, keepMonths, DEFAULTS.keepMonths),
    pause: pauseIn(pause),
    outNames: namesIn(outNames),
    setTimes: [...all(clock, setTimes)].sort(),
    reviewTime: reviewTimeIn(reviewTime),
    tone: oneOf(TONES, tone, DEFAULTS.tone),
    notifyAt: notifyAtIn(notifyAt),
    notes: notesIn(notes),
    off: NUDGE_KINDS.filter((kind) => Array.isArray(off) && off.includes(kind)),
    staysOn: staysOnIn(staysOn),
  };
}
