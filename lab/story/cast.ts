import { type Board, type List, type Member, slug } from '../trello/board.ts';
import { objectId, shortLink } from '../trello/ids.ts';
import { AYESHA, KENJI, LEA, SIGNE, THIAGO } from './tale.ts';

/** Everybody by username, with the same name on each site. */
export const PEOPLE: readonly (readonly [username: string, fullName: string, initials: string])[] = [
  [SIGNE, 'Signe Aaby', 'SA'],
  [THIAGO, 'Thiago Ramalho', 'TR'],
  [AYESHA, 'Ayesha Qureshi', 'AQ'],
  [KENJI, 'Kenji Morinaga', 'KM'],
  [LEA, 'Lea Brandt', 'LB'],
];
const BIRTH = Date.UTC(2020, 2, 2, 9);

/** Members of the story by their usernames. */
export function people(names: readonly string[]): readonly Member[] {
  return PEOPLE.filter(([username]) => names.includes(username)).map(([username, fullName, initials]) => ({
    id: objectId(BIRTH, `member ${username}`),
    username,
    fullName,
    initials,
    avatarUrl: null,
    confirmed: true,
    memberType: 'normal',
    nonPublic: {},
    nonPublicAvailable: true,
    url: `https://trello.com/${username}`,
  }));
}

export function emptyBoard(name: string, at: number, members: readonly Member[], lists: readonly string[]): Board {
  const id = objectId(at, `board ${name}`);
  const link = shortLink(`board ${name}`);
  return {
    id,
    name,
    desc: '',
    shortLink: link,
    url: `https://trello.com/b/${link}/${slug(name)}`,
    shortUrl: `https://trello.com/b/${link}`,
    closed: false,
    prefs: { permissionLevel: 'private', background: 'lime' },
    dateLastActivity: null,
    memberships: members.map((member) => ({
      id: objectId(at, `membership ${member.id}`),
      idMember: member.id,
      memberType: member.username === SIGNE ? 'admin' : 'normal',
      deactivated: member.username === LEA,
      unconfirmed: false,
    })),
    members: [...members],
    lists: lists.map(
      (list, index): List => ({
        id: objectId(at, `${id} list ${list}`),
        name: list,
        closed: false,
        idBoard: id,
        pos: 65536 * (index + 1),
      }),
    ),
    cards: [],
    checklists: [],
    labels: [],
    actions: [],
  };
}
