import { describe, expect, it } from 'vitest';
import { english } from '../core/english.kit.ts';
import type { CoverageLine } from '../core/now.ts';
import { speak } from '../core/speak.ts';
import { askPrecisionWords, coverageFacts, coverageSummary } from './coverage-words.ts';

const READ: CoverageLine = {
  site: 'trello',
  name: 'Audio guide',
  url: 'https://trello.com/b/a',
  readAt: 2000,
  isReading: false,
  commitments: 12,
  gaps: [],
  historyFrom: 1000,
};

const keys = (coverage: readonly CoverageLine[]) => coverageSummary(coverage).map(({ key }) => key);

describe('the words about coverage', () => {
  it('say that nothing was read', () => {
    expect(keys([])).toEqual(['coverage_none']);
    expect(keys([{ ...READ, readAt: null }])).toEqual(['coverage_waiting']);
  });

  it('let the oldest reading speak for all', () => {
    expect(coverageSummary([READ, { ...READ, readAt: 500 }])[0]?.with).toEqual([{ count: 2 }, { time: 500 }]);
  });

  it('say what is being read before anything else', () => {
    expect(coverageSummary([READ, { ...READ, isReading: true }])[0]).toEqual({
      key: 'coverage_reading',
      with: [{ count: 2 }, { count: 1 }],
    });
  });

  it('count the spaces that were not read whole', () => {
    const gaps = [{ reason: 'logged-out', count: 3 }] as const;
    expect(coverageSummary([READ, { ...READ, gaps }])[1]).toEqual({ key: 'coverage_partly', with: [{ count: 1 }] });
  });

  it('tell of one space when it was read, how much is there, and since when it is known', () => {
    expect(coverageFacts(READ).map(({ key }) => key)).toEqual([
      'coverage_line_read',
      'coverage_line_items',
      'coverage_line_history',
    ]);
    expect(coverageFacts({ ...READ, readAt: null, historyFrom: null }).map(({ key }) => key)).toEqual([
      'coverage_line_unread',
    ]);
  });
});

describe('the words about questions', () => {
  const said = (noticed: number, wrong: number): string | null => {
    const words = askPrecisionWords({ noticed, wrong });
    return words && speak(words, english());
  };

  it('say how many were noticed, and how many of them were none', () => {
    expect(said(31, 2)).toBe('31 questions noticed, 2 of them were none');
    expect(said(31, 1)).toBe('31 questions noticed, 1 of them was none');
    expect(said(31, 0)).toBe('31 questions noticed');
    expect(said(1, 0)).toBe('1 question noticed');
    expect(said(1, 1)).toBe('1 question noticed, and it was none');
  });

  it('are left out while none was noticed', () => {
    expect(said(0, 0)).toBeNull();
  });
});
