import type { Due } from './due.ts';
import type { AskKind, SaidExpectation } from './expectations.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** Where a fact was read: the site's own history of actions, its present state, the user's word, or an attendance report. */
export type Source = 'history' | 'state' | 'user' | 'report';

/**
 * One immutable line of the log. `key` is made from what happened (subject, kind, source id), so that reading twice adds nothing.
 * `at` is when it happened, `readAt` when it was first read; both are epoch ms. `by` is who did it, where that is known.
 */
interface Line {
  readonly key: string;
  readonly subject: Subject;
  readonly space: SpaceId | null;
  readonly at: number;
  readonly by: Handle | null;
  /** Done by a rule, an app or an agent, whoever's name it carries. */
  readonly isAutomated: boolean;
  readonly readAt: number;
  readonly source: Source;
}

export interface ListRef {
  readonly id: string;
  readonly name: string;
}

/** What happened to a commitment. */
export type CommitmentEvent =
  | { readonly kind: 'created' }
  | { readonly kind: 'due-changed'; readonly from: Due | null; readonly to: Due | null }
  | { readonly kind: 'owner-joined'; readonly who: Handle }
  | { readonly kind: 'owner-left'; readonly who: Handle }
  | { readonly kind: 'done' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'list-moved'; readonly from: ListRef | null; readonly to: ListRef }
  | { readonly kind: 'archived' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'moved-out' }
  | { readonly kind: 'moved-in' }
  /** It cannot go on before another item is done, from here on; whatever the site calls that item. */
  | { readonly kind: 'blocked'; readonly on: Subject }
  /** That item is done or no longer waited for; `null`: none of them is. */
  | { readonly kind: 'unblocked'; readonly on: Subject | null }
  /** The site said, by itself, that the day on which it is due has begun for `by`: at `at`, where they are, it was midnight. */
  | { readonly kind: 'day-began' }
  /** Anything else that somebody did on it: a comment, an attachment, a new name. */
  | { readonly kind: 'acted'; readonly what: string };

/** What is said in the thread of a commitment. Words are read while a reading is taken; of them nothing is kept but a quote of an ask. */
export type ThreadEvent =
  /** A message that asks something. */
  | {
      readonly kind: 'asked';
      /** The site's own id of the message. */
      readonly comment: string;
      /** Full address of the message. */
      readonly url: string;
      /** Whom it calls by mention or name; nobody: whoever holds the item, else the only other person in the thread. */
      readonly to: readonly Handle[];
      /** Whether it asks also where its writer holds the item: whoever holds it speaks of their own next steps. */
      readonly asksAsOwner: boolean;
      /** At most 140 characters, and only of an ask by me or of me. */
      readonly quote: string | null;
      /** Of which kind it is, where that is known and it is no mere question. */
      readonly asks?: Exclude<AskKind, 'question'>;
    }
  /** The writer takes back in words what they asked before. */
  | { readonly kind: 'withdrew'; readonly comment: string }
  /** A reaction to a message; `at` is the message's own instant, for sites tell no other. */
  | { readonly kind: 'reacted'; readonly comment: string }
  /** A message is there no more; `at` is when it was first missed. */
  | { readonly kind: 'unsaid'; readonly comment: string }
  /** A message of `by` that looks like a promise. It counts for nothing until the user says yes. */
  | { readonly kind: 'promised'; readonly comment: string; readonly url: string; readonly due: Due };

/** A commitment as the site showed it at `at` (its last-activity time there); `doneAt` only where the site tells it. */
export interface CommitmentState {
  readonly kind: 'seen';
  readonly name: string;
  /** Full address of its page. */
  readonly url: string;
  readonly due: Due | null;
  readonly owners: readonly Handle[];
  /** `null`: the site did not say. */
  readonly isDone: boolean | null;
  readonly doneAt: number | null;
  readonly list: ListRef | null;
  readonly isArchived: boolean;
  /** Templates, mirrors, separators, link and board cards owe nothing. */
  readonly owesNothing: boolean;
  readonly isRecurring: boolean;
  /** Whether the site keeps the acts on it; of a checklist item's date and owner it does not. */
  readonly keepsHistory: boolean;
  /** For a checklist item or subtask: what it belongs to. */
  readonly parent: Subject | null;
}

