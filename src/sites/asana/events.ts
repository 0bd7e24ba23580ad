import type { Fact } from '../../core/facts.ts';
import type { Step } from '../../core/reading.ts';
import { asRecord, instantAt, type Json, stringAt } from '../json.ts';
import type { Taken } from '../site.ts';
import { eventsStep } from './calls.ts';
import { handleAt, isId, taskOf } from './ids.ts';
import { dataOf } from './listing.ts';
import type { Awaited } from './queue.ts';
import { idsIn, NOTHING, onward, type Stand } from './stand.ts';

const MOST_PAGES = 20;

interface Happened {
  readonly task: string;
  readonly action: string;
  readonly json: Json;
}

/** What happened to a task, by itself or in its stories. */
function happenedIn(event: Json): Happened[] {
  const resource = asRecord(event['resource']);
  const type = stringAt(resource, 'resource_type') ?? stringAt(event, 'type');
  const task = stringAt(type === 'story' ? asRecord(event['parent']) : resource, 'gid');
  if ((type !== 'task' && type !== 'story') || !isId(task)) return [];
  return [{ task, action: type === 'task' ? (stringAt(event, 'action') ?? '') : 'changed', json: event }];
}

function deletedFact({ task, json }: Happened, { space, readAt }: Stand): Fact {
  const subject = taskOf(task);
  const at = instantAt(json, 'created_at') ?? readAt;
  const by = handleAt(json, 'user');
  const line = { subject, space, at, by, isAutomated: by === null, readAt, source: 'history' as const };
  return { ...line, key: `${subject}|deleted|${at}`, kind: 'deleted' };
}

/**
 * What changed since the last visit: tasks below others, which no list tells of, and what was deleted or taken out.
 * A token that has ended comes with a new one; then what is below others is looked through.
 */
export function takeEvents(step: Step, body: Json, stand: Stand): Taken {
  const sync = stringAt(body, 'sync');
  const records = dataOf(body);
  if (!records) {
    if (sync === null) return { ...NOTHING, memory: { sync: '' } };
    const plain = { modifiedAt: 0, createdAt: null, createdBy: null, isApproval: false, rank: 1 };
    const parents = step.about['isFirst'] === 1 && !stand.isLater ? [] : idsIn(stand.memory.parents);
    const awaited = parents.map((gid): Awaited => ({ ...plain, errand: 'subtasks', gid }));
    return onward(stand, { facts: [], awaited, memory: { sync }, isOver: false });
  }
  const all = records.flatMap(happenedIn);
  const gone = new Set(all.filter(({ action }) => action === 'deleted').map(({ task }) => task));
  const left = all.filter(({ action, task }) => action === 'removed' && !gone.has(task)).map(({ task }) => task);
  const touched = new Set([...idsIn(stand.memory.touched), ...all.map(({ task }) => task)]);
  for (const task of gone) touched.delete(task);
  const pages = Number(step.about['pages']) + 1;
  const isMore = body['has_more'] === true && sync !== null && pages < MOST_PAGES;
  return onward(stand, {
    facts: all.filter(({ action }) => action === 'deleted').map((one) => deletedFact(one, stand)),
    memory: {
      touched: [...touched].join(' '),
      strays: [...new Set([...idsIn(stand.memory.strays), ...left])].join(' '),
      ...(sync === null ? {} : { sync }),
    },
    steps: isMore ? [eventsStep(String(step.about['project']), sync, pages)] : [],
    isOver: false,
  });
}
