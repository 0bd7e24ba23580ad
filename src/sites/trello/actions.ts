import type { Due } from '../../core/due.ts';
import type { CommitmentEvent, Fact, ListRef, SpaceEvent, ThreadEvent } from '../../core/facts.ts';
import type { Handle, SpaceId, Subject } from '../../core/handles.ts';
import { type Around, said } from '../../core/words/said.ts';
import { asArray, asRecord, instantAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { boardOf, cardOf, checkItemOf, handleOf, isId, ORIGIN } from './ids.ts';

/**
 * The types of actions that are read, from a file and from the site alike. `updateCard` is asked for whole, since every act of an owner counts.
 * Edits and deletions of comments and changes of checklist items never appear in lists of actions.
 */
export const READ_TYPES = [
  'addAttachmentToCard',
  'addChecklistToCard',
  'addMemberToBoard',
  'addMemberToCard',
  'commentCard',
  'convertToCardFromCheckItem',
  'copyCard',
  'createBoard',
  'createCard',
  'createList',
  'deleteAttachmentFromCard',
  'deleteCard',
  'emailCard',
  'moveCardFromBoard',
  'moveCardToBoard',
  'moveListFromBoard',
  'moveListToBoard',
  'removeChecklistFromCard',
  'removeMemberFromCard',
  'updateCard',
  'updateCheckItemStateOnCard',
  'updateList',
] as const;
type ReadType = (typeof READ_TYPES)[number];

const read: ReadonlySet<string> = new Set(READ_TYPES);

/** Trello's own first-party app; every other app in an action's `appCreator` is an automation. Seen in exports of 2019 to 2026. */
const OWN_APP = '4ee912fee8a2505d1715191f';

/** Changes of a card that say nothing of anybody's doing: the reminder follows each new date by itself. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(['dueReminder']);

interface Context {
  readonly id: string;
  readonly at: number;
  readonly by: Handle | null;
  readonly isAutomated: boolean;
  readonly space: SpaceId;
  readonly readAt: number;
  readonly data: Json;
  readonly reactions: readonly Json[];
  readonly around: Around;
}

function fact(context: Context, subject: Subject, body: CommitmentEvent | SpaceEvent | ThreadEvent, detail = ''): Fact {
  const { id, at, by, isAutomated, space, readAt } = context;
  return {
    key: `${subject}|${body.kind}|${id}${detail}`,
    subject,
    space,
    at,
    by,
    isAutomated,
    readAt,
    source: 'history',
    ...body,
  };
}

function dueIn(record: Json | null): Due | null {
  const at = instantAt(record, 'due');
  return at === null ? null : { kind: 'time', at };
}

function listIn(data: Json, key: string, id: unknown): ListRef | null {
  const list = asRecord(data[key]);
  const listId = stringAt(list, 'id') ?? (typeof id === 'string' ? id : null);
  return listId === null ? null : { id: listId, name: nameAt(list, 'name') };
}

function updateOf(context: Context, subject: Subject, card: Json): Fact[] {
  const { data } = context;
  const old = asRecord(data['old']) ?? {};
  return Object.keys(old).flatMap((field): Fact[] => {
    switch (field) {
      case 'due':
        return [fact(context, subject, { kind: 'due-changed', from: dueIn(old), to: dueIn(card) })];
      case 'dueComplete':
        return [fact(context, subject, { kind: card['dueComplete'] === true ? 'done' : 'reopened' })];
      case 'closed':
        return [fact(context, subject, { kind: card['closed'] === true ? 'archived' : 'restored' })];
      case 'idList': {
        const to = listIn(data, 'listAfter', card['idList']);
        return to
          ? [fact(context, subject, { kind: 'list-moved', from: listIn(data, 'listBefore', old['idList']), to })]
          : [];
      }
      case 'idMembers':
        return membersChanged(context, subject, asArray(old['idMembers']), asArray(card['idMembers']));
      default:
        return SILENT_FIELDS.has(field) ? [] : [fact(context, subject, { kind: 'acted', what: field }, `:${field}`)];
    }
  });
}

/** Older boards tell of members as a change of the whole list. */
function membersChanged(context: Context, subject: Subject, from: readonly unknown[], to: readonly unknown[]): Fact[] {
  const joined = to.filter((id) => isId(id) && !from.includes(id)) as string[];
  const left = from.filter((id) => isId(id) && !to.includes(id)) as string[];
  return [
    ...joined.map((id) => fact(context, subject, { kind: 'owner-joined', who: handleOf(id) }, `:${id}`)),
    ...left.map((id) => fact(context, subject, { kind: 'owner-left', who: handleOf(id) }, `:${id}`)),
  ];
}

function memberIn(data: Json): Handle | null {
  const id = stringAt(data, 'idMember') ?? stringAt(asRecord(data['member']), 'id');
  return id !== null && isId(id) ? handleOf(id) : null;
}

function checkItemOn(context: Context, card: Subject): Fact[] {
  const item = asRecord(context.data['checkItem']);
  const id = stringAt(item, 'id');
  if (!isId(id)) return [];
  const acted = fact(context, card, { kind: 'acted', what: 'checkitem' });
  const state = stringAt(item, 'state');
  if (state === null) return [acted];
  return [fact(context, checkItemOf(id), { kind: state === 'complete' ? 'done' : 'reopened' }), acted];
}

/** One comment; the link of a reply leads to it. */
function commentOn(context: Context, subject: Subject, card: Json): Fact[] {
  const { id, at, by, isAutomated, data, around, reactions } = context;
  const acted = fact(context, subject, { kind: 'acted', what: 'commentCard' });
  const shortLink = stringAt(card, 'shortLink');
  const text = stringAt(data, 'text');
  if (by === null || isAutomated || text === null || shortLink === null || !/^\w+$/u.test(shortLink)) return [acted];
  const url = `${ORIGIN}/c/${shortLink}#comment-${id}`;
  const talk = said({ id, at, by, text, url }, around).map((event) => fact(context, subject, event));
  const reacted = reactions.flatMap((reaction): Fact[] => {
    const who = stringAt(reaction, 'idMember');
    if (!isId(who)) return [];
    return [fact({ ...context, by: handleOf(who) }, subject, { kind: 'reacted', comment: id }, `:${who}`)];
  });
  return [acted, ...talk, ...new Map(reacted.map((one) => [one.key, one])).values()];
}

function onCard(type: ReadType, context: Context, card: Json): Fact[] {
  const id = stringAt(card, 'id');
  if (!isId(id)) return [];
  const subject = cardOf(id);
  switch (type) {
    case 'createCard':
    case 'copyCard':
    case 'emailCard':
    case 'convertToCardFromCheckItem':
      return [fact(context, subject, { kind: 'created' })];
    case 'updateCard':
      return updateOf(context, subject, card);
    case 'addMemberToCard':
    case 'removeMemberFromCard': {
      const who = memberIn(context.data);
      const kind = type === 'addMemberToCard' ? 'owner-joined' : 'owner-left';
      return who ? [fact(context, subject, { kind, who })] : [];
    }
    case 'updateCheckItemStateOnCard':
      return checkItemOn(context, subject);
    case 'deleteCard':
      return [fact(context, subject, { kind: 'deleted' })];
    case 'moveCardFromBoard':
      return [fact(context, subject, { kind: 'moved-out' })];
    case 'moveCardToBoard':
      return [fact(context, subject, { kind: 'moved-in' })];
    case 'commentCard':
      return commentOn(context, subject, card);
    case 'addAttachmentToCard':
    case 'deleteAttachmentFromCard':
    case 'addChecklistToCard':
    case 'removeChecklistFromCard':
      return [fact(context, subject, { kind: 'acted', what: type })];
    default:
      return [];
  }
}

function onList(type: ReadType, context: Context): Fact[] {
  const list = asRecord(context.data['list']);
  const id = stringAt(list, 'id');
  if (id === null) return [];
  if (type === 'moveListFromBoard') return [fact(context, context.space, { kind: 'list-archived', list: id })];
  if (type === 'moveListToBoard') return [fact(context, context.space, { kind: 'list-restored', list: id })];
  const old = asRecord(context.data['old']);
  if (type !== 'updateList' || typeof old?.['closed'] !== 'boolean') return [];
  return [fact(context, context.space, { kind: old['closed'] ? 'list-restored' : 'list-archived', list: id })];
}

/** Facts of one action; nothing for types that are not read. `null`: not the shape of an action. */
export function factsOfAction(action: Json, board: string, readAt: number, around: Around): Fact[] | null {
  const id = stringAt(action, 'id');
  const type = stringAt(action, 'type');
  const at = instantAt(action, 'date');
  const data = asRecord(action['data']);
  if (id === null || type === null || at === null || !data) return null;
  if (!read.has(type)) return [];
  const by = stringAt(action, 'idMemberCreator');
  const app = stringAt(asRecord(action['appCreator']), 'id');
  const isAutomated = Boolean(action['agenticIdentity']) || (action['appCreator'] != null && app !== OWN_APP);
  const context: Context = {
    id,
    at,
    by: by !== null && isId(by) ? handleOf(by) : null,
    isAutomated,
    space: boardOf(board),
    readAt,
    data,
    reactions: recordsIn(action['reactions']),
    around,
  };
  const card = asRecord(data['card']);
  return card ? onCard(type as ReadType, context, card) : onList(type as ReadType, context);
}
