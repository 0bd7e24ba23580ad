import { describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import { story } from '../story.ts';
import { act } from './act.ts';
import { answerApi } from './api.ts';
import type { Action, Board, Card } from './board.ts';
import { AGENT, BUTLER } from './deed.ts';
import { Meter, PUBLISHED } from './limits.ts';
import type { Session } from './session.ts';

const NOW = Date.UTC(2026, 10, 25, 9, 30);
const TOKEN = 'a1b2c3';

function lab(mostCards = Number.POSITIVE_INFINITY): {
  readonly board: Board;
  get(path: string, cookie?: string): Answer;
} {
  const told = story(NOW, 'UTC');
  const [board] = told.boards;
  const me = board.members.find((member) => member.username === told.me);
  if (!me) throw new Error('no me');
  const session: Session = { me, token: TOKEN };
  return {
    board,
    get(path, cookie = `idMember=${me.id}; cloud.session.token=${TOKEN}`) {
      const answer = answerApi(
        { boards: told.boards, session, mostCards },
        { method: 'GET', url: new URL(path, 'https://trello.com'), headers: { cookie } },
      );
      if (!answer) throw new Error(`nothing at ${path}`);
      return answer;
    },
  };
}

const parsed = <T>(answer: Answer): T => JSON.parse(answer.body) as T;
const actions = (answer: Answer): readonly Action[] => parsed(answer);

describe('actions of a board', () => {
  it('come newest first, fifty unless more are asked for', () => {
    const { board, get } = lab();
    const found = actions(get(`/1/boards/${board.shortLink}/actions`));
    expect(found.map((action) => action.id)).toEqual(board.actions.slice(0, 50).map((action) => action.id));
    expect(get(`/1/boards/${board.shortLink}/actions?limit=1001`)).toMatchObject({ status: 400 });
  });

  it('paged by the id of the oldest one, give every action once', () => {
    const { board, get } = lab();
    const all: string[] = [];
    for (let before = ''; ; ) {
      const page = actions(get(`/1/boards/${board.id}/actions?limit=37${before && `&before=${before}`}`));
      if (page.length === 0) break;
      all.push(...page.map((action) => action.id));
      before = page.at(-1)?.id ?? '';
    }
    expect(all).toEqual(board.actions.map((action) => action.id));
  });

  it('since an id or an instant are those that came after it', () => {
    const { board, get } = lab();
    const known = board.actions[0];
    if (!known) throw new Error('no action');
    act(board, { do: 'comment', card: 'Paper samples', text: 'They came today.', by: 'kenjimorinaga', at: NOW });
    const path = `/1/boards/${board.shortLink}/actions?limit=1000&since=`;
    expect(actions(get(path + known.id)).map((action) => action.data['text'])).toEqual(['They came today.']);
    expect(actions(get(path + known.date))).toHaveLength(1);
    expect(get(`${path}yesterday`).status).toBe(400);
  });

  it('can be asked for by type and by the part of a card that changed', () => {
    const { board, get } = lab();
    const path = `/1/boards/${board.shortLink}/actions?limit=1000&filter=`;
    const due = actions(get(`${path}updateCard:due`));
    expect(due.length).toBeGreaterThan(20);
    expect(due.every((action) => 'due' in (action.data['old'] as object))).toBe(true);
    const updates = actions(get(`${path}updateCard`));
    expect(updates.length).toBeGreaterThan(due.length);
    const two = actions(get(`${path}commentCard,updateCard:idList`));
    expect(new Set(two.map((action) => action.type))).toEqual(new Set(['commentCard', 'updateCard']));
  });

  it('carry their people in the fields that were asked for', () => {
    const { board, get } = lab();
    const [joined] = actions(
      get(
        `/1/boards/${board.shortLink}/actions?limit=1&filter=addMemberToCard&memberCreator_fields=id,username&member_fields=id&reactions=true`,
      ),
    );
    expect(Object.keys(joined?.memberCreator as object)).toEqual(['id', 'username']);
    expect(Object.keys(joined?.member as object)).toEqual(['id']);
    expect(joined?.['reactions']).toEqual([]);
    const [bare] = actions(get(`/1/boards/${board.shortLink}/actions?limit=1&memberCreator=false`));
    expect(bare?.memberCreator).toBeUndefined();
  });
});

describe('comments', () => {
  const card = 'Paper samples';
  const by = 'kenjimorinaga';
  const COMMENTS = 'filter=commentCard&reactions=true&limit=1000';

  function asked(): ReturnType<typeof lab> & { readonly id: string; now(): Action | undefined } {
    const on = lab();
    const { id } = act(on.board, { do: 'comment', card, text: '@kenjimorinaga which one?', by: 'signeaaby', at: NOW });
    const now = (): Action | undefined =>
      actions(on.get(`/1/boards/${on.board.id}/actions?${COMMENTS}`)).find((action) => action.id === id);
    return { ...on, id, now };
  }

  it('carry their card, their author and their words', () => {
    const { board, now } = asked();
    const { id, name, shortLink } = board.cards.find((each) => each.name === card) ?? {};
    expect(now()).toMatchObject({
      type: 'commentCard',
      data: {
        idCard: id,
        idAuthor: now()?.idMemberCreator,
        text: '@kenjimorinaga which one?',
        textData: { emoji: {} },
        card: { id, name, shortLink },
        board: { id: board.id },
      },
      appCreator: null,
      memberCreator: { username: 'signeaaby' },
      reactions: [],
    });
  });

  it('are told since one of them, of a board and of a card', () => {
    const { board, get, id } = asked();
    const later = act(board, { do: 'comment', card, text: 'The thin one.', by, at: NOW + 60_000 });
    const [link] = board.cards.filter((each) => each.name === card).map((each) => each.shortLink);
    for (const path of [`/1/boards/${board.id}`, `/1/cards/${link}`])
      expect(actions(get(`${path}/actions?${COMMENTS}&since=${id}`)).map((action) => action.id)).toEqual([later.id]);
    expect(actions(get(`/1/cards/${link}/actions?${COMMENTS}&before=${later.id}`))[0]?.id).toBe(id);
  });

  it('get reactions without a date, told only to those who ask for them', () => {
    const { board, get, id, now } = asked();
    act(board, { do: 'react', card, comment: 'which one?', by, at: NOW + 1000 });
    act(board, { do: 'react', card, comment: id, emoji: 'eyes', by: 'ayeshaqureshi', at: NOW + 2000 });
    const kenji = board.members.find((member) => member.username === by);
    expect(now()?.['reactions']).toMatchObject([
      {
        idMember: kenji?.id,
        idModel: id,
        idEmoji: '1F44D',
        emoji: { unified: '1F44D', native: '👍', name: 'THUMBS UP SIGN', shortName: '+1', skinVariation: null },
        member: { id: kenji?.id, username: by },
      },
      { emoji: { shortName: 'eyes' } },
    ]);
    expect(actions(get(`/1/boards/${board.id}/actions?limit=1`))[0]).not.toHaveProperty('reactions');
    expect(get(`/b/${board.shortLink}.json`).body).not.toContain('THUMBS UP');
  });

  it('lose a reaction that is taken back; the same one twice is one', () => {
    const { board, now } = asked();
    for (const at of [NOW + 1000, NOW + 2000]) act(board, { do: 'react', card, comment: 'which one?', by, at });
    expect(now()?.['reactions']).toHaveLength(1);
    act(board, { do: 'unreact', card, comment: 'which one?', by, at: NOW + 3000 });
    expect(now()?.['reactions']).toEqual([]);
    expect(() => act(board, { do: 'unreact', card, comment: 'which one?', by, at: NOW })).toThrow('reaction');
  });

  it('keep their id and date when they are edited', () => {
    const { board, id, now } = asked();
    const before = now();
    const { length } = board.actions;
    act(board, { do: 'edit-comment', card, comment: id, text: '@kenjimorinaga which of them?', by, at: NOW + 60_000 });
    expect(now()).toMatchObject({
      id,
      date: before?.date,
      data: { text: '@kenjimorinaga which of them?', dateLastEdited: '2026-11-25T09:31:00.000Z' },
    });
    expect(board.actions).toHaveLength(length);
  });

  it('are gone without a trace when they are deleted, but for the count on their card', () => {
    const { board, id, now } = asked();
    const count = (): unknown =>
      (board.cards.find((each) => each.name === card)?.['badges'] as { comments: number } | undefined)?.comments;
    const before = board.actions.map((action) => action.id);
    expect(count()).toBe(1);
    act(board, { do: 'delete-comment', card, comment: 'which one?', by: 'signeaaby', at: NOW + 60_000 });
    expect(now()).toBeUndefined();
    expect(board.actions.map((action) => action.id)).toEqual(before.filter((one) => one !== id));
    expect(count()).toBe(0);
  });

  it('by a rule or an agent say so', () => {
    const { board, get } = lab();
    act(board, { do: 'comment', card, text: 'By a rule.', by, at: NOW, app: BUTLER });
    act(board, { do: 'comment', card, text: 'By an agent.', by, at: NOW + 1000, agent: AGENT });
    const found = actions(get(`/1/boards/${board.id}/actions?filter=commentCard&limit=2`));
    expect(found).toMatchObject([{ appCreator: null, agenticIdentity: AGENT }, { appCreator: BUTLER }]);
    expect(found[1]).not.toHaveProperty('agenticIdentity');
  });
});

describe('a file that is attached', () => {
  it('stands in the history and on the badge of its card', () => {
    const { board, get } = lab();
    act(board, { do: 'attach', card: 'Paper samples', file: 'samples.pdf', by: 'kenjimorinaga', at: NOW });
    const [action] = actions(get(`/1/boards/${board.id}/actions?filter=addAttachmentToCard&limit=1`));
    expect(action?.data).toMatchObject({ attachment: { name: 'samples.pdf' }, card: { name: 'Paper samples' } });
    expect(board.cards.find((each) => each.name === 'Paper samples')?.['badges']).toMatchObject({ attachments: 1 });
  });
});

describe('cards of a board', () => {
  it('are the open ones, the archived ones, or all', () => {
    const { board, get } = lab();
    const count = (filter: string): number =>
      parsed<readonly Card[]>(get(`/1/boards/${board.shortLink}/cards?filter=${filter}&fields=closed`)).length;
    expect(count('all')).toBe(board.cards.length);
    expect(count('open') + count('closed')).toBe(count('all'));
    expect(count('visible')).toBe(count('open') - 1);
  });

  it('carry the fields that were asked for, and their checklists', () => {
    const { board, get } = lab();
    const found = parsed<readonly Card[]>(
      get(`/1/boards/${board.shortLink}/cards?filter=open&checklists=all&fields=name,due`),
    );
    const texts = found.find((card) => card.name === 'Texts for the website') ?? {};
    expect(Object.keys(texts)).toEqual(['id', 'name', 'due', 'checklists']);
    const [checklist] = ('checklists' in texts ? texts.checklists : []) as readonly {
      readonly checkItems: readonly { readonly name: string; readonly due: string | null }[];
    }[];
    expect(checklist?.checkItems.map((item) => item.name)).toContain('Urdu texts');
    expect(checklist?.checkItems[0]?.due).toMatch(/Z$/);
  });

  it('paged by id, are newest first', () => {
    const { board, get } = lab();
    const path = `/1/boards/${board.shortLink}/cards?filter=all&fields=id&limit=10`;
    const first = parsed<readonly Card[]>(get(path));
    const second = parsed<readonly Card[]>(get(`${path}&before=${first.at(-1)?.id}`));
    const ids = [...first, ...second].map((card) => card.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(20);
  });

  it('are cut where the lab is told to cut them, and refused with too many nested actions', () => {
    const { board, get } = lab(5);
    expect(parsed<readonly Card[]>(get(`/1/boards/${board.shortLink}/cards?filter=all`))).toHaveLength(5);
    const big = lab();
    for (let n = 0; n < 300; n++)
      act(big.board, { do: 'create', card: `Card ${n}`, list: 'Later', by: 'signeaaby', at: NOW });
    expect(big.get(`/1/boards/${big.board.shortLink}/cards?filter=all&actions=all`)).toMatchObject({ status: 403 });
  });
});

describe('other calls', () => {
  it('tell the board with its lists, members and memberships', () => {
    const { board, get } = lab();
    const found = parsed<Record<string, unknown>>(
      get(
        `/1/boards/${board.shortLink}?fields=id,name,memberships&lists=all&list_fields=name,closed&members=all&member_fields=username`,
      ),
    );
    expect(found).toMatchObject({ id: board.id, name: board.name, memberships: board.memberships });
    expect((found['lists'] as readonly { closed: boolean }[]).some((list) => list.closed)).toBe(true);
    expect((found['members'] as readonly object[])[0]).toEqual({
      id: board.members[0]?.id,
      username: board.members[0]?.username,
    });
    expect(found['cards']).toBeUndefined();
  });

  it('tell me and my boards', () => {
    const { get } = lab();
    expect(parsed(get('/1/members/me?fields=id,username,fullName'))).toMatchObject({
      username: 'signeaaby',
      fullName: 'Signe Aaby',
    });
    expect(parsed<readonly unknown[]>(get('/1/members/me/boards?fields=name'))).toHaveLength(2);
  });

  it('tell one card with its board, actions and checklists', () => {
    const { board, get } = lab();
    const card = board.cards.find((each) => each.name === 'Sketch of the folded map');
    const found = parsed<Record<string, unknown>>(
      get(
        `/1/cards/${card?.shortLink}?fields=idBoard,due&actions=updateCard:due,commentCard&actions_limit=1000&checklists=all&board=true&board_fields=shortLink`,
      ),
    );
    expect(found).toMatchObject({ idBoard: board.id, board: { shortLink: board.shortLink }, checklists: [] });
    expect(found['actions']).toHaveLength(4);
  });

  it('export a board as a file', () => {
    const { board, get } = lab();
    const { actions: listed, ...rest } = parsed<Record<string, unknown>>(get(`/b/${board.shortLink}.json`));
    const { actions: own, ...others } = JSON.parse(JSON.stringify(board)) as Record<string, unknown>;
    expect(rest).toEqual(others);
    expect(listed).toEqual((own as readonly Action[]).map(({ reactions: _reactions, ...action }) => action));
  });

  it('are refused without the session, and not found where there is nothing', () => {
    const { board, get } = lab();
    expect(get('/1/members/me', '')).toMatchObject({ status: 401, body: 'unauthorized permission requested' });
    expect(get(`/b/${board.shortLink}.json`, 'cloud.session.token=old')).toMatchObject({ status: 401 });
    expect(get('/1/boards/AbCd1234')).toMatchObject({ status: 404, body: 'The requested resource was not found.' });
    expect(get('/1/boards/nonsense!')).toMatchObject({ status: 400, body: 'invalid id' });
    expect(get('/1/cards/AbCd1234')).toMatchObject({ status: 404 });
  });
});

describe('limits', () => {
  const ask = (path: string, named: boolean): Parameters<Meter['refuse']>[0] => ({
    method: 'GET',
    url: new URL(path, 'https://trello.com'),
    headers: named ? { 'x-trello-user-agent-extension': 'GoodFaith' } : {},
  });

  it('meet heavy use, heavier without the extension header, and member calls first of all', () => {
    const meter = new Meter(PUBLISHED);
    const refusals = (path: string, named: boolean, count: number, at: number): readonly (string | undefined)[] =>
      Array.from({ length: count }, () => meter.refuse(ask(path, named), at)).map((answer) =>
        answer ? parsed<{ error: string }>(answer).error : undefined,
      );
    expect(refusals('/1/boards/x', true, 101, 0)).toEqual([
      ...Array.from({ length: 100 }, () => undefined),
      'API_TOKEN_LIMIT_EXCEEDED',
    ]);
    expect(refusals('/1/boards/x', true, 1, 10_000)).toEqual([undefined]);
    expect(refusals('/1/boards/x', false, 31, 30_000).at(-1)).toBe('UNKNOWN_EXTENSION_LIMIT_EXCEEDED');
    for (let minute = 1; minute <= 10; minute++) refusals('/1/members/me', true, 10, minute * 60_000);
    expect(refusals('/1/members/me', true, 1, 661_000)).toEqual(['RATE_LIMIT_EXCEEDED']);
  });
});
