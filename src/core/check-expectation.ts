import {
  type Check,
  either,
  fields,
  listOf,
  matching,
  misfit,
  oneOf,
  orNull,
  record,
  someOf,
  text,
  within,
} from './check.ts';
import { day, handle, spaceId } from './check-line.ts';
import type {
  Absence,
  CallTolerance,
  Holidays,
  Hours,
  ListMeaning,
  OtherWeek,
  QuietTime,
  Rhythm,
  SaidExpectation,
  Scope,
  State,
  Terms,
  Week,
  Within,
} from './expectations.ts';
import { isZone } from './zones.ts';

const clock = matching<string>(/^([01]\d|2[0-3]):[0-5]\d$/u);
/** Where something can be seen: a web page, and nothing that runs. */
const webPage = matching<string>(/^https:\/\/[^\s/?#]+(?:[/?#]\S*)?$/u);

const hours: Check<Hours> = orNull(record({ from: clock, to: clock }));
const week: Check<Week> = (value) => {
  const days = listOf(hours)(value);
  return days !== misfit && days.length === 7 ? (days as readonly Hours[] as Week) : misfit;
};
const otherWeek: Check<OtherWeek> = record({ on: day, week });
const span: Check<Within> = record({ count: within(0, 10_000), unit: oneOf('hours', 'days') });
const zone: Check<string> = (value) => (typeof value === 'string' && isZone(value) ? value : misfit);

const absence: Check<Absence> = (value) => {
  const fit = record<Absence>({ fromOn: day, toOn: day, reason: orNull(text) })(value);
  return fit !== misfit && fit.fromOn <= fit.toOn ? fit : misfit;
};
const holidays: Check<Holidays> = record({
  country: text,
  region: orNull(text),
  days: listOf(record({ on: day, name: text })),
});

type Minutes = Extract<CallTolerance, { kind: 'minutes' }>;
type SetTime = Extract<CallTolerance, { kind: 'set-time' }>;
type ReallyBegan = Extract<CallTolerance, { kind: 'really-began' }>;
const calls = either<Minutes, SetTime | ReallyBegan>(
  record({ kind: oneOf('minutes'), minutes: within(0, 24 * 60) }),
  either<SetTime, ReallyBegan>(record({ kind: oneOf('set-time') }), record({ kind: oneOf('really-began') })),
);
const rhythm: Check<Rhythm> = (value) => {
  const fit = record<Rhythm>({ softDays: within(1, 1000), hardDays: within(1, 1000) })(value);
  return fit !== misfit && fit.softDays <= fit.hardDays ? fit : misfit;
};
const quiet: Check<QuietTime> = record({ from: clock, to: clock });

/** Terms from outside; of them only those that are named, and each of them fits. */
export const checkTerms: Check<Partial<Terms>> = someOf<Terms>({
  question: span,
  review: span,
  urgent: span,
  zone,
  week,
  otherWeek: orNull(otherWeek),
  holidays: orNull(holidays),
  absences: listOf(absence),
  graceHours: within(0, 10_000),
  dueTimes: oneOf('day', 'exact'),
  notice: span,
  calls,
  rhythm: orNull(rhythm),
  reviewOn: orNull(day),
  lists: fields<ListMeaning>(oneOf('done', 'someday', 'open')),
  quiet: listOf(quiet),
  nudgesADay: within(0, 50),
});

type Proposed = Extract<State, { kind: 'proposed' }>;
type Agreed = Extract<State, { kind: 'agreed' }>;
type Assumed = Extract<State, { kind: 'assumed' }>;
const state = either<Assumed, Proposed | Agreed>(
  record({ kind: oneOf('assumed') }),
  either<Proposed, Agreed>(
    record({ kind: oneOf('proposed'), on: day, by: oneOf('me', 'them'), letter: orNull(text) }),
    record({ kind: oneOf('agreed'), on: day, how: text, url: orNull(webPage), letter: orNull(text) }),
  ),
);

type OfEverybody = Extract<Scope, { kind: 'everybody' }>;
type OfGroup = Extract<Scope, { kind: 'group' }>;
type OfSpace = Extract<Scope, { kind: 'space' }>;
type OfPerson = Extract<Scope, { kind: 'person' }>;
const scope = either<OfEverybody | OfGroup, OfSpace | OfPerson>(
  either<OfEverybody, OfGroup>(record({ kind: oneOf('everybody') }), record({ kind: oneOf('group'), group: text })),
  either<OfSpace, OfPerson>(
    record({ kind: oneOf('space'), space: spaceId }),
    record({ kind: oneOf('person'), handle }),
  ),
);

/** What somebody says of expectations, with every field checked and no other taken over. */
export const checkExpectation: Check<SaidExpectation> = record({
  scope,
  direction: oneOf('theirs', 'mine', 'both'),
  sinceOn: day,
  state,
  terms: checkTerms,
});
