import { describe, expect, it } from 'vitest';
import { type Story, story } from './story.ts';
import { readBoard } from './trello/board.ts';

const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia'];
/** Every day of a week, at night, in working hours and in the evening. */
const NOWS = [23, 24, 25, 26, 27, 28, 29].flatMap((day) =>
  [0, 11, 20].map((hour) => Date.UTC(2026, 10, day, hour, 30)),
);

const told = ZONES.flatMap((zone) => NOWS.map((now) => ({ now, story: story(now, zone) })));

function each(check: (told: Story, now: number) => void): void {
  for (const one of told) check(one.story, one.now);
}

describe('the story', () => {
  it('is the same for the same now and zone', () => {
    const now = NOWS[4] ?? 0;
    expect(story(now, 'UTC')).toEqual(story(now, 'UTC'));
  });

  it('has nothing that happened after now, whatever the day, the hour and the zone', () => {
    each((told, now) => {
      const dates = told.boards.flatMap((board) => board.actions).map((action) => Date.parse(action.date));
      expect(dates.length).toBeGreaterThan(150);
      expect(Math.max(...dates)).toBeLessThan(now);
    });
  });

  it('keeps its actions newest first, each with an id of its own', () => {
    each((told) => {
      for (const board of told.boards) {
        const dates = board.actions.map((action) => action.date);
        expect(dates).toEqual([...dates].sort().reverse());
        expect(new Set(board.actions.map((action) => action.id)).size).toBe(dates.length);
      }
    });
  });

  it('holds boards that can be read back from JSON as exports', () => {
    const told = story(NOWS[0] ?? 0, 'UTC');
    for (const board of told.boards) expect(readBoard(JSON.parse(JSON.stringify(board)))).toEqual(board);
  });

  it('replayed backwards from its cards, its history fits them', () => {
    const [board] = story(NOWS[0] ?? 0, 'UTC').boards;
    for (const card of board.cards) {
      const own = board.actions.filter(
        (action) => (action.data['card'] as { id?: string } | undefined)?.id === card.id,
      );
      const lastDue = own.find(
        (action) => action.type === 'updateCard' && 'due' in ((action.data['old'] as object | undefined) ?? {}),
      );
      if (lastDue) expect((lastDue.data['card'] as { due?: unknown }).due).toBe(card.due);
      const lastTick = own.find((action) => 'dueComplete' in ((action.data['old'] as object | undefined) ?? {}));
      if (lastTick) expect((lastTick.data['card'] as { dueComplete?: unknown }).dueComplete).toBe(card.dueComplete);
    }
  });

  it('says of each tale what must come of it, with a subject of its own', () => {
    each((told) => {
      const subjects = told.expectations.map((one) => one.subject);
      expect(subjects.every((subject) => /^trello:card:[0-9a-f]{24}$/.test(subject))).toBe(true);
      expect(new Set(subjects).size).toBe(subjects.length);
      for (const term of told.expectations.flatMap((one) => one.terms))
        expect(term.subject).toMatch(/^trello:(card|checkitem):[0-9a-f]{24}$/);
    });
  });

  it('gives every kind of nudge, but for the last working day before nine in the morning', () => {
    each((told) => {
      const kinds = new Set(told.expectations.map((one) => one.nudge).filter((kind) => kind !== null));
      for (const kind of ['tell-them', 'due-soon', 'came-due', 'give-it-an-owner'] as const)
        expect(kinds).toContain(kind);
    });
    const kindsAt = (now: number): readonly unknown[] => story(now, 'UTC').expectations.map((one) => one.nudge);
    expect(kindsAt(Date.UTC(2026, 10, 25, 11))).toContain('renegotiate');
    expect(kindsAt(Date.UTC(2026, 10, 25, 7))).not.toContain('renegotiate');
  });

  it('shows every outcome', () => {
    const outcomes = new Set(
      story(NOWS[0] ?? 0, 'UTC').expectations.flatMap((one) => one.terms.map((term) => term.outcome)),
    );
    expect([...outcomes].sort()).toEqual(['kept', 'late', 'moved', 'open', 'overdue', 'released', 'unknown']);
  });

  it('writes the same card on both boards when it moves', () => {
    const [first, second] = story(NOWS[0] ?? 0, 'UTC').boards;
    const moved = second.cards.find((card) => card.name === 'Sheet of stickers');
    expect(moved?.idBoard).toBe(second.id);
    expect(first.cards.some((card) => card.id === moved?.id)).toBe(false);
    expect(
      first.actions.some(
        (action) => action.type === 'moveCardFromBoard' && (action.data['card'] as { id: string }).id === moved?.id,
      ),
    ).toBe(true);
  });
});
