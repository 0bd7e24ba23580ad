import { type Answer, json } from '../answer.ts';
import type { Stand } from '../stand.ts';
import { type LabCall, occurrenceOf } from './call.ts';

export interface CalendarStand extends Stand {
  readonly origin: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An occurrence and whose calendar it is in, as the calendar writes them. */
function idOf(occurrence: string): string {
  return Buffer.from(`${occurrence} me@m`).toString('base64').replace(/=+$/, '');
}

/** A call, with its room where the calendar keeps it. */
function chip(call: LabCall): string {
  const clock = (at: number): string =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
  const times = `${clock(call.startAt)} to ${clock(call.endAt)}`;
  const room = escaped(`35463; 2:["${call.room}"]; track:JIbuQc`);
  return `<div role="button" tabindex="0" data-eventchip data-eventid="${idOf(occurrenceOf(call))}" jslog="${room}"><div>${times}, ${escaped(call.title)}, Signe Aaby</div></div>`;
}

/** It occurs every week, and is no call. */
function dentist(): string {
  const at = new Date();
  at.setHours(8, 0, 0, 0);
  return idOf(`dentist_${at.toISOString().replace(/[-:]|\.\d+/g, '')}`);
}

function page(calls: readonly LabCall[]): Answer {
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Google Calendar</title><link rel="icon" href="data:,"></head>
<body><main><h1>Week</h1>${calls.map(chip).join('')}<div data-eventchip data-eventid="${dentist()}"><div>08:00 to 09:00, Dentist</div></div></main></body></html>`;
  const policy = "script-src 'none'; require-trusted-types-for 'script'; object-src 'none'; base-uri 'self'";
  return {
    status: 200,
    body,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  };
}

/** The user's calendar, in which calls stand, and something that is none. It changes when it is loaded anew. */
export function calendarStand(calls: readonly LabCall[]): CalendarStand {
  return {
    host: 'calendar.google.com',
    origin: 'https://calendar.google.com',
    isCall: () => false,
    answer: ({ method, url }) =>
      method === 'GET' && url.pathname.startsWith('/calendar')
        ? page(calls)
        : { ...json({}), status: method === 'GET' ? 404 : 405 },
  };
}
