import { describe, expect, it } from 'vitest';
import type { GapReason, Reading } from '../core/reading.ts';
import { readAgainAt } from './waking.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEP = { kind: 'page', path: '/1/page/0', about: {} };

function reading(over: Partial<Reading> = {}, reason: GapReason | null = null): Reading {
  const gaps = reason === null ? [] : [{ space: null, reason, detail: '' }];
  const place = { kind: 'space', path: 'bOarD' } as const;
  const rest = {
    space: null,
    readAt: NOW,
    waiting: [],
    calls: 0,
    notBefore: 0,
    memory: {},
    startedAt: NOW,
    seenAt: NOW,
  };
  return { key: 'trello/space/bOarD', place, ...rest, gaps, ...over };
}

function minutes(one: Reading, isUnlooked = false): number | null {
  const at = readAgainAt(one, 4 * HOUR_MS, isUnlooked, NOW);
  return at === null ? null : (at - NOW) / MINUTE_MS;
}

describe('the alarm reads a place', () => {
  it('as often as is set', () => expect(minutes(reading())).toBe(240));
  it('soon, when something there has lapsed and nobody has looked', () => expect(minutes(reading(), true)).toBe(10));
  it('when the pause is over that the site asked for', () => {
    expect(minutes(reading({ waiting: [STEP], notBefore: NOW + 5 * MINUTE_MS }, 'slow-down'))).toBe(5);
  });
  it('to go on with what was left, in case the background dies over it', () =>
    expect(minutes(reading({ waiting: [STEP] }))).toBe(1));
  it('not where somebody has to log in or to grant it first', () => {
    expect(minutes(reading({ waiting: [STEP] }, 'logged-out'))).toBeNull();
    expect(minutes(reading({ waiting: [STEP] }, 'permission-gone'))).toBeNull();
  });
  it('not when nobody has opened it for two weeks', () =>
    expect(minutes(reading({ seenAt: NOW - 15 * 24 * HOUR_MS }))).toBeNull());
  it('within the usual time when the clock has jumped back', () => {
    const ahead = NOW + 90 * 24 * HOUR_MS;
    expect(minutes(reading({ startedAt: ahead, readAt: ahead, notBefore: ahead }))).toBe(240);
  });
});