export interface Member {
  readonly handle: Handle;
  readonly name: string;
  /** The name used in mentions, where the site has one. */
  readonly username: string | null;
  /** Deactivated accounts, bots and agents owe nothing and are owed nothing. */
  readonly isActive: boolean;
  /** It is no human, where the site says so. */
  readonly isAgent?: boolean;
}

/** A space as the site showed it. */
export interface SpaceState {
  readonly kind: 'space-seen';
  readonly name: string;
  readonly url: string;
  readonly isClosed: boolean;
  readonly members: readonly Member[];
  readonly lists: readonly (ListRef & { readonly isArchived: boolean })[];
}

/** What happened to a space. */
export type SpaceEvent =
  | { readonly kind: 'list-archived'; readonly list: string }
  | { readonly kind: 'list-restored'; readonly list: string }
  /** Everything the site keeps between two instants was read; `to` may be the readAt of the newest page. */
  | { readonly kind: 'history-read'; readonly from: number; readonly to: number };

/** Who somebody is. The subject is a handle. */
export type PeopleEvent =
  /** The browser is logged in as this handle. */
  | { readonly kind: 'me' }
  /** They said that they are out of office on these days (`YYYY-MM-DD`), both included. */
  | { readonly kind: 'away'; readonly fromOn: string; readonly toOn: string };

/** From where the scheduled start of a call is known. */
export const SCHEDULE_SOURCES = ['home', 'calendar', 'file', 'user'] as const;
export type ScheduleSource = (typeof SCHEDULE_SOURCES)[number];

/** Where somebody was seen: on a tile, in the list of people, or both. */
export type Signal = 'tile' | 'roster';

/**
 * What is known of a call. The subject is a day of its room (`callSubject`), a calendar event whose room is not known
 * (`eventSubject`), or a report that names no room (`reportSubject`). `who` is a name as a handle (`nameHandle`).
 */
export type CallEvent =
  /** I was in the call, and its page was watched without a break; a hidden page is not. */
  | {
      readonly kind: 'call-watched';
      /** One unbroken life of a page in the call. */
      readonly session: string;
      readonly from: number;
      readonly to: number;
      readonly isHidden: boolean;
      readonly title: string | null;
    }
  /** Somebody was seen, first at `from` and last at `to`; between the two they may have been away unseen. */
  | {
      readonly kind: 'call-attended';
      readonly who: Handle;
      readonly name: string;
      readonly session: string;
      readonly from: number;
      readonly to: number;
      /** Everybody in the call was seen then, and they were not there yet; `null`: nothing proves that they came after the watch began. */
      readonly joinedAfter: number | null;
      /** Everybody in the call was seen then, and they were not there any more; `null`: nothing proves that they left. */
      readonly leftBy: number | null;
      readonly signal: Signal;
    }
  /** Two had this name at the same time: nobody knows which of them is whom. */
  | { readonly kind: 'call-doubled'; readonly who: Handle; readonly name: string }
  /** A start by a calendar or by the user. `at` is when it was read there. */
  | {
      readonly kind: 'call-scheduled';
      readonly event: string | null;
      readonly startAt: number;
      readonly endAt: number | null;
      readonly title: string | null;
      readonly from: ScheduleSource;
    }
  /** A report of attendance was imported; it speaks of the call between these instants. */
  | { readonly kind: 'call-report'; readonly report: string; readonly from: number; readonly to: number }
  /** A line of a report; without instants where it tells none. `minutes` 0: it says that they were not there. */
  | {
      readonly kind: 'call-reported';
      readonly report: string;
      readonly who: Handle;
      readonly name: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly minutes: number;
    };

/** What the user says of somebody at a call: the one that goes on at `when`. */
export const CALL_WORDS = ['said-there', 'said-not-there', 'said-told-me', 'said-not-them'] as const;
export type CallWord = (typeof CALL_WORDS)[number];

