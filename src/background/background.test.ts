import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '../core/english.kit.ts';
import type { Fact } from '../core/facts.ts';
import type { Site } from '../core/handles.ts';
import type { Now } from '../core/now.ts';
import type { Nudge, NudgeKind } from '../core/nudge.ts';
import { type Log, LogError } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { RULES } from '../nudges/index.ts';
import { ORIGINS } from '../platform/origins.ts';
import type { Settings } from '../platform/settings.ts';
import { DEFAULTS } from '../platform/settings-check.ts';
import { callPages, readers } from '../sites/index.ts';
import { Background } from './background.ts';
import type { BackgroundParts } from './background-parts.ts';
import { BOARD, madeUpReader, SPACE, TestClock, TestFetch } from './made-up-site.kit.ts';
import { NOT_IN_SAMPLE } from './sample.ts';

const HOUR_MS = 3_600_000;
/** However much there is to do, the button counts no further. */
const BUDGET = 5;
const FROM = { site: 'trello', tab: 7 } as const;

let log: Log;
let clock: TestClock;
let site: TestFetch;
let settings: Settings;
let isOn: boolean;
let counts: number[];
let wakes: number[];
let told: number;
let toldOwn: number;
let running: boolean[];
let kept: Map<string, unknown>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  clock = new TestClock(Date.parse('2026-03-25T10:00:00Z'));
  site = new TestFetch(clock);
  settings = { ...DEFAULTS, wanted: ['trello'] };
  isOn = true;
  counts = [];
  wakes = [];
  told = 0;
  toldOwn = 0;
  running = [];
  kept = new Map();
});
afterEach(() => log.close());

function background(over: Partial<BackgroundParts> = {}): Background {
  return new Background({
    readers: { trello: madeUpReader() },
    sites: ['trello'],
    openLog: async () => log,
    fetch: site.fetch,
    clock,
    zone: () => 'Europe/Stockholm',
    settings: async () => settings,
    speech: (now, zone) => english({ now, zone }),
    isOn: async () => isOn,
    isCalendarOn: async () => false,
    throughPage: async () => ({ status: 401, body: '' }),
    wakeAt: (at) => wakes.push(at),
    showCount: async (count) => {
      counts.push(count);
    },
    tellPages: async () => {
      told++;
    },
    tellOwnPages: () => {
      toldOwn++;
    },
    kept: { read: async (name) => kept.get(name) ?? null, write: async (name, value) => void kept.set(name, value) },
    isManaged: async () => false,
    outline: async () => null,
    runInPages: async (_, isRunning) => {
      running.push(isRunning);
    },
    ...over,
  });
}

function only(now: Now, kind: NudgeKind): Nudge {
  const found = now.nudges.filter((nudge) => nudge.kind === kind);
  const [nudge] = found;
  if (!nudge || found.length > 1) throw new Error(`${found.length} nudges of the kind ${kind}`);
  return nudge;
}

function keys(now: Now): string[] {
  return now.nudges.map(({ key }) => key);
}

/** One of each kind. */
const ALL = RULES.length - NOT_IN_SAMPLE.size;

describe('the sample', () => {
  it('is added and shown, and goes without a trace', async () => {
    const { own } = background().answerers;
    expect((await own.now()).hasSample).toBe(false);
    const now = await own.addSample();
    expect(now.hasSample).toBe(true);
    expect(now.nudges).toHaveLength(ALL);
    expect(now.names['trello:sample-imani']).toBe('Imani Okello');
    // "You, you" and "Imani asked You" read like a mistake.
    expect(now.names['trello:sample-you']).not.toMatch(/^you$/iu);
    await own.shown(now.nudges);
    expect((await own.nudgeRecords()).sinceAt).not.toBeNull();
    const after = await own.removeSample();
    expect(after).toMatchObject({ hasSample: false, nudges: [], me: [] });
    expect(await log.size()).toEqual({ facts: 0, commitments: 0 });
    expect((await own.nudgeRecords()).sinceAt).toBeNull();
  });

  it('added twice is there once', async () => {
    const { own } = background().answerers;
    await own.addSample();
    clock.at += 24 * HOUR_MS;
    expect((await own.addSample()).nudges).toHaveLength(ALL);
    await own.removeSample();
    expect((await log.size()).facts).toBe(0);
  });
});

