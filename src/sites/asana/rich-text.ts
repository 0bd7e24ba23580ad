import { isId } from './ids.ts';

/** A mention, structured as the site gives it. */
export interface Mention {
  readonly gid: string;
  readonly name: string;
  /** The id by which pages link to a person. It is another one than the gid. */
  readonly profile: string | null;
}

export interface Words {
  /** With mentions as `@u<gid>`. */
  readonly text: string;
  /** With mentions as people see them. */
  readonly shown: string;
  readonly mentions: readonly Mention[];
}

/** By this name somebody is mentioned in `Words.text`. */
export function mentionName(gid: string): string {
  return `u${gid}`;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"<]*")*)>/giu;
/** Of longer comments the beginning is read. */
const LONGEST = 20_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
}

const PROFILE = /^https:\/\/app\.asana\.com\/0\/profile\/(\d{1,32})$/u;

export function profileIn(attributes: string): string | null {
  return PROFILE.exec(attribute(attributes, 'href') ?? '')?.[1] ?? null;
}

/** The first profile that a sentence of the site links to: whoever did it. */
export function firstProfile(html: string): string | null {
  return /href="https:\/\/app\.asana\.com\/0\/profile\/(\d{1,32})"/u.exec(html.slice(0, LONGEST))?.[1] ?? null;
}

/** Whose words are not the writer's own. */
const UNREAD: ReadonlySet<string> = new Set(['blockquote', 'code', 'pre']);
const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'p',
  'ul',
  'ol',
  'h1',
  'h2',
  'table',
  'tr',
  'body',
  'blockquote',
]);

interface Link {
  readonly at: number;
  readonly shownAt: number;
  readonly gid: string | null;
  readonly type: string | null;
  readonly profile: string | null;
}

/**
 * The writer's own words in a comment's rich text: mentions by their gid, a team as everybody, links to tasks and projects as bare
 * addresses, quotes and code not at all. Takes time in proportion to the length.
 */
export function wordsOf(html: string): Words {
  const cut = html.slice(0, LONGEST);
  const mentions: Mention[] = [];
  let text = '';
  let shown = '';
  let unread = 0;
  let link: Link | null = null;
  let from = 0;
  /** A mention is what was said last. */
  let isMentioned = false;
  const say = (words: string): void => {
    if (unread > 0) return;
    if (link === null && isMentioned && /^\w/u.test(words)) text += ' ';
    if (words !== '') isMentioned = false;
    text += words;
    shown += words;
  };
  const endLink = ({ at, shownAt, gid, type, profile }: Link): void => {
    const label = text.slice(at);
    text = text.slice(0, at);
    if (type === 'user' && isId(gid)) {
      mentions.push({ gid, name: label.replace(/^@/u, '').trim(), profile });
      text += `${/[\w/.]$/u.test(text.slice(-1)) ? ' ' : ''}@${mentionName(gid)}`;
      isMentioned = true;
    } else if (type === 'team') text += '@everyone';
    else if (type !== null) {
      text += 'https://app.asana.com/';
      shown = `${shown.slice(0, shownAt)}${label}`;
    } else text += label;
  };
  for (const match of cut.matchAll(TAG)) {
    const words = decoded(cut.slice(from, match.index));
    from = match.index + match[0].length;
    say(words);
    const isEnd = match[1] === '/';
    const tag = (match[2] ?? '').toLowerCase();
    const attributes = match[3] ?? '';
    if (UNREAD.has(tag)) unread = Math.max(0, unread + (isEnd ? -1 : 1));
    if (BREAKS.has(tag)) say('\n');
    if (tag === 'li') say(isEnd ? '\n' : '- ');
    if (tag === 'a' && !isEnd && unread === 0)
      link = {
        at: text.length,
        shownAt: shown.length,
        gid: attribute(attributes, 'data-asana-gid'),
        type: attribute(attributes, 'data-asana-type'),
        profile: profileIn(attributes),
      };
    if (tag === 'a' && isEnd && link) {
      endLink(link);
      link = null;
    }
  }
  say(decoded(cut.slice(from)));
  return { text: text.trim(), shown: shown.trim(), mentions };
}
