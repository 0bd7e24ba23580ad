import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameHandle } from '../../core/call.ts';
import { meetFiles } from './files.ts';
import { minutesIn } from './report-lengths.ts';
import { timeIn } from './report-times.ts';

const READ_AT = Date.UTC(2026, 10, 20, 12);
const SHARED = new URL('../../../../shared/data/meet/csv/', import.meta.url);
const isShared = existsSync(SHARED);

function take(text: string, { file = 'report.csv', zone = 'UTC', on = null as string | null } = {}) {
  return meetFiles.take(file, text, READ_AT, zone, on);
}

/** Each line as `name from–to minutes`, in UTC. */
function lines(text: string, how = {}): string[] {
  const { facts, trouble } = take(text, how);
  if (trouble) return [trouble];
  const at = (instant: number | null): string =>
    instant === null ? '?' : new Date(instant).toISOString().slice(0, 16);
  return facts.flatMap((fact) =>
    fact.kind === 'call-reported' ? [`${fact.name} ${at(fact.from)}–${at(fact.to)} ${fact.minutes}`] : [],
  );
}

describe('a cell of a report', () => {
  it.each([
    ['10:00 AM', '10:00:00'],
    ['06:00 PM', '18:00:00'],
    ['12:05 AM', '00:05:00'],
    ['12:05 PM', '12:05:00'],
    ['00:10 AM', '00:10:00'],
    ['18:02', '18:02:00'],
    ['9:00:12', '09:00:12'],
    ['10:00:00 a.m.', '10:00:00'],
    ['上午10:00', '10:00:00'],
    ['오후 3:05', '15:05:00'],
    ['3:05 م', '15:05:00'],
    ['٣:٠٥ م', '15:05:00'],
    ['9.30', '09:30:00'],
  ])('%s is the time of day %s', (cell, time) => {
    const told = timeIn(cell);
    expect(told?.kind === 'clock' && told.time.toString()).toBe(time);
  });

  it('may name its day, or an instant', () => {
    expect(timeIn('2026-06-10T09:00:00Z')).toEqual({ kind: 'instant', at: Date.UTC(2026, 5, 10, 9) });
    expect(timeIn('2026-05-25 11:01:14')).toMatchObject({ kind: 'clock', on: '2026-05-25' });
  });

  it.each(['', 'Left', '25:00', '10:75', 'Room 3', '13:00 in the hall', '42m', '210'])('%j is no time', (cell) => {
    expect(timeIn(cell)).toBeNull();
  });

  it.each([
    ['1 hr 2 min', 62],
    ['58 min', 58],
    ['42m', 42],
    ['210', 210],
    ['1:00:00', 60],
    ['32:14', 32 + 14 / 60],
    ['2 hr', 120],
    ['1 Std. 5 Min.', 65],
    ['3 Std.', 180],
    ['40 s', 40 / 60],
    ['1시간 2분', 62],
    ['42 นาที', 42],
  ])('%s is %d minutes', (cell, minutes) => {
    expect(minutesIn(cell)).toBeCloseTo(minutes, 5);
  });
});

