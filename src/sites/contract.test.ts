import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../core/reading.ts';
import { readers } from './index.ts';

const READ_AT = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;
const all = Object.entries(readers);

/** Every step that a reader can ask for, found by handing it what it asks and watching what comes. */
function firstSteps(reader: (typeof all)[number][1]): Step[] {
  return [
    ...reader.steps({ kind: 'space', path: '12345678' }, null),
    ...reader.steps({ kind: 'item', path: '12345678' }, null),
  ];
}

describe('every site reader', () => {
  it('is there', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  it.each(all)('%s asks its own origin for nothing but paths', (_, reader) => {
    expect(reader.origin).toMatch(/^https:\/\/[a-z.]+$/u);
    for (const step of firstSteps(reader)) expect(step.path).toMatch(/^\/(?!\/)/u);
    expect(firstSteps(reader).length).toBeGreaterThan(1);
  });

  it.each(all)('%s asks nothing of an address that is none', (_, reader) => {
    for (const path of ['', '../members', 'a/b', 'a?b', 'a b'])
      expect(reader.steps({ kind: 'space', path }, null)).toEqual([]);
  });

  it.each(all)('%s never throws on JSON that it does not know, and says that it could not be read', (_, reader) => {
    for (const step of firstSteps(reader)) {
      fc.assert(
        fc.property(fc.jsonValue(), (body) => {
          const taken = reader.take(step, body, READ_AT, null);
          expect(taken.facts).toEqual([]);
          expect(taken.gaps.length).toBeGreaterThan(0);
        }),
        { numRuns: 100 },
      );
    }
  });

  it.each(all)('%s takes no file that is none of its own', (_, reader) => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(reader.takeFile(body, READ_AT)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
