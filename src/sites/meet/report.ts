import { callSubject, nameHandle, reportSubject, roomSpace } from '../../core/call.ts';
import type { CallEvent, Fact } from '../../core/facts.ts';
import { fingerprint } from '../fingerprint.ts';
import type { FileTaken } from '../site.ts';
import { isNoteTaker, nameIn } from './names.ts';
import { type ReportRow, readReport } from './report-table.ts';
import { dayIn, type Told } from './report-times.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LARGEST = 2_000_000;

interface Line {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly minutes: number;
}

const NOTHING = { facts: [], kind: null, count: 0 } as const;

function instantOf(told: Told, day: string | null, zone: string): number | null {
  if (told.kind === 'instant') return told.at;
  const on = told.on ?? day;
  if (on === null) return null;
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: told.time }).epochMilliseconds;
}

/** Whoever leaves at an earlier hour than they joined left on the next day. */
function stretch(
  joined: Told,
  left: Told | null,
  day: string | null,
  zone: string,
): readonly [number, number | null] | null {
  const from = instantOf(joined, day, zone);
  if (from === null) return null;
  const to = left === null ? null : instantOf(left, day, zone);
  return [from, to !== null && to < from && left?.kind === 'clock' ? to + DAY_MS : to];
}

function linesOf(row: ReportRow, day: string | null, zone: string): readonly Line[] | 'no-day' | 'broken' {
  const on = row.on ?? day;
  const said = row.minutes === null ? null : Math.round(row.minutes);
  if (row.stretches.length > 0) {
    const all = row.stretches.map(([joined, left]) => stretch(joined, left, on, zone));
    if (all.some((one) => one === null)) return 'no-day';
    return all.flatMap((one) =>
      one
        ? [{ name: row.name, from: one[0], to: one[1], minutes: Math.round(((one[1] ?? one[0]) - one[0]) / MINUTE_MS) }]
        : [],
    );
  }
  if (!row.joined) return [{ name: row.name, from: null, to: null, minutes: said ?? 0 }];
  const span = stretch(row.joined, row.left, on, zone);
  if (span === null) return 'no-day';
  const [from, left] = span;
  const to = left ?? (said === null ? from : from + (row.minutes ?? 0) * MINUTE_MS);
  if (to < from || to - from > DAY_MS) return 'broken';
  return [{ name: row.name, from, to, minutes: Math.max(1, said ?? Math.round((to - from) / MINUTE_MS)) }];
}

/** A line for what somebody shared has their name and more in brackets: it is nobody more. */
function withoutShares(rows: readonly ReportRow[]): readonly ReportRow[] {
  const names = new Set(rows.map(({ name }) => name));
  return rows.filter(({ name }) => {
    const bare = /^(.+\S)\s*[(（][^()（）]+[)）]$/u.exec(name)?.[1];
    return bare === undefined || !names.has(bare);
  });
}

/** `Lund, Ida` is Ida Lund where a report turns names round. */
function straight(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  return last !== undefined && first !== undefined ? `${first} ${last}` : name;
}

/** Two addresses, or two stretches at the same time, under one name: two people. */
function doubledIn(rows: readonly ReportRow[], lines: readonly Line[]): ReadonlySet<string> {
  const emails = new Map<string, Set<string>>();
  for (const { name, email } of rows) {
    const known = emails.get(nameHandle(name)) ?? new Set();
    if (email !== '') known.add(email);
    emails.set(nameHandle(name), known);
  }
  const doubled = new Set([...emails].filter(([, known]) => known.size > 1).map(([who]) => who));
  for (const [index, one] of lines.entries()) {
    const { from, to } = one;
    const isSecond = lines.some(
      (other, place) =>
        place !== index &&
        nameHandle(other.name) === nameHandle(one.name) &&
        other.from !== null &&
        other.to !== null &&
        from !== null &&
        to !== null &&
        other.from < to &&
        from < other.to,
    );
    if (isSecond) doubled.add(nameHandle(one.name));
  }
  return doubled;
}

interface About {
  readonly id: string;
  readonly room: string | null;
  readonly from: number;
  readonly to: number;
  readonly readAt: number;
}

function factOf({ id, room, from, readAt }: About, detail: string, body: CallEvent): Fact {
  const subject = room === null ? reportSubject(id) : callSubject(room, from);
  return {
    key: `${subject}|${body.kind}|${detail}`,
    subject,
    space: room === null ? null : roomSpace(room),
    at: from,
    by: null,
    isAutomated: false,
    readAt,
    source: 'report',
    ...body,
  };
}

function factsOf(about: About, rows: readonly ReportRow[], lines: readonly Line[]): readonly Fact[] {
  const { id, from, to } = about;
  const doubled = doubledIn(rows, lines);
  const names = new Map(lines.map(({ name }) => [nameHandle(name), name]));
  return [
    factOf(about, id, { kind: 'call-report', report: id, from, to }),
    ...lines.map((line): Fact => {
      const who = nameHandle(line.name);
      return factOf(about, `${who}.${id}.${line.from ?? ''}`, { kind: 'call-reported', report: id, who, ...line });
    }),
    ...[...names]
      .filter(([who]) => doubled.has(who))
      .map(([who, name]) => factOf(about, `${who}.${id}`, { kind: 'call-doubled', who, name })),
  ];
}

/** The calls of one file: one, but for exports that tell of several. */
function calls(rows: readonly ReportRow[]): readonly (readonly ReportRow[])[] {
  const groups = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const key = `${row.room} ${row.on}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** An attendance report → its facts, all or none. Addresses of people are looked at to tell two of one name apart, and not kept. */
export function takeReport(file: string, text: string, readAt: number, zone: string, on: string | null): FileTaken {
  if (text.length > LARGEST) return { ...NOTHING, trouble: 'too-large' };
  const table = readReport(text);
  if (!table) return { ...NOTHING, trouble: 'foreign' };
  const rows = withoutShares(table.rows)
    .map((row) => ({ ...row, name: nameIn(straight(row.name)) ?? '' }))
    .filter(({ name }) => name !== '' && !isNoteTaker(name));
  if (rows.length === 0) return { ...NOTHING, trouble: 'foreign' };
  const day = table.on ?? dayIn(file) ?? on;
  const roomInName = /(?<![a-z])[a-z]{3}-[a-z]{4}-[a-z]{3}(?![a-z])/u.exec(file)?.[0] ?? null;
  const facts: Fact[] = [];
  for (const call of calls(rows)) {
    const lines: Line[] = [];
    for (const row of call) {
      const told = linesOf(row, day, zone);
      if (typeof told === 'string') return { ...NOTHING, trouble: told };
      lines.push(...told);
    }
    const starts = lines.flatMap(({ from }) => from ?? []);
    if (starts.length === 0 && (call[0]?.on ?? day) === null) return { ...NOTHING, trouble: 'no-day' };
    const from = starts.length > 0 ? Math.min(...starts) : startOfDay(call[0]?.on ?? day ?? '', zone);
    const to = Math.max(from, ...lines.flatMap(({ to: end }) => end ?? []));
    const room = call[0]?.room ?? roomInName;
    const id = fingerprint(JSON.stringify([room, lines]));
    facts.push(...factsOf({ id, room, from, to, readAt }, call, lines));
  }
  const people = new Set(facts.flatMap((fact) => (fact.kind === 'call-reported' ? [fact.who] : [])));
  return { facts, trouble: null, kind: 'report', count: people.size };
}

function startOfDay(on: string, zone: string): number {
  return Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds;
}
