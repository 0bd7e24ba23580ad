import type { Gap, GapReason, Reading, Step } from '../core/reading.ts';
import type { SiteReader, Taken } from '../sites/site.ts';

const NOTHING: Taken = { facts: [], gaps: [], steps: [], memory: {}, me: null, space: null, place: null };

/** A step that ended the whole reading in vain may be tried anew after this. */
export const VAIN_PAUSE_MS = 60_000;

export function gap(reading: Reading, reason: GapReason, detail: string): Gap {
  return { space: reading.space, reason, detail };
}

export function withGaps(gaps: readonly Gap[], more: readonly Gap[]): readonly Gap[] {
  const known = new Map([...gaps, ...more].map((one) => [`${one.reason} ${one.detail} ${one.space}`, one]));
  return [...known.values()];
}

/** What a body tells. What is no JSON, or more than a reader can bear, is a gap. */
export function takenFrom(
  reader: SiteReader,
  step: Step,
  body: string,
  readAt: number,
  reading: Reading,
  zone: string,
): Taken {
  const broken = { ...NOTHING, gaps: [gap(reading, 'unknown-shape', step.kind)] };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return broken;
  }
  try {
    return reader.take(step, json, readAt, reading, zone);
  } catch (error) {
    console.error(step.kind, error);
    return broken;
  }
}

/** Whether a step is one of those that a reading begins with, and not one that another step led to. */
function isFirstStep(reader: SiteReader, step: Step, reading: Reading): boolean {
  return reader.steps(reading.place, reading).some((one) => one.path === step.path);
}

/**
 * The gaps after a step. A reading that finds nothing new keeps the gaps of the one before, for what could not be read then
 * was not read now either; one that reads on begins without.
 */
function gapsAfter(isFirst: boolean, step: Step, taken: Taken, gaps: readonly Gap[]): readonly Gap[] {
  if (!isFirst) return withGaps(gaps, taken.gaps);
  const still = taken.steps.length > 0 ? [] : gaps.filter((one) => one.detail !== step.kind);
  return withGaps(still, taken.gaps);
}

function inVain(reading: Reading, gaps: readonly Gap[], now: number): Reading {
  return { ...reading, waiting: [], gaps, notBefore: now + VAIN_PAUSE_MS };
}

/** The reading once its first waiting step was taken; `isOver` when it ended without having read anything. */
export function afterTaking(
  reader: SiteReader,
  reading: Reading,
  taken: Taken,
  now: number,
): { readonly reading: Reading; readonly isOver: boolean } {
  const [step, ...rest] = reading.waiting;
  if (!step) return { reading, isOver: false };
  const isFirst = isFirstStep(reader, step, reading);
  const next: Reading = {
    ...reading,
    space: taken.space ?? reading.space,
    waiting: [...rest, ...taken.steps],
    gaps: gapsAfter(isFirst, step, taken, reading.gaps),
    memory: { ...reading.memory, ...taken.memory },
    ...(taken.me === null ? {} : { me: taken.me }),
  };
  const isVain = isFirst && next.waiting.length === 0 && taken.facts.length === 0 && taken.gaps.length > 0;
  return isVain ? { reading: inVain(next, next.gaps, now), isOver: true } : { reading: next, isOver: false };
}

/** The reading once its first waiting step was refused for good: a first step ends it, another is left out. */
export function afterRefusal(
  reader: SiteReader,
  reading: Reading,
  reason: GapReason,
  now: number,
): { readonly reading: Reading; readonly isOver: boolean } {
  const [step, ...rest] = reading.waiting;
  if (!step) return { reading, isOver: false };
  const gaps = withGaps(reading.gaps, [gap(reading, reason, step.kind)]);
  if (isFirstStep(reader, step, reading)) return { reading: inVain(reading, gaps, now), isOver: true };
  return { reading: { ...reading, waiting: rest, gaps }, isOver: false };
}
