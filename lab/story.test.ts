import { describe, expect, it } from 'vitest';
import { type Story, story } from './story.ts';
import { readBoard } from './trello/board.ts';

const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia'];
/** Every day of a week, at night, in working hours and in the evening. */
const NOWS = [23, 24, 25, 26, 27, 28, 29].flatMap((day) =>
  [0, 11, 20].map((hour) => Date.UTC(2026, 10, day, hour, 30)),
);

const ALWAYS = ['reply', 'keep-promise', 'tell-them', 'due-soon', 'came-due', 'give-it-an-owner'] as const;

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

  it('gives every kind of nudge, but for the last working day before nine', () => {
    each((told) => {
      const kinds = new Set(told.expectations.map((one) => one.nudge).filter((kind) => kind !== null));
      for (const kind of ALWAYS) expect(kinds).toContain(kind);
    });
    const kindsAt = (now: number): readonly unknown[] => story(now, 'UTC').expectations.map((one) => one.nudge);
    expect(kindsAt(Date.UTC(2026, 10, 25, 11))).toContain('renegotiate');
    expect(kindsAt(Date.UTC(2026, 10, 25, 7))).not.toContain('renegotiate');
    for (const hour of [2, 9, 11, 20]) expect(kindsAt(Date.UTC(2026, 10, 25, hour))).toContain('ask-kindly');
  });

  it('shows every outcome', () => {
    const outcomes = new Set(
      story(NOWS[0] ?? 0, 'UTC').expectations.flatMap((one) => one.terms.map((term) => term.outcome)),
    );
    expect([...outcomes].sort()).toEqual(['kept', 'late', 'moved', 'open', 'overdue', 'released', 'unknown']);
  });

  it('names of each ask and promise a comment that is there, by whoever wrote it', () => {
    each((told) => {
      const [board] = told.boards;
      for (const { subject, asks, promises } of told.expectations) {
        const lines = [
          ...asks.map(({ ask, comment, from }) => ({ id: ask, comment, by: from })),
          ...promises.map(({ id, comment, by }) => ({ id, comment, by })),
        ];
        expect(new Set(asks.map(({ ask }) => ask)).size).toBe(asks.length);
        for (const { id, comment, by } of lines) {
          const action = board.actions.find((one) => one.id === id);
          expect(action?.memberCreator).toMatchObject({ username: by });
          expect(action?.data).toMatchObject({
            text: expect.stringContaining(comment),
            card: { id: subject.split(':')[2] },
          });
        }
      }
    });
  });

  it('shows every outcome of a thread, of me and by me, and never what others ask each other', () => {
    const { me, expectations } = story(NOWS[0] ?? 0, 'UTC');
    const asks = expectations.flatMap((one) => one.asks);
    expect(asks.every(({ from, to }) => from === me || to.includes(me))).toBe(true);
    const outcomes = (isMine: boolean): readonly string[] => [
      ...new Set(
        asks
          .filter(({ from }) => (from === me) === isMine)
          .map(({ outcome, stage }) => (stage ? `${outcome}, ${stage}` : outcome)),
      ),
    ];
    expect(outcomes(true).toSorted()).toEqual([
      'acknowledged',
      'answered',
      'answered late',
      'released',
      'unanswered',
      'unanswered, cold',
      'unanswered, due',
      'waiting, early',
    ]);
    expect(outcomes(false).toSorted()).toEqual(['answered', 'answered late', 'unanswered, due', 'waiting, early']);
  });

  it('keeps every comment inside the hours or the minutes that its outcome needs, in every zone and on every day', () => {
    each((told, now) => {
      for (const { asks } of told.expectations) {
        for (const { ask, outcome } of asks) {
          const date = told.boards[0].actions.find((one) => one.id === ask)?.date ?? '';
          expect(now - Date.parse(date) <= 3_600_000).toBe(outcome === 'waiting');
        }
      }
    });
  });

  it('names the day of a promise in the comment itself', () => {
    each((told) => {
      const promises = told.expectations.flatMap((one) => one.promises);
      expect(new Set(promises.map(({ by }) => by === told.me)).size).toBe(2);
      for (const { id, on } of promises) {
        const words = Temporal.PlainDate.from(on).toLocaleString('en-US', { day: 'numeric', month: 'long' });
        expect(told.boards[0].actions.find((one) => one.id === id)?.data).toMatchObject({
          text: expect.stringContaining(words),
        });
      }
    });
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
