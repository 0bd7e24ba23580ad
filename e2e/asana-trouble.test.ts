import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../lab/asana/act.ts';
import { emptyWorkspace, type Workspace } from '../lab/asana/workspace.ts';
import type { Fault, Trouble } from '../lab/faults.ts';
import { PEOPLE } from '../lab/story/cast.ts';
import { AYESHA, KENJI, SIGNE, THIAGO } from '../lab/story/tale.ts';
import { type AsanaStage, asanaMarks, asanaRead, asanaStage, openAsana, projectPath } from './asana-rig.ts';
import { factsOf, now, passTime, until } from './setup.ts';

const DAY_MS = 86_400_000;
const BORN = Date.now() - 20 * DAY_MS;
const PAST = new Date(Date.now() - 8 * DAY_MS).toISOString().slice(0, 10);

/** Projects of one task each, which is past its date. */
const NAMES = ['refused', 'shut', 'page', 'slow', 'gone', 'mine'] as const;

/** What Asana itself describes; it may lie beside the project, and none of it is copied into it. */
const RECORDED = fileURLToPath(new URL('../../shared/data/asana/errors.json', import.meta.url));
const DESCRIBED: Readonly<Record<string, readonly [status: number, told: string]>> = {
  BadRequest: [400, 'unknown-shape'],
  Unauthorized: [401, 'logged-out'],
  PaymentRequired: [402, 'no-access'],
  Forbidden: [403, 'no-access'],
  NotFound: [404, 'no-access'],
  InternalServerError: [500, 'refused'],
  BadGateway: [502, 'refused'],
  ServiceUnavailable: [503, 'refused'],
  GatewayTimeout: [504, 'refused'],
  TooManyRequests: [429, 'slow-down'],
};
const recorded: Readonly<Record<string, { readonly body: object }>> = existsSync(RECORDED)
  ? JSON.parse(readFileSync(RECORDED, 'utf8'))
  : {};
const BODIES = Object.entries(DESCRIBED).flatMap(([name, [status, reason]]) => {
  const body = recorded[name]?.body;
  return body ? [{ name, status, reason, body: JSON.stringify(body) }] : [];
});

function workspaceOf(): Workspace {
  const names = [...NAMES, ...BODIES.map(({ name }) => name)];
  const cast = PEOPLE.map(([username, name]) => ({ username, name }));
  const workspace = emptyWorkspace(
    'Night trains',
    cast,
    names.map((name) => ({ name, sections: ['To do'] })),
  );
  for (const name of names) {
    for (const [count, owner] of [THIAGO, KENJI].entries()) {
      const common = { task: `${name} ${count}`, by: SIGNE };
      act(workspace, { ...common, do: 'create', in: [[name, 'To do']], at: BORN });
      act(workspace, { ...common, do: 'assign', who: owner, at: BORN + 60_000 });
      act(workspace, { ...common, do: 'due', to: { on: PAST }, at: BORN + 120_000 });
    }
  }
  return workspace;
}

let on: AsanaStage;

beforeAll(async () => {
  on = await asanaStage(workspaceOf(), SIGNE);
});
afterAll(() => on?.close());
afterEach(() => on.lab.setFaults([]));

const kinds = async (): Promise<readonly string[]> => (await asanaMarks(on.page)).map(({ kind }) => kind);
const factsAbout = async (name: string): Promise<readonly string[]> => {
  const own = new Set(
    on.asana.workspace.tasks.filter((task) => task.name.startsWith(name)).map(({ gid }) => `asana:task:${gid}`),
  );
  return (await factsOf(on.popup)).filter(({ subject }) => own.has(subject)).map(({ kind }) => kind);
};

