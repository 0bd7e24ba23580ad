import { expect, it } from 'vitest';
import { monogram } from './monogram.ts';

it.each([
  ['Priya Raghunathan', 'PR'],
  ['Bas van der Meulen-Achterberg', 'BA'],
  ['Ayesha', 'A'],
  ['森永 健二', '森健'],
  ['', ''],
  ['🙂', ''],
  ['élodie d’Arc', 'ÉA'],
])('of %s makes %s', (name, letters) => {
  expect(monogram(name)).toBe(letters);
});
