import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('what fits stays as it is', () => {
  expect(shorten('Loan list, final', 16)).toBe('Loan list, final');
});

test('what is too long ends in an ellipsis and is no longer than asked', () => {
  expect(shorten('Loan list, final', 10)).toBe('Loan list…');
  expect(shorten('x'.repeat(100_000), 40)).toHaveLength(40);
});

test('line breaks, controls and marks that turn the direction go', () => {
  expect(shorten('a\n\tb\u202ec\u2066d\u0000e', 40)).toBe('a bcd e');
});

test('no letter is cut in two', () => {
  expect(shorten('🦊🦊🦊🦊', 3)).toBe('🦊🦊…');
  expect(shorten('ae\u0301e\u0301e\u0301', 4)).toBe('ae\u0301…');
});

test('a name of marks alone comes to an end', () => {
  expect(shorten(`a${'\u0301'.repeat(100_000)}`, 40).length).toBeLessThanOrEqual(40);
  expect(shorten(' '.repeat(100_000), 40)).toBe('…');
  expect(shorten('', 40)).toBe('');
});
