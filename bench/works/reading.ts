import type { Lab } from '../../lab/server.ts';
import type { Board } from '../../lab/trello/board.ts';
import type { Handle } from '../../src/core/handles.ts';
import { type BenchBrowser, logIn } from '../bench-browser.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median, ratioOf } from '../pairs.ts';

const TURNS = 7;

export async function reading(browser: BenchBrowser, lab: Lab, board: Board, me: string): Promise<readonly Measured[]> {
  lab.logIn(me);
  await logIn(browser, lab);
  const handle: Handle = `trello:${board.members.find((member) => member.username === me)?.id ?? ''}`;
  const visits = [];
  for (let turn = 0; turn < TURNS; turn++) {
    visits.push(
      await browser.page.evaluate(([path, who, index]) => window.bench.readTwice(path, who, index), [
        board.shortLink,
        handle,
        turn,
      ] as const),
    );
  }
  const [visit] = visits;
  if (!visit || visit.facts === 0) throw new Error('nothing was read');
  const again = visits.map((one) => one.againMs);
  const first = visits.map((one) => one.firstMs);
  const work = 'reading an unchanged board again / the first time';
  const times = `${ms(median(again))} and ${ms(median(first))} for ${visit.facts} facts; the seconds between calls are left out, the lab's own time is in`;
  return [
    measured(
      `${work}: calls`,
      visit.againCalls / visit.firstCalls,
      0.2,
      `${visit.againCalls} and ${visit.firstCalls}${visit.gaps.length > 0 ? `; gaps: ${visit.gaps.join(', ')}` : ''}`,
    ),
    measured(`${work}: time`, ratioOf({ one: again, other: first }), 0.2, times),
  ];
}
