import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask, suggestion } from '../core/ask.kit.ts';
import { instant } from '../core/english.kit.ts';
import type { Nudge } from '../core/nudge.ts';
import { nudges, RULES, VIEW_RULES } from './index.ts';
import { BAS, board, card, how, item, MARA, PRIYA, spoken, view } from './view.kit.ts';

const overdue = { outcome: 'overdue', lapsedAt: instant('2025-11-12T09:00:00Z') } as const;

function on(subject: string, term: Parameters<typeof item>[0], state = {}) {
  const commitment = card({ subject }, state);
  return item(term && { ...term, subject }, { commitment });
}

test('every nudge has a file, a test and a place of its own', () => {
  const files = readdirSync(import.meta.dirname);
  for (const { kind } of [...RULES, ...VIEW_RULES]) {
    expect(files).toContain(`${kind}.ts`);
    expect(files).toContain(`${kind}.test.ts`);
  }
  for (const rules of [RULES, VIEW_RULES]) {
    const ranks = rules.map((rule) => rule.rank);
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  }
  const all = [...RULES, ...VIEW_RULES].map((rule) => rule.rank);
  expect(new Set(all).size).toBe(all.length);
});

test('mine come first, then by rank, then by due time', () => {
  const found = nudges(
    view([
      on('trello:card:a', null, { owners: [] }),
      on('trello:card:b', { ...overdue, due: { kind: 'day', on: '2025-11-07' } }),
      on('trello:card:c', { ...overdue, due: { kind: 'day', on: '2025-11-05' } }),
      on('trello:card:d', { owners: [MARA], due: { kind: 'day', on: '2025-11-13' } }),
      on('trello:card:e', { owners: [MARA], due: { kind: 'day', on: '2025-11-12' } }),
      on('trello:card:f', { ...overdue, owners: [MARA] }),
    ]),
  );
  expect(found.map((nudge) => `${nudge.kind} ${nudge.subject.slice(-1)}`)).toEqual([
    'tell-them f',
    'renegotiate e',
    'due-soon d',
    'came-due c',
    'came-due b',
    'give-it-an-owner a',
  ]);
});

test('the order of the items does not matter', () => {
  const items = ['x', 'y', 'z'].map((id) => on(`trello:card:${id}`, { ...overdue, owners: [MARA] }));
  expect(nudges(view(items))).toEqual(nudges(view([...items].reverse())));
});

test('one matter has one nudge, mine before theirs', () => {
  const both = item(null);
  const terms = [...item(overdue).verdicts, ...item({ ...overdue, owners: [MARA], term: 2 }).verdicts];
  expect(
    nudges(
      view([
        { ...both, verdicts: terms },
        { ...both, verdicts: terms },
      ]),
    ).map((nudge) => nudge.kind),
  ).toEqual(['tell-them']);
});

test('closed spaces, silenced cards and cards never seen themselves are left out', () => {
  expect(nudges(view([item(overdue, { space: board({ isClosed: true }) })]))).toEqual([]);
  expect(nudges(view([item(overdue)], { silenced: new Set(['trello:card:loans']) }))).toEqual([]);
  expect(nudges(view([item(overdue, { commitment: card({ states: [] }) })]))).toEqual([]);
});

