import { describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { foldAll } from '../src/core/bundle.ts';
import { assumed } from '../src/core/expectations.ts';
import type { Handle } from '../src/core/handles.ts';
import { judgeAll } from '../src/core/judge.ts';
import { marksFor } from '../src/core/marks.ts';
import { nudges } from '../src/nudges/index.ts';
import { factsIn } from './judge-read.ts';
import { viewOf } from './judge-view.ts';

const MOMENTS: readonly (readonly [string, string])[] = [
  ['2026-11-23T00:30:00Z', 'UTC'],
  ['2026-11-25T08:00:00Z', 'Europe/Oslo'],
  ['2026-11-27T18:30:00Z', 'UTC'],
  ['2026-11-28T12:00:00Z', 'Asia/Kolkata'],
  ['2026-11-29T23:30:00Z', 'America/Sao_Paulo'],
  ['2026-12-31T20:00:00Z', 'Pacific/Apia'],
  ['2026-04-01T13:00:00Z', 'America/New_York'],
];

describe.each(MOMENTS)('the story told at %s in %s', (moment, tz) => {
  const now = Date.parse(moment);
  const told = story(now, tz);
  const [board] = told.boards;
  const read = factsIn(JSON.stringify(board), now);
  const folded = foldAll(read.facts);
  const expectations = assumed(tz);
  const judged = judgeAll(folded, { expectations, userZone: tz, now, readAt: now });
  const handle = (username: string): Handle =>
    `trello:${board.members.find((member) => member.username === username)?.id ?? ''}`;
  const me = [handle(told.me)];

  it('is judged as it says, term by term', () => {
    const wanted = told.expectations.flatMap(({ card, terms }) =>
      terms.map(({ subject, outcome, owners, isDropped = false, isStale = false }) => ({
        card,
        subject,
        outcome,
        owners: owners.map(handle).sort(),
        isDropped,
        isStale,
      })),
    );
    const found = [
      ...new Set(told.expectations.flatMap((one) => [one.subject, ...one.terms.map((term) => term.subject)])),
    ].flatMap((subject) => {
      const { card } = told.expectations.find(
        (one) => one.subject === subject || one.terms.some((term) => term.subject === subject),
      ) ?? { card: '' };
      const verdicts = [...(judged.get(subject) ?? [])].sort((a, b) => a.term - b.term);
      return verdicts.map(({ outcome, owners, isDropped, isStale }) => ({
        card,
        subject,
        outcome,
        owners: [...owners].sort(),
        isDropped,
        isStale,
      }));
    });
    expect(found).toEqual(wanted);
  });

  it('gives the nudges that it says, and no other', () => {
    const view = viewOf(folded, judged, { now, tz, me, names: {}, expectations });
    const found = nudges(view).map((nudge) => [nudge.subject, nudge.kind]);
    const wanted = told.expectations.filter((one) => one.nudge !== null).map((one) => [one.subject, one.nudge]);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('gives the marks that it says', () => {
    const reader = { now, zone: tz, me };
    const found = told.expectations
      .filter((one) => one.isShown)
      .map((one) => [one.card, marksFor(judged.get(one.subject) ?? [], reader)?.kind ?? null]);
    expect(found).toEqual(told.expectations.filter((one) => one.isShown).map((one) => [one.card, one.mark]));
  });
});
