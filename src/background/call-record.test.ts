import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOfNudge } from '../core/before-call.ts';
import {
  attended,
  clock,
  doubled,
  IDA,
  OMAR,
  ROOM,
  report,
  scheduled,
  watched as watchedFact,
} from '../core/call.kit.ts';
import type { CallPerson, CallRecord, WordAtCall } from '../core/call-record.ts';
import { english } from '../core/english.kit.ts';
import type { SaidExpectation } from '../core/expectations.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import { ask, BOARD } from '../core/history.kit.ts';
import { speak } from '../core/speak.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { nudges } from '../nudges/index.ts';
import { DEFAULTS } from '../platform/settings-check.ts';
import { ownCallAnswers } from './call-answers.ts';
import { expectationAnswerers } from './expectation-answerers.ts';
import { forget } from './forgetting.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces, watched } from './kept-spaces.ts';
import { look } from './look.ts';
import { nowOf } from './now.ts';
import { peopleAnswers } from './people-answers.ts';

const ME: Handle = 'trello:me';
const AT_WORK: Handle = 'trello:ida';
const CARD = 'trello:card:bbbbbbbbbbbbbbbbbbbbbbbb';

let log: Log;
let spaces: KeptSpaces;
let now: number;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  spaces = new KeptSpaces();
  log = watched(
    await openLog(),
    () => spaces.forget(),
    () => now,
  );
  now = clock('12:00');
  await log.append([
    mine(ME),
    board(),
    ...ask('2026-11-09T10:00', ME, [AT_WORK]).map((fact) => ({ ...fact, subject: CARD })),
  ]);
});
afterEach(() => log.close());

function mine(handle: Handle): Fact {
  const line = { space: null, at: 0, by: handle, isAutomated: false, readAt: 0, source: 'state' as const };
  return { ...line, key: `${handle}|me`, subject: handle, kind: 'me' };
}

function board(): Fact {
  const member = (handle: Handle, name: string) => ({ handle, name, username: null, isActive: true });
  return {
    key: `${BOARD}|space-seen|1`,
    subject: BOARD,
    space: BOARD,
    at: clock('06:00'),
    by: null,
    isAutomated: false,
    readAt: clock('06:00'),
    source: 'state',
    kind: 'space-seen',
    name: 'Lanterns',
    url: 'https://trello.com/b/aaaaaaaa',
    isClosed: false,
    members: [member(ME, 'Me Self'), member(AT_WORK, 'Ida Lund')],
    lists: [],
  };
}

const shared = {
  openLog: async () => log,
  readings: async () => [],
  standpoint: async () => standpoint(now, 'UTC', 'day'),
  changed: () => undefined,
};

const calls = () => ownCallAnswers({ ...shared, spaces });
const people = () =>
  peopleAnswers({
    ...shared,
    spaces,
    kept: { read: async () => null, write: async () => undefined },
    patience: () => new Promise(() => undefined),
    isManaged: async () => false,
    atOneState: (work) => work(),
  });

async function notes() {
  const kept = { read: async () => null, write: async () => undefined };
  const parts = { ...shared, spaces, kept, readers: {}, readings: { all: shared.readings, isActive: () => false } };
  return nowOf(parts, await shared.standpoint(), [], DEFAULTS);
}

async function record(): Promise<CallRecord> {
  const [note] = (await notes()).calls;
  const found = note && (await calls().callRecord(note.key));
  if (!found) throw new Error('no call');
  return found;
}

async function say(word: WordAtCall): Promise<readonly string[]> {
  return (await calls().sayOfCall((await record()).key, word)).words;
}

function who(found: CallRecord, handle: Handle): CallPerson | undefined {
  return found.people.find((one) => one.who === handle);
}

async function sentence(handle: Handle): Promise<string> {
  const found = await record();
  const one = who(found, handle);
  return one ? speak(one.said, english({ zone: 'UTC', now })) : 'nothing';
}

