import { describe, expect, it } from 'vitest';
import { expectation } from './expectation.kit.ts';
import { assumed, type Expectations } from './expectations.ts';
import { ANA, BEN, BOARD, ME } from './history.kit.ts';
import { backAt } from './leave.ts';

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;
const leave = { fromOn: '2026-03-10', toOn: '2026-03-12', reason: null };

function all(over: Partial<Expectations> = {}): Expectations {
  return { ...assumed('UTC'), me: [ME], ...over };
}

const said = [
  expectation({ scope: { kind: 'person', handle: BEN }, direction: 'theirs', terms: { absences: [leave] } }),
];

describe('leave', () => {
  it('ends with the first working hour after it', () => {
    expect(backAt(BEN, BOARD, at('2026-03-11T10:00:00Z'), all({ said }))).toBe(at('2026-03-13T09:00:00Z'));
    expect(backAt(BEN, BOARD, at('2026-03-09T23:59:00Z'), all({ said }))).toBeNull();
    expect(backAt(BEN, BOARD, at('2026-03-13T00:00:00Z'), all({ said }))).toBeNull();
  });

  it('is nobody else’s', () => {
    expect(backAt(ANA, BOARD, at('2026-03-11T10:00:00Z'), all({ said }))).toBeNull();
    expect(backAt(null, null, at('2026-03-11T10:00:00Z'), all({ said }))).toBeNull();
  });

  it('is known from a site too, of the user as of others', () => {
    const away = new Map([[BEN, ['2026-03-11']]]);
    expect(backAt(BEN, BOARD, at('2026-03-11T10:00:00Z'), all({ away }))).toBe(at('2026-03-12T09:00:00Z'));
    const mine = new Map([[ME, ['2026-03-11']]]);
    expect(backAt(null, null, at('2026-03-11T10:00:00Z'), all({ away: mine }))).toBe(at('2026-03-12T09:00:00Z'));
  });

  it('is no weekend and no holiday', () => {
    const days = [{ on: '2026-03-11', name: 'Day of the lanterns' }];
    const holidays = { country: 'SE', region: null, days };
    const off = [expectation({ scope: { kind: 'everybody' }, terms: { holidays } })];
    expect(backAt(BEN, BOARD, at('2026-03-11T10:00:00Z'), all({ said: off }))).toBeNull();
    expect(backAt(BEN, BOARD, at('2026-03-14T10:00:00Z'), all())).toBeNull();
  });
});
