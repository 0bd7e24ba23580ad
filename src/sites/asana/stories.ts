import type { CommitmentEvent, Fact, ThreadEvent } from '../../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../../core/handles.ts';
import { said } from '../../core/words/said.ts';
import { asRecord, instantAt, type Json, recordsIn, stringAt } from '../json.ts';
import { dueIn } from './due.ts';
import { commentUrl, handleAt, handleOf, idAt, isId, taskOf, taskUrl } from './ids.ts';
import { calledIn, isAgent, meet, meetAll, type People } from './people.ts';
import { firstProfile, type Words, wordsOf } from './rich-text.ts';

/** What is known of a task while its stories are read. */
export interface TaskAround {
  readonly gid: string;
  readonly space: SpaceId;
  readonly permalink: string | null;
  readonly isApproval: boolean;
  readonly readAt: number;
  readonly people: People;
  readonly me: Handle | null;
  readonly zone: string;
  /** Who held it before the first of these stories, as far as earlier ones told. */
  readonly holder: Handle | null;
}

export interface Told {
  readonly facts: readonly Fact[];
  readonly holder: Handle | null;
  /** Ids of all stories of these that are comments. */
  readonly comments: readonly string[];
  /** Comments that ask and had reactions of which the site has not said whose they are. */
  readonly reactions: readonly { readonly comment: string; readonly at: number; readonly emoji: string }[];
  readonly broken: number;
}

/** Changes of a task that say that somebody worked on it, besides those that have a fact of their own. */
const ACTS: ReadonlySet<string> = new Set([
  'added_to_project',
  'added_to_tag',
  'added_to_task',
  'description_changed',
  'dependency_added',
  'dependency_removed',
  'dependent_added',
  'dependent_removed',
  'duplicate_merged',
  'follower_added',
  'marked_duplicate',
  'name_changed',
  'notes_changed',
  'removed_from_project',
  'removed_from_tag',
  'removed_from_task',
  'resource_subtype_changed',
  'section_changed',
]);

/** A date that moves so soon after that of what it waits for was shifted along with it. */
const SHIFTED_MS = 10_000;

interface Story {
  readonly json: Json;
  readonly gid: string;
  readonly at: number;
  readonly subtype: string;
  readonly by: Handle | null;
  readonly isAutomated: boolean;
}

/** By instant, then by id, the shorter one first: ids count upwards. */
function byAge(a: Story, b: Story): number {
  return a.at - b.at || a.gid.length - b.gid.length || (a.gid < b.gid ? -1 : 1);
}

function storyIn(json: Json, people: People): Story | null {
  const gid = stringAt(json, 'gid');
  const at = instantAt(json, 'created_at');
  if (!isId(gid) || at === null || !Object.hasOwn(json, 'created_by')) return null;
  const by = handleAt(json, 'created_by');
  const isRule = json['created_by'] === null || stringAt(json, 'source') === 'api';
  const subtype = stringAt(json, 'resource_subtype') ?? (json['type'] === 'comment' ? 'comment_added' : '');
  return { json, gid, at, subtype, by, isAutomated: isRule || isAgent(people, by) };
}

const LINK = /https:\/\/app\.asana\.com\//u;

/** Plain text only where the site gives no other, and nothing of it where somebody is mentioned: there they are a bare address. */
function wordsIn({ json }: Story): Words {
  const html = stringAt(json, 'html_text');
  if (html !== null) return wordsOf(html);
  const plain = stringAt(json, 'text') ?? '';
  const text = LINK.test(plain) ? '' : plain;
  return { text, shown: text, mentions: [] };
}

const ANSWERED_STATUS: ReadonlySet<string> = new Set(['approved', 'rejected', 'changes_requested']);

