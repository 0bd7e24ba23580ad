import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Due } from '../core/due.ts';
import type { Fact, FactBody } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';

import { ANA, act, BEN, BOARD, board, ME, seen, time } from '../core/history.kit.ts';
import type { Review } from '../core/review.ts';

import { checkFact } from '../log/check-fact.ts';
import type { Log } from '../log/log.ts';
import { reading } from '../log/made-up.kit.ts';
import { openLog } from '../log/open.ts';
import { groundOf } from './ground.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces } from './kept-spaces.ts';
import { reviewOf } from './review.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const ANA_AT_WORK: Handle = 'asana:ana';
const READINGS = [{ ...reading('trello/space/x', BOARD), readAt: NOW }];
let log: Log;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  await log.append([said(ME, { kind: 'me' }, '2026-01-01'), ...board('2026-01-01T00:00')]);
});
afterEach(() => log.close());

function said(subject: Handle, body: FactBody, day: string): Fact {
  const at = Date.parse(`${day}T12:00:00Z`);
  const line = { key: `${subject}|${body.kind}|${day}`, subject, space: null, at, by: null, isAutomated: false };
  return { ...line, readAt: at, source: body.kind === 'me' ? 'state' : 'user', ...body };
}

function talked(person: Handle, day: string): Fact {
  return said(person, { kind: 'said-dealt-with', nudge: `${person}|talk` }, day);
}

/** A card, of Ana alone unless told, that was due on a day in March, and is open. */
function walked(day: number, ...told: readonly Handle[]): readonly Fact[] {
  const owners = told.length > 0 ? told : [ANA];
  const subject = `trello:card:${String(day).padStart(24, '0')}`;
  const due = time(`2026-03-${String(day).padStart(2, '0')}T15:00`);
  const start = '2026-03-02T09:00';
  return [
    act(start, { kind: 'created' }, { by: ME, subject }),
    ...owners.map((who) => act(start, { kind: 'owner-joined', who }, { by: ME, subject })),
    act(start, { kind: 'due-changed', from: null, to: due }, { by: ME, subject }),
    seen(start, { subject, due, owners, name: `Card ${day}` }),
  ];
}

async function reviewed(now: number, ...facts: readonly (Fact | readonly Fact[])[]): Promise<Omit<Review, 'drafts'>> {
  await log.append(facts.flat());
  return reviewOf(await groundOf(log, new KeptSpaces(), READINGS, standpoint(now, 'UTC', 'exact')));
}

async function talks(...facts: readonly (Fact | readonly Fact[])[]): Promise<readonly Handle[]> {
  return (await reviewed(NOW, ...facts)).talks.map(({ person }) => person);
}

it('counts a part of what several hold', async () => {
  expect(await talks(walked(10, ANA, BEN), walked(11, ANA, BEN), walked(12, ANA, BEN))).toEqual([]);
  expect(await talks(walked(13, ANA, BEN), walked(16), walked(17, ANA, BEN), walked(18, ANA, BEN))).toEqual([ANA, BEN]);
});

it('proposes a talk with whoever let dates walk', async () => {
  expect(await talks(walked(10), walked(11), walked(12))).toEqual([ANA]);
});

it('proposes none that was had since', async () => {
  expect(await talks(walked(10), walked(11), walked(12), talked(ANA, '2026-03-16'))).toEqual([]);
});

it('counts what walked after a talk, and that alone', async () => {
  expect(await talks(walked(10), walked(11), talked(ANA, '2026-03-16'), walked(24), walked(25))).toEqual([]);
  expect(await talks(walked(26))).toEqual([ANA]);
});

it('knows of a talk by whichever account of somebody it was marked', async () => {
  const same = said(ANA, { kind: 'said-same-person', handles: [ANA, ANA_AT_WORK] }, '2026-03-01');
  expect(await talks(same, walked(10), walked(11), walked(12), talked(ANA_AT_WORK, '2026-03-16'))).toEqual([]);
});

it('proposes a talk again where the mark was taken back', async () => {
  const mark = talked(ANA, '2026-03-16');
  const undone = said(ANA, { kind: 'said-undone', word: mark.key }, '2026-03-17');
  expect(await talks(walked(10), walked(11), walked(12), mark, undone)).toHaveLength(1);
});

describe.each<Due>([
  { kind: 'time', at: Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds },
  { kind: 'time', at: Temporal.Instant.from('9999-12-31T23:59:59Z').epochMilliseconds },
  { kind: 'day', on: '0000-01-01' },
  { kind: 'day', on: '9999-12-31' },
])('a date as far off as a file may bring: %o', (due) => {
  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('can be judged in %s', async (zone) => {
    const facts = [...walked(10), ...walked(11)].map((fact) =>
      fact.kind === 'seen' ? { ...fact, due } : fact.kind === 'due-changed' ? { ...fact, to: due } : fact,
    );
    expect(facts.map(checkFact)).toEqual(facts);
    await log.append(facts);
    const ground = await groundOf(log, new KeptSpaces(), READINGS, standpoint(NOW, zone, 'exact'));
    expect((await reviewOf(ground)).asOf).toBe(NOW);
  });
});

it('judges of a week what it says came due in it, whether or not its grace is over', async () => {
  const done = act('2026-03-28T18:00', { kind: 'done' }, { by: ME, subject: `trello:card:${'28'.padStart(24, '0')}` });
  const sunday = Date.parse('2026-03-29T12:00:00Z');
  const { own, coverage } = await reviewed(sunday, walked(24, ME), walked(28, ME), done);
  expect(own).toMatchObject({ cameDue: 2, kept: 1, open: 1 });
  expect(coverage).toEqual({ judged: 2, all: 2 });
});

it('shows what several held once, with all of them', async () => {
  const { slips } = await reviewed(NOW, walked(26, ANA, ME, BEN), walked(27, ME));
  expect(slips.map(({ term, isMine, persons }) => [term.name, isMine, persons])).toEqual([
    ['Card 27', true, []],
    ['Card 26', true, [ANA, BEN]],
  ]);
});
