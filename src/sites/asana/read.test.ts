import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAbsences } from '../../core/absences.ts';
import { foldAll } from '../../core/bundle.ts';
import { assumed } from '../../core/expectations.ts';
import type { Fact, FactKind, FactOf } from '../../core/facts.ts';
import { judgeAll } from '../../core/judge.ts';
import { judgeAsks } from '../../core/judge-asks.ts';
import { CALL_MS } from '../visit.kit.ts';
import {
  IDA,
  MadeUpSite,
  ME,
  MY_LIST,
  mention,
  NOW,
  OLE,
  PROJECT,
  refused,
  story,
  task,
  taskGid,
  user,
  visit,
} from './made-up.kit.ts';
import { asana } from './read.ts';

const HELD = story('assigned', '2026-03-02T09:00', ME, { assignee: user(IDA) });

function dated(from: string | null, to: string | null) {
  const dates = (on: string | null) => ({ start_on: null, due_at: null, due_on: on });
  return { old_dates: dates(from), new_dates: dates(to) };
}

const PROMISED = story('due_date_changed', '2026-03-02T09:00', ME, dated(null, '2026-03-10'));

function siteOf(tasks: readonly object[], stories: Readonly<Record<number, readonly object[]>> = {}): MadeUpSite {
  const site = new MadeUpSite();
  site.tasks = tasks as MadeUpSite['tasks'];
  for (const [count, own] of Object.entries(stories)) site.stories.set(taskGid(Number(count)), own as never);
  return site;
}

function ofKind<K extends FactKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
}

const absencesIn = (facts: readonly Fact[]) => ofKind(facts, 'away');

function judged(facts: readonly Fact[]) {
  const expectations = withAbsences(assumed('UTC', { graceHours: 0 }), absencesIn(facts));
  const context = { expectations, userZone: 'UTC', now: NOW, readAt: NOW };
  const folded = foldAll(facts);
  const deadlines = [...judgeAll(folded, context).values()].flat();
  const asks = [...folded.commitments.values()].flatMap((one) => judgeAsks(one, { ...context, space: null, me: null }));
  return { deadlines, asks };
}

const paths = (calls: readonly string[]): readonly string[] =>
  calls.map((path) => path.replace(/\?.*/u, '').replace('/api/1.0', ''));

