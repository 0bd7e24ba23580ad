import { describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { foldAll } from '../src/core/bundle.ts';
import { assumed } from '../src/core/expectations.ts';
import type { Handle } from '../src/core/handles.ts';
import { judgeAll } from '../src/core/judge.ts';
import { judgeAsks } from '../src/core/judge-asks.ts';
import { marksFor } from '../src/core/marks.ts';
import { suggestionsOf } from '../src/core/suggestions.ts';
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
  const read = factsIn(JSON.stringify(board), now, tz);
  const folded = foldAll(read.facts);
  const expectations = assumed(tz);
  const stand = { expectations, userZone: tz, now, readAt: now };
  const judged = judgeAll(folded, stand);
  const handle = (username: string): Handle =>
    `trello:${board.members.find((member) => member.username === username)?.id ?? ''}`;
  const me = [handle(told.me)];
  const asks = new Map(
    [...folded.commitments.values()].map((one) => {
      const space = one.space ? (folded.spaces.get(one.space) ?? null) : null;
      return [one.subject, judgeAsks(one, { ...stand, space, me })];
    }),
  );
  const names = Object.fromEntries(board.members.map(({ id, fullName }) => [`trello:${id}`, fullName]));
  const view = viewOf(folded, judged, asks, { now, tz, me, names, expectations, facts: read.facts });

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
    const found = nudges(view);
    const ofItems = found.filter(({ subject, handle: who }) => subject !== who);
    const wanted = told.expectations.filter((one) => one.nudge !== null).map((one) => [one.subject, one.nudge]);
    expect(ofItems.map(({ subject, kind }) => [subject, kind]).sort()).toEqual(wanted.sort());
    // Nothing is agreed with anybody in the story yet, dates of theirs moved or passed, and all of it is about work: one person for each.
    const ofPeople = found.filter(({ subject, handle: who }) => subject === who);
    expect(ofPeople.map(({ kind }) => kind)).toEqual(['agree-on-expectations', 'talk-about-it', 'all-work']);
  });

  it('has the asks that it says, each answered, waited for or let go as it says, and no other', () => {
    const line = (card: string, ...rest: readonly unknown[]): string => `${card}: ${rest.flat().join(' ')}`;
    const cards = new Map<string, string>(told.expectations.map(({ subject, card }) => [subject, card]));
    const found = [...asks].flatMap(([subject, verdicts]) =>
      verdicts.map(({ ask, from, to, outcome, stage, by }) =>
        line(cards.get(subject) ?? subject, ask, from, [...to].sort(), outcome, stage ?? '-', by ?? '-'),
      ),
    );
    const wanted = told.expectations.flatMap(({ card, asks: lines }) =>
      lines.map(({ ask, from, to, outcome, stage, by }) =>
        line(card, ask, handle(from), to.map(handle).sort(), outcome, stage ?? '-', by ? handle(by) : '-'),
      ),
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('has the promises in words that it says, and no other', () => {
    const found = [...folded.commitments.values()].flatMap((one) =>
      suggestionsOf(one).map(({ comment, by, due }) => [one.subject, comment, by, due]),
    );
    const wanted = told.expectations.flatMap(({ subject, promises }) =>
      promises.map(({ id, by, on }) => [subject, id, handle(by), { kind: 'day', on }]),
    );
    expect(found.sort()).toEqual(wanted.sort());
  });

  it.each(['quiet', 'dense'] as const)('gives the marks that it says to those who want them %s', (density) => {
    const marks = new Map<string, string>(
      marksFor(view.items, { now, zone: tz, me }, density).map(({ subject, kind }) => [subject, kind]),
    );
    const shown = told.expectations.filter((one) => one.isShown);
    expect(shown.map((one) => [one.card, marks.get(one.subject) ?? null])).toEqual(
      shown.map((one) => [one.card, density === 'dense' || one.isLoud ? one.mark : null]),
    );
  });
});
