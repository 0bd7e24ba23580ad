import type { Commitment } from '../core/commitment.ts';
import { ownersBefore, writersBefore } from '../core/debts.ts';
import type { Fact, FactOf } from '../core/facts.ts';
import { foldCommitment } from '../core/fold.ts';
import type { Handle, SpaceId, Subject } from '../core/handles.ts';
import { isMessage } from '../core/talk.ts';
import type { Log } from '../log/log.ts';

export interface Keeping {
  /** Whose session it was read with. */
  readonly me: Handle | null;
  /** Whether a quote of an ask may be kept. */
  readonly areQuotesKept: boolean;
  /** Spaces of which nothing is kept. */
  readonly leftOut: readonly SpaceId[];
}

function isTalk(fact: Fact): fact is FactOf<'asked' | 'promised' | 'reacted'> {
  return fact.kind === 'asked' || fact.kind === 'promised' || fact.kind === 'reacted';
}

/** Of whom or by whom a message is, as far as that is known now; `undecided`: somebody older in the thread may still be meant. */
type Concern = 'me' | 'others' | 'undecided';

function concernOf(asked: FactOf<'asked'>, item: Commitment, me: Handle): Concern {
  if (asked.by === me || asked.to.includes(me)) return 'me';
  if (asked.to.length > 0) return 'others';
  const holders = ownersBefore(item, null)(asked.at).filter((owner) => owner !== asked.by);
  if (holders.length > 0) return holders.includes(me) ? 'me' : 'others';
  const writers = writersBefore(item.events, asked.at, asked.by);
  if (writers.length === 0) return 'undecided';
  return writers.length === 1 && writers[0] === me ? 'me' : 'others';
}

function takesPart(item: Commitment, me: Handle): boolean {
  return (
    item.states.at(-1)?.owners.includes(me) === true ||
    item.events.some((event) => event.by === me && isMessage(event)) ||
    item.thread.some((line) => line.kind === 'asked' && line.by === me)
  );
}

/**
 * What of a batch may be kept. What others ask each other is none of the user's business: of asks only those by me or of me are,
 * of reactions those to such an ask, of promises mine and those in threads where I take part.
 */
export async function keepable(
  read: readonly Fact[],
  log: Pick<Log, 'factsOf'>,
  { me, areQuotesKept, leftOut }: Keeping,
): Promise<readonly Fact[]> {
  const facts = leftOut.length > 0 ? read.filter(({ space }) => space === null || !leftOut.includes(space)) : read;
  const talk = facts.filter(isTalk);
  if (talk.length === 0) return facts;
  if (me === null) return facts.filter((fact) => !isTalk(fact));
  const bySubject = new Map<Subject, Fact[]>();
  for (const fact of talk) bySubject.set(fact.subject, []);
  for (const fact of facts) bySubject.get(fact.subject)?.push(fact);
  const kept = new Map<string, Fact>();
  for (const [subject, fresh] of bySubject) {
    const item = foldCommitment(subject, [...(await log.factsOf(subject)), ...fresh]);
    const asks = new Set<string>();
    for (const fact of fresh) {
      if (fact.kind === 'asked') {
        const concern = concernOf(fact, item, me);
        if (concern === 'others') continue;
        asks.add(fact.comment);
        kept.set(fact.key, areQuotesKept && concern === 'me' ? fact : { ...fact, quote: null });
      } else if (fact.kind === 'promised' && (fact.by === me || takesPart(item, me))) kept.set(fact.key, fact);
    }
    for (const fact of fresh) {
      if (fact.kind === 'reacted' && asks.has(fact.comment)) kept.set(fact.key, fact);
    }
  }
  return facts.flatMap((fact) => (isTalk(fact) ? (kept.get(fact.key) ?? []) : [fact]));
}
