import { describe, expect, it } from 'vitest';
import { clock } from './call.kit.ts';
import { outcomeText, surelyTexts } from './call-words.ts';
import { english } from './english.kit.ts';
import { speak } from './speak.ts';

type Verdict = Parameters<typeof outcomeText>[0];

const SEEN: Verdict = {
  key: 'ida',
  name: 'Ida Lund',
  who: 'meet:ida',
  outcome: 'present',
  basis: 'seen',
  from: null,
  to: null,
  minutes: 0,
  lateMinutes: null,
  joinedAfter: null,
  leftBy: null,
  isDoubled: false,
  isExcused: false,
  doubt: null,
  facts: [],
};

const how = english({ zone: 'UTC', now: clock('12:00') });
const said = (from: string, to: string, basis: Verdict['basis'] = 'seen'): string =>
  speak(outcomeText({ ...SEEN, basis, from: clock(from), to: clock(to) }), how);

describe('what is said of somebody at a call', () => {
  it('names two times of day only where they differ', () => {
    expect(said('10:04', '10:58')).toBe('Seen from 10:04 to 10:58');
    expect(said('10:04', '10:04')).toBe('Seen at 10:04');
    expect(said('10:04', '10:58', 'report')).toBe('In the attendance report from 10:04 to 10:58');
    expect(said('10:04', '10:04', 'report')).toBe('In the attendance report at 10:04');
  });

  it('names them once of whoever came after the start, too', () => {
    const late: Verdict = { ...SEEN, outcome: 'late', lateMinutes: 12, from: clock('10:12'), to: clock('10:12') };
    expect(speak(surelyTexts(late)[0] ?? outcomeText(late), how)).toBe('Seen at 10:12');
  });
});