describe('what the user says to a nudge', () => {
  it.each([
    ['came-due', 'done', { kind: 'dealt-with' }, 1],
    ['came-due', 'snoozed', { kind: 'snoozed', until: Date.parse('2026-03-26T10:00:00Z') }, 1],
    ['came-due', 'settled elsewhere', { kind: 'settled', how: 'call' }, 1],
    ['came-due', 'excused', { kind: 'excused', reason: 'blocked', note: 'the mill' }, 1],
    ['came-due', 'silenced', { kind: 'silenced', what: 'subject' }, 1],
    // Whoever is silenced is not asked, and asks nothing.
    ['came-due', 'silenced for a person', { kind: 'silenced', what: 'handle' }, 2],
    ['reply', 'answered elsewhere', { kind: 'settled', how: 'call', at: Date.parse('2026-03-25T09:00:00Z') }, 1],
    ['reply', 'no question', { kind: 'no-question' }, 1],
    ['ask-kindly', 'done', { kind: 'dealt-with' }, 1],
    ['ask-kindly', 'silenced', { kind: 'silenced', what: 'subject' }, 1],
    ['keep-promise', 'no promise', { kind: 'dealt-with' }, 1],
    ['came-due', 'of no use', { kind: 'dismissed', isWrong: false }, 1],
    ['give-it-an-owner', 'not so', { kind: 'dismissed', isWrong: true }, 1],
  ] as const)('%s, %s: it is gone, and comes back when taken back', async (kind, _, answer, gone) => {
    const all = background();
    const { own } = all.answerers;
    const nudge = only(await own.addSample(), kind);
    const after = await own.answer(nudge, answer);
    expect(keys(after)).not.toContain(nudge.key);
    expect(after.nudges).toHaveLength(ALL - gone);
    await all.settled();
    expect(counts.at(-1)).toBe(Math.min(ALL - gone, BUDGET));
    expect(keys(await own.undo(nudge.key))).toContain(nudge.key);
  });

  it('is taken back word by word, the last one first', async () => {
    const { own } = background().answerers;
    const nudge = only(await own.addSample(), 'tell-them');
    await own.answer(nudge, { kind: 'snoozed', until: clock.at + HOUR_MS });
    clock.at += 2 * HOUR_MS;
    await own.answer(nudge, { kind: 'dealt-with' });
    expect(keys(await own.undo(nudge.key))).toContain(nudge.key);
    const facts = (await log.commitment(nudge.subject))?.words ?? [];
    expect(facts.map(({ word }) => word.kind)).toEqual([
      'said-snoozed',
      'said-dealt-with',
      'said-of-nudge',
      'said-undone',
      'said-undone',
    ]);
    expect(keys(await own.undo('trello:card:nobody|2026-01-01'))).toContain(nudge.key);
  });

  it('is the last word also when the clock has jumped back', async () => {
    const { own } = background().answerers;
    const nudge = only(await own.addSample(), 'tell-them');
    await own.answer(nudge, { kind: 'dealt-with' });
    clock.at -= HOUR_MS;
    expect(keys(await own.undo(nudge.key))).toContain(nudge.key);
    expect(keys(await own.answer(nudge, { kind: 'dealt-with' }))).not.toContain(nudge.key);
    expect(keys(await own.undo(nudge.key))).toContain(nudge.key);
  });

  it('yes to a promise makes a commitment of it, which goes when that is taken back, and comes with the next yes', async () => {
    const { own } = background().answerers;
    const nudge = only(await own.addSample(), 'keep-promise');
    const subject = `trello:promise:${nudge.key.split('|')[2]}`;
    const isOpen = async () => {
      const soon = await log.dueBefore(clock.at + 30 * 24 * HOUR_MS);
      const promise = soon.find((one) => one.subject === subject);
      return promise !== undefined && promise.events.at(-1)?.kind !== 'archived';
    };
    await own.answer(nudge, { kind: 'promise' });
    expect(await isOpen()).toBe(true);
    expect((await log.commitment(subject))?.states[0]).toMatchObject({
      owners: nudge.isMine ? ['trello:sample-you'] : [],
    });
    clock.at += 1000;
    expect(keys(await own.undo(nudge.key))).toContain(nudge.key);
    expect(await isOpen()).toBe(false);
    clock.at += 1000;
    await own.answer(nudge, { kind: 'promise' });
    expect(await isOpen()).toBe(true);
    await own.removeSample();
    expect((await log.size()).facts).toBe(0);
  });

  it('that a message asks nothing is counted', async () => {
    const { own } = background().answerers;
    const before = await own.addSample();
    expect(before.askPrecision).toEqual({ noticed: 2, wrong: 0 });
    const nudge = only(before, 'reply');
    expect((await own.answer(nudge, { kind: 'no-question' })).askPrecision).toEqual({ noticed: 2, wrong: 1 });
    clock.at += 1000;
    expect((await own.undo(nudge.key)).askPrecision).toEqual({ noticed: 2, wrong: 0 });
  });

  it('outlives the background', async () => {
    const nudge = only(await background().answerers.own.addSample(), 'renegotiate');
    await background().answerers.own.answer(nudge, { kind: 'dealt-with' });
    expect(keys(await background().answerers.own.now())).not.toContain(nudge.key);
  });
});

