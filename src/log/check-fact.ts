import {
  type Check,
  claim,
  either,
  listOf,
  matching,
  misfit,
  oneOf,
  orNull,
  pairOf,
  record,
  text,
  within,
} from '../core/check.ts';
import { checkExpectation } from '../core/check-expectation.ts';
import { day, handle, instant, spaceId } from '../core/check-line.ts';
import type { Due } from '../core/due.ts';
import {
  type CallWord,
  type Fact,
  type FactBody,
  type FactKind,
  type ListRef,
  type Member,
  NOTE_KINDS,
  NUDGE_WORDS,
  OWN_QUESTIONS,
  REASONS,
  REVIEW_STEPS,
  SCHEDULE_SOURCES,
} from '../core/facts.ts';
import type { Handle, Subject } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import { subjectOfScope } from '../core/subject-of-scope.ts';

type Line = Pick<Fact, 'key' | 'subject' | 'space' | 'at' | 'by' | 'isAutomated' | 'readAt' | 'source'>;
type BodyOf<K extends FactKind> = Extract<FactBody, { kind: K }>;

/** A birthday without its year, `--MM-DD`. */
const dayOfYear: Check<string> = (value) => {
  if (typeof value !== 'string' || !/^--\d{2}-\d{2}$/.test(value)) return misfit;
  return day(`2024${value.slice(1)}`) === misfit ? misfit : value;
};

/** What we link to. Nothing but a web page is worth a click. */
const address: Check<string> = (value) =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:' ? value : misfit;

const subject = matching<Subject>(/^((trello|asana|meet):[^|]+|all:everybody|group:[^:|]+)$/);

type DueTime = Extract<Due, { kind: 'time' }>;
const exactly: Check<true> = (value) => (value === true ? value : misfit);
const due = either<Extract<Due, { kind: 'day' }>, DueTime>(
  record({ kind: oneOf('day'), on: day }),
  either<DueTime, DueTime>(
    record({ kind: oneOf('time'), at: instant, isExact: exactly }),
    record({ kind: oneOf('time'), at: instant }),
  ),
);
const list: Check<ListRef> = record({ id: text, name: text });
const member = either<Member, Member>(
  record<Required<Member>>({ handle, name: text, username: orNull(text), isActive: claim, isAgent: claim }),
  record<Omit<Member, 'isAgent'>>({ handle, name: text, username: orNull(text), isActive: claim }),
);

/** A body whose fields are checked elsewhere. */
function named<K extends FactKind, T extends object>(kind: K, check: Check<T>): Check<{ readonly kind: K } & T> {
  return (value) => {
    const fit = check(value);
    return fit === misfit || only(kind)(value) === misfit ? misfit : { kind, ...fit };
  };
}

function only<K extends FactKind>(kind: K): Check<{ readonly kind: K }> {
  return record({ kind: oneOf(kind) });
}

function ofCall<K extends CallWord>(kind: K): Check<{ readonly kind: K; readonly who: Handle; readonly when: number }> {
  return record({ kind: oneOf(kind), who: handle, when: instant });
}

const LINE: Check<Line> = record({
  key: text,
  subject,
  space: orNull(spaceId),
  at: instant,
  by: orNull(handle),
  isAutomated: claim,
  readAt: instant,
  source: oneOf('history', 'state', 'user', 'report'),
});

const ASKED = {
  kind: oneOf('asked'),
  comment: text,
  url: address,
  to: listOf(handle),
  asksAsOwner: claim,
  quote: orNull(text),
};

