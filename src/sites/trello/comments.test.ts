import { describe, expect, it } from 'vitest';
import { story } from '../../../lab/story.ts';
import type { Fact, FactKind, FactOf } from '../../core/facts.ts';
import type { Reading, Step } from '../../core/reading.ts';
import { trello } from './read.ts';

const NOW = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;
const [board] = story(NOW, 'Europe/Lisbon').boards;
const [first] = board.cards;
const [me, other, third] = board.members;
if (!first || !me || !other || !third) throw new Error('the story has cards and people');

const HOUR_MS = 3_600_000;

function objectId(at: number, count: number): string {
  return `${Math.floor(at / 1000)
    .toString(16)
    .padStart(8, '0')}${String(count).padStart(16, '0')}`;
}

interface Over {
  readonly by?: string;
  readonly at?: number;
  readonly count?: number;
  readonly more?: object;
}

function comment(text: string, { by = me?.id ?? '', at = NOW - HOUR_MS, count = 1, more = {} }: Over = {}) {
  return {
    id: objectId(at, count),
    idMemberCreator: by,
    type: 'commentCard',
    date: new Date(at).toISOString(),
    data: { text, card: { id: first?.id, shortLink: first?.shortLink } },
    appCreator: null,
    ...more,
  };
}

const MEMBERS = JSON.stringify(board.members.map(({ id, fullName, username }) => [id, fullName, username]));

function reading(memory: Readonly<Record<string, string>> = {}): Reading {
  return {
    key: 'trello/space/x',
    place: { kind: 'space', path: 'x' },
    space: `trello:board:${board.id}`,
    readAt: null,
    waiting: [],
    calls: 0,
    notBefore: 0,
    gaps: [],
    memory: { me: `trello:${me?.id}`, members: MEMBERS, ...memory },
  };
}

const ACTIONS: Step = {
  kind: 'actions',
  path: '/',
  about: { board: board.id, activity: 'a', since: null, before: null, beforeAt: null, newest: null },
};
const COMMENTS: Step = { kind: 'comments', path: '/', about: { board: board.id } };

function taken(step: Step, body: unknown, last = reading()) {
  return trello.take(step, body, NOW, last, 'Europe/Lisbon');
}

function of<K extends FactKind>(kind: K, facts: readonly Fact[]): FactOf<K>[] {
  return facts.filter((fact) => fact.kind === kind) as FactOf<K>[];
}

function asked(text: string, over: Over = {}): FactOf<'asked'>[] {
  return of('asked', taken(ACTIONS, [comment(text, over)]).facts);
}

