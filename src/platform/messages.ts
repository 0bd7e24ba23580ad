import type { Arrival, ArrivalState } from '../core/arrival.ts';
import type { CallRecord, WordAtCall } from '../core/call-record.ts';
import type { EvidenceWord, Spoken } from '../core/evidence.ts';
import type { ExpectationBook, SaidInBook } from '../core/expectation-book.ts';
import type { SaidExpectation } from '../core/expectations.ts';
import type { FactChoices, FactLines, FactPage, Forget, LogOutline, Owed } from '../core/fact-line.ts';
import type { FactPlace, FactQuery } from '../core/fact-query.ts';
import type { Fact, ReviewStep } from '../core/facts.ts';
import type { Handle, Site, Subject } from '../core/handles.ts';
import type { Health } from '../core/health.ts';
import type { ExportPiece, ExportPlace, LaterFact } from '../core/log-file.ts';
import type { MarkWord, SpokenMark, SpokenStory, Voice } from '../core/mark.ts';
import type { CoverageLine, Now, SiteState } from '../core/now.ts';
import type { Nudge, NudgeAnswer, NudgeKind } from '../core/nudge.ts';
import type { NudgeRecords } from '../core/nudge-record.ts';
import type { JoinPreview, PeopleList, WhoElse } from '../core/people-list.ts';
import type { PersonRecord, PersonWord } from '../core/person-record.ts';
import type { Planned } from '../core/planned.ts';
import type { Effect } from '../core/preview.ts';
import type { Place } from '../core/reading.ts';
import type { Review } from '../core/review.ts';
import type { Text } from '../core/text.ts';
import type { Watching, WatchReport } from '../core/watch.ts';

export type { CoverageLine, EvidenceWord, Now, SiteState, Spoken };

/** What a page reports of itself: where it is and who is logged in there. */
export interface Here {
  readonly site: Site;
  readonly place: Place | null;
  readonly me: Handle | null;
  /** Which generation of selectors matches the page; `null`: none does, or it is not known. */
  readonly selectors?: string | null;
}

export type MarkMode = 'quiet' | 'dense' | 'off';

export interface Marks {
  /** Spoken already: a page is not held up by calendars and languages. */
  readonly marks: readonly SpokenMark[];
  readonly voice: Voice;
  readonly mode: MarkMode;
  readonly asOf: number;
  readonly zone: string;
}

/**
 * Messages from pages of sites (content scripts) to the background. A content script is trusted with nothing but these.
 * Errors cross as values.
 */
export interface FromSitePage {
  /** The page is here now: may start a reading. Resolves to whether the site is on. */
  here(here: Here): boolean;
  /** Whether the page may call its own site once now, for what only the site can tell it; counted over all pages of the site. */
  mayCall(): boolean;
  /** What may be said about these subjects. `past`: those of them that the page itself shows as past their date. */
  marks(subjects: readonly Subject[], past: readonly Subject[]): Marks;
  /** The story behind the mark of a subject or message; `null` where there is none by now. */
  story(subject: Subject): SpokenStory | null;
  /** What the user says at the mark of a subject or message. Resolves to whether it was written down. */
  say(subject: Subject, word: MarkWord): boolean;
  /** A call goes on in a room: whether the user wants it watched. */
  call(room: string): Watching;
  /** What was seen of a call since it was last told. Resolves to whether to go on. */
  watched(report: WatchReport): boolean;
  /** The user pauses the watch of a room, or has it go on. */
  pause(room: string, isPaused: boolean): boolean;
  /** What a page shows of the user's calendar. */
  planned(calls: readonly Planned[], from: 'home' | 'calendar'): boolean;
}