describe('a project', () => {
  it('is read whole: who I am, its tasks, their stories, and who is away', () => {
    const site = siteOf([task(1)], { 1: [HELD, PROMISED] });
    const { facts, gaps, reading, end } = visit(site);
    expect(end).toBeNull();
    expect(gaps).toEqual([]);
    expect(reading.space).toBe(`asana:project:${PROJECT}`);
    expect(ofKind(facts, 'space-seen').at(-1)).toMatchObject({ name: 'Harbour fair', isClosed: false });
    expect(judged(facts).deadlines).toMatchObject([{ outcome: 'overdue', owners: [`asana:${IDA}`] }]);
  });

  it('is read newest and mine first', () => {
    const site = siteOf([
      task(1, { modified_at: '2026-03-01T10:00:00.000Z', assignee: user(OLE), created_by: user(OLE) }),
      task(2, { modified_at: '2026-03-20T10:00:00.000Z', assignee: user(OLE), created_by: user(OLE) }),
      task(3, { modified_at: '2026-03-01T10:00:00.000Z', assignee: user(ME) }),
      task(4, { modified_at: '2026-03-05T10:00:00.000Z' }),
    ]);
    const read = paths(visit(site).calls).filter((path) => path.endsWith('/stories'));
    expect(read).toEqual([3, 4, 2, 1].map((count) => `/tasks/${taskGid(count)}/stories`));
  });

  it('is named, and so is whoever holds its tasks, before any history is read', () => {
    const { facts, calls } = visit(siteOf([task(1), task(2, { assignee: user(OLE) })], { 1: [HELD, PROMISED] }));
    const askedAt = (part: string): number => NOW + paths(calls).findIndex((path) => path.endsWith(part)) * CALL_MS;
    const namedBy = (at: number) => ofKind(facts, 'space-seen').filter(({ readAt }) => readAt <= at);
    expect(namedBy(askedAt(`/projects/${PROJECT}`))).toMatchObject([{ name: 'Harbour fair' }]);
    const names = namedBy(askedAt(`/projects/${PROJECT}/tasks`))
      .at(-1)
      ?.members.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Ida Holm', 'Ole Lund']));
  });

  it('names whom only a history tells of within a minute, and does not say so with every history', () => {
    const tasks = Array.from({ length: 100 }, (_, count) => task(count + 1));
    const one = (at: number) => story('comment_added', '2026-03-04T10:00', `12${at + 10_000}`);
    const site = siteOf(tasks, Object.fromEntries(tasks.map((_, at) => [at + 1, [one(at)]])));
    const { facts, calls } = visit(site);
    const firstAt = NOW + paths(calls).findIndex((path) => path.endsWith('/stories')) * CALL_MS;
    const seen = ofKind(facts, 'space-seen');
    const early = seen.filter(({ readAt }) => readAt <= firstAt + 60_000).at(-1)?.members ?? [];
    expect(early.filter(({ name }) => name === 'Somebody').length).toBeGreaterThan(10);
    expect(seen.length).toBeLessThan(10);
  });

  it('pages through tasks and stories, each of them once', () => {
    const tasks = Array.from({ length: 25 }, (_, count) => task(count + 1));
    const site = siteOf(tasks, {
      1: Array.from({ length: 35 }, (_, at) => story('name_changed', `2026-03-03T10:${at + 10}`, IDA)),
    });
    site.pageOf = 10;
    const { facts, calls, end } = visit(site);
    expect(end).toBeNull();
    expect(ofKind(facts, 'seen')).toHaveLength(25);
    expect(ofKind(facts, 'created')).toHaveLength(25);
    expect(ofKind(facts, 'acted')).toHaveLength(35);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('costs a second visit a few calls, and tells nothing twice', () => {
    const tasks = Array.from({ length: 200 }, (_, count) => task(count + 1));
    const site = siteOf(tasks, { 1: [HELD, PROMISED] });
    const first = visit(site);
    site.events = [];
    const second = visit(site, first.reading, undefined, NOW + 3_600_000);
    expect(second.calls.length).toBeLessThan(first.calls.length * 0.05);
    const known = new Set(first.facts.map((fact) => fact.key));
    expect(second.facts.filter((fact) => !known.has(fact.key))).toEqual([]);
  });

  it('reads what has changed since, and gives the same facts in the end', () => {
    const site = siteOf([task(1), task(2)], { 1: [HELD, PROMISED], 2: [HELD, PROMISED] });
    const first = visit(site);
    const moved = story('due_date_changed', '2026-03-31T13:00', IDA, dated('2026-03-10', '2026-04-10'));
    site.events = [];
    site.tasks[0] = task(1, { modified_at: '2026-03-31T13:00:00.000Z', due_on: '2026-04-10' });
    site.stories.set(taskGid(1), [HELD, PROMISED, moved]);
    const second = visit(site, first.reading, undefined, NOW + 7_200_000);
    expect(paths(second.calls)).toContain(`/tasks/${taskGid(1)}/stories`);
    expect(paths(second.calls)).not.toContain(`/tasks/${taskGid(2)}/stories`);
    const keys = new Set([...first.facts, ...second.facts].map((fact) => fact.key));
    for (const fact of visit(site).facts) if (fact.kind !== 'space-seen') expect(keys).toContain(fact.key);
  });

  it('tells of subtasks by themselves, of separators nothing, and of tasks in two projects once', () => {
    const site = siteOf(
      [
        task(1, { num_subtasks: 1 }),
        task(2, { parent: { gid: taskGid(1) } }),
        task(3, { is_rendered_as_separator: true }),
      ],
      { 1: [HELD, PROMISED], 2: [HELD, PROMISED] },
    );
    const { facts, calls } = visit(site);
    expect(paths(calls)).not.toContain(`/tasks/${taskGid(3)}/stories`);
    const subjects = judged(facts).deadlines.map((one) => one.subject);
    expect(subjects).toEqual([`asana:task:${taskGid(1)}`]);
    const other = judged(
      visit(siteOf([task(1), task(2, { parent: { gid: taskGid(1) }, due_on: '2026-03-20' })])).facts,
    );
    expect(other.deadlines.length).toBeLessThan(2);
    const elsewhere = visit(site, null, { kind: 'space', path: MY_LIST }).facts;
    const both = foldAll([...facts, ...elsewhere]).commitments;
    expect(both.size).toBe(foldAll(facts).commitments.size);
  });

  it('looks through subtasks again when the token of events has ended, and keeps the new one', () => {
    const site = siteOf([task(1, { num_subtasks: 1 }), task(2, { parent: { gid: taskGid(1) } })]);
    const first = visit(site);
    expect(first.reading.memory['sync']).toBe('token');
    const second = visit(site, first.reading, undefined, NOW + 86_400_000);
    expect(second.gaps).toEqual([]);
    expect(paths(second.calls)).toContain(`/tasks/${taskGid(1)}/subtasks`);
    expect(second.reading.memory['sync']).toBe('token');
  });

  it('lets go of what was deleted, and looks after what was taken out', () => {
    const site = siteOf([task(1), task(2)], { 1: [HELD, PROMISED], 2: [HELD, PROMISED] });
    const first = visit(site);
    const event = (count: number, action: string) => ({
      user: user(IDA),
      resource: { gid: taskGid(count), resource_type: 'task' },
      parent: { gid: PROJECT, resource_type: 'project' },
      action,
      created_at: '2026-03-31T12:30:00.000Z',
    });
    site.events = [event(1, 'deleted'), event(2, 'removed')];
    site.tasks = [task(2, { completed: true, modified_at: '2026-03-01T00:00:00.000Z' })];
    const second = visit(site, first.reading, undefined, NOW + 3_600_000);
    expect(ofKind(second.facts, 'deleted')).toMatchObject([{ subject: `asana:task:${taskGid(1)}` }]);
    expect(paths(second.calls)).toContain(`/tasks/${taskGid(2)}`);
  });
});

describe('what the site answers badly', () => {
  it.each([
    [401, 'logged-out'],
    [429, 'slow-down'],
    [500, 'again'],
    [503, 'again'],
    [400, 'refused'],
    [402, 'told'],
    [403, 'told'],
    [404, 'told'],
    [412, 'told'],
  ])('with %i means %s', (status, refusal) => {
    expect(asana.refusal(status, refused(status).body)).toBe(refusal);
  });

  it('means logged out where a page came for JSON, whatever its status', () => {
    expect(asana.refusal(200, '<!DOCTYPE html><title>Log in</title>')).toBe('logged-out');
    const site = siteOf([task(1)]);
    site.instead.set('/tasks', { status: 200, body: '<html></html>' });
    expect(visit(site).end).toBe('logged-out');
  });

  it('is a gap, and never a fact, where a project cannot be seen', () => {
    const site = siteOf([task(1)]);
    site.instead.set(`/projects/${PROJECT}`, refused(403));
    const { facts, gaps } = visit(site);
    expect(facts.map((fact) => fact.kind)).toEqual(['me']);
    expect(gaps).toMatchObject([{ reason: 'no-access', detail: 'project' }]);
  });

  it('takes nothing from anybody when a task is deleted between two calls', () => {
    const late = { modified_at: '2026-03-20T10:00:00.000Z' };
    const site = siteOf([task(1, late), task(2)], { 2: [HELD, PROMISED] });
    site.instead.set(`/tasks/${taskGid(1)}/stories`, refused(404));
    const { facts, end } = visit(site);
    expect(end).toBeNull();
    expect(ofKind(facts, 'moved-out')).toHaveLength(1);
    const of = judged(facts).deadlines.map(({ subject, outcome }) => [subject, outcome]);
    expect(of).toEqual([
      [`asana:task:${taskGid(1)}`, 'unknown'],
      [`asana:task:${taskGid(2)}`, 'overdue'],
    ]);
  });

  it('is asked no more in vain for what the plan does not hold', () => {
    const site = siteOf([task(1, { assignee: user(ME) })]);
    const first = visit(site, null, { kind: 'space', path: MY_LIST });
    expect(first.calls.filter((path) => path.includes('/search'))).toHaveLength(1);
    const second = visit(site, first.reading, undefined, NOW + 86_400_000);
    expect(second.calls.filter((path) => path.includes('/search'))).toEqual([]);
  });

  it('goes on at the next visit with the stories that were not reached', () => {
    const late = { modified_at: '2026-03-20T10:00:00.000Z' };
    const site = siteOf([task(1, late), task(2, late)], { 1: [HELD, PROMISED], 2: [HELD, PROMISED] });
    site.instead.set(`/tasks/${taskGid(1)}/stories`, { status: 400, body: '{}' });
    const first = visit(site);
    expect(ofKind(first.facts, 'created')).toHaveLength(0);
    expect(judged(first.facts).deadlines.every((one) => one.outcome === 'unknown')).toBe(true);
    site.instead.clear();
    const second = visit(site, first.reading, undefined, NOW + 60_000);
    expect(ofKind(second.facts, 'created').length).toBeGreaterThan(0);
  });

  it('is never an error, whatever JSON it is', () => {
    const site = siteOf([task(1, { num_subtasks: 1 }), task(2, { parent: { gid: taskGid(1) } })]);
    const { reading } = visit(site);
    const kinds = 'home me my-list project alone events list asked agents members stories subtasks task away reactions';
    const about = { path: PROJECT, task: taskGid(1), project: PROJECT, of: PROJECT, page: 0, startedAt: NOW };
    for (const kind of kinds.split(' ')) {
      const step = { kind, path: `/api/1.0/tasks/${taskGid(1)}`, about };
      fc.assert(
        fc.property(
          fc.oneof(
            fc.jsonValue(),
            fc.array(fc.jsonValue()).map((data) => ({ data })),
          ),
          (body) => {
            const taken = asana.take(step, body, NOW, reading);
            expect(taken.facts.every((fact) => fact.key.startsWith(`${fact.subject}|`))).toBe(true);
          },
        ),
        { numRuns: 40 },
      );
    }
  });
});

describe('a task', () => {
  it('is due at the time where one is set, whatever day stands beside it', () => {
    const due = { due_on: '2026-03-11', due_at: '2026-03-10T23:30:00.000Z' };
    const { facts } = visit(siteOf([task(1, due)]));
    const at = Date.parse(due.due_at);
    expect(ofKind(facts, 'seen')[0]?.due).toEqual({ kind: 'time', at, isExact: true });
  });

  it('keeps of a name of ten thousand letters as much as can be shown', () => {
    const { facts } = visit(siteOf([task(1, { name: 'x'.repeat(10_000) })]));
    expect(ofKind(facts, 'seen')[0]?.name.length).toBeLessThanOrEqual(300);
  });

  it('is not said to be overdue in a section that means done', () => {
    const memberships = [{ section: { gid: '1', name: 'Done' } }];
    const { facts } = visit(siteOf([task(1, { memberships })], { 1: [HELD, PROMISED] }));
    expect(judged(facts).deadlines).toMatchObject([{ outcome: 'unknown' }]);
  });

  it('that is opened alone leads to its project, or is read alone where it has none', () => {
    const [home] = asana.steps({ kind: 'item', path: taskGid(1) }, null);
    if (!home) throw new Error('no step');
    const inside = { data: { gid: taskGid(1), projects: [], parent: { projects: [{ gid: PROJECT }] } } };
    expect(asana.take(home, inside, NOW, null).place).toEqual({ kind: 'space', path: PROJECT });
    const place = asana.take(home, { data: { gid: taskGid(1), projects: [], parent: null } }, NOW, null).place;
    expect(place).toEqual({ kind: 'space', path: `task-${taskGid(1)}` });
    const { facts, reading } = visit(siteOf([task(1)], { 1: [HELD, PROMISED] }), null, place ?? undefined);
    expect(reading.space).toBe(`asana:alone:${taskGid(1)}`);
    expect(judged(facts).deadlines).toMatchObject([{ outcome: 'overdue' }]);
  });

  it('that left my list is looked after until it is done', () => {
    const place = { kind: 'space', path: MY_LIST } as const;
    const site = siteOf([task(1, { assignee: user(ME) })]);
    const first = visit(site, null, place);
    expect(first.reading.space).toBe(`asana:mytasks:${MY_LIST}`);
    site.tasks[0] = task(1, { assignee: user(IDA), modified_at: '2026-03-31T13:00:00.000Z' });
    const second = visit(site, first.reading, place, NOW + 3_600_000);
    expect(ofKind(second.facts, 'seen')).toMatchObject([{ owners: [`asana:${IDA}`] }]);
    const third = visit(site, second.reading, place, NOW + 7_200_000);
    expect(paths(third.calls)).toContain(`/tasks/${taskGid(1)}`);
  });
});

describe('stories', () => {
  const told = (...stories: readonly object[]) => visit(siteOf([task(1)], { 1: [HELD, PROMISED, ...stories] })).facts;

  it('of an unknown kind tell nothing', () => {
    const known = told().length;
    expect(told(story('quantum_leapt', '2026-03-05T10:00', IDA))).toHaveLength(known);
  });

  it('of rules and of integrations are automated, and so is a date that follows what it waits for', () => {
    const facts = told(
      story('due_date_changed', '2026-03-05T10:00', null, dated('2026-03-10', '2026-03-12')),
      story('dependency_due_date_changed', '2026-03-06T10:00', OLE),
      story('due_date_changed', '2026-03-06T10:00', OLE, dated('2026-03-12', '2026-03-14')),
      story('comment_added', '2026-03-07T10:00', IDA, { source: 'api', html_text: '<body>Can you check?</body>' }),
    );
    expect(ofKind(facts, 'due-changed').map((one) => one.isAutomated)).toEqual([false, true, true]);
    expect(ofKind(facts, 'asked')).toEqual([]);
  });

  it('hand a task on from whoever held it', () => {
    const facts = told(
      story('assigned', '2026-03-05T10:00', ME, { assignee: user(OLE) }),
      story('unassigned', '2026-03-06T10:00', ME, { assignee: user(OLE) }),
    );
    expect(ofKind(facts, 'owner-left').map((one) => one.who)).toEqual([`asana:${IDA}`, `asana:${OLE}`]);
  });

  it('ask whom they mention by gid, never by name, and quote what people see', () => {
    const [asked] = ofKind(
      told(
        story('comment_added', '2026-03-09T10:00', ME, {
          html_text: `<body>${mention(IDA)} can you send the list by Friday?<blockquote>Ole, please pay</blockquote></body>`,
        }),
      ),
      'asked',
    );
    expect(asked).toMatchObject({ to: [`asana:${IDA}`], quote: '@Ida Holm can you send the list by Friday?' });
    expect(asked?.url).toContain(`/task/${taskGid(1)}/comment/`);
  });

  it('that are only acknowledged say by whom', () => {
    const facts = told(
      story('comment_added', '2026-03-09T10:00', ME, {
        html_text: `<body>${mention(IDA)} can you send the list?</body>`,
        likes: [{ gid: '1', user: user(IDA) }],
      }),
    );
    expect(judged(facts).asks).toMatchObject([{ outcome: 'acknowledged' }]);
  });

  it('that ask for approval wait for whoever approves, until they do or somebody else is asked', () => {
    const handed = story('assigned', '2026-03-09T10:00', ME, { assignee: user(OLE) });
    const approval = task(1, { resource_subtype: 'approval', assignee: user(OLE) });
    const read = (...more: readonly object[]) =>
      judged(visit(siteOf([approval], { 1: [HELD, PROMISED, handed, ...more] })).facts).asks;
    expect(read()).toMatchObject([
      { outcome: 'released' },
      { outcome: 'unanswered', to: [`asana:${OLE}`], kind: 'review' },
    ]);
    const rejected = story('approval_status_changed', '2026-03-09T12:00', OLE, { new_approval_status: 'rejected' });
    expect(read(rejected).at(-1)).toMatchObject({ outcome: 'answered' });
  });

  it('that something else came first excuse what came due meanwhile', () => {
    const dependency = { gid: taskGid(9) };
    const blocked = story('dependency_added', '2026-03-04T10:00', OLE, { dependency });
    const free = story('dependency_marked_complete', '2026-03-09T10:00', OLE, { dependency });
    expect(judged(told(blocked)).deadlines).toMatchObject([{ outcome: 'overdue', excuse: 'blocked' }]);
    expect(judged(told(blocked, free)).deadlines).toMatchObject([{ outcome: 'overdue', excuse: null }]);
  });

  it('that a comment is there no more are told by its absence', () => {
    const ask = story('comment_added', '2026-03-30T10:00', ME, {
      html_text: `<body>${mention(IDA)} can you come?</body>`,
    });
    const site = siteOf([task(1)], { 1: [HELD, ask] });
    const first = visit(site);
    expect(ofKind(first.facts, 'asked')).toHaveLength(1);
    site.events = [];
    site.stories.set(taskGid(1), [HELD]);
    const second = visit(site, first.reading, undefined, NOW + 7_200_000);
    expect(ofKind(second.facts, 'unsaid')).toMatchObject([{ comment: ask['gid'] }]);
  });
});

describe('people', () => {
  it('who are out of office when something comes due are excused', () => {
    const site = siteOf([task(1)], { 1: [HELD, PROMISED] });
    site.absences = [{ gid: '77', start_date: '2026-03-09', end_date: '2026-03-12' }];
    const { facts } = visit(site);
    expect(absencesIn(facts)).toMatchObject([{ subject: `asana:${IDA}`, fromOn: '2026-03-09', toOn: '2026-03-12' }]);
    expect(judged(facts).deadlines).toMatchObject([{ outcome: 'overdue', excuse: 'away' }]);
  });

  it('whose account has gone, and agents, owe nothing', () => {
    const site = siteOf([task(1)], { 1: [HELD, PROMISED] });
    site.instead.set('/agents', { status: 200, body: JSON.stringify({ data: [user(IDA)] }) });
    const { facts } = visit(site);
    expect(judged(facts).deadlines).toEqual([]);
    const members = ofKind(facts, 'space-seen').at(-1)?.members ?? [];
    expect(members.filter(({ isAgent }) => isAgent).map(({ handle }) => handle)).toEqual([`asana:${IDA}`]);
  });

  it('who log in after somebody else start from nothing', () => {
    const site = siteOf([task(1)], { 1: [HELD, PROMISED] });
    const first = visit(site);
    site.me = OLE;
    const second = visit(site, first.reading, undefined, NOW + 3_600_000);
    expect(second.reading.memory['me']).toBe(`asana:${OLE}`);
    expect(ofKind(second.facts, 'me').map((fact) => fact.subject)).toEqual([`asana:${OLE}`]);
    expect(paths(second.calls)).toContain(`/projects/${PROJECT}/tasks`);
    expect(ofKind(second.facts, 'created')).toHaveLength(1);
  });

  it('are known to pages by another id, which their own sentences tell', () => {
    const html_text = `<b><a href="https://app.asana.com/0/profile/990002">Ida Holm</a></b> changed the name`;
    const { facts } = visit(
      siteOf([task(1)], { 1: [HELD, story('name_changed', '2026-03-04T10:00', IDA, { html_text })] }),
    );
    const members = ofKind(facts, 'space-seen').at(-1)?.members ?? [];
    expect(members.find((one) => one.handle === `asana:${IDA}`)?.username).toBe('990002');
  });
});
