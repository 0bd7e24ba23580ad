import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../core/facts.ts';
import type { ExportPiece, ExportPlace } from '../core/log-file.ts';
import { exportLog, exportPiece, readLogFile } from './file.ts';
import { FileError } from './file-lines.ts';
import { importFile } from './import.ts';
import type { Log } from './log.ts';
import { ADA, BRAM, contents, fact, HARBOUR, ORCHARD, ROPE, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { openLog } from './open.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const CALL = 'meet:call:kiw-melo-fig.2026-11-10';
const IDA = 'meet:ida%20lund';
const inRoom = { space: 'meet:room:kiw-melo-fig', by: null } as const;
const CALLS: readonly Fact[] = [
  fact(CALL, { kind: 'call-watched', session: 's', from: 1, to: 2, isHidden: false, title: null }, inRoom),
  fact(
    CALL,
    {
      kind: 'call-attended',
      who: IDA,
      name: 'Ida Lund',
      session: 's',
      from: 1,
      to: 2,
      joinedAfter: null,
      leftBy: 3,
      signal: 'tile',
    },
    inRoom,
  ),
  fact(CALL, { kind: 'call-doubled', who: IDA, name: 'Ida Lund' }, inRoom),
  fact(CALL, { kind: 'call-scheduled', event: null, startAt: 1, endAt: null, title: 'x', from: 'home' }, inRoom),
  fact(CALL, { kind: 'call-report', report: 'r', from: 1, to: 2 }, inRoom),
  fact(
    CALL,
    { kind: 'call-reported', report: 'r', who: IDA, name: 'Ida Lund', from: null, to: null, minutes: 3 },
    inRoom,
  ),
  fact(CALL, { kind: 'said-there', who: IDA, when: 1 }, inRoom),
  fact(CALL, { kind: 'said-not-there', who: IDA, when: 1 }, inRoom),
  fact(CALL, { kind: 'said-told-me', who: IDA, when: 1 }, inRoom),
  fact(CALL, { kind: 'said-not-them', who: IDA, when: 1 }, inRoom),
];

const PAGE = 'https://trello.com/c/rope0001#comment-c1';

const OF_NUDGE = fact(ROPE, { kind: 'said-of-nudge', nudge: 'n', as: 'came-due', how: 'done', seen: [] });

const EVERY_KIND: readonly Fact[] = [
  spaceSeen(HARBOUR, 'مرفأ <b>"Harbour"</b>\n'),
  seen(ROPE, 500),
  seen(SAIL, null),
  fact(ROPE, { kind: 'created' }),
  fact(ROPE, { kind: 'due-changed', from: { kind: 'day', on: '2026-02-28' }, to: { kind: 'time', at: 500 } }),
  fact(ROPE, { kind: 'owner-joined', who: BRAM }),
  fact(ROPE, { kind: 'owner-left', who: BRAM }),
  fact(ROPE, { kind: 'done' }, { by: null }),
  fact(ROPE, { kind: 'reopened' }),
  fact(ROPE, { kind: 'list-moved', from: null, to: { id: 'l2', name: 'Done' } }),
  fact(ROPE, { kind: 'archived' }),
  fact(ROPE, { kind: 'restored' }),
  fact(ROPE, { kind: 'deleted' }),
  fact(ROPE, { kind: 'moved-out' }),
  fact(ROPE, { kind: 'moved-in' }),
  fact(ROPE, { kind: 'acted', what: 'x'.repeat(100_000) }),
  fact(ROPE, { kind: 'asked', comment: 'c1', url: PAGE, to: [BRAM], asksAsOwner: true, quote: null }),
  fact(
    ROPE,
    { kind: 'asked', comment: 'c2', url: PAGE, to: [], asksAsOwner: false, quote: 'ok?', asks: 'review' },
    { id: '2' },
  ),
  fact(HARBOUR, { kind: 'list-archived', list: 'l1' }),
  fact(HARBOUR, { kind: 'list-restored', list: 'l1' }),
  fact(HARBOUR, { kind: 'history-read', from: 1, to: 2 }),
  fact(ADA, { kind: 'me' }, { space: null }),
  fact(ROPE, { kind: 'said-excused', term: 't', reason: 'away', note: '' }),
  fact(ROPE, { kind: 'said-settled', term: 't', how: 'by phone' }),
  fact(ROPE, { kind: 'said-done', term: 't' }),
  fact(ROPE, { kind: 'said-undone', word: 'w' }),
  fact(ROPE, { kind: 'said-snoozed', nudge: 'n', until: 9 }),
  fact(ROPE, { kind: 'said-dealt-with', nudge: 'n' }),
  fact(ROPE, { kind: 'said-of-nudge', nudge: 'n', as: 'came-due', how: 'wrong', seen: [0, 4_294_967_295] }),
  fact(BRAM, { kind: 'said-silenced', what: BRAM }, { space: null }),
  fact(ADA, { kind: 'said-same-person', handles: [ADA, BRAM] }, { space: null }),
  fact(ADA, { kind: 'said-not-same-person', handles: [ADA, BRAM] }, { space: null }),
  fact(ROPE, { kind: 'said-done', term: 't', when: 7 }, { id: '2' }),
  fact(ROPE, { kind: 'said-disputed', term: 't', note: 'it was handed in on paper' }),
  fact(BRAM, { kind: 'said-note', about: 'birthday', text: '', on: '--02-29' }, { space: null }),
  fact(BRAM, { kind: 'said-own-answer', question: 'care', text: 'yes' }, { space: null }),
  fact(BRAM, { kind: 'said-in-group', group: 'harbour', isIn: true }, { space: null }),
  fact(BRAM, { kind: 'said-pinned', isPinned: true }, { space: null }),
  fact(ADA, { kind: 'said-reviewed', week: '2026-03-30', step: 'change', text: 'ask first' }, { space: null }),
  ...CALLS,
];

async function exported(log: Log): Promise<string> {
  let text = '';
  for await (const piece of exportLog(log)) text += piece;
  return text;
}

function fileOf(...facts: readonly unknown[]): string {
  return JSON.stringify({ format: 'good-faith', version: 1, facts });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** How many facts were new, or what is wrong with the file. */
async function imported(log: Log, file: string): Promise<unknown> {
  try {
    return await importFile(log, bytesOf(file));
  } catch (error) {
    if (error instanceof FileError) return error.trouble;
    throw error;
  }
}

async function logOf(name: string, facts: readonly Fact[]): Promise<Log> {
  const log = await openLog({ name });
  await log.append(facts);
  return log;
}

describe('an export', () => {
  it('holds every fact of every kind, and read into an empty log gives the same log', async () => {
    const log = await logOf('one', EVERY_KIND);
    const copy = await openLog({ name: 'copy' });
    const count = EVERY_KIND.length;
    expect(await imported(copy, await exported(log))).toBe(count);
    expect(await contents(copy)).toEqual(await contents(log));
    expect(await exported(copy)).toBe(await exported(log));
  });

  it('of an empty log is a file that can be read', async () => {
    const log = await openLog();
    expect(readLogFile(await exported(log))).toEqual({ facts: [], later: [], trouble: null });
  });

  it.each([1999, 2000])(
    'is whole when its %i facts fill several pages, each of which tells how many it has',
    async (all) => {
      const facts = Array.from({ length: all }, (_, index) => fact(ROPE, { kind: 'created' }, { id: `${index}` }));
      const log = await logOf('long', facts);
      expect(readLogFile(await exported(log)).facts).toHaveLength(all);
      let counted = 0;
      let place: ExportPlace | null = null;
      do {
        const piece: ExportPiece = await exportPiece(log, place);
        counted += piece.count;
        place = piece.next;
      } while (place);
      expect(counted).toBe(all);
    },
  );
});

describe('an import', () => {
  it('of two logs into each other gives the same union on both sides', async () => {
    const shared = [spaceSeen(HARBOUR, 'Harbour'), seen(ROPE, 500, { readAt: 700 })];
    const one = await logOf('one', [...shared, fact(ROPE, { kind: 'done' })]);
    const other = await logOf('other', [seen(ROPE, 500, { readAt: 600 }), seen(SAIL, 900, { space: ORCHARD })]);
    const [fromOne, fromOther] = [await exported(one), await exported(other)];
    expect(await imported(one, fromOther)).toBe(1);
    expect(await imported(other, fromOne)).toBe(2);
    expect(await contents(one)).toEqual(await contents(other));
  });

  it('adds nothing when it is done twice', async () => {
    const log = await logOf('one', EVERY_KIND);
    expect(await imported(log, await exported(log))).toBe(0);
  });

  it('keeps kinds that it does not know beside the log, counts them nowhere, and exports them as they were', async () => {
    const log = await openLog();
    const later = { ...seen(SAIL, 1), kind: 'foretold' };
    const odd = { ...seen(SAIL, 1), kind: 'toString' };
    expect(await imported(log, fileOf(seen(ROPE, 500), { ...later, key: `${SAIL}|foretold|1` }, odd))).toBe(3);
    expect(await log.size()).toEqual({ facts: 1, commitments: 1 });
    const file = await exported(log);
    expect(file).toContain('"foretold"');
    const copy = await openLog({ name: 'copy' });
    expect(await imported(copy, file)).toBe(3);
    expect(await exported(copy)).toBe(file);
    expect(await imported(copy, file)).toBe(0);
  });

  it('takes over no field that it does not know', async () => {
    const log = await openLog();
    await imported(log, fileOf({ ...seen(ROPE, 500), extra: 'x' }).replace('"extra"', '"__proto__":{"a":1},"extra"'));
    expect(await log.all()).toEqual([seen(ROPE, 500)]);
  });

  it.each([
    ['a truncated file', fileOf(...EVERY_KIND).slice(0, -20), { kind: 'no-json' }],
    ['an empty file', '', { kind: 'no-json' }],
    ['a foreign file', '{"id":"5f","name":"A board","actions":[]}', { kind: 'no-log' }],
    ['a bare list', '[]', { kind: 'no-log' }],
    ['null', 'null', { kind: 'no-log' }],
    ['a file without facts', '{"format":"good-faith","version":1}', { kind: 'no-log' }],
    ['a file of a newer version', '{"format":"good-faith","version":2,"facts":{}}', { kind: 'newer' }],
  ])('of %s says so and changes nothing', async (_, file, trouble) => {
    const log = await logOf('one', EVERY_KIND);
    const before = await contents(log);
    expect(await imported(log, file)).toEqual(trouble);
    expect(await contents(log)).toEqual(before);
  });

  it.each<[string, object]>([
    ['no key', { key: undefined }],
    ['a key that is of another subject', { key: 'trello:card:other|seen|1' }],
    ['a subject of no site', { subject: 'elsewhere:card:1', key: 'elsewhere:card:1|seen|1' }],
    ['a subject with a bar', { subject: 'trello:card:1|2', key: 'trello:card:1|2|seen' }],
    ['an instant as text', { at: '100' }],
    ['an instant out of range', { at: 1e300 }],
    ['an instant after the year 9999', { at: Date.UTC(10_000, 0) }],
    ['a due time before the year 1', { due: { kind: 'time', at: -8.64e15 } }],
    ['a due day after the year 9999', { due: { kind: 'day', on: '+010000-01-01' } }],
    ['a part of an instant', { readAt: 0.5 }],
    ['a source that there is not', { source: 'rumour' }],
    ['an owner that is no handle', { owners: ['Ada'] }],
    ['owners that are no list', { owners: { 0: ADA, length: 1 } }],
    ['an address that is no web page', { url: 'javascript:alert(1)' }],
    ['an address that is none', { url: 'c/rope' }],
    ['a day that there is not', { due: { kind: 'day', on: '2026-02-30' } }],
    ['a due time of an unknown kind', { due: { kind: 'week', on: '2026-02-03' } }],
    ['a claim left out', { isArchived: undefined }],
    ['a list that is a name', { list: 'Doing' }],
  ])('of a file in which one fact has %s takes over none of it', async (_, fault) => {
    const log = await openLog();
    const file = fileOf(seen(SAIL, 1), { ...seen(ROPE, 500), ...fault });
    expect(await imported(log, file)).toEqual({ kind: 'misshapen', fact: 1 });
    expect(await log.size()).toEqual({ facts: 0, commitments: 0 });
  });

  it.each([
    ['a space seen under another subject', { ...spaceSeen(HARBOUR, 'Harbour'), space: ORCHARD }],
    ['a me that is no handle', fact(ROPE, { kind: 'me' })],
    [
      'one person of the same two',
      { ...fact(ADA, { kind: 'said-same-person', handles: [ADA, BRAM] }), handles: [ADA] },
    ],
    ['text for a fact', 'fact'],
    ['null for a fact', null],
    ['a word about a nudge that there is not', { ...OF_NUDGE, how: 'loud' }],
    ['a fingerprint that is none', { ...OF_NUDGE, seen: [-1] }],
  ])('of a file with %s takes over none of it', (_, misshapen) => {
    expect(readLogFile(fileOf(misshapen)).trouble).toEqual({ kind: 'misshapen', fact: 0 });
  });
});
