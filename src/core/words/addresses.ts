import type { Handle } from '../handles.ts';
import type { Language } from './languages/language.ts';
import { fold } from './normal.ts';
import { recognise } from './recognise.ts';
import { bearersOf, type Member } from './shape.ts';
import { strip } from './strip.ts';

export interface AddressContext {
  readonly members: readonly Member[];
  /** Whoever wrote it; never addressed. */
  readonly author: Handle;
  /** Whoever owns the item that it stands on. */
  readonly owners: readonly Handle[];
  /** Whoever else wrote in the thread before; the author may be among them. */
  readonly othersInThread: readonly Handle[];
}

/** What decided who is addressed. */
export type AddressRule =
  | 'first-name'
  | 'mention'
  | 'everyone'
  | 'unknown-mention'
  | 'owners'
  | 'other-writer'
  | 'nobody';

export interface Addressed {
  readonly to: readonly Handle[];
  readonly rule: AddressRule;
}

const MENTION = /(?<![\w/.])@([A-Za-z0-9_]{3,64})/g;
/** Everybody on the board or the card: nobody in particular. */
const GROUPS: ReadonlySet<string> = new Set(['board', 'card', 'all', 'everyone', 'here', 'channel']);
const EDGE = /[\s,;:!?.…、。！？—–→\-*_()]/u;
const PAUSE = /^[^\S\n]{0,4}(?:[,:;!、→]|[-–—](?=\s|$))/u;
const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff]/u;

/** Nobody is called further down than this. */
const MOST_LINES = 400;

interface Names {
  readonly of: ReadonlyMap<string, readonly Handle[]>;
  readonly usernames: ReadonlyMap<string, Handle>;
}

function namesIn(members: readonly Member[], languages: readonly Language[]): Names {
  const usernames = new Map(members.map((member) => [member.username.toLowerCase(), member.handle]));
  return { of: bearersOf(members, languages), usernames };
}

/** Words that call for anybody, not for all: the owner may still be the one. */
const SOMEBODY: ReadonlySet<string> = new Set(
  [
    'anyone',
    'anybody',
    'jemand',
    "quelqu'un",
    'alguien',
    'alguém',
    'qualcuno',
    'iemand',
    'ktoś',
    'both',
    'beide',
    'ambos',
    'entrambi',
    'beiden',
    'oboje',
    'you two',
    'people',
    'team',
    'chacun',
    'każdy',
  ].map(fold),
);

interface Openings {
  readonly greetings: ReadonlySet<string>;
  readonly everyone: ReadonlySet<string>;
}
const openings = new Map<string, Openings>();

function openingsOf(languages: readonly Language[]): Openings {
  const key = languages.map((language) => language.code).join();
  let found = openings.get(key);
  if (!found) {
    found = {
      greetings: new Set(languages.flatMap((language) => language.opening.map(fold))),
      everyone: new Set(
        languages.flatMap((language) => language.everyone.map(fold)).filter((word) => !SOMEBODY.has(word)),
      ),
    };
    openings.set(key, found);
  }
  return found;
}

/** The one who bears a name; `null` where several do, `undefined` where nobody does. */
function bearerOf(names: Names, word: string): Handle | null | undefined {
  const bearers = names.of.get(word);
  return bearers && (bearers.length === 1 ? (bearers[0] as Handle) : null);
}

/** The member whose username a mention begins with, the longest first: '@anawork_' is @anawork. */
function mentioned(word: string, names: Names): Handle | undefined {
  const folded = word.toLowerCase();
  return names.usernames.get(folded) ?? names.usernames.get(folded.replace(/_+$/, ''));
}

const OPENING = /^(?:[^\S\n]*(?:@[A-Za-z0-9_]{3,64}|[-*•→–]|\p{Extended_Pictographic})[,:]?)*[^\S\n]*/u;

