import { expect, test } from 'vitest';
import { beforeKey } from '../core/before-call.ts';
import type { Scope } from '../core/expectations.ts';
import type { Nudge, NudgeKind } from '../core/nudge.ts';
import { subjectOfScope } from '../core/subject-of-scope.ts';
import { text } from '../core/text.ts';
import { scopeAt } from './options/scope-address.ts';
import { ownPageOf } from './own-page-of.ts';

function nudge(kind: NudgeKind, over: Partial<Nudge> = {}): Nudge {
  return {
    kind,
    habit: 'evaluate',
    rank: 1,
    isMine: true,
    key: 'k',
    term: null,
    subject: 'trello:card:1',
    space: null,
    handle: null,
    url: 'https://trello.com/c/1',
    title: text('nudge_title_review_all'),
    why: text('nudge_title_review_all'),
    evidence: text('nudge_title_review_all'),
    draft: null,
    steps: [],
    facts: [],
    ...over,
  };
}

function fileOf(one: Nudge): string | null {
  const page = ownPageOf(one);
  return page && 'file' in page ? page.file : null;
}

test.each<[string, Scope]>([
  ['a person', { kind: 'person', handle: 'trello:5f' }],
  ['a group', { kind: 'group', group: 'Press & print: 100 %' }],
  ['a space', { kind: 'space', space: 'asana:project:12' }],
  ['everybody', { kind: 'everybody' }],
])('what was agreed with %s is looked at on the page of those terms', (_, scope) => {
  const file = fileOf(
    nudge('review-the-agreement', {
      subject: subjectOfScope(scope),
      space: scope.kind === 'space' ? scope.space : null,
      handle: scope.kind === 'person' ? scope.handle : null,
    }),
  );
  expect(file).toMatch(/^options\.html#/u);
  expect(scopeAt(file?.slice('options.html'.length) ?? '')).toEqual(scope);
});

test('what is to be agreed on is said there too, and the review has its page', () => {
  const agree = nudge('agree-on-expectations', { subject: 'trello:5f', handle: 'trello:5f' });
  expect(ownPageOf(agree)).toEqual({ file: 'options.html#person=trello%3A5f', button: 'button_open_terms' });
  expect(fileOf(nudge('weekly-review'))).toBe('review.html');
});

test('what is to be looked at before a call is on the page of that call', () => {
  const key = beforeKey('trello:5f', 'meet:call:kiw-melo-fig.2026-11-10|17');
  expect(ownPageOf(nudge('before-the-call', { key }))).toEqual({
    call: 'meet:call:kiw-melo-fig.2026-11-10|17',
    button: 'button_before_call',
  });
});

test('whatever is about an item leads to the item', () => {
  for (const kind of ['reply', 'tell-them', 'due-soon', 'talk-about-it'] as const)
    expect(ownPageOf(nudge(kind))).toBe(null);
});
