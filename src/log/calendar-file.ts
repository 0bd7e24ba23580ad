import type { Owed } from '../core/fact-line.ts';

/** RFC 5545 allows so many octets a line. */
const LONGEST_LINE = 75;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line, continued on further ones where it is too long; no letter is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let room = LONGEST_LINE;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (octets > room) {
      folded += '\r\n ';
      room = LONGEST_LINE - 1;
    }
    folded += letter;
    room -= octets;
  }
  return `${folded}\r\n`;
}

function stamp(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replace(/[-:]/gu, '');
}

function event({ subject, name, url, space, due }: Owed, now: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(subject)}@good-faith`,
    `DTSTAMP:${stamp(now)}`,
    due.kind === 'day' ? `DTSTART;VALUE=DATE:${due.on.replaceAll('-', '')}` : `DTSTART:${stamp(due.at)}`,
    `SUMMARY:${escaped(name)}`,
    ...(space === '' ? [] : [`DESCRIPTION:${escaped(space)}`]),
    ...(URL.canParse(url) ? [`URL:${new URL(url).href.replace(CONTROLS, '')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar of what is owed: a day's event for a day, an instant for a time; nothing of it blocks anybody's time. */
export function calendarFile(owed: readonly Owed[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Good Faith//Log//EN',
    'CALSCALE:GREGORIAN',
    ...owed.flatMap((one) => event(one, now)),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('');
}