describe('where Asana lets nothing be read', () => {
  const all = (trouble: Trouble): readonly Fault[] => [{ trouble }];

  it.each([
    ['refused', { kind: 'status', status: 403 }, 'no-access'],
    ['shut', { kind: 'status', status: 401 }, 'logged-out'],
    ['page', { kind: 'html' }, 'logged-out'],
  ] as const)('says so, and of nobody anything: %s', async (name, trouble, reason) => {
    on.lab.setFaults(all(trouble));
    await openAsana(on, `${projectPath(on.asana, name)}/list`);
    const { coverage } = await asanaRead(on, projectPath(on.asana, name).split('/').at(-1) ?? '');
    expect(coverage.flatMap(({ gaps }) => gaps).map((gap) => gap.reason)).toContain(reason);
    expect(await factsAbout(name)).toEqual([]);
    await expect.poll(kinds, { timeout: 8000 }).toEqual(['unknown', 'unknown']);
    const [mark] = await asanaMarks(on.page);
    expect(mark?.words).toBe('past its date on this page · nothing more could be read');
  });

  it.each(BODIES)('says so of what Asana describes as $name', async ({ name, status, reason, body }) => {
    on.lab.setFaults(all({ kind: 'recorded', status, body }));
    const project = projectPath(on.asana, name);
    await openAsana(on, `${project}/list`);
    const { coverage } = await asanaRead(on, project.split('/').at(-1) ?? '');
    expect(coverage[0]?.gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(await factsAbout(name)).toEqual([]);
    await expect.poll(kinds, { timeout: 8000 }).toEqual(['unknown', 'unknown']);
    // Where the site asks to wait, all of it is left alone for a while.
    if (status === 429) await passTime(on, 6 * 60_000);
  });

  it('goes on where it stopped when it is asked to wait, and not before', async () => {
    on.lab.setFaults([{ trouble: { kind: 'status', status: 429 }, after: 4, times: 1 }]);
    await openAsana(on, `${projectPath(on.asana, 'slow')}/list`);
    const id = projectPath(on.asana, 'slow').split('/').at(-1) ?? '';
    await until('the pause', async () =>
      (await asanaRead(on, id).catch(() => asanaRead(on, 'slow'))).coverage.some(({ gaps }) =>
        gaps.some(({ reason }) => reason === 'slow-down'),
      ),
    );
    on.lab.forgetRequests();
    await openAsana(on, `${projectPath(on.asana, 'slow')}/list`);
    await on.page.waitForTimeout(800);
    expect(on.lab.calls().filter(({ from }) => from === 'background')).toEqual([]);
    await passTime(on, 6 * 60_000);
    await openAsana(on, `${projectPath(on.asana, 'slow')}/list`);
    await until('the reading', async () => (await factsAbout('slow')).includes('created'));
    await expect.poll(kinds, { timeout: 8000 }).toEqual(['due', 'due']);
  });
});

it('says nothing more of a task that is deleted between two calls', async () => {
  const [gone] = on.asana.workspace.tasks.filter(({ name }) => name.startsWith('gone'));
  on.lab.setFaults([{ path: new RegExp(`/tasks/${gone?.gid}/stories`), trouble: { kind: 'status', status: 404 } }]);
  await openAsana(on, `${projectPath(on.asana, 'gone')}/list`);
  await asanaRead(on, 'gone');
  expect(await factsAbout('gone 0')).toContain('moved-out');
  await expect.poll(kinds, { timeout: 8000 }).toEqual(['due']);
});

it('keeps what one account may see apart from what the next one may', async () => {
  const { asana } = on;
  const ask = (by: string, text: string) =>
    asana.act({ do: 'comment', task: 'mine 0', text, by, at: Date.now() - 4 * DAY_MS });
  ask(THIAGO, '@signeaaby can you bring the map?');
  ask(THIAGO, '@ayeshaqureshi can you bring the lamp?');
  await openAsana(on, `${projectPath(asana, 'mine')}/list`);
  await asanaRead(on, 'mine');
  const quotes = async () =>
    (await factsOf(on.popup)).flatMap((fact) => (fact.kind === 'asked' ? [fact.quote ?? ''] : []));
  expect(await quotes()).toEqual(['@Signe Aaby can you bring the map?']);
  asana.logIn(AYESHA);
  const before = Date.now();
  await openAsana(on, `${projectPath(asana, 'mine')}/list`);
  await asanaRead(on, 'mine', before);
  expect((await quotes()).sort()).toEqual([
    '@Ayesha Qureshi can you bring the lamp?',
    '@Signe Aaby can you bring the map?',
  ]);
  const gidOf = (username: string) => on.asana.workspace.users.find((one) => one.username === username)?.gid;
  const isMe = async () => (await now(on.popup)).me;
  await expect.poll(isMe).toEqual([`asana:${gidOf(AYESHA)}`]);
  const asksOf = async () => (await now(on.popup)).nudges.filter(({ kind }) => kind === 'reply').map(({ key }) => key);
  const ayeshas = await asksOf();
  expect(ayeshas).toHaveLength(1);
  asana.logIn(SIGNE);
  await openAsana(on, `${projectPath(asana, 'mine')}/list`);
  await expect.poll(isMe).toEqual([`asana:${gidOf(SIGNE)}`]);
  await expect.poll(asksOf).toHaveLength(1);
  expect(await asksOf()).not.toEqual(ayeshas);
});
