import type { Place, Reading, Step } from '../../core/reading.ts';
import { asRecord, type Json } from '../json.ts';
import type { Refusal, SiteReader, Taken } from '../site.ts';
import { homeStep, meStep } from './calls.ts';
import { takeReactions, takeStories, takeTask } from './errands.ts';
import { takeEvents } from './events.ts';
import { takeFile } from './file.ts';
import { HEADERS, isId, ORIGIN, taskAlone } from './ids.ts';
import { takeList, takeSubtasks } from './listing.ts';
import { takeAlone, takeAsked, takeHome, takeMe, takeMyList, takeProject, unknown } from './opening.ts';
import { takeAgents, takeAway, takeMembers } from './staff.ts';
import { gap, NOTHING, standOf } from './stand.ts';

function steps(place: Place, _last: Reading | null): readonly Step[] {
  if (place.kind === 'item') return isId(place.path) ? [homeStep(place.path)] : [];
  return isId(place.path) || taskAlone(place.path) !== null ? [meStep(place.path)] : [];
}

function isRefusal(body: Json): boolean {
  return Array.isArray(body['errors']);
}

/** What one body tells. In the first kinds a refusal is an answer of its own; in the others it ends the reading. */
function take(step: Step, body: unknown, readAt: number, last: Reading | null, zone = 'UTC'): Taken {
  const stand = standOf(last, readAt, zone);
  const record = asRecord(body) ?? {};
  const data = asRecord(record['data']);
  switch (step.kind) {
    case 'my-list':
      return takeMyList(step, data, stand);
    case 'events':
      return takeEvents(step, record, stand);
    case 'list':
      return takeList(step, body, stand);
    case 'asked':
      return takeAsked(body, stand);
    case 'agents':
      return takeAgents(body, stand);
    case 'members':
      return takeMembers(step, body, stand);
    case 'stories':
      return takeStories(step, record, stand);
    case 'subtasks':
      return takeSubtasks(step, body, stand);
    case 'task':
      return takeTask(step, record, stand);
    case 'away':
      return takeAway(step, body, stand);
    case 'reactions':
      return takeReactions(step, body, stand);
    default:
      break;
  }
  if (isRefusal(record)) return { ...NOTHING, gaps: [gap(null, 'no-access', step.kind)] };
  if (!data) return unknown(step.kind);
  switch (step.kind) {
    case 'home':
      return takeHome(step, data);
    case 'me':
      return takeMe(step, data, readAt, last);
    case 'project':
      return takeProject(step, data, stand);
    case 'alone':
      return takeAlone(step, data, stand);
    default:
      return unknown(step.kind);
  }
}

/** With these the body itself says something: what is not paid for, what is gone, the next token for events. */
const TOLD: ReadonlySet<number> = new Set([402, 403, 404, 412]);

/** A page where JSON was due asks somebody to log in. */
function refusal(status: number, body: string): Refusal {
  const isPage = /^\s*</u.test(body);
  if (status === 401 || (isPage && status < 300)) return 'logged-out';
  if (status === 429) return 'slow-down';
  if (status >= 500 || status === 408) return 'again';
  if (TOLD.has(status) && /^\s*\{\s*"(?:errors|sync)"/u.test(body)) return 'told';
  return status === 403 || status === 404 ? 'no-access' : 'refused';
}

/**
 * Asana by its own API, with the session of whoever is logged in. Who I am, what the place is, who is an agent or gone, what happened
 * since the last visit, all of the list; then a queue of errands (stories, subtasks, absences), mine and newest first, one at a time,
 * that goes on over several visits.
 */
export const asana: SiteReader = {
  site: 'asana',
  origin: ORIGIN,
  headers: HEADERS,
  // One at a time, 24 a minute, in the first minute after a rest 30; a page may make six more. A free workspace allows 150.
  pace: { gapMs: 2500, callsAReading: 60, sooner: { calls: 6, gapMs: 1000 } },
  steps,
  take,
  takeFile,
  refusal,
};
