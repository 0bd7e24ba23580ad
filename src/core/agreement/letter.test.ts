import { describe, expect, it } from 'vitest';
import { english } from '../english.kit.ts';
import { NINE_TO_FIVE_WEEK, type Week } from '../expectations.ts';
import { type Draft, letterOf } from './letter.ts';
import { sayWeek, sayZone } from './say-week.ts';
import { TONES } from './tone.ts';

const how = english({ now: Date.UTC(2026, 10, 28), zone: 'Europe/Oslo' });

const SIGNE = { question: { count: 1, unit: 'days' }, zone: 'Europe/Oslo', week: NINE_TO_FIVE_WEEK } as const;
const DRAFT: Draft = {
  holdsFromOn: '2026-12-01',
  reviewOn: '2027-03-01',
  writer: { name: 'Signe', terms: { ...SIGNE, graceHours: 2, notice: { count: 1, unit: 'days' } } },
  reader: {
    name: 'Kenji',
    terms: { question: { count: 12, unit: 'hours' }, graceHours: 2, notice: { count: 2, unit: 'days' } },
  },
  both: { rhythm: { softDays: 14, hardDays: 21 } },
  isToSeveral: false,
};

describe('the letter', () => {
  it('says both sides in whole sentences, with its day and the day to come back', () => {
    expect(letterOf(DRAFT, 'plain', how)).toBe(
      [
        'Dear Kenji,\nthis is how I understand our working together, from 1 Dec on.',
        'You have my answer within 1 working day; yours I expect within 12 working hours. I work Mon–Fri 9:00–17:00 (Oslo); outside these hours nobody waits for anybody. Which hours are yours?',
        'What is due may come up to 2 working hours later and is still in time. If a date will not hold, I say so 1 working day before it, and you 2 working days before it.',
        'We talk every 14 days or so, and after 21 days in any case. We come back to this on 1 Mar 2027. Is it right for you? “No” and “rather like this” are good answers too.',
        'Signe',
      ].join('\n\n'),
    );
  });

  it('says once what holds both ways, and asks for hours that nobody knows', () => {
    const same = { ...DRAFT, reader: { name: 'Kenji', terms: { ...DRAFT.writer.terms } } };
    const letter = letterOf(same, 'plain', how);
    expect(letter).toContain('We answer each other within 1 working day.');
    expect(letter).toContain('you work Mon–Fri 9:00–17:00 (Oslo)');
    expect(letter).not.toContain('Which hours are yours?');
  });

  it('is a list of lines where the user writes briefly', () => {
    const lines = letterOf(DRAFT, 'brief', how).split('\n');
    expect(lines[0]).toBe('Kenji,');
    expect(lines).toContain('Answers: mine within 1 working day, yours within 12 working hours.');
    expect(lines).toContain('Due dates: up to 2 working hours of grace, both ways.');
    expect(lines.at(-1)).toBe('Signe');
  });

  it.each(TONES)('is short and has no gap in it, in the tone %s', (tone) => {
    const letter = letterOf(DRAFT, tone, how);
    expect(letter.length).toBeLessThan(1000);
    expect(letter).not.toMatch(/\$\d|undefined|null|NaN|\s\s\n|\(\)/);
    expect(letter.endsWith('Signe')).toBe(true);
  });

  it.each(TONES)('has a head and an end where nothing is said at all, in the tone %s', (tone) => {
    const bare: Draft = {
      holdsFromOn: '2026-12-01',
      reviewOn: null,
      writer: { name: '', terms: {} },
      reader: { name: 'Museum', terms: {} },
      both: {},
      isToSeveral: true,
    };
    const letter = letterOf(bare, tone, how);
    expect(letter).toContain('1 Dec');
    expect(letter.trim()).toBe(letter);
    expect(letter).not.toContain('Museum');
  });

  it('tells days off of both, and of absences those that lie ahead', () => {
    const away = [
      { fromOn: '2026-11-02', toOn: '2026-11-06', reason: null },
      { fromOn: '2026-12-22', toOn: '2027-01-02', reason: 'an operation' },
    ];
    const holidays = { country: 'JP', region: null, days: [] };
    const draft = { ...DRAFT, reader: { name: 'Kenji', terms: { absences: away, holidays } } };
    const letter = letterOf(draft, 'plain', how);
    expect(letter).toContain('The public holidays of Japan are days off for you.');
    expect(letter).toContain('You are away from 22 Dec to 2 Jan 2027.');
    expect(letter).not.toContain('2 Nov');
    expect(letter).not.toContain('operation');
  });

  it('cannot be bent by a name with markup or with our own places in it', () => {
    const draft = { ...DRAFT, reader: { ...DRAFT.reader, name: '$1 <b>Kenji</b>\n\u202e' } };
    expect(letterOf(draft, 'plain', how).split('\n')[0]).toBe('Dear $1 <b>Kenji</b>,');
  });
});

describe('a week in a line', () => {
  const day = { from: '09:00', to: '17:00' };
  it.each<[string, Week, string]>([
    ['alike days together', NINE_TO_FIVE_WEEK, 'Mon–Fri 9:00–17:00'],
    [
      'a half day apart',
      [day, day, { from: '09:00', to: '12:30' }, null, null, null, null],
      'Mon–Tue 9:00–17:00, Wed 9:00–12:30',
    ],
    ['a night shift', [null, null, null, null, null, { from: '22:00', to: '06:00' }, null], 'Sat 22:00–6:00'],
    [
      'the whole day round',
      [day, null, null, null, null, null, { from: '00:00', to: '00:00' }],
      'Mon 9:00–17:00, Sun round the clock',
    ],
    ['none at all', [null, null, null, null, null, null, null], 'no working hours'],
  ])('%s', (_, week, words) => {
    expect(sayWeek(week, how)).toBe(words);
  });

  it('calls a zone by its city', () => {
    expect(sayZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(sayZone('UTC')).toBe('UTC');
  });
});