/** Messages from our own pages to the background. */
export interface FromOwnPage extends AboutLog {
  now(): Now;
  answer(nudge: Nudge, answer: NudgeAnswer): Now;
  /** Takes back the last answer to a nudge, by the key of the nudge. */
  undo(nudge: string): Now;
  /** These nudges stand in the popup now. */
  shown(nudges: readonly { readonly kind: NudgeKind; readonly key: string }[]): void;
  /** How often each kind of nudge spoke, and of what use that was. */
  nudgeRecords(): NudgeRecords;
  /** The permission was granted or taken back by the page (only a page may ask); register or unregister. */
  siteChanged(site: Site): Now;
  readAgain(): Now;
  addSample(): Now;
  removeSample(): Now;
  people(): PeopleList;
  /** `opened`: the user turned to this person, which counts as a look; `again`: it is only brought up to date. `null`: nobody known. */
  person(person: Handle, looking: 'opened' | 'again'): PersonRecord | null;
  /** Resolves once the figures that were still to come can be told. */
  summedUp(): void;
  /** Why a term or an ask is counted as it is, by its key: the rule, the facts and the clock, step by step. `null`: it is not there any more. */
  why(subject: Subject, key: string): readonly Text[] | null;
  sayOfPerson(person: Handle, word: PersonWord): Spoken;
  sayOfEvidence(subject: Subject, word: EvidenceWord): Spoken;
  /** Takes these words back; the taking back of a word is taken back by saying it anew. */
  unsay(words: readonly string[]): Spoken;
  previewJoin(one: Handle, other: Handle): JoinPreview | null;
  previewSplit(handle: Handle): JoinPreview | null;
  join(one: Handle, other: Handle): Spoken;
  /** Takes an account out of its person, whose others stay one. */
  split(handle: Handle): Spoken;
  /** They seem to be one and are not. */
  notSame(one: Handle, other: Handle): Spoken;
  /** Whom this person may be the same as, and all groups. */
  whoElse(person: Handle): WhoElse;
  review(): Review;
  sayInReview(week: string, step: ReviewStep, text: string): Spoken;
  /** What stands in a step of the review of a week and is not said yet. */
  draftInReview(week: string, step: ReviewStep, text: string): void;
  /** All expectations, and what is known of people's circumstances. Groups are made by `sayOfPerson`. */
  expectations(): ExpectationBook;
  /**
   * Says these, all at one instant; none where one of them does not fit. What is meant to end something said before is said in its
   * place: an answer to a proposal is an agreed (or another proposed) expectation of the same scope and direction.
   */
  sayExpectations(said: readonly SaidExpectation[]): SaidInBook;
  /** Takes back what was said, by its keys: from today on it does not hold, and what was said and taken back on one day never did. */
  takeBackExpectations(keys: readonly string[]): ExpectationBook;
  /** All that is shown of a call, by its key; `null`: nothing is known of it. */
  callRecord(key: string): CallRecord | null;
  sayOfCall(key: string, word: WordAtCall): Spoken;
  /** What was written down of a call is put away. */
  dropPromise(subject: Subject): Spoken;
  /** What these drafts would change, most telling first; nothing is written. None where a draft does not fit. */
  previewExpectations(drafts: readonly SaidExpectation[]): readonly Effect[] | null;
}

/** Messages about the log as a whole, from its own pages. In trouble the error that crosses is its name (`LogTrouble`). */
export interface AboutLog {
  logOutline(): LogOutline;
  /**
   * Some of the facts that are looked for; to be asked on with `after` until that is null. What the first of them say, as many as are
   * `toRead`, comes with them: somebody waits to read it.
   */
  factKeys(query: FactQuery, after: FactPlace | null, toRead: number): FactPage;
  factLines(keys: readonly string[]): FactLines;
  factChoices(key: string): FactChoices | null;
  /** One piece of the export after another: asked for twice, it comes twice. */
  exportPiece(place: ExportPlace | null): ExportPiece;
  owed(): readonly Owed[];
  health(): Health;
  /** The structure of an open page of a site, without its words; `null` where none is open. */
  outline(site: Site): string | null;
  /** An import begins; one that was under way is gone without a trace. */
  beginArrival(id: string): boolean;
  /** A part of it. `null`: it is known no more. */
  arrive(id: string, facts: readonly Fact[], later: readonly LaterFact[]): Arrival | null;
  /** Keeps all of it, or nothing. Resolves to how many facts were new; `null` where it was cancelled. */
  keepArrival(id: string): number | null;
  arrivalState(id: string): ArrivalState | null;
  /** Whether it was kept after all. */
  isArrivalKept(id: string): boolean;
  cancelArrival(id: string): void;
  /** For good. Resolves to how many facts were touched; `null` where there was nothing to forget. */
  forget(what: Forget): number | null;
}

/** Messages from the background to pages of sites. */
export interface ToSitePage {
  /** One same-origin GET with the page's own session, for when the background's call is refused. */
  get(path: string, headers: Readonly<Record<string, string>>): { readonly status: number; readonly body: string };
  /** The structure of the page, with every word and name replaced. */
  outline(): string;
  /** Something about subjects may have changed: ask for marks again. */
  changed(): void;
}
