import { askedTales } from './story/asked-tales.ts';
import { emptyBoard, people } from './story/cast.ts';
import { type Days, daysAround } from './story/days.ts';
import { HEARD_TALES } from './story/heard-tales.ts';
import { myTales } from './story/my-tales.ts';
import { type Playing, play } from './story/play.ts';
import { SETTLED_TALES } from './story/settled-tales.ts';
import { SILENT_TALES } from './story/silent-tales.ts';
import {
  type AskLine,
  AUTUMN,
  AYESHA,
  DOING,
  DONE,
  KENJI,
  LATER,
  LEA,
  type PromiseLine,
  SIGNE,
  TALK,
  type Tale,
  type Term,
  THIAGO,
  THIS_MONTH,
} from './story/tale.ts';
import { theirTales } from './story/their-tales.ts';
import { act } from './trello/act.ts';
import type { Board } from './trello/board.ts';
import { cardIdOf } from './trello/find.ts';

/** What must be said of one card of the story. */
export interface Expected {
  readonly card: string;
  /** `trello:card:…`, also for a card that is gone. */
  readonly subject: string;
  readonly inWords: string;
  /** Is its front on the board? */
  readonly isShown: boolean;
  readonly nudge: NonNullable<Tale['nudge']> | null;
  readonly mark: NonNullable<Tale['mark']> | null;
  /** Whether the mark is seen by those who want few. */
  readonly isLoud: boolean;
  /** What the judge must say, in the order of the terms; items carry their own subject. */
  readonly terms: readonly (Term & { readonly subject: string })[];
  /** What is asked on it by me or of me, oldest first, with the id of the comment. */
  readonly asks: readonly (AskLine & { readonly ask: string })[];
  /** What looks like a promise there, with the id of the comment and the day (`YYYY-MM-DD`) that it names. */
  readonly promises: readonly (Omit<PromiseLine, 'on'> & { readonly id: string; readonly on: string })[];
}

export interface Story {
  readonly boards: readonly [Board, Board];
  /** The username of whoever is logged in. */
  readonly me: string;
  readonly expectations: readonly Expected[];
}

/** The id of the oldest comment of a card that has this piece of text. */
function commentIn(board: Board, subject: string, piece: string): string {
  const found = board.actions.findLast(
    (action) =>
      action.type === 'commentCard' &&
      `trello:card:${cardIdOf(action)}` === subject &&
      String(action.data['text']).includes(piece),
  );
  if (!found) throw new Error(`No comment of the story has '${piece}'.`);
  return found.id;
}

/** The story as it goes on, day by day. */
export interface StoryGoingOn extends Pick<Playing, 'until'> {
  readonly boards: readonly [Board, Board];
  readonly me: string;
}

interface Begun extends StoryGoingOn {
  readonly tales: readonly Tale[];
  readonly days: Days;
  readonly playing: Playing;
}

const KICK_OFF: Tale = {
  card: 'Plan of the year',
  row: 'The first known action.',
  list: DONE,
  born: [-70, '09:00'],
  owners: [],
  due: null,
  turns: [],
  terms: [],
};

function begin(now: number, zone: string, more: readonly Tale[] = []): Begun {
  const days = daysAround(now, zone);
  const born = days.at(-90, '09:00');
  const everybody = people([SIGNE, THIAGO, AYESHA, KENJI, LEA]);
  const board = emptyBoard('Night train map', born, everybody, [DOING, THIS_MONTH, TALK, LATER, DONE, AUTUMN]);
  const second = emptyBoard('Shop and shipping', born, people([SIGNE, AYESHA]), ['Shop', 'Sent']);
  const tales = [
    ...myTales(days),
    ...theirTales(days),
    ...askedTales(days),
    ...HEARD_TALES,
    ...SETTLED_TALES,
    ...SILENT_TALES,
    ...more,
    KICK_OFF,
  ];
  act(second, { do: 'create', card: 'Envelopes for the map', list: 'Shop', by: AYESHA, at: days.at(-12, '09:00') });
  act(second, { do: 'join', card: 'Envelopes for the map', who: AYESHA, by: AYESHA, at: days.at(-12, '09:01') });
  act(second, {
    do: 'due',
    card: 'Envelopes for the map',
    to: days.iso(7, '17:00'),
    by: AYESHA,
    at: days.at(-12, '09:02'),
  });
  const playing = play(board, second, tales, days);
  return { boards: [board, second], me: SIGNE, tales, days, playing, until: playing.until };
}

/** The same that ends at `now`, from its beginning: what happens up to an instant happens when it is told to. `more` happens too. */
export function storyGoingOn(now: number, zone: string, more: readonly Tale[]): StoryGoingOn {
  return begin(now, zone, more);
}

/**
 * Four people from Norway, Brazil, Pakistan and Japan make a map of night trains. Every row of the tables of deadlines
 * and threads is a card of it; but for what was asked within the last hour nothing happens on the day of `now`. The same now and zone
 * give the same boards.
 */
export function story(now: number, zone: string): Story {
  const { boards, me, tales, days, playing } = begin(now, zone);
  const [board] = boards;
  playing.until(now);
  const subjects = playing.subjects();
  // What is open stands on top of its list.
  board.cards.forEach((card) => {
    card.pos = 65536 * (1 + tales.findIndex((tale) => tale.card === card.name));
  });

  const shown = new Set(
    board.cards
      .filter((card) => !card.closed && !board.lists.find((list) => list.id === card.idList)?.closed)
      .map((card) => card.name),
  );
  return {
    boards,
    me,
    expectations: tales.map((tale) => expected(tale, subjects.get(tale.card) ?? '')),
  };

  function expected(tale: Tale, subject: string): Expected {
    return {
      card: tale.card,
      subject,
      inWords: tale.row,
      isShown: shown.has(tale.card),
      nudge: tale.nudge ?? null,
      mark: tale.mark ?? null,
      isLoud: tale.mark !== undefined && tale.mark !== 'quiet' && !tale.isFaint,
      terms: tale.terms.map((term) => ({
        ...term,
        subject: subjects.get(term.item ? `${tale.card}: ${term.item}` : tale.card) ?? '',
      })),
      asks: (tale.asks ?? []).map((line) => ({ ...line, ask: commentIn(board, subject, line.comment) })),
      promises: (tale.promises ?? []).map(({ comment, by, on }) => ({
        comment,
        by,
        id: commentIn(board, subject, comment),
        on: days.on(on),
      })),
    };
  }
}
