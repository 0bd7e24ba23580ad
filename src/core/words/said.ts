import type { Due } from '../due.ts';
import type { ThreadEvent } from '../facts.ts';
import type { Handle } from '../handles.ts';
import { shorten } from '../shorten.ts';
import { addresses } from './addresses.ts';
import { askKindOf } from './ask-kind.ts';
import { asks, type Member } from './asks.ts';
import { promises } from './promises.ts';
import { strip } from './strip.ts';
import type { DueInWords } from './when.ts';
import { withdraws } from './withdraws.ts';

/** What is known around the comments of a space. */
export interface Around {
  readonly members: readonly Member[];
  /** Whose session it is; `null`: a file that does not tell, where everybody's asks are read. */
  readonly me: Handle | null;
  /** In which zone the days are that comments speak of. */
  readonly zone: string;
}

export interface Comment {
  readonly id: string;
  readonly at: number;
  readonly by: Handle;
  /** Its words, with mentions as `@username`. */
  readonly text: string;
  /** Its words as people see them, where they see other ones. */
  readonly shown?: string;
  readonly url: string;
}

/** Of an ask by me or of me so much is kept. */
const LONGEST_QUOTE = 140;

/** Nobody's words: whoever is written to may hold the item, or only have written before. */
const UNDECIDED: ReadonlySet<string> = new Set(['owners', 'other-writer', 'nobody']);

function askIn({ id, by, text, shown, url }: Comment, { members, me }: Around): ThreadEvent[] {
  if (!asks(text, { members, author: by }).asks) return [];
  const { to, rule } = addresses(text, { members, author: by, owners: [], othersInThread: [] });
  if (to.length === 0 && !UNDECIDED.has(rule)) return [];
  if (me !== null && by !== me && to.length > 0 && !to.includes(me)) return [];
  const asksAsOwner = asks(text, { members, author: by, owners: [by] }).asks;
  const kind = askKindOf(text);
  const quote = shorten(strip(shown ?? text), LONGEST_QUOTE);
  const asked = { kind: 'asked', comment: id, url, to, asksAsOwner, quote } as const;
  return [kind === 'question' ? asked : { ...asked, asks: kind }];
}

function dueOf(due: DueInWords): Due | null {
  if (due === null) return null;
  return 'on' in due ? { kind: 'day', on: due.on } : { kind: 'time', at: due.at };
}

function promiseIn({ id, at, text, url }: Comment, { zone }: Around): ThreadEvent[] {
  const { isPromise, due: when } = promises(text, { at, zone });
  const due = isPromise ? dueOf(when) : null;
  return due ? [{ kind: 'promised', comment: id, url, due }] : [];
}

/** What a comment says to somebody, as far as it is anybody's business: an ask, a withdrawal, what looks like a promise. */
export function said(comment: Comment, around: Around): readonly ThreadEvent[] {
  return [
    ...askIn(comment, around),
    ...(withdraws(comment.text) ? [{ kind: 'withdrew', comment: comment.id } as const] : []),
    ...promiseIn(comment, around),
  ];
}
