import { meansDone } from '../../core/done-lists.ts';
import type { CommitmentState, Fact } from '../../core/facts.ts';
import type { Handle, SpaceId } from '../../core/handles.ts';
import { fingerprint } from '../fingerprint.ts';
import { asRecord, booleanAt, instantAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { dueIn } from './due.ts';
import { handleAt, idAt, isId, taskOf, taskUrl } from './ids.ts';

/** What of a task is needed to read its stories, besides its state. */
export interface Task {
  readonly gid: string;
  readonly createdAt: number | null;
  readonly createdBy: Handle | null;
  readonly modifiedAt: number;
  /** The site's own address of it. */
  readonly permalink: string | null;
  readonly isApproval: boolean;
  readonly owesNothing: boolean;
  readonly hasSubtasks: boolean;
  readonly people: readonly Handle[];
  readonly assignee: Handle | null;
  readonly fact: Fact;
}

/** Sections that mean done though the task is not ticked: when it came there is told nowhere but in words, so nothing is said of it. */
function standsAsDone(task: Json): boolean {
  return recordsIn(task['memberships']).some((one) => meansDone(nameAt(asRecord(one['section']), 'name')));
}

function owesNothing(task: Json): boolean {
  return task['is_rendered_as_separator'] === true || stringAt(task, 'resource_subtype') === 'section';
}

function stateOf(task: Json, gid: string): CommitmentState {
  const isDone = booleanAt(task, 'completed');
  const assignee = handleAt(task, 'assignee');
  const parent = idAt(task, 'parent');
  return {
    kind: 'seen',
    name: nameAt(task, 'name'),
    url: taskUrl(gid, stringAt(task, 'permalink_url')),
    due: dueIn(task),
    owners: assignee === null ? [] : [assignee],
    isDone: isDone === false && standsAsDone(task) ? null : isDone,
    doneAt: isDone === true ? instantAt(task, 'completed_at') : null,
    list: null,
    isArchived: false,
    owesNothing: owesNothing(task),
    isRecurring: false,
    keepsHistory: true,
    parent: parent === null ? null : taskOf(parent),
  };
}

/** What is asked of every task, and comes with it, be it `null`: where one is not there it has another name now, and is not none. */
const ASKED = [
  'name',
  'assignee',
  'due_on',
  'due_at',
  'modified_at',
  'num_subtasks',
  'is_rendered_as_separator',
] as const;

/** Whether all that was asked of a task came with it. */
export function isWhole(task: Json): boolean {
  return ASKED.every((field) => Object.hasOwn(task, field));
}

/** A task as it stands. `null`: not the shape of a task. */
export function taskIn(task: Json, space: SpaceId, readAt: number): Task | null {
  const gid = stringAt(task, 'gid');
  if (!isId(gid) || typeof task['completed'] !== 'boolean') return null;
  const createdAt = instantAt(task, 'created_at');
  const modifiedAt = instantAt(task, 'modified_at') ?? createdAt ?? readAt;
  const subject = taskOf(gid);
  const state = stateOf(task, gid);
  const people = ['assignee', 'assigned_by', 'created_by'].flatMap((field) => handleAt(task, field) ?? []);
  return {
    gid,
    createdAt,
    createdBy: handleAt(task, 'created_by'),
    modifiedAt,
    permalink: state.url === taskUrl(gid, null) ? null : state.url,
    isApproval: stringAt(task, 'resource_subtype') === 'approval',
    owesNothing: state.owesNothing,
    hasSubtasks: Number(task['num_subtasks'] ?? 0) > 0,
    people,
    assignee: handleAt(task, 'assignee'),
    fact: {
      key: `${subject}|seen|${modifiedAt}|${fingerprint([space, state])}`,
      subject,
      space,
      at: modifiedAt,
      by: null,
      isAutomated: false,
      readAt,
      source: 'state',
      ...state,
    },
  };
}

/** When it came to be, told only together with its stories: without them what stands now is all that is known. */
export function createdFact(
  gid: string,
  space: SpaceId,
  readAt: number,
  created: { readonly at: number; readonly by: Handle | null; readonly isAutomated: boolean },
): Fact {
  const subject = taskOf(gid);
  return {
    key: `${subject}|created|${gid}`,
    subject,
    space,
    at: created.at,
    by: created.by,
    isAutomated: created.isAutomated,
    readAt,
    source: 'history',
    kind: 'created',
  };
}
