import type { Subject } from '../core/handles.ts';
import type { Text } from '../core/text.ts';
import { type Ground, itemsOf } from './ground.ts';

/** Why a term or an ask is counted as it is, step by step; `null`: it is not there any more. */
export async function whyOf(ground: Ground, subject: Subject, key: string): Promise<readonly Text[] | null> {
  const [item] = await itemsOf(ground, [subject]);
  const found = item && [...item.verdicts, ...item.asks].find((verdict) => verdict.key === key);
  return found?.steps ?? null;
}
