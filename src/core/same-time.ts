import type { Expectations, WorkingTime } from './expectations.ts';

const known = new WeakMap<Expectations, Map<string, WorkingTime>>();

function isSame(a: WorkingTime, b: WorkingTime): boolean {
  return JSON.stringify({ ...a, before: null }) === JSON.stringify({ ...b, before: null });
}

/** The same working time as one object, whoever has it: calendars are remembered by it. A change that changes nothing of it is none. */
export function interned(all: Expectations, time: WorkingTime): WorkingTime {
  if (time.before && isSame(time, time.before.time)) return time.before.time;
  let times = known.get(all);
  if (!times) {
    times = new Map();
    known.set(all, times);
  }
  const key = JSON.stringify(time);
  const one = times.get(key) ?? time;
  times.set(key, one);
  return one;
}
