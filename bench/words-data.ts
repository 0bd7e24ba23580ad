import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handle } from '../src/core/handles.ts';
import type { Member } from '../src/core/words/shape.ts';

/** One labelled sentence of mail. */
export interface MailSentence {
  readonly line: number;
  readonly text: string;
  readonly asks: boolean;
}

/** One labelled comment on a card. */
export interface LabelledComment {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly members: readonly Member[];
  readonly author: Handle;
  readonly owners: readonly Handle[];
  readonly othersInThread: readonly Handle[];
  readonly asks: boolean;
  readonly asksOf: readonly Handle[];
  readonly promises: boolean;
}

/** The folder with the labelled texts: the first argument that is no option, else `WORDS_DATA`, else beside the project. */
export function dataFolder(args: readonly string[]): string | null {
  const folder =
    args.find((arg) => !arg.startsWith('--')) ??
    process.env['WORDS_DATA'] ??
    new URL('../../shared/data/text', import.meta.url).pathname;
  return existsSync(folder) ? folder : null;
}

function linesOf(folder: string, file: string): readonly string[] {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
}

/** Lines `Yes` or `No`, a tab, and the sentence. */
export function readParakweet(folder: string): readonly MailSentence[] {
  return linesOf(folder, 'requests-parakweet-train.txt').flatMap((line, index) => {
    const [label, text] = line.split('\t');
    return text ? [{ line: index + 1, text, asks: label === 'Yes' }] : [];
  });
}

/** One file of requests, one of others; the lines of the second are counted on from the first. */
export function readEnron(folder: string): readonly MailSentence[] {
  const asking = linesOf(folder, 'requests-enron-verified-pos.txt');
  const others = linesOf(folder, 'requests-enron-verified-neg.txt');
  return [...asking, ...others].flatMap((text, index) =>
    text.trim() ? [{ line: index + 1, text, asks: index < asking.length }] : [],
  );
}

interface StoredComment {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly members: readonly string[];
  readonly author: string;
  readonly owner: string;
  readonly others_in_thread: readonly string[];
  readonly asks: boolean;
  readonly asks_of: readonly string[];
  readonly promises: boolean;
}

const handleOf = (username: string): Handle => `trello:${username}`;

/** Names are made from the user names: `jo_h` is called Jo. */
export function readComments(folder: string): readonly LabelledComment[] {
  return linesOf(folder, 'comments-dev.jsonl').flatMap((line) => {
    if (line.trim() === '') return [];
    const stored = JSON.parse(line) as StoredComment;
    return {
      id: stored.id,
      lang: stored.lang,
      text: stored.text,
      members: stored.members.map((username) => {
        const given = username.split('_')[0] as string;
        return { handle: handleOf(username), username, name: given.charAt(0).toUpperCase() + given.slice(1) };
      }),
      author: handleOf(stored.author),
      owners: [handleOf(stored.owner)],
      othersInThread: stored.others_in_thread.map(handleOf),
      asks: stored.asks,
      asksOf: stored.asks_of.map(handleOf),
      promises: stored.promises,
    };
  });
}

function hash(text: string): number {
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
}

/** The rules were written while looking at these 60 % alone. */
export function isDeveloped(text: string): boolean {
  return hash(text) % 100 < 60;
}

/** Sentences that begin alike fall into the same fold. */
export function foldOf(text: string, folds: number): number {
  return (
    hash(
      text
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .slice(0, 40),
    ) % folds
  );
}
