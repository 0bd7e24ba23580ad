import type { Fact } from '../core/facts.ts';
import type { ExportPiece, ExportPlace, FileTrouble, LaterFact } from '../core/log-file.ts';
import { checkFact, checkLater } from './check-fact.ts';
import type { Log } from './log.ts';

const FORMAT = 'good-faith';
const VERSION = 1;
const PAGE = 1000;

/** The facts of a file, and those of kinds that only a newer version knows. */
export type FileRead =
  | { readonly facts: readonly Fact[]; readonly later: readonly LaterFact[]; readonly trouble: null }
  | { readonly facts: null; readonly trouble: FileTrouble };

const BEGIN: ExportPlace = { in: 'facts', after: null, isFirst: true };

async function linesAfter(
  log: Pick<Log, 'all' | 'later'>,
  store: ExportPlace['in'],
  after: string | undefined,
): Promise<readonly { readonly key: string; readonly line: string }[]> {
  if (store === 'later') return (await log.later(after, PAGE)).map(({ key, text }) => ({ key, line: text }));
  return (await log.all(after, PAGE)).map((fact) => ({ key: fact.key, line: JSON.stringify(fact) }));
}

/** One piece of an export. Whoever asks for one twice gets it twice. */
export async function exportPiece(log: Pick<Log, 'all' | 'later'>, place: ExportPlace | null): Promise<ExportPiece> {
  const { in: store, after, isFirst } = place ?? BEGIN;
  const found = await linesAfter(log, store, after ?? undefined);
  const head = place === null ? `{"format":"${FORMAT}","version":${VERSION},"facts":[` : '';
  const lines = found.map(({ line }) => line);
  const body = lines.length > 0 ? `${isFirst ? '' : ','}\n${lines.join(',\n')}` : '';
  const last = found.at(-1)?.key;
  const count = found.length;
  const begun = isFirst && lines.length === 0;
  if (last !== undefined && count === PAGE)
    return { text: head + body, count, next: { in: store, after: last, isFirst: false } };
  if (store === 'facts') return { text: head + body, count, next: { in: 'later', after: null, isFirst: begun } };
  return { text: `${head}${body}\n]}\n`, count, next: null };
}

/** The whole log as pieces of one JSON text `{"format":"good-faith","version":1,"facts":[…]}`, a fact a line, by key. */
export async function* exportLog(log: Pick<Log, 'all' | 'later'>): AsyncGenerator<string, void> {
  let place: ExportPlace | null = null;
  do {
    const { text, next } = await exportPiece(log, place);
    yield text;
    place = next;
  } while (place);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reads an export that is in memory whole. Never throws, whatever the text is. */
export function readLogFile(file: string): FileRead {
  const json = parsed(file);
  if (json === undefined) return { facts: null, trouble: { kind: 'no-json' } };
  if (!isRecord(json) || json['format'] !== FORMAT) return { facts: null, trouble: { kind: 'no-log' } };
  const version = json['version'];
  if (typeof version === 'number' && version > VERSION) return { facts: null, trouble: { kind: 'newer' } };
  if (version !== VERSION || !Array.isArray(json['facts'])) return { facts: null, trouble: { kind: 'no-log' } };
  const facts: Fact[] = [];
  const later: LaterFact[] = [];
  for (const [index, value] of json['facts'].entries()) {
    const fact = checkFact(value);
    const newer = fact === 'unknown-kind' ? checkLater(value) : null;
    if (newer) later.push(newer);
    else if (typeof fact === 'string') return { facts: null, trouble: { kind: 'misshapen', fact: index } };
    else facts.push(fact);
  }
  return { facts, later, trouble: null };
}
