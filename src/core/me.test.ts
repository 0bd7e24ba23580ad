import { describe, expect, it } from 'vitest';
import type { Fact } from './facts.ts';
import type { Handle, SpaceId } from './handles.ts';
import { mine } from './me.ts';

const line = { by: null, isAutomated: false, readAt: 0, space: null } as const;

function me(handle: Handle, at: number, space: SpaceId | null = null): Fact {
  return { ...line, key: `${handle}|me|${at}`, subject: handle, at, source: 'state', kind: 'me', space };
}

function same(...handles: readonly [Handle, Handle]): Fact {
  const key = `${handles[0]}|same|${handles[1]}`;
  return { ...line, key, subject: handles[0], at: 0, source: 'user', kind: 'said-same-person', handles };
}

function undone(word: Fact): Fact {
  return {
    ...line,
    key: `undone|${word.key}`,
    subject: word.subject,
    at: 1,
    source: 'user',
    kind: 'said-undone',
    word: word.key,
  };
}

describe('who is me', () => {
  it('is nobody before anybody was seen', () => {
    expect(mine([])).toEqual([]);
  });

  it('is one account on each site', () => {
    expect(mine([me('trello:a', 1), me('asana:1', 2)])).toEqual(['trello:a', 'asana:1']);
  });

  it('is whoever was logged in last, in whatever order it is told', () => {
    const facts = [me('asana:1', 1), me('asana:2', 2)];
    expect(mine(facts)).toEqual(['asana:2']);
    expect(mine([...facts].reverse())).toEqual(['asana:2']);
    expect(mine([...facts, me('asana:1', 3)])).toEqual(['asana:1']);
  });

  it('is both accounts of one site where the user says so, until that is taken back', () => {
    const word = same('asana:1', 'asana:2');
    const facts = [me('asana:1', 1), me('asana:2', 2), word];
    expect(mine(facts)).toEqual(['asana:1', 'asana:2']);
    expect(mine([...facts, undone(word)])).toEqual(['asana:2']);
  });

  it('is also an account that was never logged in here, where the user says so', () => {
    expect(mine([me('trello:a', 1), same('asana:1', 'trello:a')])).toEqual(['trello:a', 'asana:1']);
  });

  it('is every name of mine in calls, and the made-up one beside the real one', () => {
    const sample = me('trello:made-up', 9, 'trello:board:sample');
    expect(mine([me('meet:ana', 1), me('meet:ana m', 2), me('trello:a', 1), sample])).toEqual([
      'meet:ana',
      'meet:ana m',
      'trello:a',
      'trello:made-up',
    ]);
  });
});
