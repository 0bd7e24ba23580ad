import { describe, expect, it } from 'vitest';
import { TestClock } from './made-up-site.kit.ts';
import { type Gaps, Pace } from './pace.ts';

const SOONER: Gaps = { gapMs: 2500, sooner: { calls: 6, gapMs: 1000 } };

/** When so many calls go out, in ms since the first, each of which takes a while. */
async function called(pace: Pace, clock: TestClock, count: number, tookMs = 0): Promise<readonly number[]> {
  const begun = clock.at;
  const at: number[] = [];
  for (let i = 0; i < count; i++) {
    await pace.turn();
    at.push(clock.at - begun);
    clock.at += tookMs;
    pace.called();
  }
  return at;
}

function gapsOf(at: readonly number[]): readonly number[] {
  return at.slice(1).map((one, i) => one - (at[i] ?? 0));
}

describe('the pace of a site', () => {
  it('is one gap from call to call, counted from the end of each', async () => {
    const clock = new TestClock();
    expect(await called(new Pace(clock, { gapMs: 1000 }), clock, 4, 300)).toEqual([0, 1300, 2600, 3900]);
  });

  it('lets the first calls after a rest come sooner, then one gap apart', async () => {
    const clock = new TestClock();
    const pace = new Pace(clock, SOONER);
    const gaps = gapsOf(await called(pace, clock, 30));
    expect(gaps.slice(0, 6)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
    expect(gaps.slice(-15)).toEqual(Array.from({ length: 15 }, () => 2500));
    clock.at += 3_600_000;
    expect(gapsOf(await called(pace, clock, 7))).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
  });

  it('never has more than thirty calls in a minute so', async () => {
    const clock = new TestClock();
    const at = await called(new Pace(clock, SOONER), clock, 200);
    const inMinute = at.map((from) => at.filter((one) => one >= from && one < from + 60_000).length);
    expect(Math.max(...inMinute)).toBeLessThanOrEqual(30);
  });

  it('begins with nothing saved up where what was called last is not known', async () => {
    const clock = new TestClock();
    const pace = new Pace(clock, SOONER);
    pace.afterDeath();
    expect(await called(pace, clock, 4)).toEqual([2500, 5000, 7500, 10_000]);
  });

  it('keeps nobody waiting longer than one gap where the clock has jumped back', async () => {
    const clock = new TestClock();
    const pace = new Pace(clock, SOONER);
    await called(pace, clock, 20);
    clock.at -= 3_600_000;
    for (const gap of gapsOf(await called(pace, clock, 10))) expect(gap).toBeLessThanOrEqual(2500);
  });
});
