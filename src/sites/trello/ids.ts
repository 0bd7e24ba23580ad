import type { Handle, SpaceId, Subject } from '../../core/handles.ts';

export const ORIGIN = 'https://trello.com';

const OBJECT_ID = /^[0-9a-f]{24}$/u;

/** Trello's ids are Mongo object ids. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && OBJECT_ID.test(value);
}

/** The first eight hex digits of an id are the second in which it was made. */
export function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) * 1000;
}

export function handleOf(member: string): Handle {
  return `trello:${member}`;
}

export function boardOf(board: string): SpaceId {
  return `trello:board:${board}`;
}

export function cardOf(card: string): Subject {
  return `trello:card:${card}`;
}

export function checkItemOf(item: string): Subject {
  return `trello:checkitem:${item}`;
}
