import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact, FactBody } from '../core/facts.ts';
import type { Log } from './log.ts';
import { ADA, BRAM, contents, fact, HARBOUR, ORCHARD, ROPE, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { openLog } from './open.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const STORY: readonly Fact[] = [
  spaceSeen(HARBOUR, 'Harbour'),
  fact(ROPE, { kind: 'created' }, { at: 10 }),
  fact(ROPE, { kind: 'due-changed', from: null, to: { kind: 'time', at: 500 } }, { at: 20 }),
  seen(ROPE, 500),
  fact(SAIL, { kind: 'done' }, { at: 300, by: BRAM }),
  fact(ADA, { kind: 'me' }, { space: null }),
  fact(BRAM, { kind: 'said-silenced', what: BRAM }, { space: null }),
];

const KIND_AND_BODY: readonly FactBody[] = [
  { kind: 'done' },
  { kind: 'archived' },
  { kind: 'acted', what: 'comment' },
  { kind: 'list-moved', from: null, to: { id: 'l2', name: 'Done' } },
  { kind: 'list-moved', from: null, to: { id: 'l1', name: 'Doing' } },
  { kind: 'said-done', term: 'one' },
  { kind: 'said-done', term: 'another' },
];

/** Few ids and instants, so that keys meet, also with other contents. */
const difference = fc.record({
  id: fc.constantFrom('1', '2'),
  at: fc.integer({ min: 0, max: 3 }),
  readAt: fc.integer({ min: 10, max: 12 }),
  by: fc.constantFrom(ADA, BRAM, null),
  space: fc.constantFrom(HARBOUR, ORCHARD, null),
});

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .tuple(fc.constantFrom(ROPE, SAIL), fc.constantFrom(...KIND_AND_BODY), difference)
    .map(([subject, body, differences]) => fact(subject, body, differences)),
  fc
    .tuple(fc.constantFrom(ROPE, SAIL), fc.option(fc.integer({ min: 0, max: 3 })), difference)
    .map(([subject, dueAt, differences]) => seen(subject, dueAt, differences)),
  fc
    .tuple(fc.constantFrom(HARBOUR, ORCHARD), fc.constantFrom('Old', 'New'), difference)
    .map(([space, name, differences]) => spaceSeen(space, name, { ...differences, space })),
  difference.map(({ id, at, readAt }) =>
    fact(HARBOUR, { kind: 'history-read', from: at, to: at + 2 }, { id, at, readAt }),
  ),
  difference.map(({ readAt }) => fact(ADA, { kind: 'me' }, { space: null, readAt })),
  difference.map(({ id, readAt }) => fact(BRAM, { kind: 'said-silenced', what: BRAM }, { id, space: null, readAt })),
);

let logs = 0;

async function logOf(...batches: readonly (readonly Fact[])[]): Promise<Log> {
  const log = await openLog({ name: `log ${logs++}` });
  for (const batch of batches) await log.append(batch);
  return log;
}

