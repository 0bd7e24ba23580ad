import { foldAll } from '../../src/core/bundle.ts';
import { assumed } from '../../src/core/expectations.ts';
import type { Handle } from '../../src/core/handles.ts';
import { judgeAsks } from '../../src/core/judge-asks.ts';
import { readers } from '../../src/sites/index.ts';
import { inTurns, type Pairs } from '../pairs.ts';

export interface CommentTimes extends Pairs {
  readonly asks: number;
}

const ZONE = 'Europe/Lisbon';

/** All comments of a file taken, folded and judged, and `JSON.parse` of the same text. Nothing is remembered from round to round. */
export async function commentTimes(text: string, me: Handle, pairs: number): Promise<CommentTimes> {
  const now = Date.now();
  let asks = 0;
  const read = async (): Promise<number> => {
    const body: unknown = JSON.parse(text);
    const from = performance.now();
    const facts = readers.trello?.takeFile(body, now, ZONE)?.facts;
    if (!facts) throw new Error('no board');
    const { commitments, spaces } = foldAll(facts);
    const expectations = assumed(ZONE);
    let found = 0;
    for (const commitment of commitments.values()) {
      const space = commitment.space === null ? null : (spaces.get(commitment.space) ?? null);
      const context = { space, expectations, userZone: ZONE, now, readAt: now, me: [me] };
      found += judgeAsks(commitment, context).length;
    }
    const taken = performance.now() - from;
    asks = found;
    return taken;
  };
  const parse = async (): Promise<number> => {
    const from = performance.now();
    JSON.parse(text);
    return performance.now() - from;
  };
  await read();
  const times = await inTurns(pairs, read, parse);
  return { ...times, asks };
}