/** The people called by name at the start of a line: 'Eva, …', 'hi Eva …', 'Eva and Will: …', 'Eva – …'. */
function calledAtStart(line: string, names: Names, greetings: ReadonlySet<string>): readonly Handle[] {
  const found: Handle[] = [];
  let rest = line.replace(OPENING, '');
  let greeted = false;
  for (let round = 0; round < 12; round++) {
    const word = /^[\p{L}\p{M}\p{N}_'’]{1,40}/u.exec(rest)?.[0];
    if (word === undefined) break;
    const after = rest.slice(word.length);
    const two = /^[\p{L}'’]{1,40}[^\S\n][\p{L}'’]{1,40}/u.exec(rest)?.[0];
    const folded = fold(word);
    const bearer = bearerOf(names, folded);
    if (two && greetings.has(fold(two))) {
      greeted = true;
      rest = rest.slice(two.length).replace(/^[\s,!]+/, '');
      continue;
    }
    if (bearer === undefined && greetings.has(folded)) {
      greeted = true;
      rest = after.replace(/^[\s,!]+/, '');
      continue;
    }
    if (bearer === undefined) break;
    const isPaused = PAUSE.test(after) || after.trim() === '';
    const joined = /^[^\S\n]{1,3}(?:and|und|et|y|e|i|en|&|\+)[^\S\n]{1,3}/iu.exec(after)?.[0];
    const isNext =
      joined !== undefined && names.of.has(fold(/^[\p{L}'’]{1,40}/u.exec(after.slice(joined.length))?.[0] ?? ''));
    if (!isPaused && !isNext && !(greeted && EDGE.test(after[0] ?? ' '))) break;
    if (bearer !== null) found.push(bearer);
    rest = isNext ? after.slice(joined?.length ?? 0) : after.replace(/^[^\S\n]*[,:;!、→–—-]?[^\S\n]*/u, '');
    if (!isNext && !isPaused) break;
  }
  return found;
}

/** Called at the end after a comma: 'Can you check this, Eva?' */
function calledAtEnd(line: string, names: Names): readonly Handle[] {
  const found: Handle[] = [];
  const cut = line.slice(-4000);
  for (const match of cut.matchAll(
    /[,、][^\S\n]{0,3}([\p{L}\p{M}\p{N}_'’]{2,40})[^\S\n]{0,3}(?=[.?!…。？！:;]|\p{Extended_Pictographic}|$)/gu,
  )) {
    const bearer = bearerOf(names, fold(match[1] as string));
    if (bearer) found.push(bearer);
  }
  return found;
}

/** In Japanese a name with its title, at the start of a sentence. */
function calledWithTitle(text: string, names: Names): readonly Handle[] {
  if (!JAPANESE.test(text)) return [];
  const sentences = text
    .slice(0, 4000)
    .split(/[。！？!?\n、]/u)
    .map((part) => fold(part.trim()));
  const titled = [...names.of.keys()].filter((name) =>
    /(?:さん|くん|君|様|さま|ちゃん|先生|部長|課長|先輩)$/u.test(name),
  );
  return titled.flatMap((name) => {
    const bearer = bearerOf(names, name);
    const isCalled = sentences.some((part) => part.startsWith(name) && !/^[がはのもに]/u.test(part.slice(name.length)));
    return bearer && isCalled ? [bearer] : [];
  });
}

/** Names at the start without a pause: 'Rose do you still have the key?', only before words that speak to her. */
function calledBare(line: string, names: Names, you: RegExp): Handle | null {
  const word = /^[\p{L}\p{M}\p{N}_'’]{2,40}(?= )/u.exec(line.replace(OPENING, ''))?.[0];
  const bearer = word === undefined ? undefined : bearerOf(names, fold(word));
  return bearer && you.test(fold(line.slice(0, 200))) ? bearer : null;
}

const SPEAKS_TO =
  /^\S+ (?:do|did|can|could|would|will|are|have|you|please|pls|make|check|send|kannst|hast|bitte|du|peux|tu|as|puedes|tienes|por favor|podes|pode|tens|voce|puoi|hai|per favore|kun|heb|wil|graag|czy|mozesz|prosze|masz) /u;

const unique = (handles: readonly Handle[], author: Handle): readonly Handle[] =>
  [...new Set(handles)].filter((handle) => handle !== author);

/**
 * Whom a comment that asks something speaks to. A first name that only one member has goes before any mention;
 * without either, the owners of the item, else the only other person in the thread.
 */
export function addresses(text: string, context: AddressContext): Addressed {
  const stripped = strip(text);
  const { languages } = recognise(stripped);
  const names = namesIn(context.members, languages);
  const { greetings, everyone } = openingsOf(languages);
  const lines = stripped.split('\n').slice(0, MOST_LINES);
  const starts = lines.flatMap(sentenceStarts);
  const byName = unique(
    [
      ...starts.flatMap((start) => calledAtStart(start, names, greetings)),
      ...lines.flatMap((line) => calledAtEnd(line, names)),
      ...calledWithTitle(stripped, names),
      ...starts.flatMap((start) => calledBare(start, names, SPEAKS_TO) ?? []),
    ],
    context.author,
  );
  const words = [...stripped.matchAll(MENTION)].map((match) => match[1] as string);
  const known = unique(
    words.flatMap((word) => mentioned(word, names) ?? []),
    context.author,
  );
  if (byName.length > 0) return { to: byName, rule: 'first-name' };
  if (known.length > 0) return { to: known, rule: 'mention' };
  if (words.some((word) => GROUPS.has(word.toLowerCase()))) return { to: [], rule: 'everyone' };
  if (words.length > 0 && words.every((word) => !mentioned(word, names))) return { to: [], rule: 'unknown-mention' };
  if (lines.some((line) => startsWithOneOf(fold(line).trim(), everyone, greetings)))
    return { to: [], rule: 'everyone' };
  const owners = unique(context.owners, context.author);
  if (owners.length > 0) return { to: owners, rule: 'owners' };
  const others = unique(context.othersInThread, context.author);
  return others.length === 1 ? { to: others, rule: 'other-writer' } : { to: [], rule: 'nobody' };
}

function startsWithOneOf(line: string, words: ReadonlySet<string>, greetings: ReadonlySet<string>): boolean {
  let rest = line;
  for (let round = 0; round < 4; round++) {
    const one = /^[^\s,:;!.?]{1,40}/.exec(rest)?.[0];
    if (one === undefined) return false;
    const two = /^[^\s,:;!.?]{1,40} [^\s,:;!.?]{1,40}/.exec(rest)?.[0] ?? one;
    if (words.has(one) || words.has(two)) return true;
    const length = greetings.has(two) ? two.length : greetings.has(one) ? one.length : 0;
    if (length === 0) return false;
    rest = rest.slice(length).replace(/^[\s,:;!.-]+/, '');
  }
  return false;
}

/** The sentences of a line, and its clauses that begin with a capital after a comma: 'The key is gone, so Eva, …'. */
function sentenceStarts(line: string): readonly string[] {
  const starts = [line.trim()];
  for (const match of line.slice(0, 8000).matchAll(/[.?!…。？！:;,](?:\s|(?=[\u3041-\u9fff]))|[–—]\s/gu)) {
    const rest = line.slice(match.index + match[0].length, match.index + match[0].length + 200).trim();
    if (rest !== '')
      starts.push(
        match[0].startsWith(',') ? rest.replace(/^(?:so|dus|also|donc|así que|então|quindi|więc) /iu, '') : rest,
      );
  }
  return starts;
}
