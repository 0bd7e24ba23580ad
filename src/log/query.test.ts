import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Log } from './log.ts';
import { ADA, BRAM, contents, fact, HARBOUR, ORCHARD, ROPE, reading, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { openLog } from './open.ts';

let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
});

function subjectsOf(commitments: readonly { subject: string }[]): string[] {
  return commitments.map((commitment) => commitment.subject);
}

describe('what falls due', () => {
  beforeEach(async () => {
    const dues = [300, 100, null, 200, 400];
    await log.append(dues.map((dueAt, index) => seen(`trello:card:c${index}`, dueAt)));
  });

  it('is found up to an instant, latest first, without what has no due time', async () => {
    expect(subjectsOf(await log.dueBefore(300))).toEqual(['trello:card:c0', 'trello:card:c3', 'trello:card:c1']);
    expect(await log.dueBefore(99)).toEqual([]);
  });

  it('is found up to a number', async () => {
    expect(subjectsOf(await log.dueBefore(300, 2))).toEqual(['trello:card:c0', 'trello:card:c3']);
    expect(subjectsOf(await log.dueBefore(150, 2))).toEqual(['trello:card:c1']);
    expect(await log.dueBefore(300, 0)).toEqual([]);
  });

  it('is found page by page, also where a hundred things fall due at once', async () => {
    const many = Array.from({ length: 130 }, (_, index) => `trello:card:m${1000 + index}`);
    await log.append(many.map((subject, index) => seen(subject, index < 5 ? 260 : index < 125 ? 250 : 240)));
    const all = subjectsOf(await log.dueBefore(300));
    expect(all).toHaveLength(133);
    for (const limit of [1, 49, 50, 51, 57, 58, 100, 101, 127, 133, 500])
      expect(subjectsOf(await log.dueBefore(300, limit))).toEqual(all.slice(0, limit));
  });

  it('leaves the index when it is done', async () => {
    const body = seen('trello:card:c0', 300, { id: '2', at: 150 });
    if (body.kind === 'seen') await log.append([{ ...body, isDone: true }]);
    expect(subjectsOf(await log.dueBefore(300))).toEqual(['trello:card:c3', 'trello:card:c1']);
  });
});

describe('messages', () => {
  const asked = (card: string, at: number, by = ADA) =>
    fact(
      card,
      {
        kind: 'asked',
        comment: `m${at}`,
        url: 'https://trello.com/c/rope',
        to: [BRAM],
        asksAsOwner: true,
        quote: null,
      },
      { id: `m${at}`, at, by },
    );

  it('are found while they may still want an answer, newest first', async () => {
    await log.append([asked(ROPE, 100), asked(SAIL, 300), asked('trello:card:c3', 50)]);
    expect(subjectsOf(await log.talkSince(100, 10))).toEqual([SAIL, ROPE]);
    expect(subjectsOf(await log.talkSince(0, 1))).toEqual([SAIL]);
    await log.append([fact(SAIL, { kind: 'acted', what: 'commentCard' }, { at: 400, by: BRAM })]);
    expect(subjectsOf(await log.talkSince(100, 10))).toEqual([ROPE]);
  });

  it('are found by who wrote them, the newest first, whatever else they did', async () => {
    const wrote = (card: string, at: number, by = ADA, isAutomated = false) => ({
      ...fact(card, { kind: 'acted', what: 'commentCard' }, { id: `c${at}`, at, by }),
      isAutomated,
    });
    const task = fact('asana:task:1', { kind: 'acted', what: 'comment' }, { at: 250, by: BRAM });
    const file = fact(SAIL, { kind: 'acted', what: 'addAttachmentToCard' }, { id: 'f', at: 900, by: ADA });
    await log.append([
      wrote(ROPE, 100),
      wrote(SAIL, 300),
      wrote(SAIL, 200, BRAM),
      wrote(ROPE, 800, ADA, true),
      file,
      task,
    ]);
    expect(await log.lastMessages([ADA], 0, 9)).toEqual([
      { subject: SAIL, at: 300 },
      { subject: ROPE, at: 100 },
    ]);
    expect(await log.lastMessages([ADA, BRAM], 200, 2)).toEqual([
      { subject: SAIL, at: 300 },
      { subject: 'asana:task:1', at: 250 },
    ]);
    expect(await log.lastMessages([], 0, 9)).toEqual([]);
  });

  it('tell what they stand on, and how many of them ask', async () => {
    await log.append([asked(ROPE, 100), asked(SAIL, 300), seen(ROPE, 1)]);
    expect(await log.subjectsOfMessages(['m300', 'm7'])).toEqual(new Map([['m300', SAIL]]));
    expect(await log.askCount()).toBe(2);
    const said = fact(ROPE, { kind: 'said-no-question', ask: `${ROPE}|ask|m100` });
    await log.append([said]);
    expect(await log.wordsOnAsks()).toEqual([said]);
  });
});

