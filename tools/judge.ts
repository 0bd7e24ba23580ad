import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AskKind, Terms } from '../src/core/expectations.ts';
import { judgeFile } from './judge-file.ts';
import { NotReadable } from './judge-read.ts';
import { lookUpIn } from './messages.ts';

const USAGE =
  'judge FILE [--now ISO] [--tz ZONE] [--me HANDLE|USERNAME] [--grace HOURS] [--answer HOURS] [--due-times day|exact] [--show deadlines,asks,standing,nudges]';

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        now: { type: 'string' },
        tz: { type: 'string' },
        me: { type: 'string' },
        grace: { type: 'string' },
        answer: { type: 'string' },
        'due-times': { type: 'string' },
        show: { type: 'string' },
      },
    });
  } catch {
    return stop(`Usage: ${USAGE}`);
  }
}

function hours(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  return value.trim() !== '' && number >= 0 && number < 10_000 ? number : stop(`--${name} takes a number of hours.`);
}

/** The same for every kind of ask. */
function answeredWithin(count: number): Pick<Terms, AskKind> {
  const within = { count, unit: 'hours' } as const;
  return { question: within, review: within, urgent: within };
}

function zone(value: string | undefined): string {
  const asked = value ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone;
  } catch {
    return stop(`--tz takes the name of a time zone, such as Europe/Lisbon.`);
  }
}

function instant(value: string | undefined): number {
  const at = value === undefined ? Temporal.Now.instant().epochMilliseconds : Date.parse(value);
  return Number.isFinite(at) ? at : stop('--now takes an instant, such as 2026-03-31T12:00:00Z.');
}

function content(file: string | undefined): string {
  if (file === undefined) return stop(`Usage: ${USAGE}`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return stop('This file cannot be opened.');
  }
}

const { values, positionals } = options();
const dueTimes = values['due-times'] ?? 'day';
if (dueTimes !== 'day' && dueTimes !== 'exact') stop('--due-times takes day or exact.');
const graceHours = hours(values.grace, 'grace');
const answerHours = hours(values.answer, 'answer');
const terms: Partial<Terms> = {
  dueTimes,
  ...(graceHours === undefined ? {} : { graceHours }),
  ...(answerHours === undefined ? {} : answeredWithin(answerHours)),
};

try {
  const rows = judgeFile(content(positionals[0]), {
    now: instant(values.now),
    tz: zone(values.tz),
    me: values.me ?? null,
    terms,
    show: new Set((values.show ?? 'deadlines,asks').split(',')),
    lookUp: lookUpIn(new URL('../public/_locales/en/messages.json', import.meta.url)),
  });
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
} catch (error) {
  if (error instanceof NotReadable) stop(error.message);
  throw error;
}
