import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import { verdict } from '../core/verdict.kit.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { nudges } from './index.ts';
import { card, comment, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const DONE_AT = instant('2025-11-12T09:00:00Z');
const late = { owners: [MARA], outcome: 'late', at: DONE_AT, by: MARA, lateHours: 10 } as const;
const kinds = (...items: readonly ReturnType<typeof item>[]) => nudges(view(items)).map(({ kind }) => kind);

test('mine, done after its date, and no word said: an apology that names what happened and what changes', () => {
  expect(kinds(item(late))).toEqual(['make-it-good']);
  expect(spoken(nudges(view([item(late)]))[0])).toEqual({
    title: 'Make “Loan list, final” good with a word',
    why: 'Done today, after its date, and no word of yours is seen there since.',
    evidence: 'Trello · was due Tue 11 Nov · Loan list, final',
    draft:
      '“Loan list, final” was due Tue 11 Nov and came Wed 12 Nov. I am sorry for that, and for not saying so before. From now on I will tell you as soon as I see that a date will not hold. Did it hold anything up for you?',
  });
});

test('not where a word was said, another did it, it was long ago, or it is theirs', () => {
  const said = card({ events: [comment(MARA, instant('2025-11-12T08:00:00Z'))] });
  expect(kinds(item(late, { commitment: said }))).toEqual([]);
  expect(kinds(item({ ...late, by: PRIYA }))).toEqual([]);
  expect(kinds(item({ ...late, at: instant('2025-11-04T09:00:00Z') }))).toEqual([]);
  expect(kinds(item({ ...late, owners: [PRIYA] }))).toEqual([]);
  expect(kinds(item({ ...late, excuse: 'blocked' }))).toEqual([]);
});

test('moved only after its date, it says so and names the new one', () => {
  const next = verdict({ key: 'next', startedAt: DONE_AT, owners: [MARA], due: { kind: 'day', on: '2025-11-28' } });
  const due = { kind: 'day', on: '2025-11-28' } as const;
  const moved = item(late, { commitment: card({}, { due }), verdicts: [verdict(late), next] });
  const { why, draft } = spoken(nudges(view([moved])).find(({ kind }) => kind === 'make-it-good'));
  expect(why).toBe('Moved today, after its date, and no word of yours is seen there since.');
  expect(draft).toContain('You will have it on Fri 28 Nov');
});

test('not that it was done, where I moved it after its date and left it to others', () => {
  const moved = { ...comment(MARA, DONE_AT), kind: 'due-changed' } as HistoryEvent;
  const left = { ...comment(MARA, DONE_AT), kind: 'owner-left' } as HistoryEvent;
  expect(kinds(item(late, { commitment: card({ events: [moved, left] }, { owners: [PRIYA] }) }))).toEqual([]);
});

test('told, and two working days later the old date still stands: a new date, and only then', () => {
  const overdue = { owners: [MARA], outcome: 'overdue', due: { kind: 'day', on: '2025-11-05' } } as const;
  const told = (at: string) => item(overdue, { commitment: card({ events: [comment(MARA, instant(at))] }) });
  expect(kinds(told('2025-11-07T09:00:00Z'))).toEqual(['make-it-good']);
  expect(spoken(nudges(view([told('2025-11-07T09:00:00Z')]))[0]).title).toBe('Give “Loan list, final” a new date');
  expect(kinds(told('2025-11-11T15:00:00Z'))).toEqual([]);
});

describe('moved after its date, and then', () => {
  const WED = { kind: 'day', on: '2025-11-12' } as const;
  const MOVED_AT = instant('2025-11-12T05:00:00Z');
  const moved = { ...late, at: MOVED_AT };
  const then = (over: Partial<DeadlineVerdict>, state: Parameters<typeof card>[1] = { due: WED }) => {
    const next = verdict({ key: 'next', startedAt: MOVED_AT, owners: [MARA], due: WED, ...over });
    return item(moved, { commitment: card({}, state), verdicts: [verdict(moved), next] });
  };
  const good = (one: ReturnType<typeof item>) => nudges(view([one])).filter(({ kind }) => kind === 'make-it-good');

  test('done: the note says that it came, and promises no date', () => {
    const [nudge, another] = good(then({ outcome: 'kept', at: DONE_AT }));
    expect(another).toBeUndefined();
    expect(spoken(nudge).draft).toContain('was due Tue 11 Nov and came Wed 12 Nov');
    expect(spoken(nudge).why).toMatch(/^Moved today, after its date/);
  });

  test('past once more, or done late: it is the newer date that is spoken of', () => {
    expect(good(then({ outcome: 'overdue' }))).toEqual([]);
    expect(good(then({ outcome: 'late', by: MARA, at: DONE_AT })).map(({ key }) => key)).toEqual([
      'trello:card:loans|2025-11-12',
    ]);
  });

  test('its new day is over where I am, though not for others: it is not promised any more', () => {
    const due = { kind: 'day', on: '2025-11-11' } as const;
    expect(good(then({ due, lapseAt: instant('2025-11-12T12:00:00Z') }, { due }))).toEqual([]);
  });

  test('others set an earlier date since: the item says another than I promised', () => {
    expect(good(then({ outcome: 'open', due: { kind: 'day', on: '2025-11-14' } }))).toEqual([]);
  });

  test('its date was taken off: there is none to promise', () => {
    expect(good(then({ outcome: 'released', at: DONE_AT }, { due: null }))).toEqual([]);
  });
});

test('done after its date and open again: nothing has come that could be made good', () => {
  const reopened = { ...comment(MARA, instant('2025-11-12T09:20:00Z')), kind: 'reopened' } as HistoryEvent;
  expect(kinds(item(late, { commitment: card({ events: [reopened] }) }))).toEqual([]);
});

test('moved by an app after its date, and taken up: nobody says that I moved it', () => {
  const next = verdict({ key: 'next', startedAt: DONE_AT, owners: [MARA], due: { kind: 'day', on: '2025-11-28' } });
  const event = { ...comment(MARA, instant('2025-11-12T06:00:00Z'), { isAutomated: true }), kind: 'due-changed' };
  const commitment = card({ events: [event as HistoryEvent] }, { due: { kind: 'day', on: '2025-11-28' } });
  expect(kinds(item(late, { commitment, verdicts: [verdict(late), next] }))).toEqual([]);
});

test('who said so on the last days before the date owes no word for silence', () => {
  const said = (at: string) => kinds(item(late, { commitment: card({ events: [comment(MARA, instant(at))] }) }));
  expect(said('2025-11-11T10:00:00Z')).toEqual([]);
  expect(said('2025-11-06T10:00:00Z')).toEqual(['make-it-good']);
});