describe('quotes', () => {
  it('can be erased, and the asks stay', async () => {
    const body = {
      kind: 'asked',
      comment: 'm',
      url: 'https://trello.com/c/rope',
      to: [BRAM],
      asksAsOwner: true,
    } as const;
    await log.append([fact(ROPE, { ...body, quote: 'where is the rope?' }), seen(ROPE, 1)]);
    await log.forgetQuotes();
    expect(JSON.stringify(await contents(log))).not.toContain('where is the rope');
    expect((await log.commitment(ROPE))?.thread).toMatchObject([{ kind: 'asked', quote: null }]);
    expect((await log.commitment(ROPE))?.states).toHaveLength(1);
  });
});

describe('the log', () => {
  it('answers null and nothing for what it does not know', async () => {
    expect(await log.commitment(ROPE)).toBeNull();
    expect(await log.space(HARBOUR)).toBeNull();
    expect(await log.reading('trello/space/harbour')).toBeNull();
    expect(await log.commitments([ROPE])).toEqual([]);
    expect(await log.facts(['nothing'])).toEqual([]);
  });

  it('gives commitments and facts in the order asked for', async () => {
    const [rope, sail] = [seen(ROPE, 1), seen(SAIL, 2)];
    await log.append([rope, sail]);
    expect(subjectsOf(await log.commitments([SAIL, 'trello:card:none', ROPE]))).toEqual([SAIL, ROPE]);
    expect(await log.facts([sail.key, 'none', rope.key])).toEqual([sail, rope]);
  });

  it('keeps the facts of subjects apart whose ids begin alike', async () => {
    await log.append([seen('trello:card:1', 1), seen('trello:card:12', 2), seen('trello:card:1x', 3)]);
    expect(subjectsOf(await log.factsOf('trello:card:1'))).toEqual(['trello:card:1']);
    expect((await log.commitment('trello:card:1'))?.states).toHaveLength(1);
  });

  it('gives the commitments of one space', async () => {
    await log.append([seen(ROPE, 1), seen(SAIL, 2, { space: ORCHARD })]);
    expect(subjectsOf(await log.commitmentsOf(ORCHARD))).toEqual([SAIL]);
  });

  it('knows who the user is, and words about people and spaces apart from those about commitments', async () => {
    const silenced = fact(BRAM, { kind: 'said-silenced', what: BRAM }, { space: null });
    const dealtWith = fact(HARBOUR, { kind: 'said-dealt-with', nudge: 'n' });
    const excused = fact(ROPE, { kind: 'said-done', term: 't' }, { space: null });
    await log.append([fact(ADA, { kind: 'me' }, { space: null }), silenced, dealtWith, excused]);
    expect(await log.me()).toEqual([ADA]);
    expect(await log.words()).toEqual([dealtWith, silenced]);
    expect((await log.commitment(ROPE))?.words.map((line) => line.word)).toEqual([excused]);
    expect(await log.commitment(BRAM)).toBeNull();
  });

  it('pages through all facts by key', async () => {
    await log.append(['a', 'b', 'c', 'd', 'e'].map((id) => fact(ROPE, { kind: 'created' }, { id })));
    const first = await log.all(undefined, 2);
    const rest = await log.all(first.at(-1)?.key);
    expect([...first, ...rest].map((one) => one.key.at(-1))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps the last of each reading', async () => {
    await log.keepReading(reading('r', null));
    await log.keepReading({ ...reading('r', HARBOUR), calls: 3 });
    expect(await log.reading('r')).toMatchObject({ space: HARBOUR, calls: 3 });
    expect(await log.readings()).toHaveLength(1);
  });
});

describe('people', () => {
  it('are found by whatever they ever held, asked or were asked on, and by nothing else', async () => {
    const ask = (id: string, to: readonly (typeof BRAM)[]) =>
      fact(SAIL, {
        kind: 'asked',
        comment: id,
        url: 'https://trello.com/c/sail',
        to,
        asksAsOwner: false,
        quote: null,
      });
    await log.append([seen(ROPE, 1), fact(ROPE, { kind: 'owner-left', who: BRAM })]);
    await log.append([fact('trello:card:net', { kind: 'done' }, { by: BRAM })]);
    expect(await log.subjectsAbout([BRAM])).toEqual([ROPE]);
    await log.append([ask('m', [BRAM])]);
    expect(await log.subjectsAbout([BRAM])).toEqual([ROPE, SAIL]);
    expect(await log.subjectsAbout([ADA, BRAM])).toEqual([ROPE, SAIL]);
    expect(await log.subjectsAbout(['trello:nobody'])).toEqual([]);
    await log.forgetSpace(HARBOUR);
    expect(await log.subjectsAbout([ADA, BRAM])).toEqual([]);
  });

  it('are found by what they may owe: what they ever held or were asked on, in a space or anywhere', async () => {
    const ask = fact(SAIL, {
      kind: 'asked',
      comment: 'm',
      url: 'https://trello.com/c/sail',
      to: [BRAM],
      asksAsOwner: false,
      quote: null,
    });
    await log.append([seen(ROPE, 1, { space: ORCHARD }), fact(ROPE, { kind: 'owner-left', who: BRAM })]);
    await log.append([fact(SAIL, { kind: 'done' }), ask]);
    expect(await log.subjectsOwedBy([BRAM], null)).toEqual([ROPE, SAIL]);
    expect(await log.subjectsOwedBy([BRAM], [HARBOUR])).toEqual([SAIL]);
    expect(await log.subjectsOwedBy([BRAM, ADA], [HARBOUR, ORCHARD])).toEqual([ROPE, SAIL]);
    expect(await log.subjectsOwedBy([ADA], null)).toEqual([ROPE]);
    expect(await log.subjectsOwedBy(['trello:bra'], null)).toEqual([]);
    await log.append([seen(ROPE, 1, { id: '2', at: 200, space: HARBOUR })]);
    expect(await log.subjectsOwedBy([ADA], [ORCHARD])).toEqual([]);
    expect(await log.subjectsOwedBy([ADA], [HARBOUR])).toEqual([ROPE]);
  });

  it('are found on what something happened on lately, newest first', async () => {
    await log.append([seen(ROPE, 1), seen(SAIL, 1), fact(SAIL, { kind: 'done' }, { at: 900 })]);
    expect(subjectsOf(await log.activeSince(0, 9))).toEqual([SAIL, ROPE]);
    expect(subjectsOf(await log.activeSince(500, 9))).toEqual([SAIL]);
    expect(subjectsOf(await log.activeSince(0, 1))).toEqual([SAIL]);
    await log.append([fact(ROPE, { kind: 'said-done', term: 't' }, { at: 950 })]);
    expect(subjectsOf(await log.activeSince(900, 9))).toEqual([ROPE, SAIL]);
  });
});

describe('going through everything', () => {
  it('gives each commitment once, in pages', async () => {
    await log.append([seen(ROPE, 1), seen(SAIL, 1), seen('trello:card:net', 1)]);
    const first = await log.subjectsAfter(null, 2);
    const rest = await log.subjectsAfter(first.at(-1) ?? null, 2);
    expect([...first, ...rest]).toEqual(['trello:card:net', ROPE, SAIL]);
  });
});

describe('forgetting a space', () => {
  it('takes its facts, histories, words and readings, and leaves the others', async () => {
    const orchard = [spaceSeen(ORCHARD, 'Orchard'), seen(SAIL, 2, { space: ORCHARD })];
    const people = [
      fact(ADA, { kind: 'me' }, { space: null }),
      fact(BRAM, { kind: 'said-silenced', what: BRAM }, { space: null }),
    ];
    await log.append([...orchard, ...people]);
    await log.keepReading(reading('orchard', ORCHARD));
    const harbour = [
      spaceSeen(HARBOUR, 'Harbour'),
      seen(ROPE, 1),
      fact(ROPE, { kind: 'said-done', term: 't' }, { space: null }),
      fact(HARBOUR, { kind: 'said-dealt-with', nudge: 'n' }),
      fact(BRAM, { kind: 'said-dealt-with', nudge: 'n' }),
    ];
    await log.append(harbour);
    await log.keepReading(reading('harbour', HARBOUR));

    await log.forgetSpace(HARBOUR);
    expect(new Set(await log.all())).toEqual(new Set([...orchard, ...people]));
    expect(await log.commitment(ROPE)).toBeNull();
    expect(await log.space(HARBOUR)).toBeNull();
    expect(await log.words()).toEqual([people[1]]);
    expect((await log.readings()).map(({ key }) => key)).toEqual(['orchard']);
    expect(await log.space(ORCHARD)).toMatchObject({ name: 'Orchard' });
  });

  it('leaves what happened elsewhere to a commitment that was moved', async () => {
    const here = fact(ROPE, { kind: 'created' }, { space: ORCHARD });
    const word = fact(ROPE, { kind: 'said-done', term: 't' }, { space: null });
    await log.append([here, word, seen(ROPE, 1, { at: 200 })]);
    await log.forgetSpace(HARBOUR);
    expect(await log.commitment(ROPE)).toMatchObject({ space: ORCHARD, openDueAt: null, states: [] });
    expect(await log.factsOf(ROPE)).toEqual([here, word]);
  });
});

describe('rebuilding', () => {
  it('folds more facts than one page holds, with subjects across the border of pages', async () => {
    const facts = Array.from({ length: 4500 }, (_, index) =>
      fact(`trello:card:${Math.floor(index / 7)}`, { kind: 'done' }, { id: `${index}`, at: index }),
    );
    await log.append(facts);
    const before = [await log.commitmentsOf(HARBOUR), await log.space(HARBOUR)];
    await log.rebuild();
    expect([await log.commitmentsOf(HARBOUR), await log.space(HARBOUR)]).toEqual(before);
    expect((await log.space(HARBOUR))?.finishes).toHaveLength(4500);
  });
});
