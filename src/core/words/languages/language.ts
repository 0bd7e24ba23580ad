import type { Phrase } from '../phrases.ts';

/** Ways to ask that need no question mark; the key is the name of the rule. */
export interface Asking {
  /** A word of politeness that makes a request of what stands beside it. */
  readonly please: readonly Phrase[];
  /** The other's ability or will: 'can you'. */
  readonly can: readonly Phrase[];
  /** The writer needs, waits for or misses something of the other's. */
  readonly need: readonly Phrase[];
  /** 'let me know', 'tell me'. */
  readonly tell: readonly Phrase[];
  /** It is the other's turn, word or yes. */
  readonly turn: readonly Phrase[];
  /** A meeting, a talk, an invitation: it waits for a yes. */
  readonly proposal: readonly Phrase[];
  /** An order to somebody or to everybody, clear by its own form. */
  readonly command: readonly Phrase[];
  /** An order only where somebody has just been called. */
  readonly calledCommand: readonly Phrase[];
  /** How a question without its mark begins or ends. */
  readonly bareQuestion: readonly Phrase[];
}

/** What kind of ask it is, where the message says so itself. */
export interface Kinds {
  /** Something is to be looked over and said yes to, not only looked up: 'please approve', 'for your review'. */
  readonly review: readonly Phrase[];
  /** The message itself says that it is urgent; 'as soon as possible' is said too easily. */
  readonly urgent: readonly Phrase[];
  /** That it is not, or that only somebody asks whether it is. */
  readonly unhurried: readonly Phrase[];
}

/** How a promise is worded. */
export interface Promising {
  /** The writer will do it: pronoun and future, or a verb that only the first person has. */
  readonly first: readonly Phrase[];
  /** The same with its subject left out: counts only at the start of a clause and without a name before it. */
  readonly bare: readonly Phrase[];
  /** Conditions, hedges, denials, absences, the past: whatever makes it no promise. */
  readonly not: readonly Phrase[];
}

/** How points in time are called. */
export interface Times {
  /** The day it is said on: 'today', 'tonight', 'after lunch'. */
  readonly today: readonly Phrase[];
  readonly tomorrow: readonly Phrase[];
  readonly afterTomorrow: readonly Phrase[];
  /** Monday first; abbreviations with the full names, apart by `|`. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  /** The last working day of this week, and of next week. */
  readonly thisWeek: readonly Phrase[];
  readonly nextWeek: readonly Phrase[];
  /** 'next' beside a weekday: the one of next week. */
  readonly next: readonly string[];
  /** Before a number of `units`: 'in'. Empty where only `after` stands. */
  readonly within: readonly string[];
  /** After a number of `units`: 'later'. */
  readonly after?: readonly string[];
  readonly minutes: readonly string[];
  readonly hours: readonly string[];
  readonly days: readonly string[];
  readonly weeks: readonly string[];
  /** Numbers from one upwards, in words. */
  readonly numbers: readonly string[];
  /** Before an hour: 'at', 'by'. */
  readonly at: readonly string[];
  /** After an hour: 'o'clock'. */
  readonly oclock: readonly string[];
  readonly noon: readonly Phrase[];
  /** Before the number of a day in the month: 'on the'. */
  readonly dayOf: readonly string[];
  /** A time that is meant but stands on no calendar: 'as soon as I am home'. */
  readonly some: readonly Phrase[];
}

/** One language: everything that the rules know of it. */
export interface Language {
  readonly code: string;
  /** Words are written without blanks. */
  readonly isUnspaced?: true;
  /** Small words that tell it from its neighbours. */
  readonly small: string;
  /** Hello, sorry, well: what may stand before a name or an order. */
  readonly opening: readonly Phrase[];
  /** 'everyone', 'all'. */
  readonly everyone: readonly string[];
  /** Ways of calling somebody of that name besides the name itself, folded; the language's own endings. */
  readonly calls?: (name: string) => readonly string[];
  /** Words that speak to somebody: pronouns and, where they are left out, verbs of the second person. */
  readonly you: readonly Phrase[];
  readonly asking: Asking;
  /** Set phrases that look like requests and ask nothing; taken out before anything else is looked at. */
  readonly formulas: readonly Phrase[];
  /** A question mark that asks nothing. */
  readonly rhetorical: readonly Phrase[];
  /** What shows that a question is meant in earnest, in the sentence after it: why the answer is needed. */
  readonly reasons: readonly Phrase[];
  /** How a writer goes on who answers the question just put. */
  readonly answers: readonly Phrase[];
  /** Somebody was asked, elsewhere or before: the sentence only tells of it. */
  readonly reports: readonly Phrase[];
  /** The asker takes it back. */
  readonly withdraws: readonly Phrase[];
  readonly kinds: Kinds;
  readonly promising: Promising;
  readonly times: Times;
}
