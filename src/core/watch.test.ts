import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from './call.kit.ts';
import { beginWatch, type Glimpse, goneOn, noted, reportOf, told, turned, type Watch } from './watch.ts';
import { factsOfClosed, factsOfEnded } from './watch-facts.ts';

function look(time: string, names: readonly string[], how: Partial<Glimpse> = {}): Glimpse {
  const people = names.map((one) => {
    const [name = '', device = one] = one.split('@');
    return { name, device, signal: 'roster' as const };
  });
  return { at: clock(time), title: null, people, doubled: [], isComplete: true, ...how };
}

function watch(...looks: readonly Glimpse[]): Watch {
  return looks.reduce(noted, beginWatch(clock('09:50'), false));
}

const about = { session: 's1', room: 'kiw-melo-fig', self: null, isOver: false };
const open = (of: Watch) =>
  reportOf(of, about).open.map(({ name, from, to, joinedAfter }) => ({ name, from, to, joinedAfter }));

describe('a watch', () => {
  it('knows of nobody on the first look when they came', () => {
    expect(open(watch(look('10:00', ['Ida'])))).toEqual([
      { name: 'Ida', from: clock('10:00'), to: clock('10:00'), joinedAfter: null },
    ]);
  });

  it('proves a joining by a look that had everybody and not them', () => {
    const cameAfter = (one: Glimpse) => open(watch(one, look('10:07', ['Omar', 'Ida'])))[1]?.joinedAfter ?? null;
    expect(cameAfter(look('10:06', ['Omar']))).toBe(clock('10:06'));
    expect(cameAfter(look('10:06', ['Omar'], { isComplete: false }))).toBeNull();
  });

  it('takes no one for gone who is only not on screen', () => {
    const seen = watch(
      look('10:00', ['Ida', 'Omar']),
      look('10:05', ['Omar'], { isComplete: false }),
      look('10:20', ['Ida', 'Omar']),
    );
    expect(seen.closed).toEqual([]);
    expect(open(seen)[0]).toMatchObject({ from: clock('10:00'), to: clock('10:20') });
  });

  it('proves a leaving by a look that has everybody and not them', () => {
    const seen = watch(look('10:00', ['Ida', 'Omar']), look('10:05', ['Omar']));
    expect(seen.closed).toMatchObject([{ name: 'Ida', to: clock('10:00'), leftBy: clock('10:05') }]);
  });

  it('takes a new name of a device for neither a leaving nor a joining', () => {
    const seen = watch(look('10:00', ['Ida@d1']), look('10:05', ['Ida Lund@d1']));
    expect(seen.closed).toMatchObject([{ name: 'Ida', leftBy: null }]);
    expect(open(seen)).toMatchObject([{ name: 'Ida Lund', joinedAfter: null }]);
  });

  it('proves nothing across a time out of sight', () => {
    const hidden = turned(watch(look('10:00', ['Omar'])), clock('10:01'), true);
    const back = turned(goneOn(hidden, clock('10:09')), clock('10:09'), false);
    expect(open(goneOn(hidden, clock('10:09')))[0]?.to).toBe(clock('10:00'));
    expect(open(noted(back, look('10:09', ['Omar', 'Ida'])))[1]?.joinedAfter).toBeNull();
    expect(back.spans).toEqual([
      { from: clock('09:50'), to: clock('10:01'), isHidden: false },
      { from: clock('10:01'), to: clock('10:09'), isHidden: true },
    ]);
  });

  it('goes on with what is on screen while nothing changes', () => {
    const seen = goneOn(
      watch(look('10:00', ['Ida', 'Omar']), look('10:05', ['Omar'], { isComplete: false })),
      clock('10:30'),
    );
    expect(open(seen).map(({ to }) => to)).toEqual([clock('10:00'), clock('10:30')]);
    expect(open(noted(seen, look('10:31', ['Omar', 'Ida', 'Mei'])))[2]?.joinedAfter).toBe(clock('10:00'));
    const whole = goneOn(watch(look('10:00', ['Omar'])), clock('10:30'));
    expect(open(noted(whole, look('10:31', ['Omar', 'Ida'])))[1]?.joinedAfter).toBe(clock('10:30'));
  });

  it('holds no more than who is there and what was not yet told, however much happens', () => {
    let seen = beginWatch(0, false);
    for (let turn = 1; turn <= 10_000; turn++) {
      const names = ['Ida', 'Omar', `Guest ${turn % 100}`];
      seen = noted(seen, { ...look('10:00', names), at: turn * 1000 });
      if (turn % 10 === 0) seen = told(seen, reportOf(seen, about));
    }
    expect(seen.open.size + seen.closed.length + seen.spans.length + seen.names.size).toBeLessThan(30);
  });
});

describe('what a watch tells', () => {
  it('becomes facts once it is over and done with, and the rest when nothing more can come', () => {
    const report = reportOf(
      goneOn(watch(look('10:00', ['Ida', 'Omar']), look('10:05', ['Omar'])), clock('10:30')),
      about,
    );
    expect(factsOfClosed(report).map(({ kind }) => kind)).toEqual(['call-attended']);
    expect(factsOfEnded(report).map(({ kind }) => kind)).toEqual(['call-watched', 'call-attended', 'call-attended']);
  });

  it('says of nobody more than was seen', () => {
    const LOOK = fc.record({
      names: fc.subarray(['Ida@1', 'Omar@2', 'Mei@3', 'Ida@4']),
      isComplete: fc.boolean(),
      step: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(LOOK, { maxLength: 12 }), (looks) => {
        let at = clock('10:00');
        let seen = beginWatch(at, false);
        const times = new Map<string, number[]>();
        for (const { names, isComplete, step } of looks) {
          at += step * 1000;
          for (const one of names) times.set(one.slice(0, -2), [...(times.get(one.slice(0, -2)) ?? []), at]);
          seen = noted(seen, { ...look('10:00', names), at, isComplete });
        }
        for (const fact of factsOfEnded(reportOf(seen, about))) {
          if (fact.kind !== 'call-attended') continue;
          expect(times.get(fact.name)).toContain(fact.from);
          expect(times.get(fact.name)).toContain(fact.to);
          if (fact.joinedAfter !== null) expect(fact.joinedAfter).toBeLessThan(fact.from);
          if (fact.leftBy !== null) expect(fact.leftBy).toBeGreaterThan(fact.to);
        }
      }),
    );
  });
});
