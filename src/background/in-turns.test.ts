import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { Fact } from '../core/facts.ts';
import { ANA, act, ask, board, ME, seen, time } from '../core/history.kit.ts';
import { inOneGo } from '../core/in-one-go.ts';
import { type SideContext, sideOf } from '../core/side.ts';
import { openLog } from '../log/open.ts';
import { inTurns, type Thread } from '../platform/turns.ts';
import { groundOf, itemsOf, judgedOf } from './ground.ts';
import { standpoint } from './judging.ts';
import { KeptSpaces } from './kept-spaces.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');

function card(day: number): readonly Fact[] {
  const subject = `trello:card:${String(day).padStart(24, '0')}`;
  const due = time(`2026-03-${String(day).padStart(2, '0')}T15:00`);
  const owner = day % 3 === 0 ? ME : ANA;
  const start = '2026-03-02T09:00';
  const doneOn = day % 4 === 0 ? null : `2026-03-${String(day + (day % 5 === 0 ? 2 : 0)).padStart(2, '0')}T11:00`;
  return [
    act(start, { kind: 'created' }, { by: ME, subject }),
    act(start, { kind: 'owner-joined', who: owner }, { by: ME, subject }),
    act(start, { kind: 'due-changed', from: null, to: due }, { by: ME, subject }),
    ...(doneOn ? [act(doneOn, { kind: 'done' }, { by: owner, subject })] : []),
    seen(doneOn ?? start, { subject, due, owners: [owner], isDone: doneOn !== null, name: `Card ${day}` }),
  ];
}

it('one side of a person comes to the same, interrupted after every step or never', async () => {
  globalThis.indexedDB = new IDBFactory();
  const log = await openLog();
  const me: Fact = {
    ...{ key: `${ME}|me|1`, subject: ME, space: null, at: 0, by: null, isAutomated: false, readAt: 0 },
    source: 'state',
    kind: 'me',
  };
  const days = Array.from({ length: 26 }, (_, index) => index + 3);
  await log.append([me, ...board('2026-01-01T00:00'), ...days.flatMap(card), ...ask('2026-03-30T10:00', ME, [ANA])]);
  const ground = await groundOf(log, new KeptSpaces(), [], standpoint(NOW, 'UTC', 'exact'));
  const items = await itemsOf(ground, await log.subjectsAbout([ANA, ME]));
  expect(items.length).toBeGreaterThanOrEqual(days.length);
  const context: SideContext = {
    items,
    judged: judgedOf(items, ground),
    rates: { kept: 0.8, told: 0.8, answered: 0.8, promises: 0.8 },
    when: { now: NOW, halfLifeDays: 90 },
    outlook: ground.outlook,
  };
  let interruptions = 0;
  let at = 0;
  const impatient: Thread = {
    now: () => {
      at += 100;
      return at;
    },
    next: async () => {
      interruptions++;
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
  for (const direction of ['mine', 'theirs'] as const) {
    const whole = inOneGo(sideOf(ANA, direction, context));
    expect(whole.terms.length).toBeGreaterThan(3);
    expect(await inTurns(sideOf(ANA, direction, context), impatient)).toEqual(whole);
  }
  expect(interruptions).toBeGreaterThan(2 * days.length);
  log.close();
});
