import type { Fact } from '../src/core/facts.ts';
import type { Handle } from '../src/core/handles.ts';
import { mine } from '../src/core/me.ts';
import { readLogFile } from '../src/log/file.ts';
import { readers } from '../src/sites/index.ts';

/** A file that is neither a site's export nor one of ours. The message is the sentence to show. */
export class NotReadable extends Error {}

export interface FileFacts {
  readonly facts: readonly Fact[];
  /** Who the file says that its user is. */
  readonly me: readonly Handle[];
}

const NEITHER = 'This file is neither a Trello board export, nor an Asana bundle, nor a Good Faith export.';

/** The facts of a file's text, by whichever reader knows it. */
export function factsIn(content: string, readAt: number, zone: string): FileFacts {
  const log = readLogFile(content);
  if (log.facts) {
    return { facts: log.facts, me: mine(log.facts) };
  }
  if (log.trouble.kind === 'no-json')
    throw new NotReadable('This file is not whole JSON: it may have been cut off while it was saved.');
  if (log.trouble.kind === 'newer') throw new NotReadable('This Good Faith export was written by a newer version.');
  if (log.trouble.kind === 'misshapen')
    throw new NotReadable(`Line ${log.trouble.fact + 1} of this Good Faith export is damaged.`);
  const body: unknown = JSON.parse(content);
  for (const reader of Object.values(readers)) {
    const taken = reader.takeFile(body, readAt, zone);
    if (taken) return { facts: taken.facts, me: taken.me ? [taken.me] : [] };
  }
  throw new NotReadable(NEITHER);
}
