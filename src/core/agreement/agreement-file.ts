import { type Check, misfit, oneOf, orNull, record, text } from '../check.ts';
import { checkTerms } from '../check-expectation.ts';
import { day } from '../check-line.ts';
import type { Terms } from '../expectations.ts';
import type { Agreement, Party, Shared } from './agreement.ts';

/** What such a file ends with. */
export const AGREEMENT_FILE = '.goodfaith-agreement.json';

const FORMAT = 'good-faith-agreement';
const VERSION = 1;
/** In characters. An agreement that two people can read is shorter by far. */
const LONGEST_FILE = 200_000;
const LONGEST_LETTER = 10_000;
const LONGEST_NAME = 200;

/** Why a file cannot be read, each with a sentence of its own. */
export type AgreementTrouble = 'too-long' | 'no-json' | 'no-agreement' | 'newer' | 'misshapen';

export type AgreementRead =
  | { readonly agreement: Agreement; readonly trouble: null }
  | { readonly agreement: null; readonly trouble: AgreementTrouble };

const SHARED: { readonly [K in keyof Shared]: true } = {
  question: true,
  review: true,
  urgent: true,
  zone: true,
  week: true,
  otherWeek: true,
  holidays: true,
  absences: true,
  graceHours: true,
  dueTimes: true,
  notice: true,
  calls: true,
  rhythm: true,
};

/** Why somebody is away is nobody's business: it neither leaves in a file nor comes with one. */
function withoutReasons(absences: unknown): unknown {
  if (!Array.isArray(absences)) return absences;
  return absences.map((one: unknown) => (typeof one === 'object' && one !== null ? { ...one, reason: null } : one));
}

/** Of the terms in force those that may be shared, in one order. */
export function sharedOf(terms: Partial<Terms>): Partial<Shared> {
  const shared = Object.keys(SHARED).flatMap((name) => {
    const value: unknown = terms[name as keyof Shared];
    if (value === undefined) return [];
    return [[name, name === 'absences' ? withoutReasons(value) : value]];
  });
  return Object.fromEntries(shared) as Partial<Shared>;
}

/** Signs that steer a screen and not a reader: they could make a text look like another one. */
const STEERING = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\uf8f2\uf8f3]/gu;

/** A text of somebody else as it may be shown: lines and letters, nothing that steers. */
export function plainText(words: string): string {
  return words.replace(/\r\n?/gu, '\n').replace(STEERING, '').trim();
}

function short(most: number): Check<string> {
  return (value) => {
    const fit = text(value);
    return fit === misfit || fit.length > most ? misfit : plainText(fit);
  };
}

const terms: Check<Partial<Shared>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit;
  const given = new Map<string, unknown>(Object.entries(value));
  const known = Object.keys(SHARED).filter((name) => given.has(name));
  const named = known.map((name) => [name, name === 'absences' ? withoutReasons(given.get(name)) : given.get(name)]);
  return checkTerms(Object.fromEntries(named));
};

const party: Check<Party> = record({ name: short(LONGEST_NAME), terms });

const agreement: Check<Agreement> = record({
  step: oneOf('proposed', 'agreed', 'otherwise'),
  writtenOn: day,
  holdsFromOn: day,
  reviewOn: orNull(day),
  writer: party,
  reader: party,
  both: terms,
  letter: short(LONGEST_LETTER),
});

function withoutReasonOf(shared: Partial<Shared>): object {
  const { absences, ...rest } = shared;
  return absences ? { ...rest, absences: absences.map(({ fromOn, toOn }) => ({ fromOn, toOn })) } : rest;
}

/** The file, to be handed to the other side by the user: UTF-8, two spaces of indentation, so that a person can read it too. */
export function writeAgreement(of: Agreement): string {
  const { step, writtenOn, holdsFromOn, reviewOn, writer, reader, both, letter } = of;
  const side = ({ name, terms: shared }: Party): object => ({ name, terms: withoutReasonOf(shared) });
  const file = {
    format: FORMAT,
    version: VERSION,
    step,
    writtenOn,
    holdsFromOn,
    reviewOn,
    writer: side(writer),
    reader: side(reader),
    both: withoutReasonOf(both),
    letter: plainText(letter),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

/** Reads such a file. Never throws, whatever the text is, and changes nothing: what it says is only ever proposed. */
export function readAgreement(file: string): AgreementRead {
  const troubled = (trouble: AgreementTrouble): AgreementRead => ({ agreement: null, trouble });
  if (file.length > LONGEST_FILE) return troubled('too-long');
  const json = parsed(file.replace(/^\ufeff/u, ''));
  if (json === undefined) return troubled('no-json');
  if (typeof json !== 'object' || json === null) return troubled('no-agreement');
  const { format, version } = json as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FORMAT) return troubled('no-agreement');
  if (typeof version === 'number' && version > VERSION) return troubled('newer');
  if (version !== VERSION) return troubled('no-agreement');
  const fit = agreement(json);
  return fit === misfit ? troubled('misshapen') : { agreement: fit, trouble: null };
}

/** A name for the file that every system takes: letters, digits and hyphens of both names and the day. */
export function agreementFileName(of: Pick<Agreement, 'writer' | 'reader' | 'writtenOn'>): string {
  const plain = (name: string): string =>
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 40);
  return (
    [plain(of.writer.name), plain(of.reader.name), of.writtenOn].filter((part) => part !== '').join('-') +
    AGREEMENT_FILE
  );
}
