import { assumedTime, type WorkingTime } from '../core/expectations.ts';
import type {
  CommitmentEvent,
  CommitmentState,
  Fact,
  Member,
  SpaceEvent,
  SpaceState,
  ThreadEvent,
} from '../core/facts.ts';
import type { Handle, SpaceId } from '../core/handles.ts';
import { dayOf, endOfDay, lapsedOf } from '../core/lapse.ts';
import type { NudgeKind } from '../core/nudge.ts';
import { workingHours } from '../core/working-time.ts';

/** The invented space to look around in. */
export const SAMPLE_SPACE: SpaceId = 'trello:board:sample';

const YOU: Handle = 'trello:sample-you';
const IMANI: Handle = 'trello:sample-imani';
const JORIS: Handle = 'trello:sample-joris';
const LETICIA: Handle = 'trello:sample-leticia';
const NAMES: readonly (readonly [Handle, string])[] = [
  [YOU, 'Noa Lind'],
  [IMANI, 'Imani Okello'],
  [JORIS, 'Joris Haak'],
  [LETICIA, 'Leticia Prado'],
];

const PAGE = 'https://trello.com/';
const DOING = { id: 'sample-doing', name: 'Doing' };
const DONE = { id: 'sample-done', name: 'Done' };

type Turn = readonly [on: number, hour: string, by: Handle, event: CommitmentEvent | ThreadEvent];

/** An invented card: days are working days counted from today, negative ones are past. */
interface Card {
  readonly id: string;
  readonly name: string;
  readonly owners: readonly Handle[];
  readonly due: number | string;
  readonly bornOn: number;
  readonly turns?: readonly Turn[];
  readonly isDone?: boolean;
}

const DUE_HOUR = '17:00';

const MESSAGE: CommitmentEvent = { kind: 'acted', what: 'commentCard' };

/** A message that asks somebody something. */
function asks(on: number, hour: string, by: Handle, to: Handle, quote: string): readonly Turn[] {
  const comment = `sample${on}-${hour.replace(':', '')}`;
  return [
    [on, hour, by, MESSAGE],
    [on, hour, by, { kind: 'asked', comment, url: PAGE, to: [to], asksAsOwner: true, quote }],
  ];
}

/** A message that looks like a promise for a day. */
function promises(on: number, hour: string, by: Handle, due: string): readonly Turn[] {
  const comment = `sample${on}-${hour.replace(':', '')}`;
  return [
    [on, hour, by, MESSAGE],
    [on, hour, by, { kind: 'promised', comment, url: PAGE, due: { kind: 'day', on: due } }],
  ];
}

/** Days around today, as calendar days and as instants in the user's zone. */
class Days {
  readonly today: Temporal.PlainDate;

  constructor(
    readonly now: number,
    readonly zone: string,
    readonly time: WorkingTime,
  ) {
    this.today = Temporal.PlainDate.from(dayOf(now, zone));
  }

  on(days: number): Temporal.PlainDate {
    let date = this.today;
    for (let left = Math.abs(days); left > 0; ) {
      date = date.add({ days: Math.sign(days) });
      if (this.time.week[date.dayOfWeek - 1]) left--;
    }
    return date;
  }

  at(day: number | string, hour: string): number {
    const date = typeof day === 'string' ? Temporal.PlainDate.from(day) : this.on(day);
    return date.toZonedDateTime({ timeZone: this.zone, plainTime: hour }).epochMilliseconds;
  }

  /** The nearest day, counted in calendar days from `from`, whose end is so many working hours ahead. */
  whoseEndIs(from: number, fits: (hoursLeft: number, lapseAt: number) => boolean): string | null {
    for (let days = from; days < from + 10; days++) {
      const on = this.today.add({ days }).toString();
      const lapseAt = endOfDay(on, this.zone);
      if (fits(workingHours(this.now, lapseAt, this.time), lapseAt)) return on;
    }
    return null;
  }
}

