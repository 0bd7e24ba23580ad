import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Owed } from '../core/fact-line.ts';
import { calendarFile } from './calendar-file.ts';

const NOW = Date.UTC(2026, 10, 28, 9, 30, 15, 123);

function item(over: Partial<Owed>): Owed {
  return {
    subject: 'trello:card:a1',
    name: 'Rope',
    url: 'https://trello.com/c/a1',
    space: 'Harbour',
    due: { kind: 'day', on: '2026-12-01' },
    ...over,
  };
}

function events(owed: readonly Owed[]) {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(owed, NOW)));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('the calendar of what I owe', () => {
  it('is read by a calendar’s parser, day and time', () => {
    const [day, time] = events([
      item({}),
      item({ subject: 'trello:card:b2', due: { kind: 'time', at: Date.UTC(2026, 11, 3, 16, 5) } }),
    ]);
    expect([day?.uid, day?.summary, day?.startDate.toString(), day?.startDate.isDate]).toEqual([
      'trello:card:a1@good-faith',
      'Rope',
      '2026-12-01',
      true,
    ]);
    expect(time?.startDate.toJSDate().toISOString()).toBe('2026-12-03T16:05:00.000Z');
    expect(day?.component.getFirstPropertyValue('url')).toBe('https://trello.com/c/a1');
    expect(String(day?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-28T09:30:15Z');
  });

  it.each([
    'a; b, c \\ d',
    'two\nlines\r\nand three',
    'END:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE',
    'ß漢字🎏'.repeat(60),
    'مرفأ'.repeat(40),
  ])('gives a title back as it was: %j', (name) => {
    const [only, ...others] = events([item({ name })]);
    expect(others).toEqual([]);
    expect(only?.summary).toBe(name.replaceAll('\r\n', '\n'));
    expect(only?.component.getAllSubcomponents()).toEqual([]);
  });

  it('keeps its lines as short as calendars want them, and ends each as they do', () => {
    const file = calendarFile([item({ name: '漢字'.repeat(100) })], NOW);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('may be empty', () => {
    expect(events([])).toEqual([]);
  });
});
