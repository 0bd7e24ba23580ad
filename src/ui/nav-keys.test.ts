import { expect, it } from 'vitest';
import { navOf } from './nav-keys.ts';

const pressed = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

it('leads to Now, to People, and with two keys to the review', () => {
  expect(navOf(pressed('1'), null, false)).toBe('now');
  expect(navOf(pressed('2'), null, false)).toBe('people');
  expect(navOf(pressed('r'), 'g', false)).toBe('review');
});

it.each([
  ['r alone', pressed('r'), null, false],
  ['r after another key', pressed('r'), 'j', false],
  ['a key in a field', pressed('2'), null, true],
  ['a key with a modifier', pressed('1', { ctrlKey: true }), null, false],
  ['a key within a word that is being composed', pressed('1', { isComposing: true }), null, false],
])('leads nowhere for %s', (_, key, before, isInField) => {
  expect(navOf(key, before, isInField)).toBeNull();
});
