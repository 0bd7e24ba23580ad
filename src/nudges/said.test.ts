import { describe, expect, test } from 'vitest';
import type { UserWordLine } from '../core/commitment.ts';
import { instant } from '../core/english.kit.ts';
import { nudges } from './index.ts';
import { card, how, item, MARA, PRIYA, view, word } from './view.kit.ts';

const key = 'trello:card:loans|2025-11-11';
const term = 'trello:card:loans|2025-11-11|trello:mara';
const today = instant('2025-11-12T08:00:00Z');

function count(words: readonly UserWordLine[], owner = MARA): number {
  return nudges(view([item({ owners: [owner], outcome: 'overdue' }, { commitment: card({ words }) })])).length;
}

describe('what the user said', () => {
  test('done, settled and excused end the matter', () => {
    expect(count([])).toBe(1);
    expect(count([word({ kind: 'said-done', term }, today)])).toBe(0);
    expect(count([word({ kind: 'said-settled', term, how: 'on the phone' }, today)])).toBe(0);
    expect(count([word({ kind: 'said-excused', term, reason: 'away', note: '' }, today)])).toBe(0);
    expect(count([word({ kind: 'said-done', term: 'another' }, today)])).toBe(1);
  });

  test('snoozed, it is back at its hour', () => {
    expect(count([word({ kind: 'said-snoozed', nudge: key, until: how.now + 1 }, today)])).toBe(0);
    expect(count([word({ kind: 'said-snoozed', nudge: key, until: how.now }, today)])).toBe(1);
  });

  test('dealt with stays so; what was dealt with before it came due is another matter', () => {
    expect(count([word({ kind: 'said-dealt-with', nudge: key }, today)])).toBe(0);
    expect(count([word({ kind: 'said-dealt-with', nudge: key }, instant('2025-11-10T08:00:00Z'))])).toBe(1);
  });

  test('silenced, a card or a person is heard of no more', () => {
    expect(count([word({ kind: 'said-silenced', what: 'trello:card:loans' }, today)])).toBe(0);
    expect(count([word({ kind: 'said-silenced', what: PRIYA }, today)], PRIYA)).toBe(0);
    expect(count([word({ kind: 'said-silenced', what: PRIYA }, today)])).toBe(1);
  });

  test('a word taken back was not said, whatever the clock was; taken back twice, it stands', () => {
    const said = word({ kind: 'said-done', term }, today, 'w1');
    const undone = word({ kind: 'said-undone', word: 'w1' }, today + 1, 'w2');
    expect(count([said, undone])).toBe(1);
    expect(count([undone, said])).toBe(1);
    expect(count([said, word({ kind: 'said-undone', word: 'w1' }, today - 9, 'w2')])).toBe(1);
    expect(count([said, undone, word({ kind: 'said-undone', word: 'w2' }, today + 2, 'w3')])).toBe(0);
  });
});
