import type { Fact } from '../../core/facts.ts';
import type { Step } from '../../core/reading.ts';
import { asRecord, type Json } from '../json.ts';
import type { Taken } from '../site.ts';
import { reactionsStep, storiesStep } from './calls.ts';
import { handleOf, idAt, isId, ORIGIN, taskOf } from './ids.ts';
import { dataOf, errandsOf, offsetOf, seenIn, sightFact } from './listing.ts';
import { isAgent } from './people.ts';
import type { Awaited } from './queue.ts';
import { gap, idsIn, onward, type Stand } from './stand.ts';
import { factsOfStories } from './stories.ts';
import { createdFact } from './tasks.ts';
import { watchedAfter, watchedIn } from './watched.ts';

const MOST_STORY_PAGES = 100;

/** It was deleted meanwhile, or we may see it no longer: from now on nothing is said of it. */
function outOfSight(task: string, stand: Stand): Taken {
  const gone = new Set([...idsIn(stand.memory.gone), task]);
  const strays = idsIn(stand.memory.strays).filter((gid) => gid !== task);
  return onward(stand, {
    facts: [sightFact(task, 'moved-out', stand)],
    memory: { gone: [...gone].join(' '), strays: strays.join(' ') },
    isOver: true,
  });
}

function awaitedIn(about: Step['about']): Awaited {
  return {
    errand: 'stories',
    gid: String(about['task']),
    rank: 0,
    modifiedAt: 0,
    createdAt: typeof about['createdAt'] === 'number' ? about['createdAt'] : null,
    createdBy: isId(about['createdBy']) ? about['createdBy'] : null,
    isApproval: about['isApproval'] === 1,
  };
}

function created(one: Awaited, stand: Stand): Fact[] {
  if (one.createdAt === null) return [];
  const by = one.createdBy === null ? null : handleOf(one.createdBy);
  const isAutomated = isAgent(stand.people, by);
  return [createdFact(one.gid, stand.space, stand.readAt, { at: one.createdAt, by, isAutomated })];
}

/** Comments that asked something and are on the task no more, where all of its stories were on one page. */
function unsaid(task: string, comments: readonly string[], { memory, space, readAt }: Stand): Fact[] {
  const subject = taskOf(task);
  const line = { subject, space, at: readAt, by: null, isAutomated: false, readAt, source: 'state' as const };
  return watchedIn(memory.asks)
    .filter((one) => one.task === task && !comments.includes(one.comment))
    .map(({ comment }) => ({ ...line, key: `${subject}|unsaid|${comment}`, kind: 'unsaid', comment }));
}

/** One page of a task's stories, oldest first; with the last of them the task is known whole. */
export function takeStories(step: Step, body: Json, stand: Stand): Taken {
  const one = awaitedIn(step.about);
  if (Array.isArray(body['errors'])) return outOfSight(one.gid, stand);
  const records = dataOf(body);
  if (!records) return onward(stand, { facts: [], gaps: [gap(stand, 'unknown-shape', 'stories')], isOver: true });
  const held = step.about['holder'];
  const permalink = stand.workspace === '' ? null : `${ORIGIN}/1/${stand.workspace}/task/${one.gid}`;
  const told = factsOfStories(records, {
    gid: one.gid,
    space: stand.space,
    permalink,
    isApproval: one.isApproval,
    readAt: stand.readAt,
    people: stand.people,
    me: stand.me,
    zone: stand.zone,
    holder: isId(held) ? handleOf(held) : null,
  });
  const page = Number(step.about['page']);
  const offset = offsetOf(body);
  const isLast = offset === null || page + 1 >= MOST_STORY_PAGES;
  const isWhole = isLast && page === 0;
  const facts = [
    ...told.facts,
    ...(isLast ? created(one, stand) : []),
    ...(isWhole ? unsaid(one.gid, told.comments, stand) : []),
  ];
  const holder = told.holder === null ? null : told.holder.slice('asana:'.length);
  const reactions = told.reactions.map(({ comment, at, emoji }) => reactionsStep(one.gid, comment, at, emoji));
  return onward(stand, {
    facts,
    gaps: told.broken > 0 ? [gap(stand, 'unknown-shape', `${told.broken} stories`)] : [],
    memory: { asks: watchedAfter(stand.memory.asks, one.gid, facts, told.comments, stand.readAt) },
    steps: [...reactions, ...(isLast ? [] : [storiesStep(one, page + 1, holder, offset)])],
    isOver: isLast,
  });
}

/** One task by itself: below another one, or no longer on the list where it was. */
export function takeTask(step: Step, body: Json, stand: Stand): Taken {
  const gid = /\/tasks\/(\d+)/u.exec(step.path)?.[1] ?? '';
  if (Array.isArray(body['errors'])) return outOfSight(gid, stand);
  const data = asRecord(body['data']);
  const { tasks, facts, gaps, memory } = seenIn(data ? [data] : [], stand);
  const [task] = tasks;
  const isDone = task?.fact.kind === 'seen' && task.fact.isDone === true;
  const strays = idsIn(stand.memory.strays).filter((one) => !(isDone && one === gid));
  return onward(stand, {
    facts,
    gaps: task ? gaps : [gap(stand, 'unknown-shape', 'task')],
    memory: { ...memory, strays: strays.join(' ') },
    awaited: task ? errandsOf(task, stand) : [],
    isOver: true,
  });
}

/** Who reacted to a comment. The site does not tell when: as with likes it is the comment's own instant. */
export function takeReactions(step: Step, body: unknown, stand: Stand): Taken {
  const subject = taskOf(String(step.about['task']));
  const comment = String(step.about['comment']);
  const facts = (dataOf(body) ?? []).flatMap((one): Fact[] => {
    const user = idAt(one, 'user');
    if (!isId(user)) return [];
    return [
      {
        key: `${subject}|reacted|${comment}:${handleOf(user)}`,
        subject,
        space: stand.space,
        at: Number(step.about['at']),
        by: handleOf(user),
        isAutomated: false,
        readAt: stand.readAt,
        source: 'state',
        kind: 'reacted',
        comment,
      },
    ];
  });
  return onward(stand, { facts, isOver: false });
}
