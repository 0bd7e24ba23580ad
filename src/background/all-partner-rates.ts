import type { JudgedItem } from '../core/outlook.ts';
import { HALF_LIFE_DAYS, type Rates, ratesOf } from '../core/standing.ts';
import { type Ground, itemsOf, judgedOf } from './ground.ts';

const DAY_MS = 86_400_000;
const PAGE = 500;

/** What is remembered beside the log: it is made anew from it. */
export interface Kept {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

interface KeptRates {
  readonly rates: Rates;
  readonly at: number;
  readonly commitments: number;
  /** Who is who, and what is expected: other rates hold for others. */
  readonly of: string;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function asKept(value: unknown): KeptRates | null {
  if (typeof value !== 'object' || value === null) return null;
  const { rates, at, commitments, of } = value as Partial<KeptRates>;
  if (typeof at !== 'number' || typeof commitments !== 'number' || typeof of !== 'string') return null;
  const { kept, told, answered, promises } = (rates ?? {}) as Partial<Rates>;
  if (![kept, told, answered, promises].every(isShare)) return null;
  return value as KeptRates;
}

/** Steps and keys of facts are not needed to sum up. */
function light(item: JudgedItem): JudgedItem {
  return {
    ...item,
    verdicts: item.verdicts.map((one) => ({ ...one, steps: [], facts: [] })),
    asks: item.asks.map((one) => ({ ...one, steps: [], facts: [] })),
    space: null,
  };
}

async function summedUp(ground: Ground): Promise<Rates> {
  const items: JudgedItem[] = [];
  let after: string | null = null;
  for (;;) {
    const subjects: readonly string[] = await ground.log.subjectsAfter(after, PAGE);
    items.push(...(await itemsOf(ground, subjects)).map(light));
    after = subjects.at(-1) ?? null;
    if (subjects.length < PAGE) break;
  }
  return ratesOf(judgedOf(items, ground), { now: ground.from.now, halfLifeDays: HALF_LIFE_DAYS });
}

/**
 * The rates of all partners together, which every figure starts from. Going through the whole log for one figure would make it
 * slower the more is known, and a rate of all moves slowly: it is kept for a day, while the log grows by less than a tenth.
 */
export async function allPartnerRates(ground: Ground, kept: Kept): Promise<Rates> {
  const { log, from, me, words, outlook } = ground;
  const joined = words.flatMap((word) =>
    word.kind === 'said-same-person' ? [word.handles.map(outlook.people.personOf)] : [],
  );
  const { widest, said } = from.expectations;
  const of = JSON.stringify([me, joined, from.zone, widest, said.map(({ key, untilOn }) => [key, untilOn])]);
  const [known, { commitments }] = await Promise.all([kept.read('rates').then(asKept), log.size()]);
  const isFresh =
    known !== null &&
    known.of === of &&
    from.now >= known.at &&
    from.now - known.at < DAY_MS &&
    Math.abs(commitments - known.commitments) <= known.commitments / 10;
  if (isFresh) return known.rates;
  const rates = await summedUp(ground);
  await kept.write('rates', { rates, at: from.now, commitments, of } satisfies KeptRates);
  return rates;
}
