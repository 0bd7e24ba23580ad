import type { PersonRecord } from '../../core/person-record.ts';
import type { Direction } from '../../core/standing-owed.ts';
import { useWords } from '../words.ts';

/** What the two directions are called: 'Mine to Priya', 'Priya’s to me'; of me 'Mine to everybody'. */
export function useSides(record: PersonRecord): Readonly<Record<Direction, string>> {
  const { say } = useWords();
  if (record.who.isMe) return { mine: say('side_mine_all'), theirs: say('side_theirs_all') };
  const person = { person: record.who.person };
  return { mine: say('side_mine', person), theirs: say('side_theirs', person) };
}
