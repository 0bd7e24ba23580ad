import { describe, expect, test } from 'vitest';
import { english, instant } from './english.kit.ts';
import { speak, speakParts } from './speak.ts';
import { type Argument, text } from './text.ts';

const how = english({
  names: { 'trello:p': 'Priya Raghunathan', 'trello:n': 'נועה לוי', 'trello:h': '<b>Ana</b> $2 $1' },
});

function said(argument: Argument, over = {}): string {
  return speak(text('mark_first_promised', argument), { ...how, ...over }).replace('first promised ', '');
}

describe('days and times', () => {
  test('a day is written with its weekday, and with its year only in another year', () => {
    expect(said({ day: '2025-11-11' })).toBe('Tue 11 Nov');
    expect(said({ day: '2024-11-11' })).toBe('Mon 11 Nov 2024');
    expect(said({ date: '2025-11-03' })).toBe('3 Nov');
    expect(said({ date: '2026-01-02' })).toBe('2 Jan 2026');
  });

  test('an instant has the day of the reader’s zone', () => {
    const at = instant('2025-11-11T23:30:00Z');
    expect(said({ day: at })).toBe('Wed 12 Nov');
    expect(said({ day: at }, { zone: 'America/Sao_Paulo' })).toBe('Tue 11 Nov');
  });

  test('a day less than a week away has its weekday alone, in the language of the reader', () => {
    expect(said({ weekday: '2025-11-10' })).toBe('Monday');
    expect(said({ weekday: '2025-11-14' })).toBe('Friday');
    expect(said({ weekday: '2025-11-11' })).toBe('yesterday');
    expect(said({ weekday: '2025-11-06' })).toBe('Thursday');
    expect(said({ weekday: '2025-11-05' })).toBe('Wed 5 Nov');
    expect(said({ weekday: '2025-11-19' })).toBe('Wed 19 Nov');
    expect(said({ weekday: '2025-11-10' }, { locale: 'de' })).toBe('Montag');
    expect(said({ weekday: instant('2025-11-10T23:30:00Z') })).toBe('yesterday');
    expect(said({ weekday: 'soon' })).toBe('some day');
  });

  test('a near day is yesterday, today or tomorrow, across the clock change too', () => {
    expect(said({ near: '2025-11-11' })).toBe('yesterday');
    expect(said({ near: '2025-11-12' })).toBe('today');
    expect(said({ near: '2025-11-13' })).toBe('tomorrow');
    expect(said({ near: '2025-11-14' })).toBe('Fri 14 Nov');
    expect(said({ near: '2025-10-25' }, { now: instant('2025-10-26T22:30:00Z') })).toBe('yesterday');
  });

  test('a time has its day and the hour of the reader', () => {
    expect(said({ time: instant('2025-11-04T09:40:00Z') })).toBe('Tue 4 Nov, 10:40');
    expect(said({ time: instant('2025-11-12T08:05:00Z') })).toBe('today, 9:05');
    expect(said({ time: instant('2025-11-12T23:05:00Z') }, { locale: 'en-US' })).toBe('tomorrow, 0:05');
  });

  test('another language has its own order', () => {
    expect(said({ day: '2025-11-14' }, { locale: 'de' })).toBe('Fr., 14. Nov.');
  });

  test('what is no day is some day, and nothing throws', () => {
    for (const when of [Number.NaN, Number.POSITIVE_INFINITY, 9e15, 'soon', '', '2025-02-31']) {
      expect(said({ day: when })).toBe('some day');
    }
    expect(said({ time: Number.NaN })).toBe('some day');
    expect(said({ day: -8.6e15 })).not.toBe('');
  });
});

describe('figures', () => {
  test('hours have a tenth below ten only', () => {
    expect(said({ hours: 6 })).toBe('6');
    expect(said({ hours: 2.26 })).toBe('2.3');
    expect(said({ hours: 13.4 })).toBe('13');
    expect(said({ hours: 9.97 })).toBe('10');
  });

  test('the first count picks the plural form', () => {
    expect(speak(text('mark_moved_once_told', { count: 1 }), how)).toBe('moved once, told 1 day before');
    expect(speak(text('mark_moved_told', { count: 2 }, { count: 3 }), how)).toBe(
      'moved 3 times, first told 2 days before',
    );
  });

  test('without a form of its own a category takes the other one, without any the key itself', () => {
    const lookUp = (key: string): string => ({ a_other: 'many', b: 'any' })[key] ?? '';
    const polish = { ...how, lookUp, locale: 'pl' };
    expect(speak({ key: 'a', with: [{ count: 3 }] } as never, polish)).toBe('many');
    expect(speak({ key: 'b', with: [{ count: 3 }] } as never, polish)).toBe('any');
  });
});

describe('people and what they wrote', () => {
  test('a person is a part of its own, so that a face can set it apart', () => {
    expect(speakParts(text('nudge_title_came_due', { person: 'trello:p' }, 'Loan list'), how)).toEqual([
      'Ask ',
      { person: 'trello:p', name: 'Priya' },
      ' how “',
      { words: 'Loan list' },
      '” stands',
    ]);
  });

  test('somebody whose name is not known is somebody', () => {
    expect(said({ person: 'trello:gone' })).toBe('somebody');
    const asked = speak(text('nudge_why_reply_new', { person: 'trello:gone' }, { weekday: '2025-11-10' }), how);
    expect(asked).toMatch(/^Somebody /u);
  });

  test('markup, dollars and our own signs are letters like any other', () => {
    expect(said('<img src=x onerror=alert(1)> $1 $2 $$ &amp;')).toBe('<img src=x onerror=alert(1)> $1 $2 $$ &amp;');
    expect(said('\uf8f20\uf8f3')).toBe('0');
    expect(said({ person: 'trello:h' })).toBe('<b>Ana</b>');
  });

  test('words that run from right to left do not turn the sentence', () => {
    expect(said({ person: 'trello:n' })).toBe('\u2068נועה\u2069');
    expect(said('קול')).toBe('\u2068קול\u2069');
  });

  test('a title of a hundred thousand letters leaves a sentence of sane length', () => {
    expect(said('x'.repeat(100_000)).length).toBeLessThan(200);
  });
});
