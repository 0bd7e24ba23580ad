import { expect, it } from 'vitest';
import { pageAddress } from './links.ts';

it('lets only an https page stand behind a link', () => {
  expect(pageAddress('https://trello.com/c/a')).toBe('https://trello.com/c/a');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'http://trello.com/', '/c/a', '', 'file:///etc']) {
    expect(pageAddress(url)).toBeNull();
  }
});
