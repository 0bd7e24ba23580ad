import { expect, it } from 'vitest';
import { newest } from './newest.ts';

it('an answer that a later one has overtaken is no news', () => {
  const put = newest();
  const [first, second, third] = [put(), put(), put()];
  expect([second(), first(), third()]).toEqual([true, false, true]);
  expect(put()()).toBe(true);
  expect(second()).toBe(false);
});