/** Facts of some stories of one task, whatever their order. Unknown ones tell nothing. */
export function factsOfStories(records: readonly Json[], task: TaskAround): Told {
  const { people } = task;
  for (const record of records) {
    meetAll(people, record);
    const profile = record['type'] === 'system' ? firstProfile(stringAt(record, 'html_text') ?? '') : null;
    if (profile !== null) meet(people, idAt(record, 'created_by'), { profile });
  }
  const stories = records.flatMap((record) => storyIn(record, people) ?? []).sort(byAge);
  const heard = new Map(
    stories.flatMap((story) => (story.subtype === 'comment_added' ? [[story, wordsIn(story)] as const] : [])),
  );
  // Whoever is mentioned is somebody that we know, before anything is read.
  for (const { mentions } of heard.values())
    for (const { gid, name, profile } of mentions) meet(people, gid, people.has(gid) ? { profile } : { name, profile });
  const around = { members: calledIn(people), me: task.me, zone: task.zone };
  const subject = taskOf(task.gid);
  const facts: Fact[] = [];
  const comments: string[] = [];
  const reactions: Told['reactions'][number][] = [];
  let { holder } = task;
  /** The standing request for approval. */
  let approval: string | null = null;
  let shiftedAt = Number.NEGATIVE_INFINITY;

  const tell = (story: Story, body: CommitmentEvent | ThreadEvent, detail = '', over: Partial<Fact> = {}): void => {
    facts.push({
      key: `${subject}|${body.kind}|${story.gid}${detail}`,
      subject,
      space: task.space,
      at: story.at,
      by: story.by,
      isAutomated: story.isAutomated,
      readAt: task.readAt,
      source: 'history',
      ...over,
      ...body,
    } as Fact);
  };

  function holds(story: Story, next: Handle | null): void {
    if (holder !== null && holder !== next) tell(story, { kind: 'owner-left', who: holder }, `:${holder}`);
    if (next !== null && next !== holder) tell(story, { kind: 'owner-joined', who: next }, `:${next}`);
    holder = next;
    if (!task.isApproval) return;
    if (approval !== null) tell(story, { kind: 'unsaid', comment: approval });
    approval = null;
    if (next === null || next === story.by || story.by === null || story.isAutomated) return;
    approval = story.gid;
    const url = taskUrl(task.gid, task.permalink);
    tell(story, { kind: 'asked', comment: approval, url, to: [next], asksAsOwner: true, quote: null, asks: 'review' });
  }

  function comment(story: Story): void {
    comments.push(story.gid);
    tell(story, { kind: 'acted', what: 'comment' });
    const words = heard.get(story);
    if (story.by === null || story.isAutomated || !words) return;
    const { text, shown } = words;
    const url = commentUrl(task.gid, task.permalink, story.gid);
    const talk = said({ id: story.gid, at: story.at, by: story.by, text, shown, url }, around);
    for (const event of talk) tell(story, event);
    reacted(
      story,
      talk.some((event) => event.kind === 'asked'),
    );
  }

  /** Likes have names; of other reactions only mine is told at once. */
  function reacted(story: Story, isAsk: boolean): void {
    const likers = recordsIn(story.json['likes']).flatMap((like) => idAt(like, 'user') ?? []);
    const { me } = task;
    const mine = recordsIn(story.json['reaction_summary']).some((one) => one['reacted'] === true);
    const all = new Set([...likers.map(handleOf), ...(mine && me !== null ? [me] : [])]);
    for (const who of all)
      tell(story, { kind: 'reacted', comment: story.gid }, `:${who}`, { by: who, isAutomated: false });
    if (!isAsk) return;
    for (const one of recordsIn(story.json['reaction_summary'])) {
      const emoji = stringAt(one, 'emoji_base');
      const others = Number(one['count'] ?? 0) - (one['reacted'] === true ? 1 : 0);
      if (emoji !== null && others > 0) reactions.push({ comment: story.gid, at: story.at, emoji });
    }
  }

  function waitsFor(story: Story, isOpen: boolean): void {
    const on = idAt(story.json, 'dependency');
    if (on === null) return;
    tell(story, { kind: isOpen ? 'blocked' : 'unblocked', on: taskOf(on) as Subject });
  }

  function dateMoved(story: Story): void {
    const dates = asRecord(story.json['new_dates']);
    if (!dates) {
      tell(story, { kind: 'acted', what: 'due' });
      return;
    }
    const isAutomated = story.isAutomated || story.at - shiftedAt <= SHIFTED_MS;
    const from = dueIn(asRecord(story.json['old_dates']));
    tell(story, { kind: 'due-changed', from, to: dueIn(dates) }, '', { isAutomated });
  }

  function assigned(story: Story): void {
    const next = handleAt(story.json, 'assignee');
    if (next === null) tell(story, { kind: 'acted', what: 'assigned' });
    holds(story, next);
  }

  function other(story: Story): void {
    const status = stringAt(story.json, 'new_approval_status');
    if (status !== null && ANSWERED_STATUS.has(status)) tell(story, { kind: 'done' });
    else if (status === 'pending') tell(story, { kind: 'reopened' });
    else if (ACTS.has(story.subtype) || story.subtype.endsWith('_custom_field_changed'))
      tell(story, { kind: 'acted', what: story.subtype });
  }

  function takeIn(story: Story): void {
    switch (story.subtype) {
      case 'assigned':
        assigned(story);
        break;
      case 'unassigned':
        holder ??= handleAt(story.json, 'assignee');
        holds(story, null);
        break;
      case 'due_date_changed':
        dateMoved(story);
        break;
      case 'due_today':
        if (story.by !== null) tell(story, { kind: 'day-began' }, '', { isAutomated: true });
        break;
      case 'marked_complete':
        tell(story, { kind: 'done' });
        break;
      case 'marked_incomplete':
        tell(story, { kind: 'reopened' });
        break;
      case 'comment_added':
        comment(story);
        break;
      case 'attachment_added':
        tell(story, { kind: 'acted', what: 'attachment' });
        break;
      case 'dependency_marked_incomplete':
        waitsFor(story, true);
        break;
      case 'dependency_marked_complete':
        waitsFor(story, false);
        break;
      case 'all_dependencies_marked_complete':
        tell(story, { kind: 'unblocked', on: null });
        break;
      case 'dependency_due_date_changed':
        shiftedAt = story.at;
        break;
      case 'dependency_added':
      case 'dependency_removed':
        waitsFor(story, story.subtype === 'dependency_added');
        other(story);
        break;
      default:
        other(story);
    }
  }

  for (const story of stories) takeIn(story);
  return { facts, holder, comments, reactions, broken: records.length - stories.length };
}
