import type { Fact } from '../../core/facts.ts';
import type { SpaceId } from '../../core/handles.ts';
import type { Gap } from '../../core/reading.ts';
import { asRecord, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import type { Taken } from '../site.ts';
import { awayIn } from './absence.ts';
import { aloneOf, handleOf, idAt, isId, ORIGIN, projectOf } from './ids.ts';
import { isAgent, meet, meetAll, type People } from './people.ts';
import { type Head, spaceFact } from './space-fact.ts';
import { factsOfStories } from './stories.ts';
import { createdFact, taskIn } from './tasks.ts';

/** Nobody nests tasks deeper. */
const DEEPEST = 20;

interface Home {
  readonly space: SpaceId;
  readonly head: Head;
}

/** Where a task lives: its first project, else its parent's, else nowhere but by itself. */
function homeOf(task: Json, byId: ReadonlyMap<string, Json>): Home {
  let one = task;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [project] = recordsIn(one['projects']);
    const id = stringAt(project ?? null, 'gid');
    if (isId(id)) {
      const head = { name: nameAt(project ?? null, 'name'), url: `${ORIGIN}/0/${id}/list`, isClosed: false };
      return { space: projectOf(id), head };
    }
    const parent = byId.get(idAt(one, 'parent') ?? '');
    if (!parent) break;
    one = parent;
  }
  const gid = stringAt(one, 'gid') ?? '';
  return { space: aloneOf(gid), head: { name: nameAt(one, 'name'), url: `${ORIGIN}/0/0/${gid}`, isClosed: false } };
}

/** A bundle of objects as the API gives them. */
export function takeFile(file: unknown, readAt: number, zone = 'UTC'): Taken | null {
  const body = asRecord(file);
  if (stringAt(body, 'site') !== 'asana' || !Array.isArray(body?.['tasks'])) return null;
  const people: People = new Map();
  const me = stringAt(asRecord(body['me']), 'gid');
  for (const user of [...recordsIn(body['users']), asRecord(body['me'])]) {
    if (!user) continue;
    meet(people, stringAt(user, 'gid'), {
      name: nameAt(user, 'name'),
      ...(stringAt(user, 'resource_type') === 'agent' ? { standing: 'agent' as const } : {}),
      ...(user['is_active'] === false ? { standing: 'gone' as const } : {}),
    });
  }
  const tasks = new Map(recordsIn(body['tasks']).map((task) => [stringAt(task, 'gid') ?? '', task]));
  for (const task of tasks.values()) meetAll(people, task);
  const stories = asRecord(body['stories']) ?? {};
  for (const own of Object.values(stories)) for (const story of recordsIn(own)) meetAll(people, story);

  const facts: Fact[] = recordsIn(body['ooo_entries']).flatMap((entry) => awayIn(entry, null, readAt));
  const homes = new Map<SpaceId, Head>();
  let broken = 0;
  for (const [gid, json] of tasks) {
    const home = homeOf(json, tasks);
    const task = taskIn(json, home.space, readAt);
    const own = Object.hasOwn(stories, gid) ? recordsIn(stories[gid]) : null;
    if (!task) {
      broken++;
      continue;
    }
    homes.set(home.space, home.head);
    facts.push(task.fact);
    if (own === null || task.owesNothing) continue;
    const { space } = home;
    const told = factsOfStories(own, { ...task, space, readAt, people, me: null, zone, holder: null });
    broken += told.broken;
    for (const fact of told.facts) facts.push(fact);
    if (task.createdAt === null) continue;
    const isAutomated = isAgent(people, task.createdBy);
    facts.push(createdFact(gid, space, readAt, { at: task.createdAt, by: task.createdBy, isAutomated }));
  }
  for (const [space, head] of homes) facts.push(spaceFact(space, head, people, readAt, readAt).fact);
  const gaps: Gap[] = broken > 0 ? [{ space: null, reason: 'unknown-shape', detail: `${broken} records` }] : [];
  return { facts, gaps, steps: [], memory: {}, me: isId(me) ? handleOf(me) : null, space: null, place: null };
}