describe('badge and alarm', () => {
  it('wakes when a snooze ends, and counts again', async () => {
    const all = background();
    const nudge = only(await all.answerers.own.addSample(), 'came-due');
    const until = clock.at + HOUR_MS / 2;
    await all.answerers.own.answer(nudge, { kind: 'snoozed', until });
    await all.settled();
    expect(wakes.at(-1)).toBe(until);
    clock.at = until;
    await all.wake();
    expect(counts.at(-1)).toBe(Math.min(ALL, BUDGET));
  });

  it('sleeps no longer than four hours, and no shorter than browsers can', async () => {
    const all = background();
    await all.start();
    expect(wakes.at(-1)).toBe(clock.at + 4 * HOUR_MS);
    const nudge = only(await all.answerers.own.addSample(), 'came-due');
    await all.answerers.own.answer(nudge, { kind: 'snoozed', until: clock.at + 10 });
    await all.settled();
    expect(wakes.at(-1)).toBe(clock.at + 30_000);
  });
});

describe('a page of a site', () => {
  it('starts a reading, and is told to ask for marks again when it ends', async () => {
    const all = background();
    expect(await all.answerers.site.here({ site: 'trello', place: BOARD, me: 'trello:mara' }, FROM)).toBe(true);
    await all.settled();
    await vi.waitFor(() => expect(told).toBe(1));
    expect(toldOwn).toBe(1);
    const now = await all.answerers.own.now();
    expect(now.coverage).toMatchObject([{ site: 'trello', commitments: 3, isReading: false, gaps: [] }]);
    expect(now.me).toEqual(['trello:mara']);
  });

  it('on which another account is logged in than before makes that one me, and the first one again when it comes back', async () => {
    const all = background();
    const as = async (me: `trello:${string}`, expected: readonly string[]) => {
      clock.at += HOUR_MS;
      await all.answerers.site.here({ site: 'trello', place: BOARD, me }, FROM);
      await vi.waitFor(async () => expect((await all.answerers.own.now()).me).toEqual(expected));
      await all.settled();
      expect((await all.answerers.own.now()).me).toEqual(expected);
    };
    await as('trello:mara', ['trello:mara']);
    await as('trello:odd', ['trello:odd']);
    await as('trello:mara', ['trello:mara']);
    const before = (await log.all()).length;
    await as('trello:mara', ['trello:mara']);
    expect((await log.all()).length).toBe(before);
  });

  it.each([[null], ['here'], [{ site: 'asana', place: BOARD, me: null }]])(
    'that says of itself what it is not is not believed: %j',
    async (said) => {
      const all = background();
      expect(await all.answerers.site.here(said as never, FROM)).toBe(false);
      await all.settled();
      expect(site.asked).toEqual([]);
    },
  );

  it('gets marks for what it shows, quiet ones only in the dense mode, none when they are off', async () => {
    const all = background();
    await all.answerers.own.addSample();
    const subjects = ['beds', 'permit', 'invitation', 'nobody'].map((id) => `trello:card:sample-${id}`);
    const marks = async () =>
      (await all.answerers.site.marks(subjects, [], FROM)).marks.map(
        (mark) => `${mark.subject.split('-')[1]} ${mark.kind}`,
      );
    expect(await marks()).toEqual(['beds due', 'permit told', 'invitation turn']);
    settings = { ...settings, marks: 'dense' };
    expect(await marks()).toEqual(['beds due', 'permit told', 'invitation turn']);
    settings = { ...settings, marks: 'off' };
    expect(await marks()).toEqual([]);
  });

  it('gets marks for messages, and writes down what the user says there', async () => {
    const all = background();
    const { own, site: page } = all.answerers;
    const nudge = only(await own.addSample(), 'reply');
    const message = `trello:comment:${nudge.key.split('|')[2]}`;
    const mark = async () => (await page.marks([message], [], FROM)).marks[0];
    const choices = async () => (await page.story(message, FROM))?.choices.map(({ word }) => word);
    expect(await mark()).toMatchObject({ subject: message, kind: 'turn' });
    expect(await choices()).toEqual(['no-question', 'answered-elsewhere', 'leave-out']);
    for (const word of ['no-question', 'answered-elsewhere', 'leave-out'] as const) {
      expect(await page.say(message, word, FROM)).toBe(true);
      expect(keys(await own.now())).not.toContain(nudge.key);
      expect(await choices()).toContain('undo');
      clock.at += 1000;
      expect(await page.say(message, 'undo', FROM)).toBe(true);
      expect(keys(await own.now())).toContain(nudge.key);
      clock.at += 1000;
    }
    const promise = only(await own.now(), 'keep-promise');
    const words = `trello:comment:${promise.key.split('|')[2]}`;
    expect((await page.marks([words], [], FROM)).marks[0]).toMatchObject({ kind: 'promise' });
    expect(await page.say(words, 'promise', FROM)).toBe(true);
    expect(await log.commitment(words.replace('comment', 'promise'))).not.toBeNull();
  });

  it('says nothing that makes no sense', async () => {
    const { own, site: page } = background().answerers;
    await own.addSample();
    const facts = (await log.size()).facts;
    for (const [subject, word] of [
      ['trello:comment:none', 'no-question'],
      ['trello:card:sample-beds', 'no-question'],
      ['asana:comment:1', 'no-question'],
      ['trello:card:sample-invitation', 'anything'],
      [null, null],
    ])
      expect(await page.say(subject as never, word as never, FROM)).toBe(false);
    expect((await log.size()).facts).toBe(facts);
  });

  it('gets marks in words, with the names of those whom the story is about', async () => {
    const all = background();
    await all.answerers.own.addSample();
    const { marks } = await all.answerers.site.marks(['trello:card:sample-permit'], [], FROM);
    expect(marks[0]?.words).toMatch(/^first promised \d+ \w+ · moved once, told \d+ days? before$/u);
    const story = await all.answerers.site.story('trello:card:sample-permit', FROM);
    expect(story?.lines[0]).toMatch(/^\d+ \w+: promised by [A-Z]\w+ for \w+ \d+ \w+$/u);
    expect(await all.answerers.site.story('trello:card:none', FROM)).toBeNull();
  });

  it('gets of what cannot be read what the page itself shows, of nobody, and only then', async () => {
    const all = background();
    const { own, site: page } = all.answerers;
    await own.addSample();
    const subjects = ['trello:card:unread', 'trello:card:sample-beds', 'asana:task:1'];
    const marks = async () => (await page.marks(subjects, subjects, FROM)).marks.map((mark) => mark.kind);
    expect(await marks()).toEqual(['due']);
    site.on('/1/space/0', new Response('', { status: 404 }));
    await page.here({ site: 'trello', place: BOARD, me: 'trello:mara' }, FROM);
    await all.settled();
    expect(await marks()).toEqual(['due', 'unknown']);
    const { marks: shown } = await page.marks(['trello:card:unread'], ['trello:card:unread'], FROM);
    expect(shown).toMatchObject([{ words: 'past its date on this page · nothing more could be read' }]);
    expect(await page.story('trello:card:unread', FROM)).toMatchObject({ lines: [expect.anything()], choices: [] });
    expect((await page.marks(subjects, [], FROM)).marks).toHaveLength(1);
    expect((await page.marks(subjects, subjects, { ...FROM, tab: 99 })).marks).toHaveLength(1);
    settings = { ...settings, marks: 'off' };
    expect(await marks()).toEqual([]);
  });

  it('may ask about subjects of its own site alone, and about anything without harm', async () => {
    const { site: asked } = background().answerers;
    for (const subjects of [null, 'trello:card:x', [1, {}, 'asana:task:1', 'x'.repeat(10_000)]]) {
      expect((await asked.marks(subjects as never, [], FROM)).marks).toEqual([]);
    }
  });
});

