import { describe, expect, it } from 'vitest';
import type { Fact, Member } from './facts.ts';
import type { Handle } from './handles.ts';
import { peopleOf } from './people.ts';
import { accountsIn, samePersonProposals } from './same-person.ts';

function account(handle: Handle, name: string, over: Partial<Member> = {}): Member {
  return { handle, name, username: null, isActive: true, ...over };
}

function word(key: string, body: object): Fact {
  const line = { subject: 'trello:1', space: null, at: 0, by: null, isAutomated: false, readAt: 0, source: 'user' };
  return { ...line, key: `trello:1|${key}`, ...body } as Fact;
}

const ON_TRELLO = account('trello:1', 'Ida Lund', { username: 'idalund' });
const ON_ASANA = account('asana:2', 'Ida Lund', { username: '990002' });
const HANDLES: readonly [Handle, Handle] = ['asana:2', 'trello:1'];

const proposed = (accounts: readonly Member[], words: readonly Fact[] = [], me: readonly Handle[] = []) =>
  samePersonProposals(accounts, words, me);

describe('accounts on two sites', () => {
  it('with one name are proposed as one person, once, and count for nothing yet', () => {
    const found = proposed([ON_TRELLO, ON_ASANA]);
    expect(found).toEqual([{ handles: ['trello:1', 'asana:2'], names: ['Ida Lund', 'Ida Lund'], ground: 'name' }]);
    expect(peopleOf([]).personOf('trello:1')).toBe('trello:1');
  });

  it.each([
    ['case and accents', 'Zoë Núñez', 'zoe nunez', 'name'],
    ['the order of the words', 'Morinaga Kenji', 'Kenji Morinaga', 'name'],
    ['a script without spaces', '森永健司', '森永健司', 'name'],
    ['an address in place of a name', 'Ida.Lund@example.org', 'ida.lund@example.org', 'address'],
    ['an address that spells the name', 'ida.lund@example.org', 'Ida Lund', 'name'],
  ])('are found in spite of %s', (_, one, other, ground) => {
    expect(proposed([account('trello:1', one), account('asana:2', other)])).toMatchObject([{ ground }]);
  });

  it('are found by a username that is made of the other name', () => {
    const nicknamed = account('trello:1', 'Ida (office) Lund', { username: 'idalund' });
    expect(proposed([nicknamed, ON_ASANA])).toMatchObject([{ ground: 'username' }]);
  });

  it.each([
    ['a first name alone', [account('trello:1', 'Ida'), account('asana:2', 'Ida')]],
    ['no name', [account('trello:1', ''), account('asana:2', '')]],
    ['signs alone', [account('trello:1', '- -'), account('asana:2', '- -')]],
    ['different names', [ON_TRELLO, account('asana:2', 'Ida Lunde')]],
    ['a name that two bear on one site', [ON_TRELLO, ON_ASANA, account('asana:3', 'ida lund')]],
    ['an account that is gone', [ON_TRELLO, { ...ON_ASANA, isActive: false }]],
    ['two accounts on one site', [ON_TRELLO, account('trello:2', 'Ida Lund')]],
  ])('are not proposed for %s', (_, accounts) => {
    expect(proposed(accounts)).toEqual([]);
  });

  it('are not asked about where both are mine', () => {
    expect(proposed([ON_TRELLO, ON_ASANA], [], ['trello:1', 'asana:2'])).toEqual([]);
    expect(proposed([ON_TRELLO, ON_ASANA], [], ['trello:1'])).toHaveLength(1);
  });

  it('are not asked about again once the user has said yes or no, or has split them', () => {
    const yes = word('same', { kind: 'said-same-person', handles: HANDLES });
    const no = word('not', { kind: 'said-not-same-person', handles: HANDLES });
    const split = word('undone', { kind: 'said-undone', word: yes.key });
    const regret = word('undone-no', { kind: 'said-undone', word: no.key });
    expect(proposed([ON_TRELLO, ON_ASANA], [yes])).toEqual([]);
    expect(proposed([ON_TRELLO, ON_ASANA], [no])).toEqual([]);
    expect(proposed([ON_TRELLO, ON_ASANA], [yes, split])).toEqual([]);
    expect(proposed([ON_TRELLO, ON_ASANA], [no, regret])).toHaveLength(1);
    expect(peopleOf([yes]).personOf('trello:1')).toBe(peopleOf([yes]).personOf('asana:2'));
    expect(peopleOf([yes, split]).personOf('trello:1')).toBe('trello:1');
  });

  it('of three sites are joined by two questions, not by three', () => {
    const found = proposed([ON_ASANA, account('meet:3', 'Ida Lund'), ON_TRELLO]);
    expect(found.map(({ handles }) => handles.join(' '))).toEqual(['asana:2 meet:3', 'asana:2 trello:1']);
  });
});

it('takes each account once, as spaces show them', () => {
  const space = { space: 'trello:board:1', name: '', url: '', isClosed: false, lists: [], listEvents: [] } as const;
  const one = { ...space, historyFrom: null, finishes: [], members: [ON_TRELLO] };
  expect(accountsIn([one, { ...one, members: [ON_TRELLO, ON_ASANA] }]).map(({ handle }) => handle)).toEqual(
    HANDLES.toSorted(),
  );
});
