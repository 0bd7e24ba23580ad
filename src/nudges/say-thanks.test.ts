import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import type { Handle } from '../core/handles.ts';
import { verdict } from '../core/verdict.kit.ts';
import { nudges } from './index.ts';
import { BAS, board, card, comment, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const at = instant('2025-11-10T09:00:00Z');
const thanks = (lately: readonly ReturnType<typeof item>[], over = {}) =>
  nudges(view([], { lately, ...over })).filter(({ kind }) => kind === 'say-thanks');

test('a date moved ahead of time by its owner is early notice, and worth a word', () => {
  const moved = { outcome: 'moved', movedBy: 'owner', at, by: PRIYA, due: { kind: 'day', on: '2025-11-14' } } as const;
  const next = verdict({ key: 'next', startedAt: at, due: { kind: 'day', on: '2025-11-20' }, term: 2 });
  const [nudge] = thanks([item(moved, { verdicts: [verdict(moved), next] })]);
  expect(spoken(nudge)).toMatchObject({
    title: 'Thank Priya for telling you early',
    why: 'Moved “Loan list, final” 4 working days before its date. That is early notice.',
  });
  expect(nudge?.facts).toEqual(['fact:1']);
  expect(thanks([item({ ...moved, owners: [MARA], by: MARA })])).toEqual([]);
  expect(thanks([item({ ...moved, at: instant('2025-10-30T09:00:00Z') })])).toEqual([]);
});

test('somebody finished what was in other hands', () => {
  const [nudge] = thanks([item({ outcome: 'kept', owners: [MARA], at, by: PRIYA })]);
  expect(spoken(nudge).title).toBe('Thank Priya for stepping in');
  expect(thanks([item({ outcome: 'kept', owners: [MARA], at, by: MARA })])).toEqual([]);
});

test('five dates in a row that held, the newest this week; one that did not ends the row', () => {
  const kept = (day: number, outcome: 'kept' | 'late' = 'kept') => {
    const subject = `trello:card:${day}`;
    const due = { kind: 'day', on: `2025-11-${String(day).padStart(2, '0')}` } as const;
    return item(
      { subject, key: subject, outcome, at: instant('2025-11-03T09:00:00Z'), by: PRIYA, due },
      {
        commitment: card({ subject }),
      },
    );
  };
  const row = [3, 4, 5, 6, 10].map((day) => kept(day));
  expect(spoken(thanks(row)[0]).why).toBe('5 dates in a row held, “Loan list, final” the newest.');
  expect(thanks([...row.slice(1), kept(7, 'late')])).toEqual([]);
  expect(thanks(row.slice(1))).toEqual([]);
});

test('nothing of whom the user wants to hear nothing', () => {
  const rescue = item({ outcome: 'kept', owners: [MARA], at, by: PRIYA });
  expect(thanks([rescue], { silenced: new Set([PRIYA]) })).toEqual([]);
});

test('of a date that several held, whoever moved it is thanked, and nobody for what I moved', () => {
  const moved = { outcome: 'moved', movedBy: 'owner', at, due: { kind: 'day', on: '2025-11-14' } } as const;
  const next = verdict({ key: 'next', startedAt: at, due: { kind: 'day', on: '2025-11-20' }, term: 2 });
  const by = (who: Handle, owners: readonly Handle[]) =>
    thanks([item(null, { verdicts: [verdict({ ...moved, by: who, owners }), next] })]).map(({ handle }) => handle);
  expect(by(PRIYA, [BAS, PRIYA])).toEqual([PRIYA]);
  expect(by(MARA, [MARA, PRIYA])).toEqual([]);
});

describe('what was finished in other hands', () => {
  const kept = { outcome: 'kept', owners: [MARA], at, by: PRIYA } as const;

  test('is said as it was seen', () => {
    expect(spoken(thanks([item(kept)])[0]).why).toBe(
      'Marked “Loan list, final” as done in time; it was in other hands.',
    );
  });

  test('is nobody’s merit where an app, a clean-up or somebody from elsewhere ticked it', () => {
    const automated = { ...comment(PRIYA, at, { isAutomated: true }), kind: 'done' } as HistoryEvent;
    expect(thanks([item(kept, { commitment: card({ events: [automated] }) })])).toEqual([]);
    expect(thanks([item({ ...kept, by: 'trello:app' })])).toEqual([]);
    const finishes = [1, 2, 3, 4].map((i) => ({ at, by: PRIYA, subject: `trello:card:${i}` }));
    expect(thanks([item(kept, { space: board({ finishes }) })])).toEqual([]);
    expect(thanks([item(kept, { space: board({ finishes: finishes.slice(1) }) })])).toHaveLength(1);
  });

  test('is not spoken of where the item is silenced or its space closed', () => {
    expect(thanks([item(kept)], { silenced: new Set(['trello:card:loans']) })).toEqual([]);
    expect(thanks([item(kept, { space: board({ isClosed: true }) })])).toEqual([]);
  });
});
