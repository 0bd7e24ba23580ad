/** Shapes of a Trello board export, as far as the lab reads them; what else a file holds is served as it is. */

export interface Member {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly initials?: string;
  readonly [more: string]: unknown;
}

export interface Membership {
  readonly id?: string;
  readonly idMember: string;
  readonly memberType: string;
  readonly deactivated?: boolean;
  readonly unconfirmed?: boolean;
}

export interface List {
  readonly id: string;
  name: string;
  closed: boolean;
  readonly idBoard?: string;
  readonly pos: number;
  readonly [more: string]: unknown;
}

export interface Card {
  readonly id: string;
  name: string;
  readonly shortLink: string;
  readonly idShort: number;
  url: string;
  closed: boolean;
  due: string | null;
  dueComplete?: boolean;
  dateCompleted?: string | null;
  dateLastActivity: string;
  idList: string;
  idMembers: string[];
  isTemplate?: boolean;
  cardRole?: string | null;
  recurrenceRule?: unknown;
  pos: number;
  [more: string]: unknown;
}

export interface CheckItem {
  readonly id: string;
  readonly name: string;
  state: 'complete' | 'incomplete';
  due?: string | null;
  idMember?: string | null;
  readonly [more: string]: unknown;
}

export interface Checklist {
  readonly id: string;
  readonly name: string;
  readonly idCard: string;
  readonly checkItems: CheckItem[];
  readonly [more: string]: unknown;
}

export interface Action {
  readonly id: string;
  readonly idMemberCreator: string;
  readonly type: string;
  readonly date: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly appCreator: unknown;
  readonly memberCreator?: unknown;
  readonly member?: unknown;
  readonly [more: string]: unknown;
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly shortLink: string;
  readonly url: string;
  readonly closed: boolean;
  dateLastActivity: string | null;
  readonly memberships: Membership[];
  readonly members: Member[];
  readonly lists: List[];
  readonly cards: Card[];
  readonly checklists: Checklist[];
  /** Newest first. */
  readonly actions: Action[];
  readonly [more: string]: unknown;
}

const PARTS = ['memberships', 'members', 'lists', 'cards', 'checklists', 'actions'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A board export from parsed JSON (a copy that may be changed), or `null` when it is none. */
export function readBoard(json: unknown): Board | null {
  if (!isRecord(json)) return null;
  if (typeof json['id'] !== 'string' || typeof json['name'] !== 'string') return null;
  if (!Array.isArray(json['cards']) || !Array.isArray(json['actions'])) return null;
  const board: Record<string, unknown> = structuredClone(json);
  for (const part of PARTS) if (!Array.isArray(board[part])) board[part] = [];
  board['shortLink'] ??= json['id'].slice(-8);
  board['url'] ??= `https://trello.com/b/${String(board['shortLink'])}`;
  board['closed'] ??= false;
  board['dateLastActivity'] ??= null;
  return board as unknown as Board;
}

/** Lower-case words with hyphens, as Trello ends its addresses. */
export function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'board'
  );
}

/** By short link or by id, as every path of the API takes them. */
export function cardOf(board: Board, key: string): Card | undefined {
  return board.cards.find((card) => card.id === key || card.shortLink === key);
}
