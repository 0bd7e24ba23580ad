import { expect, it } from 'vitest';
import { trelloPage } from './page.ts';

const where = (address: string): unknown => trelloPage.where(new URL(address));

it.each([
  ['https://trello.com/b/LgHtHoUs', { kind: 'space', path: 'LgHtHoUs' }],
  ['https://trello.com/b/LgHtHoUs/lighthouse-open-day', { kind: 'space', path: 'LgHtHoUs' }],
  ['https://trello.com/b/LgHtHoUs/lighthouse/timeline?filter=due:week#x', { kind: 'space', path: 'LgHtHoUs' }],
  ['https://trello.com/c/LgHt0001/1-print-the-trail-map', { kind: 'item', path: 'LgHt0001' }],
  ['https://trello.com/c/LgHt0001/1-karte#comment-70d000000000000000000001', { kind: 'item', path: 'LgHt0001' }],
])('a board or a card is where the user is at %s', (address, place) => {
  expect(where(address)).toEqual(place);
});

it.each([
  'https://trello.com/',
  'https://trello.com/login',
  'https://trello.com/invite/b/LgHtHoUs/abc/lighthouse',
  'https://trello.com/my/inbox',
  'https://trello.com/search?q=/b/LgHtHoUs',
  'https://trello.com/u/tovalindqvist/boards',
  'https://trello.com/w/keepers/home',
  'https://trello.com/v/LgHtHoUs',
  'https://trello.com/b/',
  'https://trello.com/b/LgHtHoUs.json',
  'https://trello.com/b/%2e%2e%2f1/x',
  'https://elsewhere.example/b/LgHtHoUs',
  'http://trello.com/b/LgHtHoUs',
])('the user is nowhere at %s', (address) => {
  expect(where(address)).toBeNull();
});
