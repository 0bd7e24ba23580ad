import { expect, it } from 'vitest';
import { checkSettings, DEFAULTS } from './settings-check.ts';

it.each([
  [undefined],
  [null],
  ['quiet'],
  [[]],
  [
    {
      marks: 'loud',
      readEveryHours: -1,
      wanted: 'trello',
      leftOut: {},
      keepMonths: 0,
      pause: { until: 'monday' },
      outNames: [7],
      setTimes: ['25:00', 9],
      reviewTime: { day: 8, time: '15:00' },
      tone: 'loud',
      notifyAt: '25:00',
      notes: ['Dear {person}'],
      off: 'reply',
      staysOn: { reply: 'often' },
    },
  ],
])('settings that are none stay as they come: %j', (stored) => {
  expect(checkSettings(stored)).toEqual(DEFAULTS);
});

it('each setting is what it was set to, and unknown ones are left out', () => {
  const stored = {
    marks: 'dense',
    dueTimes: 'exact',
    readEveryHours: 12,
    quotes: false,
    calendar: true,
    wanted: ['trello', 'elsewhere'],
    leftOut: ['trello:board:print', 'print', 'trello:board:print'],
    keepMonths: 6,
    pause: { until: 1_000 },
    outNames: { 'trello:board:x': 'Launch' },
    setTimes: ['14:00', '09:00', '09:00'],
    reviewTime: { day: 5, time: '15:00' },
    tone: 'warm',
    notifyAt: '09:30',
    notes: { reply: 'Dear {person}', tell_them: 'x'.repeat(2000) },
    off: ['reply', 'shout', 'reply'],
    staysOn: { 'came-due': 3, shout: 4 },
    colour: 'red',
  };
  expect(checkSettings(stored)).toEqual({
    marks: 'dense',
    dueTimes: 'exact',
    readEveryHours: 12,
    quotes: false,
    calendar: true,
    wanted: ['trello'],
    leftOut: ['trello:board:print'],
    keepMonths: 6,
    pause: { until: 1_000 },
    outNames: { 'trello:board:x': 'Launch' },
    setTimes: ['09:00', '14:00'],
    reviewTime: { day: 5, time: '15:00' },
    tone: 'warm',
    notifyAt: '09:30',
    notes: { reply: 'Dear {person}' },
    off: ['reply'],
    staysOn: { 'came-due': 3 },
  });
});

it('no site is on before somebody turned it on', () => {
  expect(checkSettings({}).wanted).toEqual([]);
});
