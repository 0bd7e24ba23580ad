import { openDB, unwrap } from 'idb';
import { standpoint } from '../../src/background/judging.ts';
import { KeptSpaces } from '../../src/background/kept-spaces.ts';
import { look } from '../../src/background/look.ts';
import type { Fact } from '../../src/core/facts.ts';
import type { Reading } from '../../src/core/reading.ts';
import { openLog } from '../../src/log/open.ts';
import { nudges } from '../../src/nudges/index.ts';
import { inTurns, type Pairs } from '../pairs.ts';
import { type LogSize, logFacts, readingsOf, spaceId } from './made-up-facts.ts';
import { PEOPLE_BOARDS, type PeopleSize, peopleFacts } from './people-facts.ts';

export interface Filled {
  readonly facts: number;
  readonly commitments: number;
}

/** Fills a log with cards on boards. */
export function fill(size: LogSize, name?: string): Promise<Filled> {
  const now = Date.now();
  const boards = Array.from({ length: size.boards }, (_, index) => spaceId(index));
  return fillWith(logFacts(size, now), readingsOf(boards, now), name);
}

/** Fills the very log that the background opens with what is between me and many people. */
export function fillPeople(size: PeopleSize): Promise<Filled> {
  const now = Date.now();
  return fillWith(peopleFacts(size, now), readingsOf(PEOPLE_BOARDS, now));
}

/**
 * Fills a log and has it fold everything by itself; without a name the very log that the background opens. The facts are put bare:
 * it holds what appending would have written, in half the time.
 */
async function fillWith(
  facts: Iterable<readonly Fact[]>,
  readings: readonly Reading[],
  name = 'good-faith',
): Promise<Filled> {
  const log = await openLog({ name });
  const database = await openDB(name);
  for (const batch of facts) {
    const transaction = database.transaction('facts', 'readwrite', { durability: 'relaxed' });
    const store = unwrap(transaction.store);
    for (const fact of batch) store.put(fact);
    await transaction.done;
  }
  database.close();
  await log.rebuild();
  for (const reading of readings) await log.keepReading(reading);
  const filled = await log.size();
  log.close();
  return filled;
}

export interface DueTimes extends Pairs {
  readonly items: number;
  readonly nudges: number;
}

/** Looks for what falls due and judges it, in a large log and in a small one. Spaces are loaded anew for each look. */
export async function dueTimes(large: string | undefined, small: string, pairs: number): Promise<DueTimes> {
  const logs = await Promise.all([openLog(large === undefined ? {} : { name: large }), openLog({ name: small })]);
  const [one, other] = logs;
  const from = standpoint(Date.now(), 'Europe/Lisbon', 'day');
  const found = new Set<string>();
  const timed = async (log: typeof one): Promise<number> => {
    const start = performance.now();
    const { view, items } = await look(log, new KeptSpaces(), await log.readings(), from);
    const count = nudges(view).length;
    const taken = performance.now() - start;
    found.add(`${items.length} ${count}`);
    return taken;
  };
  await timed(one);
  await timed(other);
  const times = await inTurns(
    pairs,
    () => timed(one),
    () => timed(other),
  );
  for (const log of logs) log.close();
  const [first = '', ...more] = found;
  if (more.length > 0) throw new Error(`not the same falls due in both: ${[...found].join(', ')}`);
  const [items = 0, count = 0] = first.split(' ').map(Number);
  return { ...times, items, nudges: count };
}
