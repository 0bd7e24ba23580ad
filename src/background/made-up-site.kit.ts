import type { Fact } from '../core/facts.ts';
import type { Place, Step } from '../core/reading.ts';
import type { Log } from '../log/log.ts';
import type { SiteReader, Taken } from '../sites/site.ts';
import type { Clock } from './pace.ts';
import type { ReadingsParts } from './readings.ts';

export const ORIGIN = 'https://trello.com';
export const BOARD: Place = { kind: 'space', path: 'bOarD' };
export const SPACE = 'trello:board:b1';

/** A clock that stands still but for the sleeping. */
export class TestClock implements Clock {
  readonly slept: number[] = [];

  constructor(public at = Date.parse('2026-03-02T10:00:00Z')) {}

  readonly now = (): number => this.at;

  readonly sleep = async (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.at += ms;
  };
}

function step(kind: string, page = 0): Step {
  return { kind, path: `/1/${kind}/${page}`, about: { page } };
}

function done(card: string, at: number, readAt: number): Fact {
  const subject = `trello:card:${card}`;
  const line = { subject, space: SPACE, at, by: null, isAutomated: false, readAt, source: 'history' } as const;
  return { ...line, key: `${subject}|done|${at}`, kind: 'done' };
}

const NOTHING: Taken = { facts: [], gaps: [], steps: [], memory: {}, me: null, space: null, place: null };

/** A made-up site: who I am, the space, then `pages` pages of one fact each. A body `{"same":true}` says that nothing has changed. */
export function madeUpReader(pages = 3): SiteReader {
  return {
    site: 'trello',
    origin: ORIGIN,
    headers: { 'x-reader': 'made-up' },
    pace: { gapMs: 1000, callsAReading: 60 },
    steps: (place, last) => {
      if (place.kind === 'item') return [step('item')];
      return last?.memory['me'] === undefined ? [step('me'), step('space')] : [step('space')];
    },
    take: (taken, body, readAt, last) => {
      const record = body as Readonly<Record<string, unknown>>;
      switch (taken.kind) {
        case 'me': {
          const me = `trello:${String(record['me'] ?? 'mara')}` as const;
          const fact: Fact = {
            key: `${me}|me`,
            subject: me,
            space: null,
            at: readAt,
            by: me,
            isAutomated: false,
            readAt,
            source: 'state',
            kind: 'me',
          };
          return { ...NOTHING, me, memory: { me }, facts: [fact] };
        }
        case 'item':
          return { ...NOTHING, place: BOARD };
        case 'space':
          if (record['isNone']) return { ...NOTHING, gaps: [{ space: null, reason: 'not-a-board', detail: 'space' }] };
          if (record['same'] && last?.readAt !== null) return { ...NOTHING, space: SPACE };
          return { ...NOTHING, space: SPACE, steps: [step('page')] };
        default: {
          const page = Number(taken.about['page']);
          const isLast = page + 1 >= pages;
          return {
            ...NOTHING,
            facts: [done(`c${page}`, page, readAt)],
            steps: isLast ? [] : [step('page', page + 1)],
            memory: isLast ? { through: 'yes' } : {},
          };
        }
      }
    },
    takeFile: () => null,
    refusal: (status) => {
      if (status === 401) return 'logged-out';
      if (status === 404) return 'no-access';
      if (status === 429) return 'slow-down';
      return status >= 500 ? 'again' : 'refused';
    },
  };
}

export type Scripted = Response | Error | (() => Response | Error | Promise<Response>);

/** A fetch that answers by path; what is not scripted is an empty object. Remembers what was asked and when. */
export class TestFetch {
  readonly asked: { readonly path: string; readonly at: number; readonly init: RequestInit | undefined }[] = [];
  readonly script = new Map<string, Scripted[]>();

  constructor(private readonly clock: Clock) {}

  /** The answers to come for a path, in order; the last one stays. */
  on(path: string, ...answers: Scripted[]): void {
    this.script.set(path, answers);
  }

  get paths(): string[] {
    return this.asked.map(({ path }) => path);
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const path = String(input).slice(ORIGIN.length);
    this.asked.push({ path, at: this.clock.now(), init });
    const answers = this.script.get(path) ?? [];
    const next = answers.length > 1 ? answers.shift() : answers[0];
    const answer = typeof next === 'function' ? await next() : next;
    if (answer instanceof Error) throw answer;
    return answer?.clone() ?? new Response('{}');
  };
}

export function partsWith(
  log: Log,
  clock: TestClock,
  fetch: TestFetch,
  over: Partial<ReadingsParts> = {},
): ReadingsParts {
  return {
    readers: { trello: madeUpReader() },
    openLog: async () => log,
    fetch: fetch.fetch,
    clock,
    isOn: async () => true,
    throughPage: async () => {
      throw new Error('no page');
    },
    zone: () => 'UTC',
    limits: async () => ({ areQuotesKept: true, leftOut: [], isPaused: false }),
    rested: () => undefined,
    ...over,
  };
}
