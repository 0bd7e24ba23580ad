import { expect, test } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { settledAt } from './settled-at.ts';

const now = instant('2025-11-12T09:40:00Z');
const zone = 'Europe/Stockholm';

test('a day stands for its noon, today for this moment', () => {
  expect(settledAt('2025-11-10', now, zone)).toBe(instant('2025-11-10T11:00:00Z'));
  expect(settledAt('2025-11-12', now, zone)).toBe(now);
});

test('no day, nonsense or a day ahead says nothing', () => {
  for (const on of ['', ' ', 'soon', '2025-02-30', '2025-11-13']) expect(settledAt(on, now, zone)).toBeNull();
});
