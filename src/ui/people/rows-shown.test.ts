import { expect, it } from 'vitest';
import type { PeopleList, PersonRow } from '../../core/people-list.ts';
import { rowsShown } from './rows-shown.ts';

function row(name: string, groups: readonly string[] = []): PersonRow {
  return {
    person: `trello:${name.length}`,
    name,
    accounts: [],
    isMe: false,
    isPinned: false,
    isSilenced: false,
    groups,
    mine: 0,
    theirs: 0,
    nextNotedOn: null,
  };
}

const list: PeopleList = {
  asOf: 0,
  zone: 'UTC',
  me: null,
  partners: [row('Ayesha Qureshi', ['Print']), row('Élodie Martin'), row('Zoë Adler', ['Print', 'Web'])],
  proposals: [],
  groups: ['Print', 'Web'],
  isManaged: false,
  trouble: null,
};

const names = (wanted: string, group = '') => rowsShown(list, wanted, group).map(({ name }) => name);

it('leaves the order as it is, whoever is looked for', () => {
  expect(names('')).toEqual(['Ayesha Qureshi', 'Élodie Martin', 'Zoë Adler']);
  expect(names('', 'Print')).toEqual(['Ayesha Qureshi', 'Zoë Adler']);
});

it('finds a name without its marks and in any case', () => {
  expect(names('elo')).toEqual(['Élodie Martin']);
  expect(names(' ZOE ')).toEqual(['Zoë Adler']);
  expect(names('elo', 'Web')).toEqual([]);
});
