import type { Spoken } from '../core/evidence.ts';
import type { Handle } from '../core/handles.ts';
import { dayOf } from '../core/lapse.ts';
import type { Now } from '../core/now.ts';
import type { Reading } from '../core/reading.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Handlers } from '../platform/envelope.ts';
import type { FromOwnPage } from '../platform/messages.ts';
import { allPartnerRates, type Kept } from './all-partner-rates.ts';
import { type Ground, groundOf, isMe } from './ground.ts';
import { previewJoin, previewSplit } from './join-preview.ts';
import type { Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { looksAt } from './looks.ts';
import { peopleListOf, whoElseThan } from './people-list.ts';
import { join, notSame, sayInReview, sayOfEvidence, sayOfPerson, split, unsay } from './people-said.ts';
import { asHandle, type Figures, personRecordOf } from './person.ts';
import { reviewOf } from './review.ts';
import { draftsOf, keepDraft } from './review-drafts.ts';
import { whyOf } from './why.ts';

export interface PeopleParts {
  openLog(): Promise<Log>;
  readonly spaces: KeptSpaces;
  readings(): Promise<readonly Reading[]>;
  standpoint(): Promise<Standpoint>;
  readonly kept: Kept;
  /** What comes of work that reads again and again, over one state of the log. */
  atOneState<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How long whoever opens a page is kept waiting for what could come later. */
  patience(): Promise<void>;
  /** The installation is managed: figures about people are off. */
  isManaged(): Promise<boolean>;
  /** What may be said has changed. */
  changed(): void;
}

type PeopleMessage =
  | 'people'
  | 'whoElse'
  | 'person'
  | 'summedUp'
  | 'why'
  | 'sayOfPerson'
  | 'sayOfEvidence'
  | 'unsay'
  | 'previewJoin'
  | 'previewSplit'
  | 'join'
  | 'split'
  | 'notSame'
  | 'review'
  | 'sayInReview'
  | 'draftInReview';

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
  /** What is soon summed up is waited for: a page that shows its figures a moment later than the rest only flickers. */
  const figuresOf = async (now: Ground): Promise<Figures> => {
    const { known, coming } = await allPartnerRates(now, parts.kept);
    return known ?? Promise.race([coming, parts.patience().then(() => 'coming' as const)]);
  };
  return {
    people: () =>
      shown(
        async () => {
          const isManaged = await parts.isManaged();
          return parts.atOneState(async () => peopleListOf(await ground(), isManaged));
        },
        ({ now: asOf, zone }) => ({ asOf, zone, me: null, partners: [], proposals: [], groups: [], isManaged: false }),
      ),
    whoElse: async (asked) => {
      const handle = asHandle(asked);
      return handle === null ? { people: [], groups: [] } : whoElseThan(await ground(), handle);
    },
    person: async (asked, looking) => {
      const handle = asHandle(asked);
      if (handle === null) return null;
      const now = await ground();
      const person = now.outlook.people.personOf(handle);
      const on = dayOf(now.from.now, now.from.zone);
      const looks = isMe(now, person) ? 0 : await looksAt(parts.kept, person, on, looking === 'opened');
      const figures = (await parts.isManaged()) ? 'managed' : await figuresOf(now);
      return parts.atOneState(async () => personRecordOf(await ground(), handle, figures, looks));
    },
    summedUp: async () => void (await (await allPartnerRates(await ground(), parts.kept)).coming),
    why: async (subject, key) => whyOf(await ground(), subject, key),
    sayOfPerson: (person, word) => saidOf(person, (log, handle, now) => sayOfPerson(log, handle, word, now)),
    sayOfEvidence: (subject, word) => said((log, now) => sayOfEvidence(log, subject, word, now)),
    unsay: (words) => said((log, now) => unsay(log, words, now)),
    previewJoin: async (one, other) => previewJoin(await ground(), one, other),
    previewSplit: async (handle) => previewSplit(await ground(), handle),
    join: (one, other) => said((log, now) => join(log, one, other, now)),
    split: (handle) => said((log, now) => split(log, handle, now)),
    notSame: (one, other) => said((log, now) => notSame(log, one, other, now)),
    review: () =>
      shown(async () => {
        const review = await parts.atOneState(async () => reviewOf(await ground()));
        return { ...review, drafts: await draftsOf(parts.kept, review.week) };
      }, nothingToReview),
    sayInReview: (week, step, text) => said((log, now) => sayInReview(log, week, step, text, now)),
    draftInReview: (week, step, text) =>
      keepDraft(
        parts.kept,
        week,
        step,
        text,
        parts.standpoint().then(({ now }) => now),
      ),
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
    drafts: [],
    coverage: { judged: 0, all: 0 },
    hasMore: false,
  };
}