describe('whatever the title and the names', () => {
  const names = {
    [MARA]: 'Mara',
    [PRIYA]: 'Maximiliane-Theodora Achterberg-Raghunathan',
    [BAS]: 'x'.repeat(100_000),
  };
  const titles = [
    'Leihgabenversicherungsbestätigungen für Saal 4 bis 6 einholen und ablegen, samt Anlagen',
    '<script>alert(1)</script>'.repeat(4000),
    'קריינות לאולם הגדול, גרסה שלישית ואחרונה של הטקסטים',
    '',
  ];
  const cases = [
    { owners: [MARA], due: { kind: 'day', on: '2026-01-01' } },
    { owners: [MARA], due: { kind: 'day', on: '2025-12-31' } },
    { ...overdue, owners: [MARA], due: { kind: 'day', on: '2024-09-30' } },
    { ...overdue, owners: [PRIYA], due: { kind: 'day', on: '2024-09-30' } },
    { ...overdue, owners: [BAS], due: { kind: 'day', on: '2024-09-30' } },
    { ...overdue, owners: [PRIYA, BAS], due: { kind: 'day', on: '2024-09-30' } },
  ] as const;

  const quote = 'Could you tell us by Wednesday which of the loan agreements are signed, and by whom? '.repeat(3);
  const asks = [
    { from: PRIYA, to: [MARA] },
    { from: PRIYA, to: [MARA], quote },
    { from: BAS, to: [MARA], outcome: 'waiting', stage: 'early' },
    { from: BAS, to: [MARA], quote },
    { from: BAS, to: [MARA, PRIYA], quote },
    { from: PRIYA, to: [MARA, BAS] },
    { from: BAS, to: [MARA, PRIYA, 'trello:4'], quote },
    { from: MARA, to: [PRIYA] },
    { from: MARA, to: [BAS], stage: 'cold' },
    { from: MARA, to: [PRIYA, BAS] },
    { from: MARA, to: [BAS], repeatedAt: [instant('2024-12-25T10:00:00Z')] },
    { from: MARA, to: [BAS], askedAt: instant('2024-12-27T17:05:00Z') },
    { from: MARA, to: [BAS], askedAt: instant('2024-12-28T17:05:00Z') },
    { from: MARA, to: [BAS], askedAt: instant('2024-12-26T17:05:00Z') },
  ] as const;
  const promises = [
    suggestion({ by: BAS, at: instant('2025-12-25T10:00:00Z'), due: { kind: 'day', on: '2026-09-30' } }),
  ];
  const due = { kind: 'day', on: '2026-09-30' } as const;

  const found: Nudge[] = titles.flatMap((name) => [
    ...asks.flatMap((one) => {
      const askedAt = instant('2024-09-25T10:00:00Z');
      const asked = ask({ askedAt, dueAt: instant('2024-09-26T10:00:00Z'), ...one });
      const commitment = card({}, { name, due, owners: [BAS] });
      return nudges(view([item(null, { asks: [asked], commitment })], { names, now: instant('2025-12-31T12:30:00Z') }));
    }),
    ...nudges(
      view([item(null, { suggestions: promises, commitment: card({}, { name, owners: [MARA] }) })], {
        names,
        now: instant('2025-12-31T12:30:00Z'),
      }),
    ),
    ...cases.flatMap((term) =>
      nudges(view([item(term, { commitment: card({}, { name }) })], { names, now: instant('2025-12-31T12:30:00Z') })),
    ),
    ...nudges(
      view([item(null, { commitment: card({}, { name, owners: [], due: { kind: 'day', on: '2026-09-30' } }) })], {
        names,
      }),
    ),
  ]);

  test('titles, reasons, evidence and notes keep their lengths', () => {
    expect(found).toHaveLength(titles.length * (cases.length + 1 + asks.length + 1));
    for (const nudge of found) {
      const { title, why, evidence, draft } = spoken(nudge, instant('2025-12-31T12:30:00Z'));
      const plain = (words: string): number => words.replace(/[\u2068\u2069]/g, '').length;
      expect(plain(title), title).toBeLessThanOrEqual(60);
      expect(plain(why), why).toBeLessThanOrEqual(110);
      expect(plain(evidence), evidence).toBeLessThanOrEqual(60);
      expect(plain(draft), draft).toBeLessThanOrEqual(320);
      for (const words of [title, why, evidence]) expect(words).not.toMatch(/\$\d|undefined|\s\s|^$/);
      if (nudge.draft === null) continue;
      expect(draft).not.toMatch(/\$\d|undefined|\s\s|^$/);
      expect(draft).toMatch(/\?$/);
    }
  });
});

test('it asks of nobody’s clock but the one handed in', () => {
  expect(nudges(view([item(overdue)], { now: how.now }))).toEqual(nudges(view([item(overdue)], { now: how.now })));
});
