import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../core/facts.ts';
import { ANA, act, ask, BEN, BOARD, board, given, ME, say, seen, time } from '../core/history.kit.ts';
import type { PersonRecord } from '../core/person-record.ts';
import { type Log, LogError } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces, watched } from './kept-spaces.ts';
import { type PeopleParts, peopleAnswers } from './people-answers.ts';
import { Writers } from './writers.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const ANA_AT_WORK = 'asana:ana';

let log: Log;
let spaces: KeptSpaces;
let now: number;
let kept: Map<string, unknown>;
let changes: number;
let writers: Writers;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  spaces = new KeptSpaces();
  writers = new Writers();
  log = watched(
    await openLog(),
    () => spaces.forget(),
    () => now,
    writers,
  );
  now = NOW;
  kept = new Map();
  changes = 0;
});
afterEach(() => log.close());

function answers(over: Partial<PeopleParts> = {}) {
  return peopleAnswers({
    openLog: async () => log,
    spaces,
    readings: async () => [
      {
        key: 'trello/space/x',
        place: { kind: 'space', path: 'x' },
        space: BOARD,
        readAt: NOW,
        waiting: [],
        calls: 0,
        notBefore: 0,
        gaps: [],
        memory: {},
      },
    ],
    standpoint: async () => standpoint(now, 'UTC', 'exact'),
    kept: { read: async (name) => kept.get(name) ?? null, write: async (name, value) => void kept.set(name, value) },
    patience: () => new Promise(() => undefined),
    isManaged: async () => false,
    atOneState: (work) => writers.atOneState(work),
    changed: () => {
      changes++;
    },
    ...over,
  });
}

/** A card of Ana's, due on a day in March at three, and finished or not. */
function card(day: number, over: { readonly done?: string; readonly owner?: typeof ANA } = {}): readonly Fact[] {
  const subject = `trello:card:${String(day).padStart(24, '0')}`;
  const due = time(`2026-03-${String(day).padStart(2, '0')}T15:00`);
  const owner = over.owner ?? ANA;
  const start = '2026-03-02T09:00';
  return [
    act(start, { kind: 'created' }, { by: ME, subject }),
    act(start, { kind: 'owner-joined', who: owner }, { by: ME, subject }),
    act(start, { kind: 'due-changed', from: null, to: due }, { by: ME, subject }),
    ...(over.done ? [act(over.done, { kind: 'done' }, { by: owner, subject })] : []),
    seen(over.done ?? start, { subject, due, owners: [owner], isDone: over.done !== undefined, name: `Card ${day}` }),
  ];
}

const ME_FACT: Fact = {
  key: `${ME}|me|1`,
  subject: ME,
  space: null,
  at: 0,
  by: null,
  isAutomated: false,
  readAt: 0,
  source: 'state',
  kind: 'me',
};

async function fill(...facts: readonly (readonly Fact[])[]): Promise<void> {
  await log.append([ME_FACT, ...board('2026-01-01T00:00'), ...facts.flat()]);
}

async function opened(person: typeof ANA, over: Partial<PeopleParts> = {}): Promise<PersonRecord> {
  const record = await answers(over).person(person, 'opened');
  if (!record) throw new Error('nobody known');
  return record;
}

