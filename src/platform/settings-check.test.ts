import { expect, it } from 'vitest';
import { checkSettings, DEFAULTS } from './settings-check.ts';

it.each([
  [undefined],
  [null],
  ['quiet'],
  [[]],
  [{ marks: 'loud', readEveryHours: -1, budget: 'many', wanted: 'trello' }],
])('settings that are none stay as they come: %j', (stored) => {
  expect(checkSettings(stored)).toEqual(DEFAULTS);
});

it('each setting is what it was set to, and unknown ones are left out', () => {
  const stored = {
    marks: 'dense',
    dueTimes: 'exact',
    readEveryHours: 12,
    quotes: false,
    budget: 3,
    wanted: ['trello', 'elsewhere'],
    colour: 'red',
  };
  expect(checkSettings(stored)).toEqual({
    marks: 'dense',
    dueTimes: 'exact',
    readEveryHours: 12,
    quotes: false,
    budget: 3,
    wanted: ['trello'],
  });
});

it('no site is on before somebody turned it on', () => {
  expect(checkSettings({}).wanted).toEqual([]);
});