const CALL = [
  watchedFact('09:55', '11:00', { title: 'Lantern check' }),
  attended('Ida Lund', '10:12', '10:58', { after: '10:11:58', leftBy: '10:58:02' }),
];
const START = scheduled('10:00', { title: 'Lantern check' });

describe('after a call', () => {
  it('the popup names it, until the user is done with it', async () => {
    await log.append(CALL);
    expect((await notes()).calls).toMatchObject([{ title: 'Lantern check', state: 'over' }]);
    const words = await say({ kind: 'done' });
    expect((await notes()).calls).toEqual([]);
    await people().unsay(words);
    expect((await notes()).calls).toHaveLength(1);
    now = clock('12:00') + 86_400_000;
    expect((await notes()).calls).toEqual([]);
  });

  it('it is said who was seen from when to when, and how surely', async () => {
    await log.append([...CALL, START]);
    expect(await sentence(IDA)).toBe('Came at least 11 minutes after the start');
    const surely = who(await record(), IDA)?.surely.map((one) => speak(one, english({ zone: 'UTC', now })));
    expect(surely).toEqual(['Seen from 10:12 to 10:58', 'came between 10:11 and 10:12', 'left at 10:58']);
  });

  it('what is expected of them decides from when on somebody comes after the start', async () => {
    await log.append([...CALL, START]);
    const expecting = expectationAnswerers({ ...shared, look: async () => Promise.reject(new Error('none')) });
    const said = (calls: SaidExpectation['terms']['calls']): SaidExpectation => ({
      scope: { kind: 'person', handle: IDA },
      direction: 'theirs',
      sinceOn: '2026-11-10',
      state: { kind: 'assumed' },
      terms: calls ? { calls } : {},
    });
    await expecting.sayExpectations([said({ kind: 'minutes', minutes: 15 })]);
    expect(await sentence(IDA)).toBe('Seen from 10:12 to 10:58');
    await expecting.sayExpectations([said({ kind: 'really-began' })]);
    expect(await sentence(IDA)).toBe('Seen from 10:12 to 10:58');
    await expecting.sayExpectations([said({ kind: 'set-time' })]);
    expect(await sentence(IDA)).toBe('Came at least 11 minutes after the start');
  });

  it('a start in the words of the user is as good as a calendar', async () => {
    await log.append(CALL);
    expect(await sentence(IDA)).toBe('Seen from 10:12 to 10:58');
    expect(await say({ kind: 'start', at: clock('10:00') })).toHaveLength(1);
    expect(await sentence(IDA)).toBe('Came at least 11 minutes after the start');
  });

  it('each of them can be corrected, and the correction taken back', async () => {
    await log.append([...CALL, START, attended('Omar Haddad', '10:00', '10:30')]);
    const not = await say({ kind: 'person', who: OMAR, word: 'said-not-them' });
    expect(await sentence(OMAR)).toBe('You said that this was somebody else');
    await people().unsay(not);
    expect(await sentence(OMAR)).toBe('Seen from 10:00 to 10:30');
    await say({ kind: 'person', who: IDA, word: 'said-told-me' });
    expect(who(await record(), IDA)).toMatchObject({ outcome: 'late', isExcused: true });
    await say({ kind: 'person', who: IDA, word: 'said-there' });
    expect(await sentence(IDA)).toBe('You said that they were there');
  });

  it('nobody is absent but by a report or the word of the user', async () => {
    const before = clock('10:00') - 7 * 86_400_000;
    const earlier = [watchedFact('09:55', '11:00'), attended('Omar Haddad', '10:00', '10:58')].map((fact) =>
      earlierBy(fact, before),
    );
    await log.append([...CALL, ...earlier]);
    expect(await sentence(OMAR)).toBe('Not seen, which proves nothing');
    await say({ kind: 'person', who: OMAR, word: 'said-not-there' });
    expect(await sentence(OMAR)).toBe('You said that they were not there');
    await log.append(report('10:00', '11:00', [['Ida Lund', '10:00', '11:00', 60]]));
    await say({ kind: 'person', who: OMAR, word: 'said-there' });
    expect(who(await record(), OMAR)?.outcome).toBe('present');
  });

  it('a name that two had is nobody', async () => {
    await log.append([...CALL, doubled('Ida Lund', '10:20')]);
    expect(await sentence(IDA)).toBe('Two people had this name, so nothing is known');
    expect((await record()).unknown).toEqual([]);
  });
});

