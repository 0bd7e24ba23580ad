import type { Fact, Member } from './facts.ts';
import { type Handle, siteOf } from './handles.ts';
import { peopleOf } from './people.ts';
import type { Space } from './space.ts';
import { takenBack } from './taken-back.ts';

/** Why two accounts seem to be one person. Each has its sentence, `same_person_<ground>`. */
export type SameGround = 'name' | 'address' | 'username';

/** Two accounts on two sites that may be one person. It holds for nothing until the user says yes. */
export interface SameProposal {
  readonly handles: readonly [Handle, Handle];
  readonly names: readonly [string, string];
  readonly ground: SameGround;
}

/** Names by which people are found, without marks, case and the order of the words. */
function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3,}/u;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** A first name alone is borne by too many. */
function isWhole(words: readonly string[]): boolean {
  return words.length > 1 || UNSPACED.test(words.join(''));
}

/** What a name may be recognised by, the surest first. Some sites show an address until somebody gives their name. */
function marksOf({ name, username }: Member): readonly (readonly [SameGround, string])[] {
  const marks: (readonly [SameGround, string])[] = [];
  if (ADDRESS.test(name)) marks.push(['address', name.toLowerCase()]);
  const words = wordsOf(ADDRESS.test(name) ? name.replace(/@.*/u, '') : name);
  if (!isWhole(words)) return marks;
  marks.push(['name', words.toSorted().join(' ')]);
  // Trello makes usernames of names.
  for (const joined of new Set([words.join(''), ...(username ? [wordsOf(username).join('')] : [])]))
    if (joined.length >= 6) marks.push(['username', joined]);
  return marks;
}

function pairKey(one: Handle, other: Handle): string {
  return [one, other].toSorted().join(' ');
}

/** Pairs of which the user said that they are two, or split again what they had joined. */
function refused(words: readonly Fact[]): ReadonlySet<string> {
  const undone = takenBack(words);
  return new Set(
    words.flatMap((word) => {
      if (word.kind === 'said-not-same-person' && !undone.has(word.key)) return [pairKey(...word.handles)];
      return word.kind === 'said-same-person' && undone.has(word.key) ? [pairKey(...word.handles)] : [];
    }),
  );
}

/** Every account that may be somebody's, as the spaces show them. */
export function accountsIn(spaces: readonly Space[]): readonly Member[] {
  const all = new Map(spaces.flatMap(({ members }) => members).map((one) => [one.handle, one]));
  return [...all.values()].toSorted((a, b) => (a.handle < b.handle ? -1 : 1));
}

/**
 * Accounts on different sites that bear one name, or the same address or username. Nothing is proposed where a name is borne twice
 * on one site: then nobody can tell who is meant. `me`: my own handles are one person already.
 */
export function samePersonProposals(
  accounts: readonly Member[],
  words: readonly Fact[],
  me: readonly Handle[],
): readonly SameProposal[] {
  const { personOf } = peopleOf(words);
  const no = refused(words);
  const active = accounts.filter(({ isActive }) => isActive);
  const marked = active.map((account) => ({
    account,
    marks: new Map(marksOf(account).map((mark) => [mark[1], mark])),
  }));
  const bearers = new Map<string, Member[]>();
  for (const { account, marks } of marked)
    for (const mark of marks.keys()) bearers.set(mark, [...(bearers.get(mark) ?? []), account]);
  const proposed = new Map<string, SameProposal>();
  for (const { account, marks } of marked) {
    for (const [mark, [ground]] of marks) {
      const all = bearers.get(mark) ?? [];
      const sites = new Set(all.map(({ handle }) => siteOf(handle)));
      if (all.length < 2 || sites.size < all.length) continue;
      const [first] = all;
      if (!first || first === account) continue;
      const handles = [first.handle, account.handle] as const;
      const key = pairKey(...handles);
      const isKnown = personOf(first.handle) === personOf(account.handle) || handles.every((one) => me.includes(one));
      if (isKnown || no.has(key) || proposed.has(key)) continue;
      proposed.set(key, { handles, names: [first.name, account.name], ground });
    }
  }
  return [...proposed.values()];
}
