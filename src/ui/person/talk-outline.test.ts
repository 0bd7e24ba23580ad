import { expect, test } from 'vitest';
import { english } from '../../core/english.kit.ts';
import type { TermEvidence } from '../../core/evidence.ts';
import { speak } from '../../core/speak.ts';
import { outcomeOfTerm } from '../people/outcomes.ts';
import { walkedWords } from './talk-outline.ts';

const how = english({ names: { 'trello:bas': 'Bas van der Meulen' } });
const AT = Temporal.Instant.from('2025-11-06T10:00:00Z').epochMilliseconds;

const late: TermEvidence = {
  key: 'k',
  subject: 'trello:card:1',
  name: 'Loan list',
  url: '',
  isSeenByBoth: true,
  dispute: null,
  isPromise: false,
  due: { kind: 'day', on: '2025-11-04' },
  lapseAt: AT,
  outcome: 'late',
  at: AT,
  by: 'trello:bas',
  movedBy: null,
  isEarlier: false,
  isShortNotice: false,
  doneAt: AT,
  workingDaysAfter: 2,
  isStale: false,
  isDropped: false,
  isShared: false,
  isTold: false,
  excuse: null,
};
const said = (over: Partial<TermEvidence>) => speak(walkedWords({ ...late, ...over }), how);

test('what became of a date reads as one sentence, and says only what was seen', () => {
  expect(said({})).toBe('promised for Tue 4 Nov, done Thu 6 Nov');
  expect(said({ doneAt: null })).toBe('promised for Tue 4 Nov, given a new date after that');
  expect(said({ outcome: 'overdue', at: null, doneAt: null })).toBe('promised for Tue 4 Nov, still open');
  expect(said({ outcome: 'overdue', isDropped: true, doneAt: null })).toBe(
    'promised for Tue 4 Nov, put away after that',
  );
});

test('what was moved after its date is not called done', () => {
  expect(speak({ key: outcomeOfTerm(late).word, with: [] }, how)).toBe('Done after its date');
  expect(speak({ key: outcomeOfTerm({ ...late, doneAt: null }).word, with: [] }, how)).toBe('Moved after its date');
});
