import type { Action } from './board.ts';
import { pick } from './fields.ts';

/** Types that are told to webhooks only and stand in no list of actions. */
const NEVER_LISTED = new Set([
  'updateComment',
  'deleteComment',
  'updateCheckItem',
  'createCheckItem',
  'deleteCheckItem',
  'addLabelToCard',
  'removeLabelFromCard',
  'voteOnCard',
]);

const OBJECT_ID = /^[0-9a-f]{24}$/;
const DEFAULT_LIMIT = 50;
const MOST = 1000;

/** `updateCard:due` means an updateCard whose old state has a `due`; `updateCard` alone means all of them. */
function passes(action: Action, filter: readonly string[]): boolean {
  if (NEVER_LISTED.has(action.type)) return false;
  if (filter.includes('all')) return true;
  return filter.some((wanted) => {
    const [type, part] = wanted.split(':');
    if (action.type !== type) return false;
    const old = action.data['old'];
    return part === undefined || (typeof old === 'object' && old !== null && part in old);
  });
}

/** Where a cursor cuts a list that is newest first: `before` keeps what follows, `since` what precedes. */
function cut(actions: readonly Action[], cursor: string, keep: 'older' | 'newer'): readonly Action[] | null {
  if (OBJECT_ID.test(cursor)) {
    const index = actions.findIndex((action) => action.id === cursor);
    // An id that is not there (a deleted action) still tells its second.
    if (index === -1) return actions.filter((action) => (keep === 'older' ? action.id < cursor : action.id > cursor));
    return keep === 'older' ? actions.slice(index + 1) : actions.slice(0, index);
  }
  const at = Date.parse(cursor);
  if (Number.isNaN(at)) return null;
  return actions.filter((action) => (keep === 'older' ? Date.parse(action.date) < at : Date.parse(action.date) > at));
}

export interface ActionQuery {
  readonly filter: string;
  readonly limit: string | null;
  readonly page: string | null;
  readonly before: string | null;
  readonly since: string | null;
  readonly fields: string;
  readonly memberCreator: { readonly isWanted: boolean; readonly fields: string };
  readonly member: { readonly isWanted: boolean; readonly fields: string };
  readonly reactions: boolean;
}

/** The query of a list of actions; nested ones carry a prefix (`action_fields`, `actions_limit`). */
export function actionQuery(params: URLSearchParams, nested: boolean, defaultFilter: string): ActionQuery {
  const many = nested ? 'actions_' : '';
  const one = nested ? 'action_' : '';
  return {
    filter: (nested ? params.get('actions') : params.get('filter')) ?? defaultFilter,
    limit: params.get(`${many}limit`),
    page: nested ? null : params.get('page'),
    before: params.get(`${many}before`) ?? params.get('before'),
    since: params.get(`${many}since`) ?? params.get('since'),
    fields: params.get(nested ? 'action_fields' : 'fields') ?? 'all',
    memberCreator: {
      isWanted: params.get(`${one}memberCreator`) !== 'false',
      fields: params.get(`${one}memberCreator_fields`) ?? 'all',
    },
    member: { isWanted: params.get(`${one}member`) !== 'false', fields: params.get(`${one}member_fields`) ?? 'all' },
    reactions: params.get(`${one}reactions`) === 'true',
  };
}

/** Newest first, cut by cursors, at most `limit`; a sentence when the query makes no sense. */
export function listActions(all: readonly Action[], query: ActionQuery): readonly Record<string, unknown>[] | string {
  const limit = query.limit === null ? DEFAULT_LIMIT : Number(query.limit);
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST) return 'invalid value for limit';
  const page = query.page === null ? 0 : Number(query.page);
  if (!Number.isInteger(page) || page < 0) return 'invalid value for page';

  let found: readonly Action[] = all;
  if (query.before !== null) {
    const older = cut(found, query.before, 'older');
    if (older === null) return 'invalid value for before';
    found = older;
  }
  if (query.since !== null) {
    const newer = cut(found, query.since, 'newer');
    if (newer === null) return 'invalid value for since';
    found = newer;
  }
  const filter = query.filter.split(',').map((name) => name.trim());
  return found
    .filter((action) => passes(action, filter))
    .slice(page * limit, (page + 1) * limit)
    .map((action) => shown(action, query));
}

function shown(action: Action, query: ActionQuery): Record<string, unknown> {
  const { memberCreator, member, reactions, ...rest } = action;
  const out = pick(rest, query.fields);
  if (query.memberCreator.isWanted && memberCreator !== undefined)
    out['memberCreator'] = pick(memberCreator, query.memberCreator.fields);
  if (query.member.isWanted && member !== undefined) out['member'] = pick(member, query.member.fields);
  if (query.reactions) out['reactions'] = reactions ?? [];
  return out;
}
