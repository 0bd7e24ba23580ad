import type { Who } from './forgetting.ts';
import { nativeId } from './handles.ts';
import { isHandle } from './handles-in.ts';

/** What stands in a text where a forgotten name stood. */
const GONE = '…';
/** Languages that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
/** A name of this length is part of no other word but by design. */
const LONG = 5;
/** What is no text: it stays as it is, and what holds an id of theirs in it goes as a whole. */
const IDS: ReadonlySet<string> = new Set(
  'key subject space kind source id comment term nudge ask word parent reason on what fromOn toOn'.split(' '),
);

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function pattern(name: string, isExact: boolean): RegExp {
  const isWhole = !UNSPACED.test(name) && (isExact || Array.from(name).length < LONG);
  const words = escaped(name);
  return new RegExp(isWhole ? `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])` : words, isExact ? 'gu' : 'giu');
}

const ADDRESS = /^(https:\/\/[^/?#\s]+)([^?#\s]*)[^#\s]*(#\S*)?$/u;

/** A slug holds names without their spaces and accents, so all of it goes with the words it was made from. */
function withoutSlug(address: string): string {
  const [, origin = '', path = '', hash = ''] = ADDRESS.exec(address) ?? [];
  const parts = path.split('/').filter((part) => /^\w*$/.test(part));
  return `${origin}${parts.join('/') || '/'}${/^#[\w-]*$/.test(hash) ? hash : ''}`;
}

function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Takes a person out of facts, text by text. */
export class Redaction {
  readonly #patterns: readonly RegExp[];
  readonly #ids: readonly RegExp[];

  constructor(private readonly who: Who) {
    const names = who.names.map((name) => name.trim()).filter((name) => Array.from(name).length > 1);
    const given = who.givenNames.map((name) => name.trim()).filter((name) => Array.from(name).length > 2);
    this.#patterns = [
      ...names.toSorted((a, b) => b.length - a.length).map((name) => pattern(name, false)),
      ...given.map((name) => pattern(name, true)),
    ];
    this.#ids = [...who.handles].map(
      (one) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(nativeId(one))}(?![\\p{L}\\p{N}])`, 'u'),
    );
  }

  text(words: string): string {
    let left = words;
    for (const one of this.#patterns) left = left.replace(one, GONE);
    return left;
  }

  /** The same record without them; the very same one where they are not in it; `null` where it still tells who they are. */
  record<T extends object>(record: T): T | null {
    const written = JSON.stringify(record);
    if (!this.tellsOf(written)) return record;
    const left = this.#value(record, false) as T;
    const redacted = JSON.stringify(left) === written ? left : (this.#value(record, true) as T);
    return this.holds(JSON.stringify(redacted)) ? null : redacted;
  }

  /** Whether anything in a text tells of them: an id, a name, or a name in an address. */
  tellsOf(written: string): boolean {
    return this.holds(written) || this.#names(written) || this.#names(decoded(written));
  }

  /** Whether an id of theirs is anywhere in a text, also as part of a key. */
  holds(written: string): boolean {
    return this.#ids.some((id) => id.test(written));
  }

  #names(written: string): boolean {
    return this.#patterns.some((one) => written.search(one) >= 0);
  }

  #isTheirs(value: unknown): boolean {
    const handle = typeof value === 'object' && value !== null && 'handle' in value ? value.handle : value;
    return typeof handle === 'string' && isHandle(handle) && this.who.handles.has(handle);
  }

  #value(value: unknown, cutsAddresses: boolean): unknown {
    if (typeof value === 'string') {
      if (!isAddress(value)) return this.text(value);
      return cutsAddresses || this.#names(decoded(value)) ? withoutSlug(value) : value;
    }
    if (Array.isArray(value)) {
      return value.filter((item) => !this.#isTheirs(item)).map((item) => this.#value(item, cutsAddresses));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, IDS.has(name) ? part : this.#value(part, cutsAddresses)]),
    );
  }
}

/** Addresses have names with dashes for spaces, and letters in percent signs. */
function decoded(address: string): string {
  const spaced = address.replace(/[-_+]/g, ' ');
  try {
    return spaced.includes('%') ? decodeURIComponent(spaced) : spaced;
  } catch {
    return spaced;
  }
}
