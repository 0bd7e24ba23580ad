import { readFileSync } from 'node:fs';
import type { Speech } from '../src/core/speak.ts';

/** Looks sentences up in a messages file as the browser does: `$1` to `$9` are replaced, an unknown key is empty. */
export function lookUpIn(file: URL): Speech['lookUp'] {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, { readonly message: string }>>;
  return (key, subs) =>
    (messages[key]?.message ?? '').replace(/\$([1-9])/gu, (_, number: string) => subs[Number(number) - 1] ?? '');
}
