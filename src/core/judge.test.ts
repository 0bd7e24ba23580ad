import { describe, expect, it } from 'vitest';
import { foldAll } from './bundle.ts';
import { assumed } from './expectations.ts';
import type { Fact } from './facts.ts';
import { ANA, act, at, BEN, BOARD, board, CARD, given, ME, seen, time } from './history.kit.ts';
import { judgeAll } from './judge.ts';
import type { DeadlineVerdict } from './verdict.ts';

const UTC = assumed('UTC', { graceHours: 0, dueTimes: 'exact' });

function judge(
  facts: readonly Fact[],
  over: { now?: string; readAt?: string; subject?: string } = {},
): readonly DeadlineVerdict[] {
  const now = at(over.now ?? '2026-03-31T12:00');
  const judged = judgeAll(foldAll([...board('2026-01-05T08:00'), ...facts]), {
    expectations: UTC,
    userZone: 'UTC',
    now,
    readAt: over.readAt ? at(over.readAt) : now,
  });
  return judged.get(over.subject ?? CARD) ?? [];
}

function outcomes(verdicts: readonly DeadlineVerdict[]): string[] {
  return verdicts.map((one) => one.outcome);
}

const DUE = '2026-03-10T17:00';
const card = seen(DUE, { due: time(DUE) });

describe('a deadline', () => {
  it('is kept when done at the lapse itself, and not yet lapsed a millisecond before it', () => {
    expect(
      outcomes(judge([...given(DUE), act(DUE, { kind: 'done' }), seen(DUE, { due: time(DUE), isDone: true })])),
    ).toEqual(['kept']);
    expect(outcomes(judge([...given(DUE), card], { now: '2026-03-10T16:59' }))).toEqual(['open']);
    expect(outcomes(judge([...given(DUE), card], { now: DUE }))).toEqual(['overdue']);
  });

  it('stays open when nobody has read the space since it lapsed', () => {
    expect(outcomes(judge([...given(DUE), card], { readAt: '2026-03-10T16:00' }))).toEqual(['open']);
  });

  it('is no change of owner when somebody is taken off and put back within a quarter of an hour', () => {
    const facts = [
      ...given(DUE),
      act('2026-03-05T10:00', { kind: 'owner-left', who: ANA }, { by: ME }),
      act('2026-03-05T10:14', { kind: 'owner-joined', who: ANA }, { by: ME }),
      card,
    ];
    const verdicts = judge(facts);
    expect(outcomes(verdicts)).toEqual(['overdue']);
    expect(verdicts[0]?.startedAt).toBe(at('2026-03-02T09:00'));
  });

  it('is released when its owner is taken off in time, and starts anew for whoever takes it up before it lapses', () => {
    const facts = [
      ...given(DUE),
      act('2026-03-04T10:00', { kind: 'owner-left', who: ANA }, { by: ME }),
      act('2026-03-05T10:00', { kind: 'owner-joined', who: BEN }, { by: ME }),
      seen(DUE, { due: time(DUE), owners: [BEN] }),
    ];
    const verdicts = judge(facts);
    expect(outcomes(verdicts)).toEqual(['released', 'overdue']);
    expect(verdicts.map((one) => one.owners)).toEqual([[ANA], [BEN]]);
  });

  it('moved earlier by somebody else rules from the owner’s next act on, and was moved when the date was changed', () => {
    const facts = [
      ...given(DUE),
      act('2026-03-03T10:00', { kind: 'due-changed', from: time(DUE), to: time('2026-03-06T17:00') }, { by: ME }),
      act('2026-03-04T10:00', { kind: 'acted', what: 'commentCard' }),
      seen('2026-03-06T17:00', { due: time('2026-03-06T17:00') }),
    ];
    const verdicts = judge(facts);
    expect(outcomes(verdicts)).toEqual(['moved', 'overdue']);
    expect(verdicts[0]).toMatchObject({ at: at('2026-03-03T10:00'), movedBy: 'other', isEarlier: true });
    expect(verdicts[1]).toMatchObject({ lapseAt: at('2026-03-06T17:00') });
  });

  it('moved earlier by somebody else and taken up when it is too near already is asked too late', () => {
    const facts = [
      ...given(DUE),
      act('2026-03-03T10:00', { kind: 'due-changed', from: time(DUE), to: time('2026-03-06T17:00') }, { by: ME }),
      act('2026-03-06T15:00', { kind: 'acted', what: 'commentCard' }),
      seen('2026-03-06T17:00', { due: time('2026-03-06T17:00') }),
    ];
    expect(outcomes(judge(facts))).toEqual(['moved', 'unknown']);
  });

  it('archived and brought back before the lapse is no change; brought back later starts a term only while the date is ahead', () => {
    const archived = act('2026-03-04T10:00', { kind: 'archived' }, { by: ME });
    const back = (iso: string): Fact => act(iso, { kind: 'restored' }, { by: ME });
    expect(outcomes(judge([...given(DUE), archived, back('2026-03-06T10:00'), card]))).toEqual(['overdue']);
    expect(outcomes(judge([...given(DUE), archived, back('2026-03-12T10:00'), card]))).toEqual(['released']);
  });

  it('archived after the lapse and brought back is open again, and late when it is done', () => {
    const facts = [
      ...given(DUE),
      act('2026-03-11T10:00', { kind: 'archived' }, { by: ME }),
      act('2026-03-12T10:00', { kind: 'restored' }, { by: ME }),
      act('2026-03-12T17:00', { kind: 'done' }),
      seen('2026-03-12T17:00', { due: time(DUE), isDone: true }),
    ];
    expect(judge(facts)[0]).toMatchObject({ outcome: 'late', lateHours: 48 });
  });

  it('deleted before the lapse is released, after it overdue and dropped', () => {
    expect(outcomes(judge([...given(DUE), act('2026-03-04T10:00', { kind: 'deleted' }, { by: ME })]))).toEqual([
      'released',
    ]);
    expect(judge([...given(DUE), act('2026-03-12T10:00', { kind: 'deleted' }, { by: ME })])[0]).toMatchObject({
      outcome: 'overdue',
      isDropped: true,
    });
  });

  it('ticked before it was ever given a date, or while nobody held it, starts nothing', () => {
    const facts = [
      act('2026-03-02T09:00', { kind: 'created' }, { by: ME }),
      act('2026-03-03T09:00', { kind: 'done' }, { by: ME }),
      act('2026-03-04T09:00', { kind: 'owner-joined', who: ANA }, { by: ME }),
      act('2026-03-04T10:00', { kind: 'due-changed', from: null, to: time(DUE) }, { by: ME }),
      seen(DUE, { due: time(DUE), isDone: true }),
    ];
    expect(judge(facts)).toEqual([]);
  });

  it('whose date changed without a trace is moved by somebody unknown when that was in time, else unknown', () => {
    const later = seen('2026-03-05T10:00', { due: time('2026-03-20T17:00') });
    expect(judge([...given(DUE), later])[0]).toMatchObject({ outcome: 'moved', movedBy: 'other' });
    expect(judge([...given(DUE), seen('2026-03-12T10:00', { due: time('2026-03-20T17:00') })])[0]).toMatchObject({
      outcome: 'unknown',
    });
  });

  it('of a card whose acts are known and which is on no list that was read says nothing after the last act', () => {
    expect(judge(given(DUE))).toEqual([]);
  });

  it('excused or settled by the user keeps its outcome and says so; a word taken back counts no more', () => {
    const key = `${CARD}|${new Date(at(DUE)).toISOString()}|${ANA}`;
    const line = { subject: CARD, space: BOARD, by: null, isAutomated: false, readAt: 0, source: 'user' as const };
    const excuse: Fact = {
      ...line,
      key: `${CARD}|said-excused|1`,
      at: at('2026-03-12T10:00'),
      kind: 'said-excused',
      term: key,
      reason: 'blocked',
      note: '',
    };
    const undone: Fact = {
      ...line,
      key: `${CARD}|said-undone|2`,
      at: at('2026-03-12T11:00'),
      kind: 'said-undone',
      word: excuse.key,
    };
    expect(judge([...given(DUE), card, excuse])[0]).toMatchObject({ key, outcome: 'overdue', excuse: 'blocked' });
    expect(judge([...given(DUE), card, excuse, undone])[0]).toMatchObject({ excuse: null });
  });

  it('done before the known history is kept however near it lapses, put away before it released, and unknown if it lapsed before it', () => {
    const known = (due: string, over: Parameters<typeof seen>[1]): DeadlineVerdict | undefined =>
      judge([seen('2026-01-10T09:00', { due: time(due), ...over })])[0];
    expect(known('2026-01-05T15:00', { isDone: true })).toMatchObject({ outcome: 'kept', at: null });
    expect(known('2026-01-05T15:00', { isArchived: true })).toMatchObject({ outcome: 'released', at: null });
    expect(known('2026-01-05T15:00', {})).toMatchObject({ outcome: 'unknown' });
    expect(known('2026-01-03T15:00', { isDone: true })).toMatchObject({ outcome: 'unknown' });
    expect(known('2026-01-03T15:00', { isArchived: true })).toMatchObject({ outcome: 'unknown', isDropped: true });
  });

  it('explains every outcome step by step', () => {
    for (const verdict of judge([...given(DUE), card])) expect(verdict.steps.length).toBeGreaterThan(2);
  });
});

