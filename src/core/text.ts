type Stored = keyof typeof import('../../public/_locales/en/messages.json');
type Plural<K> = K extends `${infer Base}_other` ? Base : never;

/** A key of `public/_locales/en/messages.json`; of `key_one` and `key_other` also the bare `key`, said with a count. */
export type MessageKey = Stored | Plural<Stored>;

/**
 * What is put into a sentence. Instants and days are written out in the reader's language and zone,
 * `hours` are working hours, a `person` becomes the given name, `count` (else `hours`) picks the plural form (`key_one`, `key_other`).
 * `day` is written with its weekday, `date` without it, `near` as yesterday, today or tomorrow where it is one of them;
 * `weekday` is the same, and its weekday alone where it is less than a week away; `clock` is the time of day alone.
 */
export type Argument =
  | string
  | { readonly count: number }
  | { readonly hours: number }
  | { readonly day: number | string }
  | { readonly date: number | string }
  | { readonly near: number | string }
  | { readonly weekday: number | string }
  | { readonly time: number }
  | { readonly clock: number }
  | { readonly person: string };

/** A sentence not yet spoken: pure rooms hand out keys and arguments, faces turn them into words. */
export interface Text {
  readonly key: MessageKey;
  readonly with: readonly Argument[];
}

export function text(key: MessageKey, ...args: Argument[]): Text {
  return { key, with: args };
}
