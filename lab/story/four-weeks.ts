import type { Workspace } from '../asana/workspace.ts';
import { storyGoingOn } from '../story.ts';
import type { Board } from '../trello/board.ts';
import { asanaGoingOn } from './asana-story.ts';
import { type Days, daysAround } from './days.ts';
import { DOING, DONE, SIGNE, type Tale } from './tale.ts';

/** The working days that are played, counted from the one on which the story ends. */
export const FIRST_DAY = -16;
export const LAST_DAY = 5;
/** So many days ahead the four weeks end: all of them lie ahead, so that no clock has to run back. */
const AHEAD_MS = 33 * 86_400_000;

/** Small things of mine, each finished in time, on a day of its own. */
const FINISHED: readonly Tale[] = ['North', 'East', 'South', 'West'].map((side, n) => ({
  card: `Window seats, ${side}`,
  row: 'Mine, done in time: kept.',
  list: DOING,
  born: [-18, `15:1${n}`],
  owners: [SIGNE],
  due: [-8 + n, '17:00'],
  turns: [
    { when: [-11 + n, '13:20'], by: SIGNE, do: 'tick' },
    { when: [-11 + n, '13:21'], by: SIGNE, do: 'move', list: DONE },
  ],
  terms: [{ outcome: 'kept', owners: [SIGNE] }],
}));

/** The last four weeks of the story on two of the sites, told as time goes by. */
export interface FourWeeks {
  readonly days: Days;
  readonly boards: readonly [Board, Board];
  readonly workspace: Workspace;
  readonly me: string;
  /** All that happens up to an instant happens now. */
  until(at: number): void;
}

/** They begin in the days after `now`. */
export function fourWeeks(now: number, zone: string): FourWeeks {
  const end = now + AHEAD_MS;
  const trello = storyGoingOn(end, zone, FINISHED);
  const asana = asanaGoingOn(end, zone);
  return {
    days: daysAround(end, zone),
    boards: trello.boards,
    workspace: asana.workspace,
    me: trello.me,
    until(at) {
      trello.until(at);
      asana.until(at);
    },
  };
}