/** The same a week before: its keys and instants. */
function earlierBy(fact: Fact, at: number): Fact {
  const shift = clock('10:00') - at;
  const subject = fact.subject.replace('2026-11-10', '2026-11-03');
  const moved = 'from' in fact && typeof fact.from === 'number' ? { from: fact.from - shift } : {};
  const to = 'to' in fact && typeof fact.to === 'number' ? { to: fact.to - shift } : {};
  return {
    ...fact,
    ...moved,
    ...to,
    key: fact.key.replace(fact.subject, subject),
    subject,
    at: fact.at - shift,
  } as Fact;
}

describe('people of a call', () => {
  it('are matched by the user alone, and stay so', async () => {
    await log.append(CALL);
    const { unknown, partners } = await record();
    expect(unknown).toEqual([{ handle: IDA, name: 'Ida Lund', perhaps: { handle: AT_WORK, name: 'Ida Lund' } }]);
    expect(partners).toEqual([{ handle: AT_WORK, name: 'Ida Lund' }]);
    expect(who(await record(), IDA)?.theirs).toEqual([]);
    const { words } = await people().join(AT_WORK, IDA);
    const [one] = (await record()).people;
    expect(one).toMatchObject({ name: 'Ida Lund', isKnown: true, outcome: 'present' });
    expect((await record()).unknown).toEqual([]);
    await people().unsay(words);
    expect((await record()).unknown[0]?.perhaps).toBeNull();
    await people().notSame(AT_WORK, IDA);
    expect((await record()).unknown[0]?.perhaps).toBeNull();
  });

  it('can be forgotten with all that was seen of them', async () => {
    await log.append(CALL);
    const person = (await record()).people[0]?.who ?? IDA;
    expect(await forget(log, { kind: 'person', person })).toBeGreaterThan(0);
    expect((await log.callsSince(0)).flatMap(({ attended }) => attended)).toEqual([]);
    await log.append(CALL);
    expect((await log.callsSince(0)).flatMap(({ attended }) => attended)).toEqual([]);
  });
});

describe('what was open when we met', () => {
  it('is asked about softly, and settled by nothing else', async () => {
    await log.append(CALL);
    await people().join(AT_WORK, IDA);
    const { open, to } = await record();
    expect(open).toMatchObject([{ loop: { kind: 'ask', direction: 'theirs' } }]);
    const [loop] = open.map((one) => one.loop);
    if (!loop) throw new Error('nothing open');
    await people().sayOfEvidence(loop.subject, { kind: 'settled', term: loop.key, how: 'call', when: to });
    expect((await record()).open).toEqual([]);
  });

  it('is spoken of in the kind question too', async () => {
    await log.append(CALL);
    await people().join(AT_WORK, IDA);
    now = clock('15:00');
    const { view } = await look(log, spaces, [], await shared.standpoint());
    expect(view.metAt?.(AT_WORK)).toBe(clock('11:00'));
  });
});

