import { describe, expect, test } from 'vitest';
import { ask, waitingAsk } from '../core/ask.kit.ts';
import type { AskVerdict } from '../core/ask-verdict.ts';
import { instant } from '../core/english.kit.ts';
import { assumed } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { nudges } from './index.ts';
import { BAS, board, card, how, item, MARA, PRIYA, spoken, view, word } from './view.kit.ts';

function found(asks: readonly AskVerdict[], over = {}, itemOver = {}) {
  return nudges(view([item(null, { asks, ...itemOver })], over));
}

test('somebody waits for me: the question itself, and a note that names a day', () => {
  const quote = 'Which opening hours do we print, winter or all year?';
  const [nudge, another] = found([waitingAsk({ quote })]);
  expect(another).toBeUndefined();
  expect(nudge).toMatchObject({
    kind: 'reply',
    habit: 'communicate',
    rank: 0,
    isMine: true,
    handle: PRIYA,
    key: 'trello:card:loans|ask|c1',
    term: 'trello:card:loans|ask|c1',
    url: 'https://trello.com/c/l0aNl1st#comment-c1',
    facts: ['asked:c1'],
  });
  expect(spoken(nudge)).toEqual({
    title: 'Reply to Priya about “Loan list, final”',
    why: 'Priya asked yesterday: “Which opening hours do we print, winter or all year?”',
    evidence: 'Trello · asked Tue 11 Nov · Loan list, final',
    draft:
      'Hello Priya, thank you for asking about “Loan list, final” on Tue 11 Nov. You will have my answer by today, 13:30. Is that soon enough for you?',
  });
});

test('where approval is asked for, it says so, and opens the item itself', () => {
  const url = card().states[0]?.url ?? '';
  const [nudge] = found([waitingAsk({ kind: 'review', quote: null, url })]);
  expect(spoken(nudge)).toMatchObject({
    title: 'Say yes or no to Priya about “Loan list, final”',
    why: 'Priya asked yesterday for your approval.',
  });
  expect(nudge?.isAtMessage).toBe(false);
  expect(found([waitingAsk()])[0]?.isAtMessage).toBe(true);
});

test('a message that asks to look something over is one, and is opened', () => {
  const [nudge] = found([waitingAsk({ kind: 'review', quote: 'Could you look over the list?' })]);
  expect(spoken(nudge)).toMatchObject({
    title: 'Reply to Priya about “Loan list, final”',
    why: 'Priya asked yesterday: “Could you look over the list?”',
  });
  expect(nudge?.isAtMessage).toBe(true);
});

test('without a quote its clock is told, once it has run', () => {
  expect(spoken(found([ask()])[0]).why).toBe('Priya asked Monday. That is 14 of your working hours.');
  expect(spoken(found([waitingAsk({ waitedWorkingHours: 0 })])[0]).why).toBe('Priya asked yesterday.');
});

test('after its time the note says sorry', () => {
  expect(spoken(found([ask()])[0]).draft).toBe(
    'Hello Priya, what you asked about “Loan list, final” on Mon 10 Nov has waited for me; sorry about that. Next time I will say when an answer takes longer. You will have this one by Thu 13 Nov. Is that soon enough for you?',
  );
});

describe('the day or hour that is proposed', () => {
  const urgent = (over: Partial<AskVerdict>) => {
    const askedAt = over.askedAt ?? instant('2025-11-12T09:00:00Z');
    const at = { askedAt, clockFrom: askedAt, dueAt: instant('2025-11-12T11:00:00Z') };
    return waitingAsk({ kind: 'urgent', ...at, ...over });
  };
  const proposed = (one: AskVerdict, now: string) => {
    const [nudge] = found([one], { now: instant(now) });
    return /(?:answer|this one) by (.*?)\. Is/u.exec(spoken(nudge, instant(now)).draft)?.[1];
  };
  const late = { outcome: 'unanswered', stage: 'due' } as const;

  test('keeps what is agreed for what is urgent', () => {
    expect(proposed(urgent({}), '2025-11-12T09:05:00Z')).toBe('today, 12:00');
  });

  test('is the same time once more, when that is over: on the next working morning late in the day', () => {
    expect(proposed(urgent(late), '2025-11-12T12:07:00Z')).toBe('today, 15:15');
    expect(proposed(urgent(late), '2025-11-12T15:30:00Z')).toBe('tomorrow, 10:30');
    expect(proposed(urgent(late), '2025-11-14T18:00:00Z')).toBe('Mon 17 Nov, 11:00');
  });

  test('leaves an hour to answer in', () => {
    expect(proposed(urgent({}), '2025-11-12T10:50:00Z')).toBe('today, 13:00');
    expect(proposed(urgent({}), '2025-11-12T10:53:00Z')).toBe('today, 13:00');
  });

  test('is a day for a question or an approval, within their time, and never more than two working days', () => {
    for (const kind of ['question', 'review'] as const) {
      const asked = { kind, askedAt: instant('2025-11-12T09:00:00Z'), clockFrom: instant('2025-11-12T09:00:00Z') };
      const oneDay = waitingAsk({ ...asked, dueAt: instant('2025-11-13T09:00:00Z') });
      expect(proposed(oneDay, '2025-11-12T09:30:00Z')).toBe('Thu 13 Nov');
      expect(proposed({ ...oneDay, ...late }, '2025-11-13T10:00:00Z')).toBe('Fri 14 Nov');
      const week = waitingAsk({ ...asked, dueAt: instant('2025-11-19T09:00:00Z') });
      expect(proposed(week, '2025-11-12T09:30:00Z')).toBe('Fri 14 Nov');
      expect(proposed({ ...week, ...late }, '2025-11-19T10:00:00Z')).toBe('Fri 21 Nov');
    }
  });
});

