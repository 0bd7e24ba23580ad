import type { Handle } from '../handles.ts';
import type { Member } from './shape.ts';

/** Invented people of an invented board. */
export const MEMBERS: readonly Member[] = [
  { handle: 'trello:1', username: 'noraw', name: 'Nora Winter' },
  { handle: 'trello:2', username: 'otto_k', name: 'Otto Kern' },
  { handle: 'trello:3', username: 'lia', name: 'Lia Moss' },
  { handle: 'trello:4', username: 'liab', name: 'Lia Berg' },
  { handle: 'trello:5', username: 'zuza', name: 'Zuza Lis' },
  { handle: 'trello:6', username: 'takeda', name: '武田 直子' },
];

export const NORA: Handle = 'trello:1';
export const OTTO: Handle = 'trello:2';
export const LIA: Handle = 'trello:3';
export const ZUZA: Handle = 'trello:5';
export const TAKEDA: Handle = 'trello:6';
