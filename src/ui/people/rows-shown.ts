import type { PeopleList, PersonRow } from '../../core/people-list.ts';

function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those whose name holds what is looked for and who are in the group, in the order of the list. */
export function rowsShown({ partners }: PeopleList, wanted: string, group: string): readonly PersonRow[] {
  const sought = plain(wanted.trim());
  return partners.filter(
    (row) => (group === '' || row.groups.includes(group)) && (sought === '' || plain(row.name).includes(sought)),
  );
}