describe('while no page is open', () => {
  const LAPSE = Date.parse('2026-03-25T23:00:00Z');

  function seen(readAt: number): Fact {
    const subject = 'trello:card:c0';
    const line = {
      key: `${subject}|seen|1`,
      subject,
      space: SPACE,
      at: 1,
      by: null,
      isAutomated: false,
      readAt,
      source: 'state',
    } as const;
    const due = { kind: 'time', at: Date.parse('2026-03-25T16:00:00Z') } as const;
    const state = {
      name: 'Sign',
      url: 'https://trello.com/c/x',
      due,
      owners: ['trello:mara'],
      isDone: false,
      doneAt: null,
      list: null,
    } as const;
    return {
      ...line,
      kind: 'seen',
      ...state,
      isArchived: false,
      owesNothing: false,
      isRecurring: false,
      keepsHistory: true,
      parent: null,
    };
  }

  async function opened(all: Background): Promise<void> {
    await all.answerers.site.here({ site: 'trello', place: BOARD, me: 'trello:mara' }, FROM);
    await all.settled();
  }

  it('spaces seen lately are read again every few hours, and not for ever', async () => {
    const all = background();
    await opened(all);
    const first = site.asked.length;
    clock.at += HOUR_MS;
    await all.wake();
    await all.settled();
    expect(site.asked).toHaveLength(first);
    clock.at += 4 * HOUR_MS;
    await all.wake();
    await all.settled();
    expect(site.asked.length).toBeGreaterThan(first);
    const second = site.asked.length;
    clock.at += 15 * 24 * HOUR_MS;
    await all.wake();
    await all.settled();
    expect(site.asked).toHaveLength(second);
  });

  it('what lapses is read again soon after', async () => {
    await log.append([seen(clock.at)]);
    const all = background();
    await opened(all);
    clock.at = LAPSE - HOUR_MS;
    await all.wake();
    await all.settled();
    const before = site.asked.length;
    // Two working hours of grace after the lapse: until eleven next morning in Stockholm.
    clock.at = Date.parse('2026-03-26T10:00:00Z');
    await all.wake();
    await all.settled();
    expect(site.asked.length).toBeGreaterThan(before);
  });

  it('the alarm goes on with what the background died over', async () => {
    site.on('/1/page/1', () => new Promise<Response>(() => undefined));
    const dead = background();
    await dead.answerers.site.here({ site: 'trello', place: BOARD, me: 'trello:mara' }, FROM);
    await vi.waitFor(() => expect(site.paths).toContain('/1/page/1'));
    site.on('/1/page/1', new Response('{}'));
    const all = background();
    await all.wake();
    await all.settled();
    expect((await log.readings())[0]?.waiting).toEqual([]);
  });

  it('a site that was turned off is not read', async () => {
    const all = background();
    await opened(all);
    const before = site.asked.length;
    isOn = false;
    clock.at += 5 * HOUR_MS;
    await all.wake();
    await all.settled();
    expect(site.asked).toHaveLength(before);
    expect((await all.answerers.own.now()).coverage[0]?.gaps).toEqual([]);
  });
});