describe('an attendance report', () => {
  it('with names in two columns and hours of either clock', () => {
    const text =
      'First name,Last name,Email,Duration,Time joined,Time exited\nIda,Lund,ida@example.com,1 hr 2 min,10:00 AM,11:02 AM\nOmar,Haddad,omar@example.com,58 min,18:02,19:00\n';
    expect(lines(text, { on: '2026-11-10', zone: 'Europe/Oslo' })).toEqual([
      'Ida Lund 2026-11-10T09:00–2026-11-10T10:02 62',
      'Omar Haddad 2026-11-10T17:02–2026-11-10T18:00 58',
    ]);
  });

  it('in another language, with its day in the name of the file', () => {
    const text =
      '\ufeffVorname;Nachname;E-Mail;Dauer;Beigetreten um;Verlassen um\nIda;Lund;ida@example.com;1 Std. 2 Min.;10:00;11:02\n';
    expect(lines(text, { file: '2026-11-10 Laternen – Anwesenheit.csv' })).toEqual([
      'Ida Lund 2026-11-10T10:00–2026-11-10T11:02 62',
    ]);
    const thai = 'ชื่อ,อีเมล,ระยะเวลา,เวลาที่เข้าร่วม,เวลาที่ออก\nMali Srisai,mali@example.com,42 นาที,09:05,09:47\n';
    expect(lines(thai, { on: '2026-11-10' })).toEqual(['Mali Srisai 2026-11-10T09:05–2026-11-10T09:47 42']);
  });

  it('with a head of its own that tells the day', () => {
    const text =
      'Meeting title,Date,Start time,End time\nLanterns,2026-11-10,09:00,09:32\n\nName,Email,Duration,Time joined,Time exited\nIda Lund,ida@example.com,32m,9:00:12,9:32:01\n';
    expect(lines(text)).toEqual(['Ida Lund 2026-11-10T09:00–2026-11-10T09:32 32']);
  });

  it('with lengths that look like times', () => {
    const text =
      'Name,Email,Duration,Time joined,Time exited\nIda Lund,ida@example.com,1:00:00,10:00:00 AM,11:00:00 AM\nOmar Haddad,omar@example.com,0:30:00,10:10:00 AM,10:40:00 AM\n';
    expect(lines(text, { on: '2026-11-10' })).toEqual([
      'Ida Lund 2026-11-10T10:00–2026-11-10T11:00 60',
      'Omar Haddad 2026-11-10T10:10–2026-11-10T10:40 30',
    ]);
  });

  it('with lengths alone', () => {
    expect(lines('Name,Email,Duration\nIda Lund,ida@example.com,32:14\n', { on: '2026-11-10' })).toEqual([
      'Ida Lund ?–? 32',
    ]);
  });

  it('over midnight, on the day before the clocks change', () => {
    const text = 'Name,Email,Duration,Time joined,Time exited\nIda Lund,ida@example.com,20 min,11:50 PM,12:10 AM\n';
    expect(lines(text, { on: '2026-11-10' })).toEqual(['Ida Lund 2026-11-10T23:50–2026-11-11T00:10 20']);
  });

  it('counts what somebody shares as nobody more, and leaves services out', () => {
    const text =
      '"Name","Joined at","Left at","Time in call","Status"\n"Ida Lund","09:59 AM","06:01 PM","08:01:40","Left"\n"Ida Lund (prezentacja)","10:06 AM","10:06 AM","00:00:02","Left"\n"Fireflies.ai Notetaker","10:00 AM","06:00 PM","08:00:00","Left"\n';
    expect(lines(text, { file: 'Meet---kiw-melo-fig-2026-11-10 (1).trackr.csv' })).toEqual([
      'Ida Lund 2026-11-10T09:59–2026-11-10T18:01 482',
    ]);
    const [fact] = take(text, { file: 'Meet---kiw-melo-fig-2026-11-10.csv' }).facts;
    expect(fact?.subject).toBe('meet:call:kiw-melo-fig.2026-11-10');
  });

  it('calls two of one name nobody, by their addresses or by being there at once', () => {
    const doubled = (text: string) =>
      take(text, { on: '2026-11-10' }).facts.flatMap((fact) => (fact.kind === 'call-doubled' ? [fact.who] : []));
    const head = 'Name,Email,Duration,Time joined,Time exited\n';
    const ida = 'Ida Lund,ida@example.com,30 min,10:00,10:30\n';
    expect(doubled(`${head}${ida}Ida Lund,ida.b@example.com,20 min,10:40,11:00\n`)).toEqual([nameHandle('Ida Lund')]);
    expect(doubled(`${head}${ida}Ida Lund,ida@example.com,20 min,10:10,10:30\n`)).toEqual([nameHandle('Ida Lund')]);
    expect(doubled(`${head}${ida}Ida Lund,ida@example.com,20 min,10:40,11:00\n`)).toEqual([]);
  });

  it('keeps no address of anybody', () => {
    const text = 'Name,Email,Duration\nIda Lund,ida@example.com,32:14\n';
    expect(JSON.stringify(take(text, { on: '2026-11-10' }).facts)).not.toContain('example');
  });

  it('adds nothing twice', () => {
    const text = 'Name,Email,Duration,Time joined,Time exited\nIda Lund,ida@example.com,20 min,10:00,10:20\n';
    const keys = (): string[] => take(text, { on: '2026-11-10' }).facts.map(({ key }) => key);
    expect(keys()).toEqual(keys());
    expect(new Set(keys()).size).toBe(keys().length);
  });
});