test('asked of several, it says of whom', () => {
  expect(spoken(found([ask({ to: [MARA, BAS] })])[0]).why).toBe('Priya asked you and Bas Monday.');
  expect(spoken(found([ask({ to: [BAS, MARA], quote: 'Who opens?' })])[0]).why).toBe(
    'Priya asked you and Bas Monday: “Who opens?”',
  );
  expect(spoken(found([ask({ to: [MARA, BAS, 'trello:4'] })])[0]).why).toBe('Priya asked you and 2 others Monday.');
});

test('it is there from the first minute until nobody waits any more', () => {
  for (const one of [waitingAsk(), ask(), ask({ stage: 'cold' })]) expect(found([one])).toHaveLength(1);
  for (const stage of ['stale', null] as const) expect(found([ask({ stage })])).toEqual([]);
});

test('answered, acknowledged, settled, released or unknown, nobody waits for me', () => {
  for (const outcome of ['answered', 'answered late', 'acknowledged', 'settled', 'released', 'unknown'] as const)
    expect(found([ask({ outcome })])).toEqual([]);
});

test('asked of others, by me, or while it is not known who I am, it is not mine to answer', () => {
  expect(found([ask({ to: [BAS] })])).toEqual([]);
  expect(found([ask({ from: MARA, to: [MARA] })])).toEqual([]);
  expect(found([ask()], { me: [] })).toEqual([]);
});

test('people whose account is closed, or of whom one wants to hear nothing, are left out', () => {
  const members = board().members.map((member) => ({ ...member, isActive: member.handle !== PRIYA }));
  expect(found([ask()], {}, { space: board({ members }) }).map(({ kind }) => kind)).toEqual(['give-it-an-owner']);
  expect(found([ask()], { silenced: new Set([PRIYA]) })).toEqual([]);
  expect(found([ask()], { silenced: new Set(['trello:card:loans']) })).toEqual([]);
});

test('it comes before everything else, and beside what else there is to do on the card', () => {
  const both = item({ owners: [MARA], outcome: 'overdue' }, { asks: [ask()] });
  expect(nudges(view([both])).map(({ kind }) => kind)).toEqual(['reply', 'tell-them']);
});

describe('what the user said of it', () => {
  const key = ask().key;
  const at = instant('2025-11-12T08:00:00Z');
  const count = (words: Parameters<typeof word>[0][], one = ask()): number =>
    found([one], {}, { commitment: card({ words: words.map((said, i) => word(said, at + i)) }) }).length;

  test('no question, or settled, it is gone; a question after all, it is back', () => {
    expect(count([{ kind: 'said-no-question', ask: key }])).toBe(0);
    expect(count([{ kind: 'said-settled', term: key, how: 'call' }])).toBe(0);
    expect(
      count([
        { kind: 'said-no-question', ask: key },
        { kind: 'said-question', ask: key },
      ]),
    ).toBe(1);
    expect(
      count([
        { kind: 'said-question', ask: key },
        { kind: 'said-no-question', ask: key },
      ]),
    ).toBe(0);
    expect(count([{ kind: 'said-no-question', ask: 'another' }])).toBe(1);
  });

  test('dealt with, it stays so until it is asked once more', () => {
    expect(count([{ kind: 'said-dealt-with', nudge: key }])).toBe(0);
    expect(count([{ kind: 'said-dealt-with', nudge: key }], ask({ repeatedAt: [at + 1] }))).toBe(1);
    expect(count([{ kind: 'said-snoozed', nudge: key, until: how.now + 1 }])).toBe(0);
  });
});

test('what somebody wrote stays their words, whatever is in it', () => {
  const quote = `<img src=x onerror=alert(1)> ${'\u202e'}${'x'.repeat(400)}\n$1`;
  const why = spoken(found([ask({ quote })])[0]).why;
  expect(why).toMatch(/^Priya asked Monday: “<img src=x onerror=alert\(1\)> x+…”$/);
  expect(why.length).toBeLessThanOrEqual(110);
  expect(spoken(found([ask({ quote: ' \n ' })])[0]).why).toBe('Priya asked Monday. That is 14 of your working hours.');
});

test('somebody whose name is not known is not named', () => {
  const said = spoken(found([ask({ from: 'trello:left' })])[0]);
  expect(said.title).toBe('Reply about “Loan list, final”');
  expect(said.draft).toMatch(/^Hello, what you asked/);
});

test('asked once more, what is quoted is said of the day on which it was written', () => {
  const again = { repeatedAt: [instant('2025-11-12T08:00:00Z')], quote: 'Any news about the opening hours?' };
  expect(spoken(found([ask(again)])[0]).why).toBe('Priya asked today: “Any news about the opening hours?”');
  expect(spoken(found([ask({ ...again, to: [MARA, BAS] })])[0]).why).toMatch(/^Priya asked you and Bas today: “/);
});

test('two accounts of mine are one of me', () => {
  const both = { to: [MARA, 'trello:mara2'] as const, quote: null };
  expect(spoken(found([ask(both)], { me: [MARA, 'trello:mara2'] })[0]).why).toMatch(/^Priya asked Monday/);
  const five = { to: [...both.to, BAS, 'trello:x', 'trello:y'] as const, quote: null };
  expect(spoken(found([ask(five)], { me: [MARA, 'trello:mara2'] })[0]).why).toBe(
    'Priya asked you and 3 others Monday.',
  );
});

test('whoever is not to be heard of is so under each of their accounts', () => {
  const personOf = (handle: Handle) => (handle === PRIYA ? 'asana:77' : handle);
  const expectations = { ...assumed(how.zone), people: { personOf } };
  expect(found([ask()], { expectations, silenced: new Set(['asana:77']) })).toEqual([]);
});