describe('a checklist item', () => {
  const ITEM = 'trello:checkitem:cccccccccccccccccccccccc';
  const item = (readAt: string, over: Parameters<typeof seen>[1] = {}): Fact =>
    seen(readAt, {
      subject: ITEM,
      readAt,
      due: time(DUE),
      owners: [BEN],
      keepsHistory: false,
      parent: null,
      list: null,
      ...over,
    });

  it('seen open before the lapse and open after it is overdue, seen only after it is unknown', () => {
    expect(
      outcomes(judge([item('2026-03-09T10:00'), item('2026-03-12T10:00', { name: 'Renamed' })], { subject: ITEM })),
    ).toEqual(['overdue']);
    expect(outcomes(judge([item('2026-03-12T10:00')], { subject: ITEM }))).toEqual(['unknown']);
  });

  it('seen before the lapse and ticked after it is late at the tick', () => {
    const ticked = act('2026-03-11T17:00', { kind: 'done' }, { subject: ITEM, by: BEN });
    const verdicts = judge([item('2026-03-09T10:00'), ticked, item('2026-03-12T10:00', { isDone: true })], {
      subject: ITEM,
    });
    expect(verdicts[0]).toMatchObject({ outcome: 'late', lateHours: 24 });
  });

  it('seen done between two readings around the lapse is unknown', () => {
    const verdicts = judge([item('2026-03-09T10:00'), item('2026-03-12T10:00', { isDone: true })], { subject: ITEM });
    expect(outcomes(verdicts)).toEqual(['unknown']);
  });
});