const BODIES: { readonly [K in FactKind]: Check<BodyOf<K>> } = {
  created: only('created'),
  'due-changed': record({ kind: oneOf('due-changed'), from: orNull(due), to: orNull(due) }),
  'owner-joined': record({ kind: oneOf('owner-joined'), who: handle }),
  'owner-left': record({ kind: oneOf('owner-left'), who: handle }),
  done: only('done'),
  reopened: only('reopened'),
  'list-moved': record({ kind: oneOf('list-moved'), from: orNull(list), to: list }),
  archived: only('archived'),
  restored: only('restored'),
  deleted: only('deleted'),
  'moved-out': only('moved-out'),
  'moved-in': only('moved-in'),
  blocked: record({ kind: oneOf('blocked'), on: subject }),
  unblocked: record({ kind: oneOf('unblocked'), on: orNull(subject) }),
  'day-began': only('day-began'),
  acted: record({ kind: oneOf('acted'), what: text }),
  seen: record({
    kind: oneOf('seen'),
    name: text,
    url: address,
    due: orNull(due),
    owners: listOf(handle),
    isDone: orNull(claim),
    doneAt: orNull(instant),
    list: orNull(list),
    isArchived: claim,
    owesNothing: claim,
    isRecurring: claim,
    keepsHistory: claim,
    parent: orNull(subject),
  }),
  asked: either<BodyOf<'asked'>, BodyOf<'asked'>>(record({ ...ASKED, asks: oneOf('review', 'urgent') }), record(ASKED)),
  withdrew: record({ kind: oneOf('withdrew'), comment: text }),
  reacted: record({ kind: oneOf('reacted'), comment: text }),
  unsaid: record({ kind: oneOf('unsaid'), comment: text }),
  promised: record({ kind: oneOf('promised'), comment: text, url: address, due }),
  'space-seen': record({
    kind: oneOf('space-seen'),
    name: text,
    url: address,
    isClosed: claim,
    members: listOf(member),
    lists: listOf(record({ id: text, name: text, isArchived: claim })),
  }),
  'list-archived': record({ kind: oneOf('list-archived'), list: text }),
  'list-restored': record({ kind: oneOf('list-restored'), list: text }),
  'history-read': record({ kind: oneOf('history-read'), from: instant, to: instant }),
  me: only('me'),
  away: record({ kind: oneOf('away'), fromOn: day, toOn: day }),
  'said-excused': record({ kind: oneOf('said-excused'), term: text, reason: oneOf(...REASONS), note: text }),
  'said-settled': either<BodyOf<'said-settled'>, BodyOf<'said-settled'>>(
    record({ kind: oneOf('said-settled'), term: text, how: text, when: instant }),
    record({ kind: oneOf('said-settled'), term: text, how: text }),
  ),
  'said-done': either<BodyOf<'said-done'>, BodyOf<'said-done'>>(
    record({ kind: oneOf('said-done'), term: text, when: instant }),
    record({ kind: oneOf('said-done'), term: text }),
  ),
  'said-disputed': record({ kind: oneOf('said-disputed'), term: text, note: text }),
  'said-undone': record({ kind: oneOf('said-undone'), word: text }),
  'said-snoozed': record({ kind: oneOf('said-snoozed'), nudge: text, until: instant }),
  'said-dealt-with': record({ kind: oneOf('said-dealt-with'), nudge: text }),
  'said-of-nudge': record({
    kind: oneOf('said-of-nudge'),
    nudge: text,
    as: text,
    how: oneOf(...NUDGE_WORDS),
    seen: listOf(within(0, 0xffff_ffff)),
  }),
  'said-silenced': record({ kind: oneOf('said-silenced'), what: subject }),
  'said-no-question': record({ kind: oneOf('said-no-question'), ask: text }),
  'said-question': record({ kind: oneOf('said-question'), ask: text }),
  'said-note': record({
    kind: oneOf('said-note'),
    about: oneOf(...NOTE_KINDS),
    text,
    on: orNull(either(day, dayOfYear)),
  }),
  'said-own-answer': record({ kind: oneOf('said-own-answer'), question: oneOf(...OWN_QUESTIONS), text }),
  'said-in-group': record({ kind: oneOf('said-in-group'), group: text, isIn: claim }),
  'said-pinned': record({ kind: oneOf('said-pinned'), isPinned: claim }),
  'said-reviewed': record({ kind: oneOf('said-reviewed'), week: day, step: oneOf(...REVIEW_STEPS), text }),
  'call-watched': record({
    kind: oneOf('call-watched'),
    session: text,
    from: instant,
    to: instant,
    isHidden: claim,
    title: orNull(text),
  }),
  'call-attended': record({
    kind: oneOf('call-attended'),
    who: handle,
    name: text,
    session: text,
    from: instant,
    to: instant,
    joinedAfter: orNull(instant),
    leftBy: orNull(instant),
    signal: oneOf('tile', 'roster'),
  }),
  'call-doubled': record({ kind: oneOf('call-doubled'), who: handle, name: text }),
  'call-scheduled': record({
    kind: oneOf('call-scheduled'),
    event: orNull(text),
    startAt: instant,
    endAt: orNull(instant),
    title: orNull(text),
    from: oneOf(...SCHEDULE_SOURCES),
  }),
  'call-report': record({ kind: oneOf('call-report'), report: text, from: instant, to: instant }),
  'call-reported': record({
    kind: oneOf('call-reported'),
    report: text,
    who: handle,
    name: text,
    from: orNull(instant),
    to: orNull(instant),
    minutes: instant,
  }),
  'said-there': ofCall('said-there'),
  'said-not-there': ofCall('said-not-there'),
  'said-told-me': ofCall('said-told-me'),
  'said-not-them': ofCall('said-not-them'),
  'said-same-person': record({ kind: oneOf('said-same-person'), handles: pairOf(handle) }),
  'said-not-same-person': record({ kind: oneOf('said-not-same-person'), handles: pairOf(handle) }),
  'said-expectation': named('said-expectation', checkExpectation),
};

