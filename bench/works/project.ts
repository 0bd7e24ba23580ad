import { type AsanaStand, asanaStand } from '../../lab/asana/stand.ts';
import type { Fact } from '../../src/core/facts.ts';
import type { Place } from '../../src/core/reading.ts';
import { asana } from '../../src/sites/asana/read.ts';
import { unread, type Visit, visitWith } from '../../src/sites/visit.kit.ts';
import { madeUpProject } from '../made-up-project.ts';
import { type Measured, measured } from '../measured.ts';

const TASKS = 2000;
const HOUR_MS = 3_600_000;

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A large project of Asana as its reader alone reads it, in Node: the first time and again. */
export interface ProjectRead {
  readonly stand: AsanaStand;
  readonly place: Place;
  readonly first: Visit;
  readonly again: Visit;
  readonly facts: readonly Fact[];
  /** Characters that the site sent the first time. */
  readonly sent: number;
  readonly tookMs: number;
}

export function readProject(now: number): ProjectRead {
  const workspace = madeUpProject(TASKS, now);
  const stand = asanaStand({ workspace, me: 'marenlund', perMinute: Number.POSITIVE_INFINITY });
  const ask = (path: string, cookie: string) => ({
    method: 'GET',
    url: new URL(path, stand.origin),
    headers: { cookie },
  });
  const cookie = stand.answer(ask('/', ''), null, now).cookies?.[0]?.split(';')[0] ?? '';
  const asked: string[] = [];
  let bytes = 0;
  const answer = (path: string) => {
    asked.push(path);
    const heard = stand.answer(ask(path, cookie), null, now);
    bytes += heard.body.length;
    return heard;
  };
  const place = { kind: 'space', path: workspace.projects[0]?.gid ?? '' } as const;
  const visit = (last: Visit | null, at: number): Visit =>
    visitWith(asana, { asked, answer }, last?.reading ?? unread(place), at);
  const begunAt = performance.now();
  const first = visit(null, now);
  const tookMs = performance.now() - begunAt;
  const sent = bytes;
  const again = visit(first, now + HOUR_MS);
  const facts = [...new Map(first.facts.map((fact) => [fact.key, fact])).values()];
  if (first.end !== null || first.gaps.length > 0 || facts.length < TASKS) throw new Error('it was not read whole');
  return { stand, place, first, again, facts, sent, tookMs };
}

/** How much it calls, and how much it keeps. */
export function project({ stand: { workspace }, first, again, facts, sent, tookMs }: ProjectRead): readonly Measured[] {
  const kept = JSON.stringify(facts).length;
  const known = new Set(facts.map(({ key }) => key));
  const news = again.facts.filter(({ key }) => !known.has(key)).length;
  const what = `a project of ${TASKS} tasks and ${workspace.stories.length} stories`;
  return [
    measured(
      `${what}, again / the first time: calls`,
      again.calls.length / first.calls.length,
      0.05,
      `${again.calls.length} and ${first.calls.length}; ${news} new facts`,
    ),
    measured(
      `${what}: facts as JSON / what the site sent`,
      kept / sent,
      null,
      `${facts.length} facts, ${megabytes(kept)} of ${megabytes(sent)}; the reader took ${(tookMs / first.calls.length).toFixed(1)} ms a call, the stand-in's own time is in`,
    ),
  ];
}
