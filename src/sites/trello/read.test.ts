import { describe, expect, it } from 'vitest';
import { story } from '../../../lab/story.ts';
import type { Fact } from '../../core/facts.ts';
import type { Reading, Step } from '../../core/reading.ts';
import { trello } from './read.ts';

const NOW = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;
const [board] = story(NOW, 'Europe/Lisbon').boards;

function file(over: object = {}): readonly Fact[] {
  const taken = trello.takeFile({ ...board, ...over }, NOW);
  expect(taken).not.toBeNull();
  return taken?.facts ?? [];
}

function card(over: object): object {
  return { ...board.cards[0], ...over };
}

function step(kind: string, about: Step['about'] = {}): Step {
  return { kind, path: '/', about };
}

const ABOUT = { board: board.id, lists: '{}', filter: 'open', page: 0, before: null };
const ACTIONS = { board: board.id, activity: 'a', since: null, before: null, beforeAt: null, newest: null };

describe('the Trello reader', () => {
  it('gives the same facts twice, each with a key of its own that begins with its subject', () => {
    const facts = file();
    expect(facts.length).toBeGreaterThan(100);
    expect(new Set(facts.map((fact) => fact.key)).size).toBe(facts.length);
    expect(file().map((fact) => fact.key)).toEqual(facts.map((fact) => fact.key));
    for (const fact of facts) expect(fact.key.startsWith(`${fact.subject}|`)).toBe(true);
  });

  it('keeps nothing that is written on a card but its name', () => {
    const loud = {
      ...board.actions[0],
      id: 'f'.repeat(24),
      type: 'commentCard',
      data: { text: 'between us two', card: { id: board.cards[0]?.id } },
    };
    const facts = file({ actions: [loud], cards: [card({ desc: 'a secret', email: 'board+1@example.org' })] });
    expect(JSON.stringify(facts)).not.toMatch(/between us|secret|example\.org/u);
    expect(facts.some((fact) => fact.kind === 'acted')).toBe(true);
  });

  it('reads past unknown types, fields and shapes, and says how many it could not read', () => {
    const taken = trello.takeFile(
      {
        ...board,
        actions: [
          ...board.actions,
          { id: 'x', type: 'newThing', date: '2026-03-01T00:00:00Z', data: {} },
          { nothing: 1 },
          7,
        ],
        cards: [...board.cards, { id: 'short' }],
      },
      NOW,
    );
    expect(taken?.gaps).toEqual([
      expect.objectContaining({ reason: 'unknown-shape', detail: '1 cards' }),
      expect.objectContaining({ reason: 'unknown-shape', detail: '1 actions' }),
    ]);
    expect(taken?.facts.length).toBe(file().length);
  });

  it('believes no date out of range and cuts a name of a hundred thousand letters', () => {
    const facts = file({
      cards: [card({ due: '+275760-09-13T00:00:00.000Z', name: 'ض'.repeat(100_000) })],
      actions: [],
    });
    const state = facts.find((fact) => fact.kind === 'seen');
    expect(state).toMatchObject({ due: null });
    expect(state?.kind === 'seen' && state.name.length).toBeLessThanOrEqual(300);
  });

  it('links nowhere but to Trello, whatever a card says of itself', () => {
    for (const url of ['javascript:alert(1)', 'https://trello.com.example.org/c/x']) {
      const state = file({ cards: [card({ shortLink: 'a/../b', shortUrl: url, url })], actions: [] }).find(
        (fact) => fact.kind === 'seen',
      );
      expect(state?.kind === 'seen' && state.url).toBe('https://trello.com');
    }
  });

  it('owes nothing on templates, mirrors, separators, links and boards shown as cards', () => {
    for (const over of [
      { isTemplate: true },
      { cardRole: 'mirror' },
      { cardRole: 'separator' },
      { cardRole: 'link' },
      { cardRole: 'board' },
    ]) {
      expect(file({ cards: [card(over)], actions: [] }).find((fact) => fact.kind === 'seen')).toMatchObject({
        owesNothing: true,
      });
    }
  });

  it('takes every app but Trello’s own for an automation, and an agent too', () => {
    const told = (over: object): boolean | undefined => {
      const action = {
        id: 'e'.repeat(24),
        idMemberCreator: 'd'.repeat(24),
        type: 'commentCard',
        date: '2026-03-01T00:00:00Z',
        data: { card: { id: 'c'.repeat(24) } },
        ...over,
      };
      return file({ actions: [action], cards: [] }).find((fact) => fact.kind === 'acted')?.isAutomated;
    };
    expect(told({ appCreator: null })).toBe(false);
    expect(told({ appCreator: { id: '4ee912fee8a2505d1715191f' } })).toBe(false);
    expect(told({ appCreator: { id: '56ff07afbc287582d36e19ac', name: 'Another name' } })).toBe(true);
    expect(told({ appCreator: null, agenticIdentity: { id: 'a' } })).toBe(true);
  });

  it('pages through a history by id, and remembers the newest only when it is through', () => {
    const page = board.actions
      .slice(0, 1000)
      .concat(board.actions)
      .slice(0, 1000)
      .map((action, at) => ({ ...action, id: (10_000 - at).toString(16).padStart(24, '6') }));
    const full = Array.from({ length: 1000 }, (_, at) => ({
      ...page[at % page.length],
      id: (10_000 - at).toString(16).padStart(24, '6'),
    }));
    const first = trello.take(step('actions', ACTIONS), full, NOW, null);
    expect(first.steps).toHaveLength(1);
    expect(first.memory).not.toHaveProperty('newest');
    const [next] = first.steps;
    expect(next?.path).toContain('&before=');
    const last = trello.take(next ?? step('actions', ACTIONS), full.slice(0, 3), NOW, null);
    expect(last.steps).toEqual([]);
    expect(last.memory['newest']).toBe(full[0]?.id);
  });

  it('stops paging through cards when the site does not page', () => {
    const cards = Array.from({ length: 1000 }, (_, at) => card({ id: (at + 1).toString(16).padStart(24, '6') }));
    const first = trello.take(step('cards', ABOUT), cards, NOW, null);
    expect(first.steps).toHaveLength(1);
    const [next] = first.steps;
    const again = trello.take(next ?? step('cards', ABOUT), cards, NOW, null);
    expect(again.steps).toEqual([]);
    expect(again.gaps[0]?.reason).toBe('unknown-shape');
  });

  it('asks an unchanged board for nothing more', () => {
    const body = { ...board, dateLastActivity: '2026-03-31T11:00:00.000Z' };
    const first = trello.take(step('board'), body, NOW, null);
    expect(first.steps.length).toBe(3);
    const last: Reading = {
      key: 'trello/space/x',
      place: { kind: 'space', path: 'x' },
      space: first.space,
      readAt: NOW,
      waiting: [],
      calls: 0,
      notBefore: 0,
      gaps: [],
      memory: { ...first.memory, activity: body.dateLastActivity, me: 'trello:me' },
    };
    const again = trello.take(step('board'), body, NOW, last);
    expect(again).toMatchObject({ facts: [], steps: [] });
    expect(trello.steps({ kind: 'space', path: 'x' }, last)).toHaveLength(1);
  });

  it('asks once more for what could not be read at all, though nothing has changed', () => {
    const activity = '2026-03-31T11:00:00.000Z';
    const last: Reading = {
      key: 'trello/space/x',
      place: { kind: 'space', path: 'x' },
      space: null,
      readAt: NOW,
      waiting: [],
      calls: 0,
      notBefore: 0,
      gaps: [{ space: null, reason: 'unknown-shape', detail: 'cards' }],
      memory: { activity, me: 'trello:me' },
    };
    expect(trello.take(step('board'), { ...board, dateLastActivity: activity }, NOW, last).steps).toHaveLength(3);
  });

  it('says what a refusal means', () => {
    expect([401, 403, 404, 429, 500, 504, 418].map((status) => trello.refusal(status, ''))).toEqual([
      'logged-out',
      'no-access',
      'no-access',
      'slow-down',
      'again',
      'again',
      'refused',
    ]);
  });
});
