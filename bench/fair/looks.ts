import { act } from '../../lab/trello/act.ts';
import type { Board } from '../../lab/trello/board.ts';
import { foldAll } from '../../src/core/bundle.ts';
import { assumed } from '../../src/core/expectations.ts';
import type { Fact } from '../../src/core/facts.ts';
import { judgeAll } from '../../src/core/judge.ts';
import { peopleOf } from '../../src/core/people.ts';
import { HALF_LIFE_DAYS, ratesOf, standingOf } from '../../src/core/standing.ts';
import type { FollowThrough } from '../../src/core/standing-follow-through.ts';
import { earlier } from '../../src/log/earlier.ts';
import { trello } from '../../src/sites/trello/read.ts';
import { BENCH_ME, emptyBoard } from '../made-up-board.ts';
import type { Chance } from './chance.ts';
import { NOW } from './promise.ts';

const DAY_MS = 86_400_000;
const CARDS = 40;

export interface Looks {
  /** The whole board read once, and the same with the late cards looked at again and again. */
  readonly once: FollowThrough;
  readonly often: FollowThrough;
  /** What a reader would say that reads only the cards that are looked at. */
  readonly onlyLooked: FollowThrough;
}

interface Made {
  readonly board: Board;
  readonly late: ReadonlySet<string>;
}

/** A board of forty cards of one partner, 28 of them done a day before their date, 12 three days after it. */
function boardOf(): Made {
  const board = emptyBoard('A board that is looked at', NOW - 120 * DAY_MS);
  const owner = board.members[1]?.username ?? BENCH_ME;
  const late = new Set<string>();
  const acts = Array.from({ length: CARDS }, (_, index) => {
    const card = `Lantern ${index}`;
    const dueAt = NOW - (80 - 1.5 * index) * DAY_MS;
    const isLate = index % 10 < 3;
    if (isLate) late.add(card);
    const start = { card, by: BENCH_ME, at: dueAt - 20 * DAY_MS };
    return [
      { do: 'create', list: 'Doing', ...start },
      { do: 'join', who: owner, ...start, at: start.at + 1000 },
      { do: 'due', to: new Date(dueAt).toISOString(), ...start, at: start.at + 2000 },
      { do: 'tick', card, by: owner, at: dueAt + (isLate ? 3 : -1) * DAY_MS },
    ] as const;
  });
  for (const deed of acts.flat().sort((a, b) => a.at - b.at)) act(board, deed);
  return { board, late };
}

/** The card that an action is about. */
function cardIn(data: object): string | null {
  const card = 'card' in data ? data.card : null;
  return typeof card === 'object' && card !== null && 'id' in card ? String(card.id) : null;
}

/** What the extension's own reader tells of a board, or of one card of it with its history, as of an instant. */
function factsOf(board: Board, readAt: number, card: string | null): readonly Fact[] {
  const only = board.cards.filter(({ name }) => card === null || name === card);
  const ids = new Set(only.map(({ id }) => id));
  const actions = board.actions.filter(({ data }) => card === null || ids.has(cardIn(data) ?? ''));
  const text = JSON.stringify({ ...board, cards: only, actions });
  const taken = trello.takeFile(JSON.parse(text), readAt, 'UTC');
  if (!taken) throw new Error('the reader does not know this board');
  return taken.facts;
}

/** As the log keeps them: each key once, the earlier reading of two. */
function kept(facts: readonly Fact[]): readonly Fact[] {
  const all = new Map<string, Fact>();
  for (const fact of facts) {
    const known = all.get(fact.key);
    all.set(fact.key, known ? earlier(known, fact) : fact);
  }
  return [...all.values()];
}

function followThrough({ board }: Made, facts: readonly Fact[]): FollowThrough {
  const folded = foldAll(kept(facts));
  const verdicts = [
    ...judgeAll(folded, { expectations: assumed('UTC'), userZone: 'UTC', now: NOW, readAt: NOW }).values(),
  ];
  const [me, owner] = board.members.map(({ id }) => `trello:${id}` as const);
  if (!me || !owner) throw new Error('nobody there');
  const members = new Map(
    [...folded.spaces.values()].map((one) => [one.space, one.members.map(({ handle }) => handle)]),
  );
  const people = peopleOf([]);
  const all = { verdicts: verdicts.flat(), asks: [], members, me: [me], people, seriesOf: () => null, zone: 'UTC' };
  const when = { now: NOW, halfLifeDays: HALF_LIFE_DAYS };
  return standingOf(owner, 'theirs', all, ratesOf(all, when), when).followThrough;
}

export function looks(chance: Chance): Looks {
  const made = boardOf();
  const whole = factsOf(made.board, NOW, null);
  const space = whole.filter(({ subject, space: where }) => subject === where);
  const looked: Fact[] = [];
  for (const { name } of made.board.cards) {
    const times = made.late.has(name) ? 6 : chance.is(0.3) ? 1 : 0;
    for (let time = 0; time < times; time++)
      looked.push(
        ...factsOf(made.board, NOW + (time + 1) * 1000, name).filter(({ subject, space: where }) => subject !== where),
      );
  }
  return {
    once: followThrough(made, whole),
    often: followThrough(made, [...whole, ...looked]),
    onlyLooked: followThrough(made, [...space, ...looked]),
  };
}
