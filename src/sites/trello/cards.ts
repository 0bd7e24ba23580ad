import type { Due } from '../../core/due.ts';
import type { Fact, ListRef } from '../../core/facts.ts';
import { fingerprint } from '../fingerprint.ts';
import { asArray, asRecord, booleanAt, instantAt, type Json, nameAt, recordsIn, stringAt } from '../json.ts';
import { boardOf, cardOf, checkItemOf, handleOf, isId, madeAt, ORIGIN } from './ids.ts';

/** What is known of the board while its cards are read. */
export interface CardContext {
  readonly board: string;
  /** Names of its lists by id. */
  readonly lists: Readonly<Record<string, string>>;
  readonly readAt: number;
}

function dueIn(record: Json): Due | null {
  const at = instantAt(record, 'due');
  return at === null ? null : { kind: 'time', at };
}

function urlOf(card: Json): string {
  const shortLink = stringAt(card, 'shortLink');
  if (shortLink !== null && /^\w+$/u.test(shortLink)) return `${ORIGIN}/c/${shortLink}`;
  const url = stringAt(card, 'shortUrl') ?? stringAt(card, 'url');
  return url?.startsWith(`${ORIGIN}/`) ? url : ORIGIN;
}

function listOf(card: Json, context: CardContext): ListRef | null {
  const id = stringAt(card, 'idList');
  return id === null ? null : { id, name: context.lists[id] ?? '' };
}

/** The present state of a card and of those of its checklist items that have a date. `null`: not the shape of a card. */
export function factsOfCard(card: Json, checklists: readonly Json[], context: CardContext): Fact[] | null {
  const id = stringAt(card, 'id');
  // All that was asked for comes, be it null: where it does not, it has another name now.
  const isWhole =
    Object.hasOwn(card, 'due') && Array.isArray(card['idMembers']) && Object.hasOwn(card, 'dateLastActivity');
  if (!isId(id) || !isWhole) return null;
  const at = instantAt(card, 'dateLastActivity') ?? madeAt(id);
  const subject = cardOf(id);
  const isArchived = booleanAt(card, 'closed') ?? false;
  const owesNothing = card['isTemplate'] === true || stringAt(card, 'cardRole') !== null;
  const common = {
    url: urlOf(card),
    isArchived,
    owesNothing,
  };
  const state = {
    ...common,
    kind: 'seen' as const,
    name: nameAt(card, 'name'),
    due: dueIn(card),
    owners: asArray(card['idMembers']).filter(isId).map(handleOf).sort(),
    isDone: booleanAt(card, 'dueComplete'),
    doneAt: instantAt(card, 'dateCompleted'),
    list: listOf(card, context),
    isRecurring: asRecord(card['recurrenceRule']) !== null,
    parent: null,
    keepsHistory: true,
  };
  const line = {
    space: boardOf(context.board),
    at,
    by: null,
    isAutomated: false,
    readAt: context.readAt,
    source: 'state' as const,
  };
  const items = checklists
    .flatMap((list) => recordsIn(list['checkItems']))
    .flatMap((item): Fact[] => {
      const itemId = stringAt(item, 'id');
      const due = dueIn(item);
      if (!isId(itemId) || !due) return [];
      const owner = stringAt(item, 'idMember');
      const itemState = {
        ...common,
        kind: 'seen' as const,
        name: nameAt(item, 'name'),
        due,
        owners: isId(owner) ? [handleOf(owner)] : [],
        isDone: stringAt(item, 'state') === null ? null : stringAt(item, 'state') === 'complete',
        doneAt: null,
        list: null,
        isRecurring: false,
        parent: subject,
        keepsHistory: false,
      };
      const itemSubject = checkItemOf(itemId);
      return [
        { ...line, ...itemState, key: `${itemSubject}|seen|${at}|${fingerprint(itemState)}`, subject: itemSubject },
      ];
    });
  return [{ ...line, ...state, key: `${subject}|seen|${at}|${fingerprint(state)}`, subject }, ...items];
}
