import type { FactOf, NudgeWord } from '../core/facts.ts';
import type { NudgeKind } from '../core/nudge.ts';
import { DOUBTED_AT, type NudgeRecord, type NudgeRecords } from '../core/nudge-record.ts';
import { takenBack } from '../core/taken-back.ts';
import { type Log, LogError } from '../log/log.ts';
import { KINDS } from '../nudges/index.ts';
import type { Settings } from '../platform/settings.ts';
import type { Kept } from './all-partner-rates.ts';
import { spokenOf } from './shown-nudges.ts';

/** What the user said of nudges and did not take back. */
async function standing(log: Log, how?: NudgeWord): Promise<readonly FactOf<'said-of-nudge'>[]> {
  const said = await log.wordsOfNudges(how);
  if (said.length === 0) return said;
  const subjects = [...new Set(said.map(({ subject }) => subject))];
  const [items, asides] = await Promise.all([log.commitments(subjects), log.words()]);
  const undone = takenBack([...asides, ...items.flatMap(({ words }) => words.map(({ word }) => word))]);
  return said.filter(({ key }) => !undone.has(key));
}

/** How often each kind of nudge spoke, and of what use that was. A log in trouble tells of no use. */
export async function nudgeRecords(
  openLog: () => Promise<Log>,
  kept: Kept,
  { now: asOf, zone }: { readonly now: number; readonly zone: string },
): Promise<NudgeRecords> {
  const spoken = await spokenOf(kept).catch(() => null);
  const told = (said: readonly FactOf<'said-of-nudge'>[], trouble: NudgeRecords['trouble']): NudgeRecords => {
    const count = (kind: NudgeKind, how: NudgeWord): number =>
      said.filter((one) => one.as === kind && one.how === how).length;
    const records = KINDS.map(
      ({ kind }): NudgeRecord => ({
        kind,
        spoke: spoken?.counts[kind] ?? 0,
        done: count(kind, 'done'),
        dismissed: count(kind, 'dismissed'),
        wrong: count(kind, 'wrong'),
      }),
    );
    return { asOf, zone, sinceAt: spoken?.sinceAt ?? null, records, trouble };
  };
  try {
    return told(await standing(await openLog()), null);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return told([], error.trouble);
  }
}

/** The kind that was called not so three times since the user last said that it stays on; `null`: none was. */
export async function doubtedKind(
  log: Log,
  { off, staysOn }: Pick<Settings, 'off' | 'staysOn'>,
): Promise<{ readonly kind: NudgeKind; readonly wrong: number } | null> {
  const said = await standing(log, 'wrong');
  for (const { kind } of KINDS) {
    const wrong = said.filter(({ as }) => as === kind).length;
    if (wrong - (staysOn[kind] ?? 0) >= DOUBTED_AT && !off.includes(kind)) return { kind, wrong };
  }
  return null;
}
