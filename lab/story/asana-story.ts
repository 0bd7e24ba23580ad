import { act } from '../asana/act.ts';
import type { Deed } from '../asana/deed.ts';
import { taskBy } from '../asana/find.ts';
import { emptyWorkspace, type Workspace } from '../asana/workspace.ts';
import { ASANA_TALES, type AsanaTale, DOING, DONE, NEXT, PRESS, TALK, TOUR } from './asana-tales.ts';
import { PEOPLE } from './cast.ts';
import { type Days, daysAround } from './days.ts';
import { LEA, SIGNE } from './tale.ts';

/** What must be said of one task of the story. */
export interface AsanaExpected extends Pick<AsanaTale, 'task' | 'terms' | 'nudge' | 'mark'> {
  /** `asana:task:…` */
  readonly subject: string;
  readonly asks: NonNullable<AsanaTale['asks']>;
}

export interface AsanaStory {
  readonly workspace: Workspace;
  /** The username of whoever is logged in. */
  readonly me: string;
  readonly expectations: readonly AsanaExpected[];
}

const MINUTE_MS = 60_000;

function birth(tale: AsanaTale, days: Days): readonly Deed[] {
  const { task } = tale;
  const at = days.at(...tale.born);
  const common = { task, by: SIGNE };
  const places = [[TOUR, tale.section], ...(tale.isInBoth ? [[PRESS, 'Guests']] : [])] as [string, string][];
  return [
    {
      ...common,
      do: 'create',
      at,
      ...(tale.parent === undefined ? { in: places } : { parent: tale.parent }),
      ...(tale.isApproval ? { subtype: 'approval' } : {}),
      ...(tale.isSeparator ? { isSeparator: true } : {}),
    },
    ...(tale.owner === null ? [] : [{ ...common, do: 'assign' as const, who: tale.owner, at: at + MINUTE_MS }]),
    ...(tale.due === null
      ? []
      : [{ ...common, do: 'due' as const, to: { on: days.on(tale.due) }, at: at + 2 * MINUTE_MS }]),
  ];
}

function deeds(tale: AsanaTale, days: Days): readonly Deed[] {
  const { task } = tale;
  return tale.turns.map((turn): Deed => {
    const common = { task, by: turn.by, at: days.at(...turn.when) };
    switch (turn.do) {
      case 'due':
        return { ...common, do: 'due', to: turn.on === null ? null : { on: days.on(turn.on) } };
      case 'assign':
        return { ...common, do: 'assign', who: turn.who };
      case 'comment':
        return { ...common, do: 'comment', text: turn.text };
      case 'like':
        return { ...common, do: 'like', comment: turn.comment };
      case 'wait-for':
        return { ...common, do: 'wait-for', on: turn.on };
      case 'move':
        return { ...common, do: 'move', project: TOUR, section: turn.section };
      case 'complete':
      case 'reopen':
      case 'delete':
        return { ...common, do: turn.do };
      default:
        return turn satisfies never;
    }
  });
}

/** The story at Asana as it goes on, day by day. */
export interface AsanaGoingOn {
  readonly workspace: Workspace;
  readonly me: string;
  /** All that happens up to an instant happens now. */
  until(at: number): void;
}

/** The same that ends at `now`, from its beginning. */
export function asanaGoingOn(now: number, zone: string): AsanaGoingOn {
  const days = daysAround(now, zone);
  const cast = PEOPLE.map(([username, name]) => ({ username, name, isActive: username !== LEA }));
  const workspace = emptyWorkspace('Night trains', cast, [
    { name: TOUR, sections: [DOING, NEXT, TALK, DONE] },
    { name: PRESS, sections: ['Guests'] },
  ]);
  let left = ASANA_TALES.flatMap((tale) => [...birth(tale, days), ...deeds(tale, days)]).toSorted(
    (a, b) => a.at - b.at,
  );
  const until = (at: number): void => {
    for (const deed of left.filter((one) => one.at <= at)) act(workspace, deed);
    left = left.filter((one) => one.at > at);
  };
  return { workspace, me: SIGNE, until };
}

/** The story goes on at Asana, with the same people. Nothing happens there on the day of `now`. */
export function asanaStory(now: number, zone: string): AsanaStory {
  const { workspace, me, until } = asanaGoingOn(now, zone);
  until(now);
  const expectations = ASANA_TALES.map((tale): AsanaExpected => {
    const { task, terms, nudge, mark, asks = [] } = tale;
    const said = { ...(nudge ? { nudge } : {}), ...(mark ? { mark } : {}) };
    return { task, terms, asks, ...said, subject: `asana:task:${taskBy(workspace, task).gid}` };
  });
  return { workspace, me, expectations };
}
