import { expect, test } from 'vitest';
import { givenName } from './given-name.ts';

test('the first word of a name is the given name', () => {
  expect(givenName('trello:p', { 'trello:p': 'Priya Raghunathan' })).toBe('Priya');
});

test('two people of one given name are told apart by their whole names', () => {
  const names = { 'trello:a': 'Eva Lund', 'trello:b': 'eva Berg', 'trello:c': 'Tomasz Wrona' };
  expect(givenName('trello:a', names)).toBe('Eva Lund');
  expect(givenName('trello:b', names)).toBe('eva Berg');
  expect(givenName('trello:c', names)).toBe('Tomasz');
});

test('one person on two sites is not ambiguous', () => {
  const names = { 'trello:a': 'Eva Lund', 'asana:1': 'Eva Lund' };
  expect(givenName('asana:1', names)).toBe('Eva');
});

test('nobody that we know has no name, and neither has the prototype of an object', () => {
  expect(givenName('trello:x', {})).toBeNull();
  expect(givenName('constructor', {})).toBeNull();
  expect(givenName('trello:x', { 'trello:x': ' \n ' })).toBeNull();
});

test('a name of a hundred thousand letters is cut', () => {
  expect(givenName('trello:x', { 'trello:x': 'y'.repeat(100_000) })).toBe(`${'y'.repeat(39)}…`);
});
