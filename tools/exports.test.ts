import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldAll } from '../src/core/bundle.ts';
import { assumed } from '../src/core/expectations.ts';
import type { Fact } from '../src/core/facts.ts';
import { judgeAll } from '../src/core/judge.ts';
import { trello } from '../src/sites/trello/read.ts';

/** Real exports, read in place where they are: beside the project, never part of it. */
const FOLDER = new URL('../../shared/data/trello/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
const NOW = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;

function factsOf(name: string): { facts: readonly Fact[]; gaps: number } {
  const taken = trello.takeFile(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')), NOW);
  if (!taken) throw new Error(`${name} is no board`);
  return { facts: taken.facts, gaps: taken.gaps.length };
}

function verdicts(facts: readonly Fact[]): string[] {
  const judged = judgeAll(foldAll(facts), { expectations: assumed('UTC'), userZone: 'UTC', now: NOW, readAt: NOW });
  const lines = [...judged.values()]
    .flat()
    .map(({ key, outcome, at, lateHours }) => JSON.stringify({ key, outcome, at, lateHours }));
  return lines.sort();
}

describe.skipIf(files.length === 0)('real exports (skipped where they are not beside the project)', () => {
  it.each(files)('%s is read without a gap and judged', (name) => {
    const { facts, gaps } = factsOf(name);
    expect(gaps).toBe(0);
    expect(verdicts(facts).length).toBeGreaterThan(0);
  });

  it.skipIf(!files.includes('it490-mid.json'))(
    'a board read half-way and then whole is as if read once, in either order',
    () => {
      const mid = factsOf('it490-mid.json').facts;
      const final = factsOf('it490-final.json').facts;
      expect(verdicts([...mid, ...final])).toEqual(verdicts(final));
      expect(verdicts([...final, ...mid])).toEqual(verdicts(final));
    },
  );
});
