import { describe, expect, test } from 'vitest';
import { ask } from '../core/ask.kit.ts';
import { beforeKey, callOfNudge } from '../core/before-call.ts';
import type { CallAhead } from '../core/calls-ahead.ts';
import { instant } from '../core/english.kit.ts';
import { expectation } from '../core/expectation.kit.ts';
import { assumed } from '../core/expectations.ts';
import type { UserWord } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { BAS, card, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';
import type { View } from './view.ts';

const HOUR_MS = 3_600_000;
const startAt = how.now + HOUR_MS;
const PRIYAS = { who: PRIYA, name: 'Priya Raghunathan' };
const BASS = { who: BAS, name: 'Bas van der Meulen-Achterberg' };

function call(over: Partial<CallAhead> = {}): CallAhead {
  return {
    key: 'meet:call:kiw-melo-fig.2025-11-12|1',
    title: 'Audio guide, weekly',
    url: 'https://meet.google.com/kiw-melo-fig',
    startAt,
    readAt: how.now - HOUR_MS,
    expected: [PRIYAS],
    facts: ['start'],
    ...over,
  };
}

/** Hers, open: and a card of mine in the same space. */
const hers = item({ owners: [PRIYA], outcome: 'open' });
const own = (id: string) => ({
  ...item({ owners: [MARA], outcome: 'open', key: id, subject: id }, { commitment: card({ subject: id }) }),
});
const about = (person: Handle, said: UserWord) => {
  const line = word(said, how.now - 40 * HOUR_MS);
  return { ...line, word: { ...line.word, subject: person } };
};
const note = (person: Handle, text: string, on: string | null = null): ReturnType<typeof word> =>
  about(person, { kind: 'said-note', about: on === null ? 'like' : 'birthday', text, on });

function found(items: View['items'], over: Partial<View> = {}) {
  return nudges(view(items, { calls: [call()], ...over })).filter(({ kind }) => kind === 'before-the-call');
}

describe('before a call', () => {
  test('it is said what is open with who is wont to come, and where that is seen', () => {
    const [nudge, ...others] = found([hers]);
    expect(others).toEqual([]);
    expect(spoken(nudge)).toMatchObject({
      title: 'Get ready for “Audio guide, weekly”',
      why: 'It begins at 11:40. One thing is open between you and Priya.',
      evidence: 'Google Meet · begins at 11:40 · Audio guide, weekly',
    });
    expect(nudge).toMatchObject({ habit: 'connect', isMine: true, handle: PRIYA, url: call().url, draft: null });
    expect(nudge?.facts).toContain('start');
    expect(callOfNudge(nudge?.key ?? '')).toBe(call().key);
  });

  test('both ways, and of several people at once', () => {
    expect(spoken(found([hers, own('trello:card:mine')])[0]).why).toBe(
      'It begins at 11:40. 2 things are open between you and Priya.',
    );
    const [several] = found([hers, own('trello:card:mine')], { calls: [call({ expected: [PRIYAS, BASS] })] });
    expect(spoken(several).why).toBe('It begins at 11:40. 2 things are open between you and those who come.');
    expect(several?.handle).toBeNull();
    const asked = item(null, { asks: [ask({ from: PRIYA, to: [MARA], stage: 'due' })] });
    expect(spoken(found([asked])[0]).why).toBe('It begins at 11:40. One thing is open between you and Priya.');
  });

  test('or what was noted of them, and a day of theirs that is near', () => {
    expect(spoken(found([], { words: [note(PRIYA, 'Saffron buns')] })[0]).why).toBe(
      'It begins at 11:40. There is a note of yours about Priya.',
    );
    expect(spoken(found([], { words: [note(PRIYA, 'Her day', '--11-20')] })[0]).why).toBe(
      'It begins at 11:40. You noted a day of Priya that is near: Thu 20 Nov.',
    );
  });

  test('of a call without a title, by whom it is with', () => {
    const [nudge] = found([hers], { calls: [call({ title: null, url: null })] });
    expect(spoken(nudge)).toMatchObject({
      title: 'Get ready for a call with Priya',
      evidence: 'Google Meet · begins at 11:40',
    });
  });
});

describe('nothing is said', () => {
  test('where no call is scheduled, or it has begun, or is more than two hours ahead', () => {
    expect(found([hers], { calls: [] })).toEqual([]);
    expect(nudges(view([hers])).map(({ kind }) => kind)).not.toContain('before-the-call');
    expect(found([hers], { calls: [call({ startAt: how.now })] })).toEqual([]);
    expect(found([hers], { calls: [call({ startAt: how.now - 1 })] })).toEqual([]);
    expect(found([hers], { calls: [call({ startAt: how.now + 2 * HOUR_MS })] })).toHaveLength(1);
    expect(found([hers], { calls: [call({ startAt: how.now + 2 * HOUR_MS + 1 })] })).toEqual([]);
  });

  test('where nobody is known who comes, or of whom nothing is open or noted', () => {
    expect(found([hers], { calls: [call({ expected: [] })] })).toEqual([]);
    const stranger = { who: 'meet:ida%20lund' as Handle, name: 'Ida Lund' };
    expect(found([hers, own('trello:card:mine')], { calls: [call({ expected: [stranger] })] })).toEqual([]);
    expect(found([], { words: [note(BAS, 'Chess')] })).toEqual([]);
    expect(found([item({ owners: [PRIYA], outcome: 'kept' })])).toEqual([]);
  });

  test('of whoever is on leave when it begins, or of whom the user wants to hear nothing', () => {
    const away = (fromOn: string, toOn: string) => ({
      ...assumed(how.zone, { dueTimes: 'day' }),
      said: [
        expectation({
          scope: { kind: 'person', handle: PRIYA },
          terms: { absences: [{ fromOn, toOn }] } as never,
          fromOn: '2025-01-01',
        }),
      ],
    });
    expect(found([hers], { expectations: away('2025-11-10', '2025-11-14') })).toEqual([]);
    expect(found([hers], { expectations: away('2025-11-17', '2025-11-21') })).toHaveLength(1);
    expect(found([hers], { silenced: new Set([PRIYA]) })).toEqual([]);
  });

  test('where it is turned off, dealt with, snoozed or put aside; and the next call is another matter', () => {
    expect(found([hers], { off: new Set(['before-the-call']) })).toEqual([]);
    const key = beforeKey(MARA, call().key);
    for (const said of [
      { kind: 'said-dealt-with', nudge: key },
      { kind: 'said-snoozed', nudge: key, until: how.now + HOUR_MS },
    ] as const)
      expect(found([hers], { words: [word(said, how.now - 1)] })).toEqual([]);
    const next = call({ key: 'meet:call:kiw-melo-fig.2025-11-13|2', startAt: startAt + HOUR_MS });
    const words = [word({ kind: 'said-dealt-with', nudge: key }, how.now - 1)];
    expect(found([hers], { calls: [call(), next], words }).map((one) => callOfNudge(one.key))).toEqual([next.key]);
    expect(found([hers], { calls: [call(), next] })).toHaveLength(1);
  });
});

test('it stands behind who waits for an answer, and before all else of mine', () => {
  const reply = item(null, { asks: [ask({ from: PRIYA, to: [MARA], stage: 'due' })] });
  const late = own('trello:card:late');
  const overdue = {
    ...late,
    verdicts: late.verdicts.map((one) => ({
      ...one,
      outcome: 'overdue' as const,
      lapsedAt: instant('2025-11-12T09:00:00Z'),
    })),
  };
  const kinds = nudges(view([reply, overdue], { calls: [call()] })).map(({ kind }) => kind);
  expect(kinds.slice(0, 3)).toEqual(['reply', 'before-the-call', 'tell-them']);
});
