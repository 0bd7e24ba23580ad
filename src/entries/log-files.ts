import { factText } from '../core/fact-words.ts';
import type { ExportPiece, ExportPlace } from '../core/log-file.ts';
import { speak } from '../core/speak.ts';
import type { MessageKey } from '../core/text.ts';
import { calendarFile } from '../log/calendar-file.ts';
import { CSV_START, csvRow } from '../log/csv.ts';
import { sealed } from '../log/sealed.ts';
import { ask } from '../platform/ask.ts';
import { lookUp, speech } from '../platform/words.ts';
import type { FileKind } from '../ui/log/log-port.ts';
import { insist } from './insist.ts';

type Progress = (written: number) => void;

const LINES_AT_ONCE = 400;

async function* json(progress: Progress): AsyncGenerator<string, void> {
  let place: ExportPlace | null = null;
  let written = 0;
  do {
    const at: ExportPlace | null = place;
    const { answer: piece }: { answer: ExportPiece } = await insist(() => ask('exportPiece', at));
    yield piece.text;
    written += piece.count;
    progress(written);
    place = piece.next;
  } while (place);
}

const COLUMNS: readonly MessageKey[] = [
  'csv_at',
  'csv_says',
  'csv_kind',
  'csv_item',
  'csv_space',
  'csv_by',
  'csv_source',
  'csv_page',
  'csv_read_at',
  'csv_key',
];

async function* csv(keys: readonly string[], zone: string, progress: Progress): AsyncGenerator<string, void> {
  yield CSV_START + csvRow(COLUMNS.map((column) => lookUp(column, [])));
  for (let at = 0; at < keys.length; at += LINES_AT_ONCE) {
    const { answer } = await insist(() => ask('factLines', keys.slice(at, at + LINES_AT_ONCE)));
    const { lines, names } = answer;
    const how = { ...speech(Date.now(), zone), names };
    yield lines
      .map((line) => {
        const { fact, name, space, url } = line;
        return csvRow([
          new Date(fact.at).toISOString(),
          speak(factText(line), how),
          fact.kind,
          name,
          space,
          fact.by === null ? '' : (names[fact.by] ?? fact.by),
          fact.source,
          url,
          new Date(fact.readAt).toISOString(),
          fact.key,
        ]);
      })
      .join('');
    progress(at + lines.length);
  }
}

async function* ics(progress: Progress): AsyncGenerator<string, void> {
  const { answer: owed } = await insist(() => ask('owed'));
  yield calendarFile(owed, Date.now());
  progress(owed.length);
}

const TYPES: Readonly<Record<FileKind, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
};

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/** Each piece goes to the browser at once, so that no more than one of them is in the page. */
async function blobOf(pieces: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([Uint8Array.from(piece)]));
  return new Blob(parts, { type });
}

export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Writes a file whole, and only then has the browser save it. Resolves to how many entries it has. */
export async function saveFile(
  kind: FileKind,
  passphrase: string,
  keys: readonly string[],
  zone: string,
  progress: Progress,
): Promise<number> {
  let written = 0;
  const count: Progress = (entries) => {
    written = entries;
    progress(entries);
  };
  const texts = kind === 'json' ? json(count) : kind === 'csv' ? csv(keys, zone, count) : ics(count);
  const plain = encoded(texts);
  const isSealed = passphrase !== '';
  const blob = await blobOf(
    isSealed ? sealed(plain, passphrase) : plain,
    isSealed ? 'application/octet-stream' : TYPES[kind],
  );
  const on = Temporal.Now.plainDateISO().toString();
  saveAs(blob, `good-faith-${on}.${kind}${isSealed ? '.sealed' : ''}`);
  return written;
}