describe('the list of people', () => {
  it('has me first and the others by name, with what is open both ways', async () => {
    await fill(
      card(16),
      card(17, { owner: ME }),
      card(10, { done: '2026-03-10T11:00' }),
      ask('2026-03-30T10:00', BEN, [ME]),
    );
    const list = await answers().people();
    expect(list.me).toMatchObject({ person: ME, isMe: true });
    expect(list.partners.map(({ person }) => person)).toEqual([ANA, BEN]);
    expect(list.partners.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(list.me?.mine).toBe(2);
    const { mine, theirs } = await opened(ANA);
    expect(theirs?.open.map(({ name, kind, isPast }) => [name, kind, isPast])).toEqual([
      ['Card 16', 'commitment', true],
    ]);
    expect(mine.open.map(({ name }) => name)).toEqual(['Card 17']);
    for (const person of [BEN, ME])
      expect((await opened(person)).mine.open.map(({ kind }) => kind).sort()).toEqual(['ask', 'commitment']);
  });

  it('holds no figure', async () => {
    await fill(card(10, { done: '2026-03-10T11:00' }));
    expect(JSON.stringify(await answers().people())).not.toMatch(/"(mean|low|high|effective|speaks|kept)"/);
  });

  it('tells what keeps the log from being read', async () => {
    const list = await answers({ openLog: () => Promise.reject(new LogError('newer')) }).people();
    expect(list).toMatchObject({ trouble: 'newer', partners: [], me: null });
  });
});

describe('a person', () => {
  it('is shown both ways, with every figure open to its evidence', async () => {
    await fill(
      ...[9, 10, 11, 12, 13].map((day) => card(day, { done: `2026-03-${String(day).padStart(2, '0')}T11:00` })),
      card(16, { done: '2026-03-18T09:00' }),
      card(19, { owner: ME, done: '2026-03-19T10:00' }),
      [
        ...given('2026-03-30T15:00'),
        ...ask('2026-03-20T10:00', ME, [ANA]),
        say('2026-03-20T12:00', ANA),
        seen('2026-03-20T12:00', { due: time('2026-03-30T15:00') }),
      ],
    );
    const { theirs, mine, who, lastSeenAt } = await opened(ANA);
    expect(who).toMatchObject({ person: ANA, name: 'trello:ana Example' });
    const sum = theirs?.standing?.followThrough;
    expect(sum).toMatchObject({ kept: 5, late: 1, overdue: 1 });
    const keys = new Set(theirs?.terms.map(({ key }) => key));
    expect(sum?.counted.every((key) => keys.has(key))).toBe(true);
    expect(theirs?.terms.find(({ outcome }) => outcome === 'late')).toMatchObject({
      name: 'Card 16',
      workingDaysAfter: 2,
      url: 'https://trello.com/c/AbCd1234',
      isSeenByBoth: true,
    });
    expect(theirs?.asks).toMatchObject([{ outcome: 'answered', waitedWorkingHours: 2 }]);
    expect(mine.standing?.followThrough).toMatchObject({ kept: 1 });
    expect(theirs?.open).toHaveLength(1);
    expect(lastSeenAt).toBe(Date.parse('2026-03-20T12:00:00Z'));
    expect(theirs?.words['follow-through'].length).toBeGreaterThan(1);
  });

  it('is counted as looked at when it is opened, day by day, and kept out of the log', async () => {
    await fill(card(16));
    const before = await log.size();
    const { person } = answers();
    for (const expected of [1, 2, 3]) expect((await person(ANA, 'opened'))?.lookedToday).toBe(expected);
    expect((await person(ANA, 'again'))?.lookedToday).toBe(3);
    expect((await person(BEN, 'opened'))?.lookedToday).toBe(1);
    now += 86_400_000;
    expect((await person(ANA, 'again'))?.lookedToday).toBe(0);
    expect(await log.size()).toEqual(before);
  });

  it('is nobody where nothing is known, or what is asked for is no handle', async () => {
    await fill();
    expect(await answers().person('trello:nobody', 'opened')).toBeNull();
    expect(await answers().person('no handle' as typeof ANA, 'opened')).toBeNull();
  });

  it('has lists and no figures where the installation is managed', async () => {
    await fill(card(16));
    const { theirs, isManaged } = await opened(ANA, { isManaged: async () => true });
    expect(isManaged).toBe(true);
    expect(theirs?.standing).toBeNull();
    expect(theirs?.words['follow-through']).toEqual([]);
    expect(theirs?.terms).toHaveLength(1);
  });
});

describe('why a line of evidence is counted', () => {
  it('is told step by step when it is asked for, of a term and of an ask; of what is not there, nothing', async () => {
    await fill(card(10, { done: '2026-03-10T11:00' }), ask('2026-03-30T10:00', ME, [ANA]));
    const { theirs } = await opened(ANA);
    const [term] = theirs?.terms ?? [];
    const [asked] = theirs?.asks ?? [];
    if (!term || !asked) throw new Error('nothing is there');
    expect(JSON.stringify(theirs)).not.toContain('"steps"');
    const { why } = answers();
    expect((await why(term.subject, term.key))?.length).toBeGreaterThan(1);
    expect((await why(asked.subject, asked.key))?.map(({ key }) => key)).toContain('why_ask');
    expect(await why(term.subject, `${term.key}, another`)).toBeNull();
    expect(await why('trello:card:none', term.key)).toBeNull();
  });
});

describe('what the user says of a person', () => {
  it('is a note, a group, a pin, a silence, an answer of their own; each can be taken back', async () => {
    await fill(card(16));
    const { sayOfPerson, unsay } = answers();
    const note = await sayOfPerson(ANA, { kind: 'note', about: 'birthday', text: 'cake', on: '--04-02' });
    await sayOfPerson(ANA, { kind: 'group', group: 'harbour', isIn: true });
    await sayOfPerson(ANA, { kind: 'pinned', isPinned: true });
    await sayOfPerson(ANA, { kind: 'silenced', isSilenced: true });
    await sayOfPerson(ANA, { kind: 'own-answer', question: 'care', text: 'yes' });
    const record = await opened(ANA);
    expect(record.who).toMatchObject({ isPinned: true, isSilenced: true, groups: ['harbour'] });
    expect(record.notes).toMatchObject([{ about: 'birthday', text: 'cake' }]);
    expect(record.ownAnswers).toMatchObject([{ question: 'care', text: 'yes' }]);
    const row = (await answers().people()).partners[0];
    expect(row?.nextNotedOn).toBe('2026-04-02');
    expect(changes).toBe(5);

    await unsay(note.words);
    await sayOfPerson(ANA, { kind: 'group', group: 'harbour', isIn: false });
    await sayOfPerson(ANA, { kind: 'pinned', isPinned: false });
    await sayOfPerson(ANA, { kind: 'silenced', isSilenced: false });
    await sayOfPerson(ANA, { kind: 'own-answer', question: 'care', text: '' });
    const after = await opened(ANA);
    expect(after.who).toMatchObject({ isPinned: false, isSilenced: false, groups: [] });
    expect([...after.notes, ...after.ownAnswers]).toEqual([]);
  });

  it('changes no figure', async () => {
    await fill(card(10, { done: '2026-03-10T11:00' }), card(16));
    const before = (await opened(ANA)).theirs?.standing;
    const { sayOfPerson } = answers();
    await sayOfPerson(ANA, { kind: 'own-answer', question: 'word', text: 'hardly' });
    await sayOfPerson(ANA, { kind: 'note', about: 'other', text: 'x', on: null });
    expect((await opened(ANA)).theirs?.standing).toEqual(before);
  });

  it('is refused where it is no word of ours', async () => {
    await fill(card(16));
    const { sayOfPerson, sayOfEvidence } = answers();
    expect((await sayOfPerson(ANA, { kind: 'note', about: 'birthday', text: '', on: '--13-40' })).words).toEqual([]);
    expect((await sayOfEvidence('trello:card:none', { kind: 'disputed', term: 'x', note: '' })).words).toEqual([]);
    expect(changes).toBe(0);
  });
});

describe('what the user says of a line of evidence', () => {
  const subject = `trello:card:${'16'.padStart(24, '0')}`;

  async function line() {
    return (await opened(ANA)).theirs?.terms.find((one) => one.subject === subject);
  }

  it('excuses it with a reason, and the reason is counted', async () => {
    await fill(card(16));
    const term = (await line())?.key ?? '';
    const said = await answers().sayOfEvidence(subject, { kind: 'excused', term, reason: 'blocked', note: 'lender' });
    expect(await line()).toMatchObject({ excuse: { reason: 'blocked', note: 'lender', word: said.words[0] } });
    const { theirs } = await opened(ANA);
    expect(theirs?.standing?.followThrough).toMatchObject({ overdue: 0 });
    expect(theirs?.standing?.reasons).toMatchObject([{ reason: 'blocked', count: 1 }]);
    await answers().unsay(said.words);
    expect((await line())?.excuse).toBeNull();
  });

  it('disputes it: then nobody knows, until that is taken back', async () => {
    await fill(card(16));
    const term = (await line())?.key ?? '';
    const said = await answers().sayOfEvidence(subject, { kind: 'disputed', term, note: 'handed in on paper' });
    expect(await line()).toMatchObject({ outcome: 'unknown', dispute: { note: 'handed in on paper' } });
    await answers().unsay(said.words);
    expect(await line()).toMatchObject({ outcome: 'overdue', dispute: null });
    // What took it back is taken back by saying it anew.
    const undoing = (await log.factsOf(subject)).find(({ kind }) => kind === 'said-undone');
    await answers().unsay([undoing?.key ?? '']);
    expect(await line()).toMatchObject({ outcome: 'unknown' });
  });

  it('corrects when it was done', async () => {
    await fill(card(16, { done: '2026-03-18T09:00' }));
    const term = (await line())?.key ?? '';
    expect(await line()).toMatchObject({ outcome: 'late' });
    const when = Date.parse('2026-03-16T14:00:00Z');
    await answers().sayOfEvidence(subject, { kind: 'done', term, when });
    expect(await line()).toMatchObject({ outcome: 'kept', doneAt: when, workingDaysAfter: 0 });
  });
});

describe('accounts', () => {
  const away = (handle: typeof ANA, other: Fact) => ({ ...other, subject: handle, key: `${handle}|x|1` });

  it('are joined after a preview, counted together, and split again', async () => {
    await fill(card(16), card(17, { owner: BEN }));
    const { previewJoin, previewSplit, join, split, people } = answers();
    const preview = await previewJoin(ANA, BEN);
    expect(preview?.people).toMatchObject([{ commitments: 2, accounts: [{ handle: ANA }, { handle: BEN }] }]);
    await join(BEN, ANA);
    expect((await people()).partners.map(({ accounts }) => accounts.length)).toEqual([2]);
    expect((await opened(BEN)).theirs?.terms).toHaveLength(2);
    expect((await previewSplit(BEN))?.people.map(({ commitments }) => commitments)).toEqual([1, 1]);
    await split(BEN);
    expect((await people()).partners.map(({ person }) => person)).toEqual([ANA, BEN]);
    expect((await opened(ANA)).theirs?.terms).toHaveLength(1);
  });

  it('that one account held together stay one when it is taken out', async () => {
    await fill(card(16));
    const { join, split, previewSplit } = answers();
    await join(ANA, BEN);
    await join(ANA_AT_WORK, ANA);
    expect((await previewSplit(ANA))?.people.map(({ accounts }) => accounts.map(({ handle }) => handle))).toEqual(
      [[ANA], [ANA_AT_WORK, BEN]]
        .toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
        .toSorted((a) => (a.includes(ANA_AT_WORK) ? -1 : 1)),
    );
    await split(ANA);
    const { partners } = await answers().people();
    const found = partners.map(({ accounts }) => accounts.map(({ handle }) => handle).sort());
    expect(found).toContainEqual([ANA_AT_WORK, BEN]);
    expect(found).toContainEqual([ANA]);
  });

  it('of mine are one, whether or not that was said', async () => {
    await fill(card(17, { owner: ME }));
    await log.append([away('asana:me', ME_FACT)]);
    const { me } = await answers().people();
    expect(me?.accounts.map(({ handle }) => handle).sort()).toEqual(['asana:me', ME]);
    expect(await answers().previewSplit(ME)).toBeNull();
  });

  it('of two that I have on one site the other is mine too once I say so, and no more once it is taken out', async () => {
    await fill(card(16), card(17, { owner: ME }));
    const { join, split, people, previewSplit } = answers();
    await join(ANA, ME);
    expect((await people()).me?.accounts.map(({ handle }) => handle).sort()).toEqual([ANA, ME].sort());
    expect((await people()).partners.map(({ person }) => person)).toEqual([BEN]);
    expect(await previewSplit(ME)).toBeNull();
    expect((await previewSplit(ANA))?.people).toHaveLength(2);
    await split(ANA);
    expect((await people()).partners.map(({ person }) => person)).toEqual([ANA, BEN]);
    expect((await people()).me?.accounts.map(({ handle }) => handle)).toEqual([ME]);
  });
});

describe('the rates of all partners', () => {
  it('are kept for a day and made anew when the log has grown or somebody was joined', async () => {
    await fill(
      ...Array.from({ length: 20 }, (_, day) =>
        card(day + 4, day < 10 ? { done: `2026-03-${String(day + 4).padStart(2, '0')}T11:00` } : {}),
      ),
    );
    await opened(ANA);
    const first = kept.get('rates') as { rates: { kept: number }; at: number };
    expect(first.rates.kept).toBe(0.5);
    now += 3_600_000;
    await opened(ANA);
    expect((kept.get('rates') as typeof first).at).toBe(first.at);
    await answers().join(ANA, BEN);
    await opened(ANA);
    expect((kept.get('rates') as typeof first).at).toBe(now);
    kept.set('rates', { rates: { kept: 'high' } });
    expect((await opened(ANA)).theirs?.standing?.followThrough.mean).toBeLessThan(0.6);
  });
});

describe('figures that cannot be told yet', () => {
  const slow = { patience: async () => undefined };

  it('come later than the lists: none of them stands there before all of what was read is summed up', async () => {
    await fill(card(10, { done: '2026-03-10T11:00' }), card(16));
    const first = await opened(ANA, slow);
    expect(first).toMatchObject({ areFiguresComing: true, isManaged: false, beforeAfter: [] });
    expect(first.theirs?.terms).toHaveLength(2);
    expect(first.theirs?.standing).toBeNull();
    expect(Object.values(first.theirs?.words ?? {}).flat()).toEqual([]);

    await answers(slow).summedUp();
    const then = await opened(ANA, slow);
    expect(then.areFiguresComing).toBe(false);
    expect(then.theirs?.standing?.followThrough).toMatchObject({ kept: 1, overdue: 1 });
    expect(then.theirs?.standing).toEqual((await opened(ANA)).theirs?.standing);
    expect(kept.has('rates')).toBe(true);
  });

  it('are not summed up at all where the installation is managed', async () => {
    await fill(card(16));
    const { isManaged, areFiguresComing } = await opened(ANA, { ...slow, isManaged: async () => true });
    expect([isManaged, areFiguresComing, kept.has('rates')]).toEqual([true, false, false]);
  });
});

describe('the weekly review', () => {
  it('tells what I owe, what I wait for, what slipped, whom to thank, and goes on where it was left', async () => {
    now = Date.parse('2026-03-27T12:00:00Z');
    await fill(
      card(25, { owner: ME }),
      card(26),
      ...[16, 17, 18, 19, 20, 23].map((day) => card(day, { owner: BEN, done: `2026-03-${day}T11:00` })),
      [
        ...given('2026-03-24T15:00'),
        act('2026-03-23T09:00', { kind: 'due-changed', from: time('2026-03-24T15:00'), to: time('2026-04-08T15:00') }),
        seen('2026-03-23T09:00', { due: time('2026-04-08T15:00') }),
      ],
    );
    const { review, sayInReview } = answers();
    const first = await review();
    expect(first.week).toBe('2026-03-23');
    expect(first.owed.map(({ name }) => name)).toEqual(['Card 25']);
    expect(first.waiting.map(({ name }) => name)).toContain('Card 26');
    expect(first.slips.map(({ term, isMine }) => [term.name, isMine, term.outcome])).toEqual([
      ['Card 26', false, 'overdue'],
      ['Card 25', true, 'overdue'],
      ['Draft', false, 'moved'],
    ]);
    expect(first.thanks.map(({ ground, person }) => [ground, person])).toEqual(
      [
        ['told', ANA],
        ['streak', BEN],
      ].toSorted((a, b) => (a[0] === 'streak' ? -1 : b[0] === 'streak' ? 1 : 0)),
    );
    expect(first.own).toMatchObject({ cameDue: 1, open: 1, kept: 0 });
    expect(first.answers).toEqual([]);
    await sayInReview(first.week, 'change', 'ask before the weekend');
    expect((await review()).answers).toMatchObject([{ step: 'change', text: 'ask before the weekend' }]);
    now += 7 * 86_400_000;
    expect(await review()).toMatchObject({ answers: [], lastWeek: [{ text: 'ask before the weekend' }] });
  });

  it('has what was half written in a step, in that week', async () => {
    now = Date.parse('2026-03-27T12:00:00Z');
    await fill(card(25, { owner: ME }));
    const { review, sayInReview, draftInReview } = answers();
    const { week, drafts } = await review();
    expect(drafts).toEqual([]);
    await draftInReview(week, 'talks', 'Ask Ana wh');
    // Whoever leaves the page waits for nothing, and may be back at once.
    void draftInReview(week, 'talks', 'Ask Ana why');
    void draftInReview(week, 'change', 'x'.repeat(3000));
    expect((await review()).drafts).toEqual([
      { step: 'talks', text: 'Ask Ana why', at: now },
      { step: 'change', text: expect.stringMatching(/^x{2000}$/u), at: now },
    ]);
    await sayInReview(week, 'talks', 'Ask Ana why');
    expect((await review()).drafts).toHaveLength(2);
    await draftInReview('2026-03-23', 'tomorrow' as 'talks', 'of no step');
    expect((await review()).drafts).toHaveLength(2);
    now += 7 * 86_400_000;
    expect((await review()).drafts).toEqual([]);
    expect(kept.get('review-drafts')).toBeNull();
  });

  it('is not kept from being told by what cannot be read beside the log', async () => {
    kept.set('review-drafts', { week: '2026-03-30', drafts: [null, { step: 'talks' }, 'x'] });
    expect((await answers().review()).drafts).toEqual([]);
  });
});
