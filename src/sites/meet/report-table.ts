import Papa from 'papaparse';
import { isRoom } from '../../core/call.ts';
import { minutesIn } from './report-lengths.ts';
import { dayIn, type Told, timeIn } from './report-times.ts';

/** One line of a report as it stands there. */
export interface ReportRow {
  readonly name: string;
  readonly email: string;
  /** `null`: told nowhere. */
  readonly joined: Told | null;
  readonly left: Told | null;
  readonly minutes: number | null;
  /** The stretches that it tells one by one, where it does. */
  readonly stretches: readonly (readonly [joined: Told, left: Told])[];
  readonly on: string | null;
  readonly room: string | null;
}

export interface ReportTable {
  readonly rows: readonly ReportRow[];
  /** The day that the head of the report tells. */
  readonly on: string | null;
}

type Cells = readonly string[];

interface Columns {
  readonly names: readonly number[];
  readonly email: number | null;
  readonly minutes: number | null;
  readonly joined: number | null;
  readonly left: number | null;
  readonly on: number | null;
  readonly room: number | null;
  readonly stretches: number | null;
}

/** Columns of exports that are written in one language only; those of Meet's own report are told by what is in them. */
const EXPORT = {
  name: 'Participant',
  email: 'Email',
  joined: 'First seen',
  left: 'Last left',
  minutes: 'Present',
  on: 'Date',
  room: 'Meet code',
  stretches: 'Joins & leaves',
} as const;

function exportColumns(head: Cells): Columns | null {
  const at = (title: string): number | null => (head.includes(title) ? head.indexOf(title) : null);
  const name = at(EXPORT.name);
  if (name === null || at(EXPORT.room) === null || at(EXPORT.joined) === null) return null;
  return {
    names: [name],
    email: at(EXPORT.email),
    minutes: at(EXPORT.minutes),
    joined: at(EXPORT.joined),
    left: at(EXPORT.left),
    on: at(EXPORT.on),
    room: at(EXPORT.room),
    stretches: at(EXPORT.stretches),
  };
}

type Claim = (cell: string) => boolean;

const isEmail: Claim = (cell) => /^[^\s@]+@[^\s@]+$/u.test(cell);
const isTime: Claim = (cell) => timeIn(cell) !== null;
const isLength: Claim = (cell) => minutesIn(cell) !== null;
const isText: Claim = (cell) => /\p{L}/u.test(cell) && !isEmail(cell) && !isTime(cell) && !isLength(cell);

/** Columns in which every cell that says anything says such a thing, and some do. */
function columnsOf(rows: readonly Cells[], width: number, is: Claim): readonly number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const said = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    return said.length > 0 && said.every(is);
  });
}

/** Told by what is in them: titles of columns are in the reader's language. `1:00:00` may be a time or a length: lengths stand alone. */
function columnsByContent(rows: readonly Cells[], width: number): Columns | null {
  const [email = null] = columnsOf(rows, width, isEmail);
  const texts = columnsOf(rows, width, isText);
  const names = email === null ? texts.slice(0, 1) : texts.filter((column) => column < email);
  const times = columnsOf(rows, width, isTime);
  const lengths = columnsOf(rows, width, isLength);
  const [firstName] = names;
  if (firstName === undefined) return null;
  const rest = { names: names.slice(0, 2), email, on: null, room: null, stretches: null };
  if (times.length >= 2) {
    const length = lengthAmong(rows, times, lengths);
    const [joined, left, ...others] = times.filter((column) => column !== length);
    if (joined === undefined || left === undefined || others.length > 0) return null;
    return { ...rest, minutes: length, joined, left };
  }
  const [length, ...others] = lengths;
  // Bare numbers beside names are a report only where addresses stand by them.
  const isTold = email !== null || rows.some((row) => /\D/u.test(row[length ?? -1]?.trim() ?? ''));
  return length !== undefined && others.length === 0 && isTold
    ? { ...rest, minutes: length, joined: null, left: null }
    : null;
}

