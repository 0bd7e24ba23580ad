import type { Fact } from '../core/facts.ts';
import { type Who, withoutPerson } from '../core/forgetting.ts';
import type { Handle, Subject } from '../core/handles.ts';
import { handlesIn } from '../core/handles-in.ts';
import { withoutOlder } from '../core/older.ts';
import { Redaction } from '../core/redaction.ts';
import { bare } from './histories.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/**
 * What must not be learned anew: somebody, known by a salted hash alone, and everything before an instant: `before` for good,
 * `aged` for as long as nothing older is to be kept.
 */
export type ForgottenMark =
  | { readonly key: 'salt'; readonly salt: string }
  | { readonly key: 'before' | 'aged'; readonly at: number }
  | { readonly key: `person:${string}`; readonly person: true };

/** All marks, as one look tells them. */
export interface Forgotten {
  readonly salt: string | null;
  readonly before: number | null;
  /** From here on facts are kept, by the user's setting. */
  readonly aged: number | null;
  readonly hashes: ReadonlySet<string>;
  /** The same text for the same marks. */
  readonly state: string;
}

export const NOTHING_FORGOTTEN: Forgotten = { salt: null, before: null, aged: null, hashes: new Set(), state: '' };

export async function readForgotten(transaction: ReadTransaction | WriteTransaction): Promise<Forgotten> {
  const marks = await transaction.objectStore('forgotten').getAll();
  let salt: string | null = null;
  let before: number | null = null;
  let aged: number | null = null;
  const hashes = new Set<string>();
  for (const mark of marks) {
    if (mark.key === 'salt') salt = mark.salt;
    else if ('at' in mark) {
      before = Math.max(before ?? mark.at, mark.at);
      if (mark.key === 'aged') aged = mark.at;
    } else hashes.add(mark.key.slice('person:'.length));
  }
  return { salt, before, aged, hashes, state: marks.map((mark) => ('at' in mark ? mark.at : mark.key)).join() };
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

/** What stays of somebody. */
export async function hashOf(salt: string, handle: Handle): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${handle}`)));
}

/** What they are called, as far as these facts tell. */
function namesOf(handles: ReadonlySet<Handle>, facts: readonly Fact[]): readonly string[] {
  const members = facts.flatMap((fact) => (fact.kind === 'space-seen' ? fact.members : []));
  return members.flatMap(({ handle, name, username }) =>
    handles.has(handle) ? [name, ...(username === null ? [] : [username])] : [],
  );
}

/** Who of the people in these facts is forgotten. To be asked before a transaction, which would not wait for it. */
export async function forgottenIn(facts: readonly Fact[], { salt, hashes }: Forgotten): Promise<Who> {
  const found = new Set<Handle>();
  if (salt === null || hashes.size === 0) return { handles: found, names: [], givenNames: [] };
  const handles = new Set<Handle>();
  for (const fact of facts) for (const handle of handlesIn(fact)) handles.add(handle);
  for (const handle of handles) if (hashes.has(await hashOf(salt, handle))) found.add(handle);
  return { handles: found, names: namesOf(found, facts), givenNames: [] };
}

/** Everybody of these two. */
export function everyoneOf(one: Who, other: Who): Who {
  if (other.handles.size === 0) return one;
  return {
    handles: new Set([...one.handles, ...other.handles]),
    names: [...new Set([...one.names, ...other.names])],
    givenNames: [...new Set([...one.givenNames, ...other.givenNames])],
  };
}

/** What may be learned of these facts. */
export function learnable(facts: readonly Fact[], who: Who, { before }: Pick<Forgotten, 'before'>): readonly Fact[] {
  const { handles } = who;
  if (handles.size === 0 && before === null) return facts;
  const bySubject = new Map<Subject, Fact[]>();
  for (const fact of facts) {
    const own = bySubject.get(fact.subject);
    if (own) own.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  const redaction = new Redaction(who);
  return [...bySubject].flatMap(([subject, own]) => {
    if (handles.has(subject as Handle)) return [];
    const left = handles.size > 0 ? withoutPerson(own, who, redaction) : own;
    return before === null ? left : withoutOlder(left, before);
  });
}

/** Writes down that these people are not to be learned anew. */
export function markForgotten(transaction: WriteTransaction, salt: string, hashes: readonly string[]): void {
  const store = bare(transaction, 'forgotten');
  store.put({ key: 'salt', salt } satisfies ForgottenMark);
  for (const hash of hashes) store.put({ key: `person:${hash}`, person: true } satisfies ForgottenMark);
}