describe('a promise at a call', () => {
  const promised = { kind: 'promise', text: 'Send the lantern list', on: '2026-11-13' } as const;

  it('is kept only once it is written down: with owner and date, like any other', async () => {
    await log.append(CALL);
    await people().join(AT_WORK, IDA);
    expect((await record()).promises).toEqual([]);
    expect(await say({ ...promised, owner: null, text: '  ' })).toEqual([]);
    await say({ ...promised, owner: null });
    now += 1;
    await say({ ...promised, owner: (await record()).people[0]?.who ?? IDA, text: 'Look at the list' });
    expect((await record()).promises).toMatchObject([
      { text: 'Send the lantern list', isMine: true, on: '2026-11-13' },
      { text: 'Look at the list', isMine: false, on: '2026-11-13' },
    ]);
    const mine = await people().person(ME, 'again');
    expect(mine?.mine.open.map(({ name }) => name)).toContain('Send the lantern list');
    const ida = await people().person(IDA, 'again');
    expect(ida?.theirs?.open.map(({ name }) => name)).toContain('Look at the list');
  });

  it('is mine under whichever of my accounts', async () => {
    await log.append([...CALL, mine('asana:1'), mine('meet:me%20self')]);
    await say({ ...promised, owner: null });
    expect((await record()).promises).toMatchObject([{ owner: 'meet:me%20self', isMine: true }]);
  });

  it('is judged, though there is no page to read it from: nothing of it is unread', async () => {
    await log.append(CALL);
    await say({ ...promised, owner: null });
    now = clock('12:00') + 7 * 86_400_000;
    const { view } = await look(log, spaces, [], await shared.standpoint());
    const verdicts = view.items.flatMap((item) => item.verdicts);
    expect(verdicts.map(({ outcome, due }) => [outcome, due])).toEqual([
      ['overdue', { kind: 'day', on: '2026-11-13' }],
    ]);
    expect(nudges(view).map(({ kind }) => kind)).toContain('tell-them');
  });

  it('is put where both see it by a nudge, and can be put away', async () => {
    await log.append(CALL);
    await say({ ...promised, owner: null });
    const of = async () => nudges((await look(log, spaces, [], await shared.standpoint())).view);
    expect((await of()).map(({ kind }) => kind)).toContain('write-it-down');
    const [one] = (await record()).promises;
    now += 1000;
    await calls().dropPromise(one?.subject ?? '');
    expect((await record()).promises).toEqual([]);
    expect((await of()).map(({ kind }) => kind)).not.toContain('write-it-down');
  });
});

describe('before a call', () => {
  it('it is known who is expected, what is open with them, and what was noted last', async () => {
    await log.append([...CALL, scheduled('15:00', { title: 'Lantern check', event: 'e1' })]);
    await people().join(AT_WORK, IDA);
    await people().sayOfPerson(AT_WORK, { kind: 'note', about: 'like', text: 'Saffron buns', on: null });
    now = clock('14:00');
    const { calls: near, nudges, names } = await notes();
    expect(near.map(({ state }) => state)).toEqual(['over']);
    const nudge = nudges.find(({ kind }) => kind === 'before-the-call');
    expect(nudge && speak(nudge.why, english({ zone: 'UTC', now, names }))).toBe(
      'It begins at 15:00. One thing is open between you and Ida.',
    );
    const before = await calls().callRecord(callOfNudge(nudge?.key ?? ''));
    expect(before).toMatchObject({ state: 'ahead', startAt: clock('15:00'), url: `https://meet.google.com/${ROOM}` });
    expect(before?.people).toMatchObject([{ name: 'Ida Lund', outcome: 'unknown', note: { text: 'Saffron buns' } }]);
    expect(before?.people[0]?.theirs).toHaveLength(1);
  });
});

describe('the page of a person', () => {
  it('says how many calls there were, and how often somebody came after the start where that could be seen', async () => {
    await log.append([...CALL, START]);
    await people().join(AT_WORK, IDA);
    const found = await people().person(AT_WORK, 'opened');
    expect(found?.theirs?.standing?.calls).toEqual({ meetings: 1, minutesSeen: 46, late: 1, proved: 1 });
    expect(found?.mine.standing?.calls).toEqual({ meetings: 1, minutesSeen: 65, late: 0, proved: 1 });
  });
});
