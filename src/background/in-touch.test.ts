import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attended, IDA, watched } from '../core/call.kit.ts';
import { agreedOn } from '../core/expectation.kit.ts';
import type { Scope } from '../core/expectations.ts';
import type { Fact } from '../core/facts.ts';
import type { Handle } from '../core/handles.ts';
import { at, BEN, board, ME, say, seen } from '../core/history.kit.ts';
import type { Log } from '../log/log.ts';
import { openLog } from '../log/open.ts';
import { nudges } from '../nudges/index.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces } from './kept-spaces.ts';
import { look } from './look.ts';

const NOW = '2026-12-21T10:00';
let log: Log;

function said(id: string, subject: string, body: object, iso = '2026-01-06T08:00'): Fact {
  const line = { key: `${subject}|${id}`, subject, space: null, at: at(iso), by: ME, isAutomated: false };
  return { ...line, readAt: at(iso), source: 'user', ...body } as Fact;
}

function rhythmFor(scope: Scope, subject: string): Fact {
  const terms = { rhythm: { softDays: 7, hardDays: 14 } };
  const expectation = { scope, direction: 'both', sinceOn: '2026-01-06', state: agreedOn('2026-01-06'), terms };
  return said('rhythm', subject, { kind: 'said-expectation', ...expectation });
}

/** So many cards on which others do something day after day. */
function bustle(from: string, count: number): Fact[] {
  return Array.from({ length: count }, (_, index) => {
    const iso = new Date(at(from) + index * 60_000).toISOString().slice(0, 16);
    return seen(iso, { subject: `trello:card:busy${index}`, readAt: iso });
  });
}

function wrote(iso: string, by: Handle, subject: string): Fact[] {
  return [seen('2026-01-06T08:00', { subject, owners: [BEN], readAt: '2026-01-06T08:00' }), say(iso, by, { subject })];
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog();
  await log.append([
    said('me', ME, { kind: 'me' }),
    ...board('2026-01-05T08:00'),
    rhythmFor({ kind: 'person', handle: BEN }, BEN),
  ]);
});
afterEach(() => log.close());

async function checkIns(now = NOW) {
  const { view } = await look(log, new KeptSpaces(), [], standpoint(at(now), 'UTC', 'exact'));
  return nudges(view).filter(({ kind }) => kind === 'check-in');
}

it('tells of a silence that began before all that is looked at', async () => {
  await log.append([...wrote('2026-03-02T09:00', BEN, 'trello:card:old'), ...bustle('2026-12-18T06:00', 250)]);
  expect(await checkIns()).toMatchObject([{ handle: BEN, subject: BEN, url: 'https://trello.com/c/AbCd1234' }]);
});

it('finds the last word of either, however much has happened elsewhere since', async () => {
  await log.append([...wrote('2026-03-02T09:00', BEN, 'trello:card:old'), ...bustle('2026-12-18T06:00', 250)]);
  await log.append(wrote('2026-12-16T09:00', BEN, 'trello:card:newer'));
  expect(await checkIns()).toEqual([]);
  expect(await checkIns('2026-12-23T10:00')).toHaveLength(1);
  await log.append(wrote('2026-12-17T09:00', ME, 'trello:card:mine'));
  expect(await checkIns('2026-12-23T10:00')).toEqual([]);
  expect(await checkIns('2026-12-24T10:00')).toHaveLength(1);
});

it('goes back a bounded way, and says nothing of what lies behind it', async () => {
  await log.append(wrote('2026-03-02T09:00', BEN, 'trello:card:old'));
  const mine = (from: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const iso = new Date(at(from) + index * 60_000).toISOString().slice(0, 16);
      return say(iso, ME, { subject: `trello:card:mine${index}` });
    });
  await log.append(mine('2026-12-18T01:00', 299));
  expect(await checkIns()).toHaveLength(1);
  await log.append(mine('2026-12-19T01:00', 2));
  expect(await checkIns()).toEqual([]);
  expect(await checkIns('2026-12-25T10:00')).toHaveLength(1);
});

it('tells of whoever was met at calls alone, under the name that calls show', async () => {
  await log.append([rhythmFor({ kind: 'person', handle: IDA }, IDA)]);
  await log.append([watched('10:00', '11:00'), attended('Ida Lund', '10:00', '11:00')]);
  expect(await checkIns('2026-11-16T10:00')).toEqual([]);
  const [nudge] = await checkIns('2026-11-17T12:00');
  expect(nudge).toMatchObject({ handle: IDA, url: 'https://meet.google.com/kiw-melo-fig' });
});

it('keeps quiet where no rhythm is said, and of who was never in touch', async () => {
  expect(await checkIns()).toEqual([]);
  await log.append([said('undone', BEN, { kind: 'said-undone', word: `${BEN}|rhythm` })]);
  await log.append(wrote('2026-03-02T09:00', BEN, 'trello:card:old'));
  expect(await checkIns()).toEqual([]);
});