function most(rows: readonly Cells[], column: number): number {
  return Math.max(...rows.map((row) => minutesIn(row[column] ?? '') ?? 0));
}

function least(rows: readonly Cells[], column: number): number {
  return Math.min(...rows.map((row) => minutesIn(row[column] ?? '') ?? Number.POSITIVE_INFINITY));
}

/** The column of lengths. `1:00:00` may be a time as well: of several that may be lengths, the one that is smaller throughout. */
function lengthAmong(rows: readonly Cells[], times: readonly number[], lengths: readonly number[]): number | null {
  const sure = lengths.filter((column) => !times.includes(column));
  const maybe = lengths.filter((column) => times.includes(column));
  const [only, ...others] = sure.length > 0 ? sure : maybe;
  if (only === undefined || others.length === 0)
    return only !== undefined && (sure.length > 0 || times.length === 3) ? only : null;
  return maybe.find((one) => maybe.every((other) => other === one || most(rows, one) < least(rows, other))) ?? null;
}

function stretchesIn(cell: string): ReportRow['stretches'] {
  return [...cell.matchAll(/([\d:]+)\s*[–-]\s*([\d:]+)/gu)].flatMap(([, from = '', to = '']) => {
    const [joined, left] = [timeIn(from), timeIn(to)];
    return joined && left ? [[joined, left] as const] : [];
  });
}

function rowOf(cells: Cells, columns: Columns): ReportRow | null {
  const cell = (column: number | null): string => (column === null ? '' : (cells[column]?.trim() ?? ''));
  const told = (column: number | null): Told | null | 'broken' =>
    cell(column) === '' ? null : (timeIn(cell(column)) ?? 'broken');
  const name = columns.names
    .map(cell)
    .filter((part) => part !== '')
    .join(' ');
  const [joined, left] = [told(columns.joined), told(columns.left)];
  const minutes = cell(columns.minutes) === '' ? null : minutesIn(cell(columns.minutes));
  const isBroken = joined === 'broken' || left === 'broken' || (cell(columns.minutes) !== '' && minutes === null);
  if (name === '' || isBroken) return null;
  const room = cell(columns.room);
  return {
    name,
    email: cell(columns.email).toLowerCase(),
    joined,
    left,
    minutes,
    stretches: stretchesIn(cell(columns.stretches)),
    on: columns.on === null ? null : dayIn(cell(columns.on)),
    room: isRoom(room) ? room : null,
  };
}

/** Tables in one file, one below the other: an empty line stands between them. */
function tablesIn(lines: readonly Cells[]): readonly (readonly Cells[])[] {
  const tables: Cells[][] = [[]];
  for (const line of lines) {
    if (line.every((cell) => cell.trim() === '')) tables.push([]);
    else tables.at(-1)?.push(line);
  }
  return tables.filter((table) => table.length > 0);
}

/** The rows of an attendance report in whatever language and notation; `null`: it is none, or some of it cannot be read. */
export function readReport(text: string): ReportTable | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { skipEmptyLines: false });
  if (errors.some(({ type }) => type === 'Quotes')) return null;
  const tables = tablesIn(data);
  const table = tables.at(-1);
  const [head, ...body] = table ?? [];
  if (!head || body.length === 0 || tables.length > 2 || head.length < 2) return null;
  if (head.some((cell) => timeIn(cell) !== null || isEmail(cell.trim()))) return null;
  if (body.some((cells) => cells.length !== head.length)) return null;
  const titles = head.map((cell) => cell.trim());
  const columns = exportColumns(titles) ?? columnsByContent(body, head.length);
  if (!columns) return null;
  const rows = body.map((cells) => rowOf(cells, columns));
  if (rows.some((row) => row === null)) return null;
  const preamble = tables.length === 2 ? (tables[0] ?? []).flat() : [];
  return { rows: rows.filter((row) => row !== null), on: preamble.map(dayIn).find((day) => day !== null) ?? null };
}
