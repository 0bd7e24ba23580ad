import { foldAll } from '../../src/core/bundle.ts';
import { assumed } from '../../src/core/expectations.ts';
import type { Fact } from '../../src/core/facts.ts';
import { judgeAll } from '../../src/core/judge.ts';
import { readers } from '../../src/sites/index.ts';
import { inTurns, median, type Pairs } from '../pairs.ts';

export interface VerdictTimes extends Pairs {
  readonly takeMs: number;
  readonly foldMs: number;
  readonly verdicts: number;
}

function taken(text: string, now: number): readonly Fact[] {
  for (const reader of Object.values(readers)) {
    const found = reader.takeFile(JSON.parse(text), now);
    if (found) return found.facts;
  }
  throw new Error('no reader knows this file');
}

/** All verdicts of a board that is folded, and `JSON.parse` of the file it came from. Each round folds anew, so that nothing is remembered. */
export async function verdictTimes(text: string, pairs: number): Promise<VerdictTimes> {
  const now = Date.now();
  const zone = 'Europe/Lisbon';
  const takes: number[] = [];
  const folds: number[] = [];
  let verdicts = 0;
  const judge = async (): Promise<number> => {
    const start = performance.now();
    const facts = taken(text, now);
    const read = performance.now();
    const folded = foldAll(facts);
    const from = performance.now();
    const judged = judgeAll(folded, { expectations: assumed(zone), userZone: zone, now, readAt: now });
    const end = performance.now();
    takes.push(read - start);
    folds.push(from - read);
    verdicts = [...judged.values()].flat().length;
    return end - from;
  };
  const parse = async (): Promise<number> => {
    const from = performance.now();
    JSON.parse(text);
    return performance.now() - from;
  };
  const times = await inTurns(pairs, judge, parse);
  return { ...times, takeMs: median(takes), foldMs: median(folds), verdicts };
}