describe('append', () => {
  it('tells how many facts were new and whose they are', async () => {
    const log = await logOf();
    expect(await log.append(STORY)).toEqual({ added: 7, subjects: [ADA, HARBOUR, BRAM, ROPE, SAIL].sort() });
  });

  it('adds nothing the second time', async () => {
    const log = await logOf(STORY);
    const before = await contents(log);
    expect(await log.append(STORY)).toEqual({ added: 0, subjects: [] });
    expect(await log.append(STORY.map((one) => ({ ...one, readAt: one.readAt + 5 })))).toEqual({
      added: 0,
      subjects: [],
    });
    expect(await contents(log)).toEqual(before);
  });

  it('counts a fact once that stands in a batch twice', async () => {
    const log = await logOf();
    expect((await log.append([...STORY, ...STORY])).added).toBe(STORY.length);
  });

  it('keeps the earlier readAt, and refolds the history with it', async () => {
    const log = await logOf([seen(ROPE, 500, { readAt: 900 })]);
    expect(await log.append([seen(ROPE, 500, { readAt: 800 })])).toEqual({ added: 0, subjects: [ROPE] });
    expect((await log.factsOf(ROPE)).map((one) => one.readAt)).toEqual([800]);
    expect((await log.commitment(ROPE))?.states.map((state) => state.readAt)).toEqual([800]);
  });

  it('puts what was finished into the space, whichever of the two comes first', async () => {
    const finishes = [{ at: 300, by: BRAM, subject: SAIL }];
    const done = fact(SAIL, { kind: 'done' }, { at: 300, by: BRAM });
    const first = await logOf([done], [spaceSeen(HARBOUR, 'Harbour')]);
    const last = await logOf([spaceSeen(HARBOUR, 'Harbour')], [done]);
    expect(await first.space(HARBOUR)).toMatchObject({ name: 'Harbour', finishes });
    expect(await last.space(HARBOUR)).toEqual(await first.space(HARBOUR));
  });

  it('takes back what a fact had finished when an earlier reading of it says otherwise', async () => {
    const doing = { id: 'l1', name: 'Doing' };
    const moved = { kind: 'list-moved', from: doing, to: { id: 'l2', name: 'Done' } } as const;
    const log = await logOf([fact(SAIL, moved)], [fact(SAIL, { ...moved, to: doing }, { readAt: 5 })]);
    expect(await log.space(HARBOUR)).toBeNull();
  });

  it('ends in the same log whatever the order of arrival, the batches and the repetitions', async () => {
    const arrival = fc.array(anyFact, { maxLength: 14 }).chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        shuffled: fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
        cut: fc.nat({ max: facts.length * 2 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(arrival, async ({ facts, shuffled, cut }) => {
        const atOnce = await logOf(facts);
        const inParts = await logOf(shuffled.slice(0, cut), shuffled.slice(cut));
        const expected = await contents(atOnce);
        expect(await contents(inParts)).toEqual(expected);
        await inParts.rebuild();
        expect(await contents(inParts)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('is done one after the other when called at the same time', async () => {
    const log = await logOf();
    const results = await Promise.all(STORY.map((_, index) => log.append(STORY.slice(0, index + 1))));
    expect(results.map(({ added }) => added)).toEqual(STORY.map(() => 1));
    expect(await contents(log)).toEqual(await contents(await logOf(STORY)));
  });

  it('refuses a fact whose key does not begin with its subject, and adds none of the batch', async () => {
    const log = await logOf();
    const stray = { ...spaceSeen(HARBOUR, 'Harbour'), key: 'elsewhere' };
    await expect(log.append([...STORY, stray])).rejects.toThrow(TypeError);
    expect(await log.size()).toEqual({ facts: 0, commitments: 0 });
  });
});

describe('an append that is cut off', () => {
  it('leaves neither facts nor histories when it ends between the two, and can be done again', async () => {
    const log = await logOf([spaceSeen(HARBOUR, 'Harbour')]);
    const before = await contents(log);
    const put = IDBObjectStore.prototype.put;
    const cut = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === 'commitments') this.transaction.abort();
      return put.call(this, value);
    });
    await expect(log.append(STORY)).rejects.toMatchObject({ trouble: 'refused' });
    cut.mockRestore();
    expect(await contents(log)).toEqual(before);
    expect((await log.append(STORY)).added).toBe(STORY.length - 1);
  });

  it('says that the disk is full and loses nothing, when a record is refused', async () => {
    const log = await logOf(STORY.slice(0, 3));
    const before = await contents(log);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(log.append(STORY)).rejects.toMatchObject({ trouble: 'full' });
    full.mockRestore();
    expect(await contents(log)).toEqual(before);
    await log.append(STORY);
    expect(await contents(log)).toEqual(await contents(await logOf(STORY)));
  });

  it('says that the disk is full and loses nothing, when the end of the transaction is refused', async () => {
    const log = await logOf(STORY.slice(0, 3));
    const before = await contents(log);
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      const { transaction } = this;
      // How the browser ends a transaction that the disk has no room for; no page can do it.
      if (this.name === 'spaces')
        queueMicrotask(() => (transaction as BreakableTransaction)._abort('QuotaExceededError'));
      return put.call(this, value);
    });
    await expect(log.append(STORY)).rejects.toMatchObject({ trouble: 'full' });
    full.mockRestore();
    expect(await contents(log)).toEqual(before);
  });
});

interface BreakableTransaction extends IDBTransaction {
  _abort(errorName: string): void;
}