/** Whoever they are about is their subject. */
const OF_A_HANDLE: ReadonlySet<FactKind> = new Set([
  'me',
  'away',
  'said-note',
  'said-own-answer',
  'said-in-group',
  'said-pinned',
  'said-reviewed',
]);

const KIND = record({ kind: text });

/** What is said of expectations is kept under whom it is about, and nothing else is kept under no site. */
function isInItsPlace({ subject: about }: Line, body: FactBody): boolean {
  if (body.kind === 'said-expectation') return about === subjectOfScope(body.scope);
  return body.kind === 'said-undone' || !/^(all|group):/u.test(about);
}

const OF_A_SPACE: ReadonlySet<FactKind> = new Set(['space-seen', 'list-archived', 'list-restored', 'history-read']);

function isKnown(kind: string): kind is FactKind {
  return Object.hasOwn(BODIES, kind);
}

/** A fact from outside, with every field checked and no other taken over; `unknown-kind` where a newer version wrote it. */
export function checkFact(value: unknown): Fact | 'misshapen' | 'unknown-kind' {
  const line = LINE(value);
  const kind = KIND(value);
  if (line === misfit || kind === misfit || !line.key.startsWith(`${line.subject}|`)) return 'misshapen';
  if (!isKnown(kind.kind)) return 'unknown-kind';
  const body = BODIES[kind.kind](value);
  if (body === misfit) return 'misshapen';
  if (OF_A_SPACE.has(body.kind) && line.subject !== line.space) return 'misshapen';
  if (OF_A_HANDLE.has(body.kind) && handle(line.subject) === misfit) return 'misshapen';
  if (!isInItsPlace(line, body)) return 'misshapen';
  return { ...line, ...body };
}

/** Longer than any fact that we would write. */
const LONGEST_LATER = 100_000;

/** A fact of a kind that we do not know, as far as its line is in order; `null` where it is not. */
export function checkLater(value: unknown): LaterFact | null {
  if (checkFact(value) !== 'unknown-kind') return null;
  const line = LINE(value);
  const written = JSON.stringify(value);
  return line === misfit || written.length > LONGEST_LATER ? null : { key: line.key, text: written };
}