describe('turning a site on and off', () => {
  it('has its script run from the next page on, and no more', async () => {
    const all = background();
    expect((await all.answerers.own.siteChanged('trello')).sites).toEqual([{ site: 'trello', isOn: true }]);
    isOn = false;
    expect((await all.answerers.own.siteChanged('trello')).sites).toEqual([{ site: 'trello', isOn: false }]);
    expect(running).toEqual([true, false]);
  });
});

describe('a log that does not open', () => {
  const shut = (): Partial<BackgroundParts> => ({ openLog: async () => Promise.reject(new LogError('newer')) });

  it('is told in the popup, and everything else is quiet', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const all = background(shut());
    const { own, site: pages } = all.answerers;
    await all.start();
    await all.wake();
    expect(await own.now()).toMatchObject({
      trouble: 'newer',
      nudges: [],
      coverage: [],
      sites: [{ site: 'trello', isOn: true }],
    });
    expect(await own.readAgain()).toMatchObject({ trouble: 'newer' });
    expect(await own.addSample()).toMatchObject({ trouble: 'newer' });
    expect(await pages.here({ site: 'trello', place: BOARD, me: 'trello:mara' }, FROM)).toBe(true);
    expect((await pages.marks(['trello:card:c0'], [], FROM)).marks).toEqual([]);
    await all.settled();
    expect(site.asked).toEqual([]);
    expect(silent).not.toHaveBeenCalled();
    silent.mockRestore();
  });

  it('is tried anew when it is next asked for', async () => {
    let isShut = true;
    const all = background({ openLog: async () => (isShut ? Promise.reject(new LogError('blocked')) : log) });
    expect((await all.answerers.own.now()).trouble).toBe('blocked');
    isShut = false;
    expect((await all.answerers.own.now()).trouble).toBeNull();
  });
});

it('a clock that jumps back makes nothing late and asks for nothing twice', async () => {
  const all = background();
  await all.answerers.own.addSample();
  clock.at -= 40 * 24 * HOUR_MS;
  const now = await all.answerers.own.now();
  expect(now.nudges.filter(({ kind }) => kind === 'came-due' || kind === 'tell-them')).toEqual([]);
  await all.wake();
  expect(wakes.at(-1)).toBeGreaterThan(clock.at);
});

it('every site that can be turned on is read where it truly lives', () => {
  for (const [name, origin] of Object.entries(ORIGINS)) {
    expect((readers[name as Site] ?? callPages[name as Site])?.origin).toBe(origin);
  }
  expect(Object.keys(ORIGINS).length).toBeGreaterThan(0);
});
