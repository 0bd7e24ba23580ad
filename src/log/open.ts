import { Connection } from './connection.ts';
import { forgetAll, forgetBefore, forgetQuotes, forgetSpace, keepFrom } from './forget.ts';
import { readForgotten } from './forgotten.ts';
import { importing } from './importing.ts';
import { appendLearnable, FOLDED, forgetSomebody } from './learning.ts';
import { countOfFacts, latest, latestKeys } from './listing.ts';
import type { Log } from './log.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import {
  absences,
  activeSince,
  askCount,
  callsSince,
  commitments,
  dueBefore,
  factsByKey,
  lastMessages,
  me,
  page,
  subjectsAbout,
  subjectsAfter,
  subjectsOfMessages,
  subjectsOwedBy,
  talkSince,
  words,
  wordsOfNudges,
  wordsOnAsks,
} from './query.ts';
import { rebuild } from './rebuild.ts';
import { EVERY_STORE, factsOf } from './schema.ts';

export interface LogOptions {
  readonly name?: string;
  /** How long an older copy of the extension may keep this one waiting. */
  readonly patienceMs?: number;
  readonly migrations?: readonly Migration[];
}

/** Opens the trust log. Rejects with a LogError when it cannot be opened; it may be tried again. */
export async function openLog(options: LogOptions = {}): Promise<Log> {
  const { name = 'good-faith', patienceMs = 5000, migrations = MIGRATIONS } = options;
  const log = new Connection({ name, patienceMs, migrations, refold: rebuild });
  await log.open();
  return {
    append: (facts) => appendLearnable(log, facts),
    commitment: (subject) =>
      log.read(['commitments'], async (transaction) => (await commitments(transaction, [subject]))[0] ?? null),
    commitments: (subjects) => log.read(['commitments'], (transaction) => commitments(transaction, subjects)),
    commitmentsOf: (space) =>
      log.read(['commitments'], (transaction) => transaction.objectStore('commitments').index('space').getAll(space)),
    countOf: (space) =>
      log.read(['commitments'], (transaction) => transaction.objectStore('commitments').index('space').count(space)),
    dueBefore: (at, limit = Number.POSITIVE_INFINITY) =>
      log.read(['commitments'], (transaction) => dueBefore(transaction, at, limit)),
    talkSince: (at, limit) => log.read(['commitments'], (transaction) => talkSince(transaction, at, limit)),
    callsSince: (at) => log.read(['calls'], (transaction) => callsSince(transaction, at)),
    keepWatch: (watch) =>
      log.write(['watches'], async (transaction) => {
        await transaction.objectStore('watches').put(watch);
      }),
    watches: () => log.read(['watches'], (transaction) => transaction.objectStore('watches').getAll()),
    dropWatch: (session) => log.write(['watches'], (transaction) => transaction.objectStore('watches').delete(session)),
    subjectsAbout: (handles) => log.read(['commitments'], (transaction) => subjectsAbout(transaction, handles)),
    subjectsOwedBy: (handles, spaces) =>
      log.read(['commitments'], (transaction) => subjectsOwedBy(transaction, handles, spaces)),
    activeSince: (at, limit) => log.read(['commitments'], (transaction) => activeSince(transaction, at, limit)),
    lastMessages: (by, since, limit) =>
      log.read(['facts'], (transaction) => lastMessages(transaction, by, since, limit)),
    subjectsAfter: (after, limit) =>
      log.read(['commitments'], (transaction) => subjectsAfter(transaction, after, limit)),
    subjectsOfMessages: (messages) => log.read(['facts'], (transaction) => subjectsOfMessages(transaction, messages)),
    askCount: () => log.read(['facts'], askCount),
    wordsOnAsks: () => log.read(['facts'], wordsOnAsks),
    wordsOfNudges: (how) => log.read(['facts'], (transaction) => wordsOfNudges(transaction, how)),
    space: (space) =>
      log.read(['spaces'], async (transaction) => (await transaction.objectStore('spaces').get(space)) ?? null),
    spaces: () => log.read(['spaces'], (transaction) => transaction.objectStore('spaces').getAll()),
    facts: (keys) => log.read(['facts'], (transaction) => factsByKey(transaction, keys)),
    factsOf: (subject) =>
      log.read(['facts'], (transaction) => transaction.objectStore('facts').getAll(factsOf(subject))),
    me: (without = []) => log.read(['asides'], (transaction) => me(transaction, without)),
    absences: () => log.read(['asides'], absences),
    words: () => log.read(['asides'], words),
    reading: (key) =>
      log.read(['readings'], async (transaction) => (await transaction.objectStore('readings').get(key)) ?? null),
    readings: () => log.read(['readings'], (transaction) => transaction.objectStore('readings').getAll()),
    keepReading: (reading) =>
      log.write(['readings'], async (transaction) => {
        await transaction.objectStore('readings').put(reading);
      }),
    all: (after, limit) => log.read(['facts'], (transaction) => page(transaction, after ?? null, limit)),
    later: (after, limit) =>
      log.read(['later'], (transaction) =>
        transaction
          .objectStore('later')
          .getAll(after === undefined ? null : IDBKeyRange.lowerBound(after, true), limit),
      ),
    latest: (times, after, limit) => log.read(['facts'], (transaction) => latest(transaction, times, after, limit)),
    latestKeys: (times, after, limit) =>
      log.read(['facts'], (transaction) => latestKeys(transaction, times, after, limit)),
    countOfFacts: (times) => log.read(['facts'], (transaction) => countOfFacts(transaction, times)),
    ...importing(log),
    rebuild: () => log.write([...FOLDED, 'later'], rebuild),
    forgetSpace: (space) =>
      log.write([...FOLDED, 'later', 'readings'], (transaction) => forgetSpace(transaction, space)),
    forgetPerson: (who) => forgetSomebody(log, who),
    forgetBefore: (at) => log.write([...FOLDED, 'later', 'forgotten'], (transaction) => forgetBefore(transaction, at)),
    keepFrom: (at) => log.write([...FOLDED, 'later', 'forgotten'], (transaction) => keepFrom(transaction, at)),
    keptFrom: () => log.read(['forgotten'], async (transaction) => (await readForgotten(transaction)).aged),
    forgetAll: () => log.write([...EVERY_STORE], forgetAll),
    forgetQuotes: () => log.write(FOLDED, forgetQuotes),
    size: () =>
      log.read(['facts', 'commitments'], async (transaction) => {
        const [facts, histories] = await Promise.all([
          transaction.objectStore('facts').count(),
          transaction.objectStore('commitments').count(),
        ]);
        return { facts, commitments: histories };
      }),
    close: () => log.close(),
  };
}
