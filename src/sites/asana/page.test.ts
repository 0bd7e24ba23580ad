import { describe, expect, it } from 'vitest';
import { Me, meIn } from './me.ts';
import { asanaPage } from './page.ts';
import { paneOf, StandsFor, unnamedIn } from './stands-for.ts';

const where = (path: string): unknown => asanaPage(() => null).where(new URL(path, 'https://app.asana.com'));

it.each([
  ['/1/1200001/project/1200002', '1200002'],
  ['/1/1200001/project/1200002/list/1200009', '1200002'],
  ['/1/1200001/project/1200002/board', '1200002'],
  ['/1/1200001/project/1200002/task/1200003', '1200002'],
  ['/1/1200001/project/1200002/task/1200003?focus=true', '1200002'],
  ['/1/1200001/project/1200002/task/1200003/comment/1200004?focus=true', '1200002'],
  ['/0/1200002/list', '1200002'],
  ['/0/1200002/1200003', '1200002'],
  ['/0/1200002/1200003/f', '1200002'],
  ['/0/1200002/1200003/1200004', '1200002'],
])('%s is a list, whatever is open over it', (path, list) => {
  expect(where(path)).toEqual({ kind: 'space', path: list });
});

it.each([
  '/1/1200001/task/1200003',
  '/1/1200001/task/1200003/comment/1200004?focus=true',
  '/1/1200001/home/task/1200003',
  '/1/1200001/inbox/1200008/item/1200003/story/1200004',
  '/0/0/1200003',
  '/0/0/1200003/f',
  '/0/inbox/1200008/1200003/1200004',
  '/0/search/1200008/1200003',
  '/0/search?q=night&child=1200003',
])('%s is a task alone', (path) => {
  expect(where(path)).toEqual({ kind: 'item', path: '1200003' });
});

it.each([
  '/',
  '/-/login',
  '/-/login?child=1200003',
  '/1/1200001/home',
  '/1/1200001/inbox/1200008',
  '/0/home',
  '/0/my-apps',
  '/0/profile/1200008',
  '/0/0/list',
  '/1/1200001/project/abc',
  '/0/search?q=night&child=../../users',
  'https://elsewhere.example/1/1200001/project/1200002',
  'http://app.asana.com/1/1200001/project/1200002',
])('the user is nowhere at %s', (path) => {
  expect(where(path)).toBeNull();
});

it('is told by one answer who is logged in, and by nothing else', () => {
  expect(meIn('{"data":{"gid":"1200005"}}')).toBe('asana:1200005');
  for (const body of [null, '', '<!DOCTYPE html>', '{"errors":[{}]}', '{"data":{"gid":5}}', '{"data":{"gid":"a:b"}}'])
    expect(meIn(body)).toBeNull();
});

describe('who is logged in', () => {
  function asking(...bodies: readonly (string | null)[]) {
    const left = [...bodies];
    let now = 0;
    let calls = 0;
    const me = new Me(
      async () => {
        calls++;
        return left.shift() ?? null;
      },
      () => now,
    );
    return { me, calls: () => calls, wait: (ms: number) => (now += ms) };
  }
  const answered = '{"data":{"gid":"1200005"}}';

  it('is asked once, and stays who it is', async () => {
    const { me, calls, wait } = asking(answered, '{"data":{"gid":"1200006"}}');
    await Promise.all([me.ask(), me.ask()]);
    wait(3_600_000);
    expect(me.known()).toBe('asana:1200005');
    expect(calls()).toBe(1);
  });

  it('is asked again after a rest where nobody answered', async () => {
    const { me, calls, wait } = asking(null, answered);
    await me.ask();
    expect(me.known()).toBeNull();
    expect(calls()).toBe(1);
    wait(60_000);
    expect(me.known()).toBeNull();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(me.known()).toBe('asana:1200005');
  });
});

describe('what anchors stand for', () => {
  const story = (gid: string, html: string, type = 'comment'): object => ({ gid, type, html_text: html });

  function standing(pages: readonly (readonly object[])[]) {
    const calls: string[] = [];
    let now = 0;
    const names = new StandsFor(
      async (path) => {
        calls.push(path);
        const at = Number(/offset=(\d)/u.exec(path)?.[1] ?? 0);
        const next = at + 1 < pages.length ? { offset: String(at + 1) } : null;
        return JSON.stringify({ data: pages[at], next_page: next });
      },
      () => now,
    );
    const wait = (ms: number): void => {
      now += ms;
    };
    return { names, calls, wait };
  }
  const said = (text: string): string => unnamedIn('1200003', text) ?? '';

  it('is the task itself in its pane, and whatever is named already', async () => {
    const { names, calls } = standing([[]]);
    const meant = await names.meant([paneOf('1200003'), 'asana:task:1200003', 'asana:comment:1200004']);
    expect([...meant.values()]).toEqual(['asana:task:1200003', 'asana:task:1200003', 'asana:comment:1200004']);
    expect(calls).toEqual([]);
  });

  it('is a comment by its words, mentions, markup and all, with one call a hundred stories', async () => {
    const { names, calls } = standing([
      [
        story('1', '<body>Ready &amp; <strong>waiting</strong>?<ul><li>one</li></ul></body>'),
        story('2', 'x', 'system'),
      ],
      [story('3', '<body><a data-asana-gid="9">@Ida Lund</a> can you look?</body>')],
    ]);
    const meant = await names.meant([said('Ready & waiting? one'), said('@Ida Lund can you look?'), said('x')]);
    expect([...meant.values()]).toEqual(['asana:comment:1', 'asana:comment:3']);
    expect(calls).toHaveLength(2);
    await names.meant([said('@Ida Lund can you look?')]);
    expect(calls).toHaveLength(2);
  });

  it('is nothing for words that two comments have, and for words that none has; these are looked for again after a rest', async () => {
    const { names, calls, wait } = standing([[story('1', 'Thanks!'), story('2', 'Thanks')]]);
    expect((await names.meant([said('Thanks'), said('Who else?')])).size).toBe(0);
    expect(calls).toHaveLength(1);
    wait(20_000);
    await names.meant([said('Who else?')]);
    expect(calls).toHaveLength(2);
  });

  it('gets the marks of what it stands for under its own name, and what is said there is said of that', async () => {
    const { names } = standing([[story('1', 'Ready?')]]);
    const mark = { subject: 'asana:comment:1', kind: 'turn', words: 'your turn', story: [], choices: [] } as const;
    const of = [said('Ready?'), paneOf('1200003'), said('Nobody said this')];
    const asked: unknown[] = [];
    const told = await names.marks(of, [paneOf('1200003')], async (...all) => {
      asked.push(all);
      return { marks: [mark, { ...mark, subject: 'asana:task:1200003' }], mode: 'quiet' };
    });
    expect(asked).toEqual([[['asana:comment:1', 'asana:task:1200003'], ['asana:task:1200003']]]);
    expect(told.mode).toBe('quiet');
    expect(told.marks.map(({ subject }) => subject)).toEqual([said('Ready?'), paneOf('1200003')]);
    const heard: string[] = [];
    const say = async (subject: string) => heard.push(subject) > 0;
    expect(await names.at(said('Ready?'), say)).toBe(true);
    expect(await names.at(said('Nobody said this'), say)).toBeNull();
    expect(heard).toEqual(['asana:comment:1']);
  });

  it('is nothing where there are no words, or no answer', async () => {
    expect(unnamedIn('1200003', ' … ')).toBeNull();
    const names = new StandsFor(
      async () => '<!DOCTYPE html>',
      () => 0,
    );
    expect((await names.meant([said('Ready?')])).size).toBe(0);
  });
});