export const REASONS = ['blocked', 'scope', 'waited-on-me', 'away', 'tool-error', 'forgot', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What a note about somebody is of: what they like, a birthday, what was talked about, anything else. */
export const NOTE_KINDS = ['like', 'birthday', 'talked', 'other'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Can they, do they care, do they keep their word: answered by the user alone, never counted. */
export const OWN_QUESTIONS = ['can', 'care', 'word'] as const;
export type OwnQuestion = (typeof OWN_QUESTIONS)[number];

export const REVIEW_STEPS = ['own', 'turn', 'waiting', 'slips', 'thanks', 'talks', 'unsure', 'change'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** It was acted on, put aside as of no use now, or called not so. */
export const NUDGE_WORDS = ['done', 'dismissed', 'wrong'] as const;
export type NudgeWord = (typeof NUDGE_WORDS)[number];

/** What the user says. `term` is the key of the term or ask it is about (see `termKey`, `askKey`), `nudge` the key of a nudge. */
export type UserWord =
  | { readonly kind: 'said-excused'; readonly term: string; readonly reason: Reason; readonly note: string }
  /** `when`: the instant at which it was settled, where the user tells. */
  | { readonly kind: 'said-settled'; readonly term: string; readonly how: string; readonly when?: number }
  /** `when`: it was done then, whatever was read; without it, it is done now. */
  | { readonly kind: 'said-done'; readonly term: string; readonly when?: number }
  /** What was read of this term or ask is not so: until it is taken back nobody knows. */
  | { readonly kind: 'said-disputed'; readonly term: string; readonly note: string }
  /** Takes back an earlier word, by its key. */
  | { readonly kind: 'said-undone'; readonly word: string }
  | { readonly kind: 'said-snoozed'; readonly nudge: string; readonly until: number }
  | { readonly kind: 'said-dealt-with'; readonly nudge: string }
  /** What the user said of a nudge as such. `as` is its kind, as that was called then. */
  | {
      readonly kind: 'said-of-nudge';
      readonly nudge: string;
      readonly as: string;
      readonly how: NudgeWord;
      /** Fingerprints of the keys of the facts behind it, as far as it may come back with others. */
      readonly seen: readonly number[];
    }
  | { readonly kind: 'said-silenced'; readonly what: Subject | Handle }
  | { readonly kind: 'said-same-person'; readonly handles: readonly [Handle, Handle] }
  /** Two accounts that seem to be one person are two. */
  | { readonly kind: 'said-not-same-person'; readonly handles: readonly [Handle, Handle] }
  /** Of a person: the subject is a handle of theirs. */
  | { readonly kind: 'said-note'; readonly about: NoteKind; readonly text: string; readonly on: string | null }
  | { readonly kind: 'said-own-answer'; readonly question: OwnQuestion; readonly text: string }
  | { readonly kind: 'said-in-group'; readonly group: string; readonly isIn: boolean }
  | { readonly kind: 'said-pinned'; readonly isPinned: boolean }
  /** In a step of the review of a week (its Monday, `YYYY-MM-DD`); the subject is a handle of mine. */
  | { readonly kind: 'said-reviewed'; readonly week: string; readonly step: ReviewStep; readonly text: string }
  /** A message asks nothing, or something after all, whatever its words seem to say. `ask` is the key of an ask (see `askKey`). */
  | { readonly kind: 'said-no-question'; readonly ask: string }
  | { readonly kind: 'said-question'; readonly ask: string }
  /** What may be expected, as it was said then; a later word of the same scope stands before it from its own day on. See `subjectOfScope`. */
  | ({ readonly kind: 'said-expectation' } & SaidExpectation)
  /** They were at the call, were not, or had told me that they would be late or away; or whoever was seen under this name was somebody else. */
  | { readonly [K in CallWord]: { readonly kind: K; readonly who: Handle; readonly when: number } }[CallWord];

export type FactBody =
  | CommitmentEvent
  | ThreadEvent
  | CommitmentState
  | SpaceEvent
  | SpaceState
  | PeopleEvent
  | CallEvent
  | UserWord;
export type FactKind = FactBody['kind'];

export type Fact = Line & FactBody;
export type FactOf<K extends FactKind> = Line & Extract<FactBody, { kind: K }>;

/** The order of a history: by instant, then by key, whatever the order of arrival. */
export function byInstant(a: Fact, b: Fact): number {
  return a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
