import { describe, expect, it } from 'vitest';
import type { Ask } from '../lab/answer.ts';
import { asanaStand } from '../lab/asana/stand.ts';
import { asanaStory } from '../lab/story/asana-story.ts';
import { foldAll } from '../src/core/bundle.ts';
import { assumed } from '../src/core/expectations.ts';
import type { Handle } from '../src/core/handles.ts';
import { judgeAll } from '../src/core/judge.ts';
import { judgeAsks } from '../src/core/judge-asks.ts';
import { marksFor } from '../src/core/marks.ts';
import { nudges } from '../src/nudges/index.ts';
import { asana } from '../src/sites/asana/read.ts';
import { type Answering, unread, visitWith } from '../src/sites/visit.kit.ts';
import { viewOf } from './judge-view.ts';

const MOMENTS: readonly (readonly [string, string])[] = [
  ['2026-11-23T00:30:00Z', 'UTC'],
  ['2026-11-25T08:00:00Z', 'Europe/Oslo'],
  ['2026-11-28T12:00:00Z', 'Asia/Kolkata'],
  ['2026-11-29T23:30:00Z', 'America/Sao_Paulo'],
  ['2026-12-31T20:00:00Z', 'Pacific/Apia'],
];

describe.each(MOMENTS)('the story on Asana, read through its API at %s in %s', (moment, tz) => {
  const now = Date.parse(moment);
  const told = asanaStory(now, tz);
  const stand = asanaStand({ workspace: told.workspace, me: told.me, perMinute: Number.POSITIVE_INFINITY });
  const asked = (path: string, cookie = ''): Ask => ({
    method: 'GET',
    url: new URL(path, stand.origin),
    headers: { cookie },
  });
  const cookie = stand.answer(asked('/'), null, now).cookies?.[0]?.split(';')[0] ?? '';
  const calls: string[] = [];
  const site: Answering = {
    asked: calls,
    answer: (path) => {
      calls.push(path);
      return stand.answer(asked(path, cookie), null, now);
    },
  };
  const project = told.workspace.projects[0]?.gid ?? '';
  const read = visitWith(asana, site, unread({ kind: 'space', path: project }), now);
  const folded = foldAll(read.facts);
  const handle = (username: string): Handle =>
    `asana:${told.workspace.users.find((user) => user.username === username)?.gid ?? ''}`;
  const me = [handle(told.me)];
  const context = { expectations: assumed(tz), userZone: tz, now, readAt: now };
  const judged = judgeAll(folded, context);
  const asks = new Map(
    [...folded.commitments.values()].map((one) => {
      const space = one.space ? (folded.spaces.get(one.space) ?? null) : null;
      return [one.subject, judgeAsks(one, { ...context, space, me })];
    }),
  );
  const view = viewOf(folded, judged, asks, {
    now,
    tz,
    me,
    names: {},
    expectations: context.expectations,
    facts: read.facts,
  });

  it('is read whole, without a gap', () => {
    expect(read.end).toBeNull();
    expect(read.gaps).toEqual([]);
    expect(folded.commitments.size).toBe(told.expectations.length);
  });

  it('is judged as it says', () => {
    const found = told.expectations.map(({ task, subject }) => [
      task,
      [...(judged.get(subject) ?? [])].map(({ outcome, owners, excuse }) => ({ outcome, owners, excuse })),
    ]);
    const wanted = told.expectations.map(({ task, terms }) => [
      task,
      terms.map(({ outcome, owners, excuse = null }) => ({ outcome, owners: owners.map(handle), excuse })),
    ]);
    expect(found).toEqual(wanted);
  });

  it('has the asks, the nudges and the marks that it says, and no other', () => {
    const lines = told.expectations.map((one) => ({
      task: one.task,
      asks: one.asks.map(({ from, to, outcome }) => ({ from: handle(from), to: to.map(handle), outcome })),
      nudge: one.nudge ?? null,
      mark: one.mark ?? null,
    }));
    const given = new Map(nudges(view).map(({ subject, kind }) => [subject, kind]));
    const marks = new Map(
      marksFor(view.items, { now, zone: tz, me }, 'dense').map(({ subject, kind }) => [subject, kind]),
    );
    const found = told.expectations.map(({ task, subject }) => ({
      task,
      asks: (asks.get(subject) ?? []).map(({ from, to, outcome }) => ({ from, to, outcome })),
      nudge: given.get(subject) ?? null,
      mark: marks.get(subject) ?? null,
    }));
    expect(found).toEqual(lines);
  });
});
