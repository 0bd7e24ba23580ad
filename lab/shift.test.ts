import { describe, expect, it } from 'vitest';
import { lastActionAt, shiftTo } from './shift.ts';
import { story } from './story.ts';
import { objectId } from './trello/ids.ts';

const THEN = Date.UTC(2021, 4, 5, 12);
const NOW = Date.UTC(2026, 10, 25, 9, 30);

describe('shifting an export', () => {
  const [board] = story(THEN, 'UTC').boards;
  const shifted = shiftTo(board, NOW);

  it('ends an hour before now', () => {
    expect(lastActionAt(shifted)).toBe(NOW - 3_600_000);
  });

  it('moves every date by the same constant', () => {
    const by = NOW - 3_600_000 - (lastActionAt(board) ?? 0);
    const due = (from: typeof board): readonly (number | null)[] =>
      from.cards.map((card) => (card.due === null ? null : Date.parse(card.due)));
    expect(due(shifted)).toEqual(due(board).map((at) => (at === null ? null : at + by)));
    const old = board.actions.findIndex((action) => (action.data['old'] as { due?: string } | undefined)?.due);
    const oldDue = (from: typeof board): number =>
      Date.parse((from.actions[old]?.data['old'] as { due: string } | undefined)?.due ?? '');
    expect(oldDue(shifted)).toBe(oldDue(board) + by);
  });

  it('leaves ids, names and texts as they are', () => {
    expect(shifted.actions.map((action) => action.id)).toEqual(board.actions.map((action) => action.id));
    expect(shifted.cards.map((card) => card.name)).toEqual(board.cards.map((card) => card.name));
    const said = {
      ...board,
      actions: board.actions.map((action) => ({
        ...action,
        data: { ...action.data, text: 'Due 2021-05-05T12:00:00.000Z, they said' },
      })),
    };
    expect(shiftTo(said, NOW).actions[0]?.data['text']).toBe('Due 2021-05-05T12:00:00.000Z, they said');
  });

  it('leaves a board without actions alone', () => {
    const quiet = { ...board, actions: [] };
    expect(shiftTo(quiet, NOW)).toBe(quiet);
  });

  it('makes ids whose first eight digits are the second of creation', () => {
    expect(Number.parseInt(objectId(NOW, 'a').slice(0, 8), 16)).toBe(NOW / 1000);
    expect(objectId(NOW, 'a')).toMatch(/^[0-9a-f]{24}$/);
  });
});
