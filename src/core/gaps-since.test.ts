import { describe, expect, it } from 'vitest';
import { gapSince, withGapsSince } from './gaps-since.ts';
import type { Gap, Reading, Step } from './reading.ts';

const SHUT: Gap = { space: null, reason: 'no-access', detail: 'cards' };
const STEP: Step = { kind: 'cards', path: '/1', about: {} };

function reading(gaps: readonly Gap[], waiting: readonly Step[] = []): Reading {
  const place = { kind: 'space', path: 'h' } as const;
  return { key: 'trello/space/h', place, space: null, readAt: null, waiting, calls: 0, notBefore: 0, gaps, memory: {} };
}

describe('since when something cannot be read', () => {
  it('is when it was first met, however often it is met after that', () => {
    const first = withGapsSince(reading([SHUT]), 100);
    const begun = withGapsSince({ ...first, gaps: [], waiting: [STEP] }, 200);
    const again = withGapsSince({ ...begun, gaps: [SHUT], waiting: [] }, 300);
    expect(gapSince(again, 'no-access')).toBe(100);
  });

  it('is forgotten once it could be read', () => {
    const first = withGapsSince(reading([SHUT]), 100);
    const whole = withGapsSince({ ...first, gaps: [] }, 200);
    expect(gapSince(withGapsSince({ ...whole, gaps: [SHUT] }, 300), 'no-access')).toBe(300);
  });

  it('is nothing where there is no gap', () => {
    const whole = reading([]);
    expect(withGapsSince(whole, 1)).toBe(whole);
    expect(gapSince(whole, 'no-access')).toBeNull();
  });
});
