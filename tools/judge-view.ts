import type { AskVerdict } from '../src/core/ask-verdict.ts';
import type { Folded } from '../src/core/bundle.ts';
import type { Expectations } from '../src/core/expectations.ts';
import type { Fact } from '../src/core/facts.ts';
import type { Handle, Subject } from '../src/core/handles.ts';
import { inForce } from '../src/core/in-force.ts';
import { dayOf } from '../src/core/lapse.ts';
import { suggestionsOf } from '../src/core/suggestions.ts';
import type { DeadlineVerdict } from '../src/core/verdict.ts';
import { saidOf } from '../src/nudges/said.ts';
import type { View } from '../src/nudges/view.ts';
import { wordsIn } from './judge-expectations.ts';

interface Asked {
  readonly now: number;
  readonly tz: string;
  readonly me: readonly Handle[];
  readonly names: Readonly<Record<Handle, string>>;
  readonly expectations: Expectations;
  readonly facts: readonly Fact[];
}

/** What nudges about people look back on. */
const LATELY_MS = 28 * 86_400_000;

/** What nudges are found in, from everything that a file told. */
export function viewOf(
  folded: Folded,
  judged: ReadonlyMap<Subject, readonly DeadlineVerdict[]>,
  asks: ReadonlyMap<Subject, readonly AskVerdict[]>,
  asked: Asked,
): View {
  const { workingTime } = inForce(asked.expectations, { handle: null, space: null, on: dayOf(asked.now, asked.tz) });
  const items = [...folded.commitments.values()].map((commitment) => ({
    commitment,
    verdicts: judged.get(commitment.subject) ?? [],
    asks: asks.get(commitment.subject) ?? [],
    suggestions: suggestionsOf(commitment),
    space: commitment.space ? (folded.spaces.get(commitment.space) ?? null) : null,
    parent: folded.commitments.get(commitment.states.at(-1)?.parent ?? '') ?? null,
  }));
  const lately = items.filter(({ commitment }) =>
    commitment.events.some(({ at }) => at <= asked.now && at > asked.now - LATELY_MS),
  );
  const words = wordsIn(asked.facts);
  const { silenced } = saidOf({ words });
  const { now, tz: zone, me, names, expectations } = asked;
  const on = dayOf(now, zone);
  const timeOf: NonNullable<View['timeOf']> = (handle, space) =>
    inForce(expectations, { handle, space, on }).workingTime;
  return { now, zone, me, workingTime, timeOf, items, lately, silenced, names, expectations, words };
}
