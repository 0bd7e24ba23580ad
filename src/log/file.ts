import type { Fact } from '../core/facts.ts';
import { checkFact } from './check-fact.ts';
import type { Log } from './log.ts';

const FORMAT = 'good-faith';
const VERSION = 1;
const PAGE = 2000;

/** Why a file is none of ours, or cannot be trusted. `fact` is the number of the first misshapen one, from 0. */
export type FileTrouble =
  | { readonly kind: 'no-json' }
  | { readonly kind: 'no-log' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'misshapen'; readonly fact: number };

/** The facts of a file. `unknown` counts those of kinds that only a newer version knows; they are left out. */
export type FileRead =
  | { readonly facts: readonly Fact[]; readonly unknown: number; readonly trouble: null }
  | { readonly facts: null; readonly trouble: FileTrouble };

export type Imported =
  | { readonly read: number; readonly added: number; readonly unknown: number; readonly trouble: null }
  | { readonly trouble: FileTrouble };

/** The whole log as pieces of one JSON text `{"format":"good-faith","version":1,"facts":[…]}`, a fact a line, by key. */
export async function* exportLog(log: Pick<Log, 'all'>): AsyncGenerator<string, void> {
  yield `{"format":"${FORMAT}","version":${VERSION},"facts":[`;
  let after: string | undefined;
  for (;;) {
    const facts = await log.all(after, PAGE);
    const isFirst = after === undefined;
    if (facts.length > 0) yield `${isFirst ? '' : ','}\n${facts.map((fact) => JSON.stringify(fact)).join(',\n')}`;
    after = facts.at(-1)?.key;
    if (facts.length < PAGE) break;
  }
  yield '\n]}\n';
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

/** Reads an export. Never throws, whatever the text is. */
export function readLogFile(file: string): FileRead {
  const json = parsed(file);
  if (json === undefined) return { facts: null, trouble: { kind: 'no-json' } };
  if (!isRecord(json) || json['format'] !== FORMAT) return { facts: null, trouble: { kind: 'no-log' } };
  const version = json['version'];
  if (typeof version === 'number' && version > VERSION) return { facts: null, trouble: { kind: 'newer' } };
  if (version !== VERSION || !Array.isArray(json['facts'])) return { facts: null, trouble: { kind: 'no-log' } };
  const facts: Fact[] = [];
  let unknown = 0;
  for (const [index, value] of json['facts'].entries()) {
    const fact = checkFact(value);
    if (fact === 'misshapen') return { facts: null, trouble: { kind: 'misshapen', fact: index } };
    if (fact === 'unknown-kind') unknown++;
    else facts.push(fact);
  }
  return { facts, unknown, trouble: null };
}

/** Adds an export to the log: the union of both, or nothing at all where the file has trouble. Rejects as `append` does. */
export async function importLog(log: Pick<Log, 'append'>, file: string): Promise<Imported> {
  const read = readLogFile(file);
  if (read.trouble) return { trouble: read.trouble };
  const { added } = await log.append(read.facts);
  return { read: read.facts.length, added, unknown: read.unknown, trouble: null };
}
