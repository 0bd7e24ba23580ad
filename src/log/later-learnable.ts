import type { Who } from '../core/forgetting.ts';
import { type Handle, nativeId, SITES } from '../core/handles.ts';
import type { LaterFact } from '../core/log-file.ts';
import { Redaction } from '../core/redaction.ts';
import { type Forgotten, hashOf } from './forgotten.ts';
import { lineOf } from './later.ts';

/** No id of anybody is as long. */
const LONGEST_ID = 200;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const part of [nativeId(value), ...value.split(/[\s|:/?#&=,;"]+/u), ...value.split(/[^\p{L}\p{N}]+/u)])
      if (part !== '' && part.length <= LONGEST_ID) found.add(part);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      collect(name, found);
      collect(part, found);
    }
  }
}

/** Who of the forgotten stands in facts of which nothing is known but their line: whatever may be an id is taken for one. */
export async function forgottenInLater(
  later: readonly LaterFact[],
  { salt, hashes }: Pick<Forgotten, 'salt' | 'hashes'>,
): Promise<ReadonlySet<Handle>> {
  const handles = new Set<Handle>();
  if (salt === null || hashes.size === 0) return handles;
  const ids = new Set<string>();
  for (const { text } of later) collect(JSON.parse(text), ids);
  for (const id of ids)
    for (const site of SITES) if (hashes.has(await hashOf(salt, `${site}:${id}`))) handles.add(`${site}:${id}`);
  return handles;
}

/** What may be kept of them: nothing that tells of the forgotten, as it cannot be taken out of what is not known. */
export function learnableLater(
  later: readonly LaterFact[],
  who: Who,
  { before }: Pick<Forgotten, 'before'>,
): readonly LaterFact[] {
  if (later.length === 0) return later;
  const redaction = new Redaction(who);
  const isOld = (fact: LaterFact): boolean => before !== null && lineOf(fact).at < before;
  return later.filter((fact) => !isOld(fact) && !redaction.tellsOf(fact.text));
}
