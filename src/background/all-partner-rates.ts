import type { JudgedItem } from '../core/outlook.ts';
import { HALF_LIFE_DAYS, type Rates, ratesIn } from '../core/standing.ts';
import { inTurns } from '../platform/turns.ts';
import { type Ground, itemsOf, judgedOf } from './ground.ts';
import { quiet } from './quiet.ts';

const DAY_MS = 86_400_000;
/** So long it is still shown while it is made anew. */
const OLDEST_MS = 3 * DAY_MS;
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
  return inTurns(ratesIn(judgedOf(items, ground), { now: ground.from.now, halfLifeDays: HALF_LIFE_DAYS }));
}

const makingAnew = new WeakMap<Kept, { readonly of: string; readonly making: Promise<Rates> }>();

/** Made anew once, however many ask meanwhile. */
function madeAnew(ground: Ground, kept: Kept, of: string, commitments: number): Promise<Rates> {
  const known = makingAnew.get(kept);
  if (known?.of === of) return known.making;
  const making = summedUp(ground)
    .then(async (rates) => {
      await kept.write('rates', { rates, at: ground.from.now, commitments, of } satisfies KeptRates);
      return rates;
    })
    .finally(() => {
      if (makingAnew.get(kept)?.making === making) makingAnew.delete(kept);
    });
  makingAnew.set(kept, { of, making });
  return making;
}

/** One of both is there: what holds by now, or what will hold once the whole log has been gone through. */
export type PartnerRates =
  | { readonly known: Rates; readonly coming: null }
  | { readonly known: null; readonly coming: Promise<Rates> };

/**
 * The rates of all partners together, which every figure starts from. Going through the whole log for one figure would make it
 * slower the more is known, and a rate of all moves slowly: it is kept for a day, while the log grows by less than a tenth, and
 * for two days more nobody waits for the next one.
 */
export async function allPartnerRates(ground: Ground, kept: Kept): Promise<PartnerRates> {
  const { log, from, me, words, outlook } = ground;
  const joined = words.flatMap((word) =>
    word.kind === 'said-same-person' ? [word.handles.map(outlook.people.personOf)] : [],
  );
  const { widest, said } = from.expectations;
  const of = JSON.stringify([me, joined, from.zone, widest, said.map(({ key, untilOn }) => [key, untilOn])]);
  const [known, { commitments }] = await Promise.all([kept.read('rates').then(asKept), log.size()]);
  const age = known === null ? Number.POSITIVE_INFINITY : from.now - known.at;
  const isLike =
    known !== null &&
    known.of === of &&
    age >= 0 &&
    Math.abs(commitments - known.commitments) <= known.commitments / 10;
  if (isLike && age < DAY_MS) return { known: known.rates, coming: null };
  const making = madeAnew(ground, kept, of, commitments);
  making.catch(quiet);
  return isLike && age < OLDEST_MS ? { known: known.rates, coming: null } : { known: null, coming: making };
}
