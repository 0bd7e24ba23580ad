import { describe, expect, it } from 'vitest';
import { attended, clock, meetings, scheduled, watched } from './call.kit.ts';
import { callHealthOf } from './call-health.ts';
import type { Fact } from './facts.ts';

const health = (...facts: readonly Fact[]) => callHealthOf(meetings(facts));

describe('how well a call could be watched', () => {
  it('tells where names were read, and for how long its page was not in sight', () => {
    const calls = health(
      watched('09:55', '10:20', { title: 'Lanterns' }),
      watched('10:20', '10:32', { isHidden: true }),
      watched('10:32', '11:00'),
      attended('Ida Lund', '10:04', '10:58'),
    );
    expect(calls).toMatchObject([
      { title: 'Lanterns', from: clock('09:55'), to: clock('11:00'), signals: ['roster'], unseenMs: 12 * 60_000 },
    ]);
    expect(calls[0]?.url).toMatch(/^https:\/\/meet\.google\.com\//);
  });

  it('names both places in one order, and neither where nobody was read', () => {
    const seen = [
      attended('Ida Lund', '10:00', '11:00'),
      attended('Omar Haddad', '10:00', '11:00', { signal: 'tile' }),
    ];
    expect(health(watched('10:00', '11:00'), ...seen).map(({ signals }) => signals)).toEqual([['tile', 'roster']]);
    expect(health(watched('10:00', '11:00')).map(({ signals }) => signals)).toEqual([[]]);
  });

  it('has the latest first, and none that was not watched', () => {
    const calls = health(watched('08:00', '08:30'), watched('14:00', '14:30'), scheduled('18:00'));
    expect(calls.map(({ from }) => from)).toEqual([clock('14:00'), clock('08:00')]);
  });
});
