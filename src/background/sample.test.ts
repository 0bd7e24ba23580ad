import { describe, expect, it } from 'vitest';
import { foldAll } from '../core/bundle.ts';
import type { Terms } from '../core/expectations.ts';
import { judgeAll } from '../core/judge.ts';
import { judgeAsks } from '../core/judge-asks.ts';
import { suggestionsOf } from '../core/suggestions.ts';
import { nudges, RULES } from '../nudges/index.ts';
import { ownTime, standpoint } from './judging.ts';
import { namesIn } from './look.ts';
import { NOT_IN_SAMPLE, SAMPLE_SPACE, sample } from './sample.ts';

const HOUR_MS = 3_600_000;

function kindsAt(now: number, zone: string, dueTimes: Terms['dueTimes']): string[] {
  const folded = foldAll(sample(now, zone));
  const from = standpoint(now, zone, dueTimes);
  const stand = { expectations: from.expectations, userZone: zone, now, readAt: now };
  const judged = judgeAll(folded, stand);
  const space = folded.spaces.get(SAMPLE_SPACE) ?? null;
  const me = ['trello:sample-you'] as const;
  const items = [...folded.commitments.values()].map((commitment) => ({
    commitment,
    verdicts: judged.get(commitment.subject) ?? [],
    asks: judgeAsks(commitment, { ...stand, space, me }),
    suggestions: suggestionsOf(commitment),
    space,
  }));
  const found = nudges({
    now,
    zone,
    me,
    workingTime: ownTime(from),
    items,
    silenced: new Set(),
    names: namesIn([space]),
  });
  return [...new Set(found.map(({ kind }) => kind))].sort();
}

describe('the sample', () => {
  it.each([['Europe/Stockholm'], ['Pacific/Apia'], ['America/Sao_Paulo']])(
    'brings each kind of nudge at every hour of a fortnight, in %s',
    (zone) => {
      const first = Date.parse('2026-03-22T00:20:00Z');
      const every = RULES.map(({ kind }) => kind)
        .filter((kind) => !NOT_IN_SAMPLE.has(kind))
        .sort();
      for (let hour = 0; hour < 14 * 24; hour++) {
        const now = first + hour * HOUR_MS;
        const at = `${new Date(now).toISOString()} in ${zone}`;
        expect(kindsAt(now, zone, 'day'), at).toEqual(every);
      }
    },
  );

  it('is all in the one space, and tells who the user is there', () => {
    const facts = sample(Date.parse('2026-03-25T10:00:00Z'), 'UTC');
    expect(facts.every(({ space }) => space === SAMPLE_SPACE)).toBe(true);
    expect(facts.filter(({ kind }) => kind === 'seen')).toHaveLength(12);
    expect(facts.filter(({ kind }) => kind === 'me')).toHaveLength(1);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });
});
