import type { Spoken } from '../core/evidence.ts';
import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import type { Now } from '../core/now.ts';
import type { Reading } from '../core/reading.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Handlers } from '../platform/envelope.ts';
import type { FromOwnPage } from '../platform/messages.ts';
import type { Kept } from './all-partner-rates.ts';
import { type Ground, groundOf } from './ground.ts';
import { previewJoin, previewSplit } from './join-preview.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { looksAt } from './looks.ts';
import { peopleListOf } from './people-list.ts';
import { join, notSame, sayInReview, sayOfEvidence, sayOfPerson, split, unsay } from './people-said.ts';
import { asHandle, personRecordOf } from './person.ts';
import { reviewOf } from './review.ts';

export interface PeopleParts {
  openLog(): Promise<Log>;
  readonly spaces: KeptSpaces;
  readings(): Promise<readonly Reading[]>;
  standpoint(): Promise<Standpoint>;
  readonly kept: Kept;
  /** The installation is managed: figures about people are off. */
  isManaged(): Promise<boolean>;
  /** What may be said has changed. */
  changed(): void;
}

type PeopleMessage =
  | 'people'
  | 'person'
  | 'sayOfPerson'
  | 'sayOfEvidence'
  | 'unsay'
  | 'previewJoin'
  | 'previewSplit'
  | 'join'
  | 'split'
  | 'notSame'
  | 'review'
  | 'sayInReview';

/** Who answers what our pages ask about people. */
export function peopleAnswers(parts: PeopleParts): Pick<Handlers<FromOwnPage>, PeopleMessage> {
  const ground = async (): Promise<Ground> => {
    const [log, readings, from] = await Promise.all([parts.openLog(), parts.readings(), parts.standpoint()]);
    return groundOf(log, parts.spaces, readings, from);
  };
  /** A log in trouble is told by what is shown. */
  const shown = async <T extends { readonly trouble: Now['trouble'] }>(
    work: () => Promise<T>,
    nothing: (from: Standpoint) => Omit<T, 'trouble'>,
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return { ...nothing(await parts.standpoint()), trouble: error.trouble } as T;
    }
  };
  const said = async (work: (log: Log, now: number) => Promise<Spoken>): Promise<Spoken> => {
    const spoken = await shown<Spoken>(
      async () => work(await parts.openLog(), (await parts.standpoint()).now),
      () => ({ words: [] }),
    );
    if (spoken.words.length > 0) parts.changed();
    return spoken;
  };
  const saidOf = async (
    person: unknown,
    work: (log: Log, handle: Handle, now: number) => Promise<Spoken>,
  ): Promise<Spoken> => {
    const handle = asHandle(person);
    return handle === null ? { words: [], trouble: null } : said((log, now) => work(log, handle, now));
  };
  return {
    people: () =>
      shown(
        async () => peopleListOf(await ground(), await parts.isManaged()),
        ({ now: asOf, zone }) => ({ asOf, zone, me: null, partners: [], proposals: [], groups: [], isManaged: false }),
      ),
    person: async (asked, looking) => {
      const handle = asHandle(asked);
      if (handle === null) return null;
      const from = await ground();
      const person = from.outlook.people.personOf(handle);
      const isMine = from.me.includes(handle);
      const on = dayOf(from.from.now, from.from.zone);
      const looks = isMine ? 0 : await looksAt(parts.kept, person, on, looking === 'opened');
      return personRecordOf(from, handle, parts.kept, looks, await parts.isManaged());
    },
    sayOfPerson: (person, word) => saidOf(person, (log, handle, now) => sayOfPerson(log, handle, word, now)),
    sayOfEvidence: (subject, word) => said((log, now) => sayOfEvidence(log, subject, word, now)),
    unsay: (words) => said((log, now) => unsay(log, words, now)),
    previewJoin: async (one, other) => previewJoin(await ground(), one, other),
    previewSplit: async (handle) => previewSplit(await ground(), handle),
    join: (one, other) => said((log, now) => join(log, one, other, now)),
    split: (handle) => said((log, now) => split(log, handle, now)),
    notSame: (one, other) => said((log, now) => notSame(log, one, other, now)),
    review: () => shown(async () => reviewOf(await ground()), nothingToReview),
    sayInReview: (week, step, text) => said((log, now) => sayInReview(log, week, step, text, now)),
  };
}

function nothingToReview({ now, zone }: Standpoint) {
  return {
    asOf: now,
    zone,
    week: dayOf(now, zone),
    names: {},
    me: [],
    own: { cameDue: 0, kept: 0, told: 0, late: 0, open: 0 },
    owed: [],
    waiting: [],
    slips: [],
    thanks: [],
    talks: [],
    quiet: [],
    agreements: [],
    unsure: { promises: [], unknown: [] },
    reasons: [],
    answers: [],
    lastWeek: [],
    coverage: { judged: 0, all: 0 },
    hasMore: false,
  };
}