function cards(days: Days): readonly Card[] {
  const { now, time } = days;
  const terms = { graceHours: 2, workingTime: time };
  const isInGrace = (lapseAt: number): boolean => now < lapsedOf(lapseAt, terms);
  const isLastDay = (left: number, lapseAt: number): boolean => left < 8 && isInGrace(lapseAt);
  const last = days.whoseEndIs(0, isLastDay) ?? days.whoseEndIs(-4, isLastDay) ?? 0;
  const soon = days.whoseEndIs(0, (left) => left >= 8 && left <= 16) ?? 1;
  const moved = (from: number, to: number, on: number, by: Handle): Turn => {
    const due = (day: number) => ({ kind: 'time' as const, at: days.at(day, DUE_HOUR) });
    return [on, '10:30', by, { kind: 'due-changed', from: due(from), to: due(to) }];
  };
  const done = (on: number, hour: string, by: Handle): Turn => [on, hour, by, { kind: 'done' }];
  return [
    { id: 'seeds', name: 'Order the seeds', owners: [YOU], due: -2, bornOn: -12 },
    { id: 'sign', name: 'Text for the sign at the gate', owners: [YOU], due: last, bornOn: -10 },
    {
      id: 'invitation',
      name: 'Invitation to the first planting',
      owners: [YOU],
      due: soon,
      bornOn: -9,
      turns: asks(-2, '11:20', IMANI, YOU, 'Shall we invite the school across the street too?'),
    },
    { id: 'beds', name: 'Plan of the raised beds', owners: [IMANI], due: -3, bornOn: -14 },
    {
      id: 'water',
      name: 'Who looks after the rain barrel?',
      owners: [],
      due: 3,
      bornOn: -8,
      turns: promises(-1, '14:10', YOU, days.on(2).toString()),
    },
    {
      id: 'permit',
      name: 'Permit for the shed',
      owners: [JORIS],
      due: 5,
      bornOn: -20,
      turns: [moved(-4, 5, -7, JORIS), ...asks(-3, '10:15', YOU, JORIS, 'Has the town said by when it will decide?')],
    },
    {
      id: 'tools',
      name: 'List of tools to borrow',
      owners: [LETICIA],
      due: 4,
      bornOn: -16,
      turns: [moved(-6, 4, -3, LETICIA)],
    },
    {
      id: 'soil',
      name: 'Soil test',
      owners: [IMANI],
      due: -10,
      bornOn: -22,
      turns: [done(-11, '15:10', IMANI)],
      isDone: true,
    },
    {
      id: 'fence',
      name: 'Offer for the fence',
      owners: [JORIS],
      due: -9,
      bornOn: -21,
      turns: [done(-7, '11:40', JORIS)],
      isDone: true,
    },
    {
      id: 'budget',
      name: 'Budget for the first year',
      owners: [YOU],
      due: -15,
      bornOn: -30,
      turns: [done(-16, '16:20', YOU)],
      isDone: true,
    },
    { id: 'talk', name: 'Talk with the neighbours', owners: [YOU, LETICIA], due: 8, bornOn: -6 },
    {
      id: 'compost',
      name: 'Place for the compost',
      owners: [LETICIA],
      due: -5,
      bornOn: -18,
      turns: [moved(-8, -5, -10, LETICIA), done(-5, '14:00', LETICIA)],
      isDone: true,
    },
  ];
}

function factsOf(card: Card, days: Days): readonly Fact[] {
  const subject = `trello:card:sample-${card.id}`;
  const line = { subject, space: SAMPLE_SPACE, isAutomated: false, readAt: days.now };
  const history = (at: number, by: Handle, event: CommitmentEvent | ThreadEvent): Fact => {
    return { ...line, key: `${subject}|${event.kind}|${at}`, at, by, source: 'history', ...event };
  };
  const turns = (card.turns ?? []).map(([on, hour, by, event]) => history(days.at(on, hour), by, event));
  const bornAt = days.at(card.bornOn, '09:30');
  const state: CommitmentState = {
    kind: 'seen',
    name: card.name,
    url: PAGE,
    due: { kind: 'time', at: days.at(card.due, DUE_HOUR) },
    owners: card.owners,
    isDone: card.isDone ?? false,
    doneAt: null,
    list: card.isDone ? DONE : DOING,
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
  };
  const at = turns.at(-1)?.at ?? bornAt;
  const seen: Fact = { ...line, key: `${subject}|seen|${at}`, at, by: null, source: 'state', ...state };
  return [history(bornAt, card.owners[0] ?? YOU, { kind: 'created' }), ...turns, seen];
}

function ofSpace(body: SpaceState | SpaceEvent, days: Days): Fact {
  const { now } = days;
  return {
    key: `${SAMPLE_SPACE}|${body.kind}|${now}`,
    subject: SAMPLE_SPACE,
    space: SAMPLE_SPACE,
    at: now,
    by: null,
    isAutomated: false,
    readAt: now,
    source: 'state',
    ...body,
  };
}

/**
 * An invented board dated around now: four people and a dozen cards, among them one for each kind of nudge at whatever hour it is.
 * All of it is in the one space, so that it goes without a trace.
 */
export function sample(now: number, zone: string): readonly Fact[] {
  const time = assumedTime(zone);
  const days = new Days(now, zone, time);
  const members: readonly Member[] = NAMES.map(([handle, name]) => ({ handle, name, username: null, isActive: true }));
  const lists = [DOING, DONE].map((list) => ({ ...list, isArchived: false }));
  const me: Fact = {
    key: `${YOU}|me`,
    subject: YOU,
    space: SAMPLE_SPACE,
    at: now,
    by: YOU,
    isAutomated: false,
    readAt: now,
    source: 'state',
    kind: 'me',
  };
  return [
    me,
    ofSpace(
      { kind: 'space-seen', name: 'A garden for the library (sample)', url: PAGE, isClosed: false, members, lists },
      days,
    ),
    ofSpace({ kind: 'history-read', from: days.at(-60, '09:00'), to: now }, days),
    ...cards(days).flatMap((card) => factsOf(card, days)),
  ];
}

/** What the sample tells nothing of: a word that came late, and a promise on no card. */
export const NOT_IN_SAMPLE: ReadonlySet<NudgeKind> = new Set(['make-it-good', 'write-it-down']);
