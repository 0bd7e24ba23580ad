import type { Fact } from '../core/facts.ts';
import type { Gap, Place, Reading, Step } from '../core/reading.ts';
import type { SiteReader } from './site.ts';

/** An answer of a site. */
export interface Heard {
  readonly status: number;
  readonly body: string;
}

/** A site as a visit calls it. */
export interface Answering {
  /** The paths that were called, in order. */
  readonly asked: readonly string[];
  answer(path: string): Heard;
}

export interface Visit {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly reading: Reading;
  readonly calls: readonly string[];
  /** Why it ended, when not because everything was read. */
  readonly end: string | null;
}

export function unread(place: Place): Reading {
  return { key: '', place, space: null, readAt: null, waiting: [], calls: 0, notBefore: 0, gaps: [], memory: {} };
}

const MOST_CALLS = 5000;
/** Each call takes so long. */
export const CALL_MS = 2000;

/** One visit of a place, call by call, as a background makes it. */
export function visitWith(reader: SiteReader, site: Answering, last: Reading, at: number): Visit {
  let reading = last;
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const before = site.asked.length;
  const done = (end: string | null): Visit => ({ facts, gaps, reading, calls: site.asked.slice(before), end });
  const isFirst = last.readAt === null && Object.keys(last.memory).length === 0;
  let waiting: readonly Step[] = reader.steps(reading.place, isFirst ? null : reading);
  for (let calls = 0; calls < MOST_CALLS; calls++) {
    const [step, ...rest] = waiting;
    if (!step) return done(null);
    const { status, body } = site.answer(step.path);
    const isGood = status < 300 && !/^\s*</u.test(body);
    const refusal = isGood ? 'told' : reader.refusal(status, body);
    if (refusal === 'logged-out' || refusal === 'slow-down' || refusal === 'again') return done(refusal);
    waiting = rest;
    if (refusal !== 'told') {
      gaps.push({ space: null, reason: 'unknown-shape', detail: step.kind });
      continue;
    }
    const taken = reader.take(step, JSON.parse(body), at + calls * CALL_MS, reading, 'UTC');
    for (const fact of taken.facts) facts.push(fact);
    gaps.push(...taken.gaps);
    const memory = { ...reading.memory, ...taken.memory };
    reading = { ...reading, memory, space: taken.space ?? reading.space, readAt: at };
    waiting = [...waiting, ...taken.steps];
  }
  return done('endless');
}