describe('a comment', () => {
  it('that asks tells whom it calls, where it stands, and no more than 140 of its characters', () => {
    const [ask] = asked(`@${other.username} can you send me the plan? ${'It is for the hall. '.repeat(20)}`);
    expect(ask).toMatchObject({ subject: `trello:card:${first.id}`, to: [`trello:${other.id}`] });
    expect(ask?.url).toBe(`https://trello.com/c/${first.shortLink}#comment-${ask?.comment}`);
    expect(ask?.quote?.length).toBeLessThanOrEqual(140);
    expect(ask?.quote).toContain('send me the plan');
  });

  it('that asks nothing leaves no word behind', () => {
    const { facts } = taken(ACTIONS, [comment('The plan hangs beside the door now.')]);
    expect(facts.map(({ kind }) => kind)).toEqual(['acted', 'history-read']);
    expect(JSON.stringify(facts)).not.toContain('door');
  });

  it('that calls nobody asks whoever holds the card', () => {
    expect(asked('Which of the two plans do we print?')[0]?.to).toEqual([]);
  });

  it.each([
    ['everybody', '@board which of the two do we print?'],
    ['the card', '@card which of the two do we print?'],
    ['somebody who is not there', '@nobody_here can you send me the plan?'],
  ])('that calls %s asks nobody', (_, text) => {
    expect(asked(text)).toEqual([]);
  });

  it('of others to others is not told at all', () => {
    expect(asked(`@${third.username} can you send me the plan?`, { by: other.id })).toEqual([]);
    expect(asked(`@${me.username} can you send me the plan?`, { by: other.id })).toHaveLength(1);
  });

  it('asks nothing when a rule or an agent wrote it', () => {
    const text = `@${other.username} can you send me the plan?`;
    expect(asked(text, { more: { appCreator: { id: 'f'.repeat(24), name: 'Butler' } } })).toEqual([]);
    expect(asked(text, { more: { agenticIdentity: { id: 'x' } } })).toEqual([]);
  });

  it('that calls somebody by an older name reaches them all the same', () => {
    const [renamed] = board.members;
    const body = { ...board, members: [{ ...renamed, username: 'quite_new' }, ...board.members.slice(1)] };
    const { memory } = taken({ kind: 'board', path: '/', about: {} }, body);
    const last = reading({ members: memory['members'] ?? '' });
    const ask = comment(`@${renamed?.username} can you send me the plan?`, { by: other.id });
    expect(of('asked', taken(ACTIONS, [ask], last).facts)[0]?.to).toEqual([`trello:${renamed?.id}`]);
  });

  it('that takes back or promises something says so, in the days of the zone', () => {
    const late = NOW - 13 * HOUR_MS;
    const back = comment('Never mind, found it.', { count: 2 });
    const { facts } = taken(ACTIONS, [comment('I will send the plan tomorrow.', { at: late }), back]);
    expect(of('withdrew', facts)).toMatchObject([{ comment: back.id }]);
    expect(of('promised', facts)).toMatchObject([{ due: { kind: 'day', on: '2026-04-01' } }]);
  });

  it('may be reacted to, once by each', () => {
    const reactions = [other, third, other].map(({ id }) => ({ idMember: id }));
    const { facts } = taken(ACTIONS, [comment('Done', { more: { reactions } })]);
    expect(of('reacted', facts).map(({ by }) => by)).toEqual([`trello:${other.id}`, `trello:${third.id}`]);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it.each([
    ['empty', ''],
    ['enormous', 'can you? '.repeat(12_000)],
    ['right to left', 'האם אפשר לקבל את התוכנית?'],
    ['nothing but signs', '🙂🙂🙂'],
    ['broken markdown', '```\ncan you? [x]( **@'],
    ['a thousand mentions', '@somebody '.repeat(1000)],
  ])('is read without harm when it is %s', (_, text) => {
    const { facts, gaps } = taken(ACTIONS, [comment(text)]);
    expect(of('acted', facts)).toHaveLength(1);
    expect(gaps).toEqual([]);
  });

  it('asks the right one of two with the same first name by mention only', () => {
    const twins = board.members.map(({ id, username }) => [id, 'Kim Somebody', username]);
    const last = reading({ members: JSON.stringify(twins) });
    const ask = (text: string) => of('asked', taken(ACTIONS, [comment(text)], last).facts)[0]?.to;
    expect(ask('Kim, can you send me the plan?')).toEqual([]);
    expect(ask(`@${other.username} can you send me the plan?`)).toEqual([`trello:${other.id}`]);
  });
});

describe('comments that ask', () => {
  const ask = comment(`@${other.username} can you send me the plan?`, { at: NOW - 48 * HOUR_MS });
  const { memory } = taken(ACTIONS, [ask]);
  const activity = board.dateLastActivity ?? '';

  function boardAgain(more: Readonly<Record<string, string>>) {
    const last: Reading = { ...reading({ ...memory, activity, ...more }), readAt: NOW };
    return taken({ kind: 'board', path: '/', about: {} }, board, last).steps;
  }

  it('are looked at again, once an hour where the board is as it was', () => {
    expect(boardAgain({ lookedAt: String(NOW - HOUR_MS / 2) })).toEqual([]);
    const [step, ...more] = boardAgain({ lookedAt: String(NOW - 2 * HOUR_MS) });
    expect(more).toEqual([]);
    expect(step).toMatchObject({ kind: 'comments' });
    expect(step?.path).toContain('filter=commentCard&reactions=true');
    const since = /since=(\w+)/u.exec(step?.path ?? '')?.[1] ?? '';
    expect(since < ask.id).toBe(true);
  });

  it('tell their reactions then, and whether they are still there', () => {
    const reacted = taken(COMMENTS, [{ ...ask, reactions: [{ idMember: other.id }] }], reading(memory));
    expect(of('reacted', reacted.facts)).toHaveLength(1);
    expect(of('unsaid', reacted.facts)).toEqual([]);
    const gone = taken(COMMENTS, [], reading(memory));
    expect(of('unsaid', gone.facts)).toMatchObject([{ comment: ask.id, at: NOW }]);
    expect(gone.memory['asks']).toBe('[]');
  });

  it('are not called gone where the answer was cut off, or no list', () => {
    const others = Array.from({ length: 1000 }, (_, count) => comment('Seen.', { count: count + 10 }));
    expect(of('unsaid', taken(COMMENTS, others, reading(memory)).facts)).toEqual([]);
    const broken = taken(COMMENTS, { error: 'x' }, reading(memory));
    expect(broken.facts).toEqual([]);
    expect(broken.gaps).toHaveLength(1);
  });
});
