import { describe, expect, it } from 'vitest';
import type { CoverageLine } from '../core/now.ts';
import { quietState } from './quiet-state.ts';

const READ: CoverageLine = {
  site: 'asana',
  name: 'Launch',
  url: 'https://app.asana.com/1/2/project/3',
  readAt: 2000,
  isReading: false,
  commitments: 3,
  gaps: [],
  historyFrom: null,
};
const UNREAD: CoverageLine = { ...READ, readAt: null };
const GAPS: CoverageLine['gaps'] = [{ reason: 'no-access', count: 1 }];
const NONE = { nudges: [], coverage: [], calls: [], hasSample: false };

describe('where no nudge stands', () => {
  it.each([
    ['nothing was opened', [], 'unread'],
    ['all was read', [READ], 'clear'],
    ['all is read anew', [{ ...READ, isReading: true }], 'clear'],
    ['the first place is being read', [{ ...UNREAD, isReading: true }], 'reading'],
    ['one more place is being read for the first time', [READ, { ...UNREAD, isReading: true }], 'reading'],
    ['a place waits while the user has paused', [UNREAD], 'unread'],
    ['no place could be read', [{ ...UNREAD, gaps: GAPS }], 'blind'],
    ['one of two could not be read', [READ, { ...UNREAD, gaps: GAPS }], 'clear'],
  ] as const)('because %s, that is said', (_, coverage, state) => {
    expect(quietState({ ...NONE, coverage })).toBe(state);
  });

  it('good news is told of invented data and of calls alone, too', () => {
    expect(quietState({ ...NONE, hasSample: true })).toBe('clear');
    expect(quietState({ ...NONE, calls: { length: 1 } })).toBe('clear');
  });
});