describe('what is no report', () => {
  const head = 'Name,Email,Duration,Time joined,Time exited\n';
  it.each([
    ['nothing', '', 'foreign'],
    ['a list of prices', 'Item,Price\nLamp,12\nOil,30\n', 'foreign'],
    ['prose', 'Dear all,\nsee you on Friday.\n', 'foreign'],
    ['a page', '<!doctype html><html></html>', 'foreign'],
    ['columns without a line', head, 'foreign'],
    ['a line cut off', `${head}Ida Lund,ida@example.com,20 min,10:00,10:20\nOmar Haddad,om`, 'foreign'],
    ['a quote that does not end', `${head}"Ida Lund,ida@example.com,20 min,10:00,10:20\n`, 'foreign'],
    ['a time that is none', `${head}Ida Lund,ida@example.com,20 min,soon,10:20\n`, 'foreign'],
    ['no day anywhere', `${head}Ida Lund,ida@example.com,20 min,10:00,10:20\n`, 'no-day'],
    ['something very large', 'x'.repeat(2_000_001), 'too-large'],
  ])('%s gives a reason and no fact', (_, text, trouble) => {
    expect(take(text)).toEqual({ facts: [], trouble, kind: null, count: 0 });
  });

  it('never throws, and never gives half of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.string({ maxLength: 40 }), (text, file) => {
        const { facts, trouble } = meetFiles.take(file, text, READ_AT, 'UTC', null);
        if (trouble) expect(facts).toEqual([]);
      }),
    );
  });
});

describe.skipIf(!isShared)('the reports at ../shared', () => {
  const real = (file: string, on: string | null = '2026-08-16') =>
    lines(readFileSync(new URL(file, SHARED), 'utf8'), { file, on });

  it.each([
    ['meet-native-attendance-report.shape-a.sample.csv', ['T10:00 T11:02 62', 'T18:02 T19:00 58']],
    [
      'meet-native-attendance-report.shape-b.sample.csv',
      ['T09:00 T12:30 210', 'T19:28 T21:03 95', 'T11:01 T11:43 42', 'T10:00 T11:00 60'],
    ],
    ['meet-native-attendance-report.shape-c-with-meeting-header.sample.csv', ['T09:00 T09:32 32']],
    ['meet-native-participation-report.legacy.sample.csv', ['? ? 32']],
    [
      'Meet---abc-defg-hij-2026-08-16 (1).trackr.csv',
      ['T10:00 T18:00 481', 'T09:59 T18:01 482', 'T10:00 T11:23 84', 'T23:50 T00:10 20'],
    ],
    ['kmchris-export.sample.csv', ['T09:00 T10:00 60', 'T09:07 T09:30 23', 'T09:35 T09:55 20']],
  ])('%s is read as a person reads it', (file, expected) => {
    const bare = real(file).map((line) =>
      line
        .replace(/^.*? (?=\?|\d{4}-)/u, '')
        .replace(/\d{4}-\d{2}-\d{2}(?=T)/gu, '')
        .replace('–', ' '),
    );
    expect(bare).toEqual(expected);
  });
});
