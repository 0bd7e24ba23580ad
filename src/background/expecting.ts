import { misfit } from '../core/check.ts';
import { checkExpectation } from '../core/check-expectation.ts';
import { meansDone } from '../core/done-lists.ts';
import type { BookSpace, ExpectationBook, SaidInBook } from '../core/expectation-book.ts';
import type { SaidExpectation } from '../core/expectations.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import { partnersOf } from '../core/partners.ts';
import { type Effect, effectsOf } from '../core/preview.ts';
import { factOfExpectation, factOfTakingBack } from '../core/said-expectations.ts';
import type { Space } from '../core/space.ts';
import type { Log } from '../log/log.ts';
import { type Standpoint, withSaid } from './judging.ts';
import { type Look, namesIn } from './look.ts';

/** Everything that may be answered where the log does not open. */
export function emptyBook(
  { now, zone, expectations }: Standpoint,
  trouble: ExpectationBook['trouble'],
): ExpectationBook {
  const nothing = { said: [], memberships: [], me: [], names: {}, partners: [], spaces: [] };
  return { asOf: now, zone, widest: expectations.widest, ...nothing, trouble };
}

function bookSpace({ space, name, url, lists }: Space): BookSpace {
  const open = lists.filter(({ isArchived }) => !isArchived);
  return {
    space,
    name,
    url,
    lists: open.map((list) => ({ id: list.id, name: list.name, byName: meansDone(list.name) ? 'done' : 'open' })),
  };
}

/** Everybody with an account in a space of mine, besides me. */
function othersIn(spaces: readonly Space[], me: readonly Handle[]): readonly Handle[] {
  const all = spaces.flatMap(({ members }) => members.filter(({ isActive }) => isActive).map(({ handle }) => handle));
  return [...new Set(all)].filter((handle) => !me.includes(handle));
}

export async function bookOf(log: Log, from: Standpoint): Promise<ExpectationBook> {
  const [{ expectations, now, zone }, all, absences] = await Promise.all([
    withSaid(from, log),
    log.spaces(),
    log.absences(),
  ]);
  const { said, memberships, me, widest } = expectations;
  const spaces = all.filter(({ name, isClosed }) => name !== '' && !isClosed);
  const names = namesIn(spaces);
  const collator = new Intl.Collator();
  return {
    asOf: now,
    zone,
    widest,
    said,
    memberships,
    me,
    names,
    partners: partnersOf(othersIn(spaces, me), expectations, absences, { now, userZone: zone }).toSorted((a, b) =>
      collator.compare(names[a.person] ?? a.person, names[b.person] ?? b.person),
    ),
    spaces: spaces.map(bookSpace).toSorted((a, b) => collator.compare(a.name, b.name)),
    trouble: null,
  };
}

/** Those drafts of a message, checked: our own pages too may be of another version. */
function checked(drafts: unknown): readonly SaidExpectation[] {
  if (!Array.isArray(drafts)) return [];
  const fit = drafts.map(checkExpectation);
  return fit.some((one) => one === misfit) ? [] : (fit as SaidExpectation[]);
}

/** After every word about expectations, also when the clock has jumped back: the last word is the last one said. */
async function nextAt(log: Log, now: number): Promise<number> {
  const last = Math.max(...(await log.words()).map(({ at }) => at));
  // A clock far ahead of ours wrote it: follow it no further than a day.
  return last >= now && last - now < 86_400_000 ? last + 1 : now;
}

async function write(log: Log, from: Standpoint, factsAt: (at: number) => readonly Fact[]): Promise<SaidInBook> {
  const facts = factsAt(await nextAt(log, from.now));
  await log.append(facts);
  return { keys: facts.map(({ key }) => key), book: await bookOf(log, from) };
}

export function sayExpectations(log: Log, from: Standpoint, drafts: unknown): Promise<SaidInBook> {
  return write(log, from, (at) => checked(drafts).map((draft) => factOfExpectation(draft, at)));
}

export async function takeBackExpectations(log: Log, from: Standpoint, keys: readonly string[]): Promise<SaidInBook> {
  const words = (await log.words()).filter(({ kind, key }) => kind === 'said-expectation' && keys.includes(key));
  return write(log, from, (at) => words.map((word) => factOfTakingBack(word, at)));
}

/** What drafts would change of what is near its date or waits for an answer. */
export async function previewOf(
  log: Log,
  from: Standpoint,
  { view }: Look,
  drafts: unknown,
): Promise<readonly Effect[]> {
  const { expectations, now, zone } = await withSaid(from, log);
  return effectsOf(checked(drafts), view.items, expectations, { now, userZone: zone, readAt: now, me: view.me });
}
