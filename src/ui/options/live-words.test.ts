import { describe, expect, it } from 'vitest';
import { english, instant } from '../../core/english.kit.ts';
import type { Effect } from '../../core/preview.ts';
import { speak } from '../../core/speak.ts';
import { liveWords } from './live-words.ts';
import { addressOf, scopeAt } from './scope-address.ts';

const how = english({
  now: instant('2026-11-27T12:00Z'),
  zone: 'Europe/Oslo',
  names: { 'trello:k': 'Kenji Morinaga' },
});
const EFFECT: Effect = {
  kind: 'ask',
  who: 'trello:k',
  zone: 'Asia/Tokyo',
  isMine: false,
  subject: 'trello:card:1',
  name: 'Night train map',
  url: 'https://trello.com/c/1',
  before: { from: null, dueAt: null },
  asks: 'question',
  after: { from: instant('2026-11-30T00:00Z'), dueAt: instant('2026-12-01T08:00Z') },
};
const said = (over: Partial<Effect> = {}): string => speak(liveWords({ ...EFFECT, ...over }, how), how);

describe('what a change would do', () => {
  it('is told in the time of whoever owes it', () => {
    expect(said()).toBe(
      'With this, the answer of Kenji on “Night train map” counts from Mon 30 Nov, 9:00 and is due Tue 1 Dec, 17:00, in their time.',
    );
    expect(said({ isMine: true, who: 'trello:me', zone: 'Europe/Oslo' })).toBe(
      'With this, your answer on “Night train map” counts from Mon 30 Nov, 1:00 and is due Tue 1 Dec, 9:00.',
    );
  });

  it('names nobody who has no name here', () => {
    expect(said({ kind: 'next-ask', who: 'trello:x' })).toContain('counts for somebody from');
    expect(said({ kind: 'next-ask', who: null })).toContain('counts for somebody from');
  });

  it('says that a clock does not run where no hour is a working hour', () => {
    expect(said({ after: { from: null, dueAt: null } })).toBe('With this, the clock of Kenji does not run at all.');
    expect(said({ isMine: true, after: { from: 0, dueAt: null } })).toBe('With this, your clock does not run at all.');
  });

  it.each(['ask', 'commitment', 'next-ask'] as const)('has no gap in it: %s', (kind) => {
    for (const isMine of [true, false])
      for (const asks of ['question', 'review', 'urgent'] as const)
        expect(said({ kind, isMine, asks })).not.toMatch(/\$\d|undefined/);
  });

  it('names the kind of ask whose time it is', () => {
    expect(said({ kind: 'next-ask', asks: 'review' })).toMatch(/^With this, a review asked for now counts for Kenji/u);
    expect(said({ kind: 'next-ask', asks: 'urgent', isMine: true })).toMatch(/urgent/u);
  });
});

describe('the address of a scope within the page', () => {
  it.each([
    { kind: 'everybody' },
    { kind: 'group', group: 'Press & print = 100 %' },
    { kind: 'space', space: 'asana:project:12' },
    { kind: 'person', handle: 'trello:5f' },
  ] as const)('leads back to it: %j', (scope) => {
    expect(scopeAt(addressOf(scope))).toEqual(scope);
  });

  it.each(['', '#', '#nudges', '#person=', '#group=%E0%A4%A', '#everything=1'])('is none: %s', (address) => {
    expect(scopeAt(address)).toBe(null);
  });
});
