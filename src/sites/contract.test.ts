import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../core/reading.ts';
import { fieldsIn, READ_AT, renamed, SILENT, samples, wrongAmong } from './contract.kit.ts';
import { readers } from './index.ts';

const all = Object.entries(readers);

/** Every step that a reader can ask for, found by handing it what it asks and watching what comes. */
function firstSteps(reader: (typeof all)[number][1]): Step[] {
  return [
    ...reader.steps({ kind: 'space', path: '12345678' }, null),
    ...reader.steps({ kind: 'item', path: '12345678' }, null),
  ];
}

describe('every site reader', () => {
  it('is there', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  it.each(all)('%s asks its own origin for nothing but paths', (_, reader) => {
    expect(reader.origin).toMatch(/^https:\/\/[a-z.]+$/u);
    for (const step of firstSteps(reader)) expect(step.path).toMatch(/^\/(?!\/)/u);
    expect(firstSteps(reader).length).toBeGreaterThan(1);
  });

  it.each(all)('%s asks nothing of an address that is none', (_, reader) => {
    for (const path of ['', '../members', 'a/b', 'a?b', 'a b'])
      expect(reader.steps({ kind: 'space', path }, null)).toEqual([]);
  });

  it.each(all)('%s never throws on JSON that it does not know, and says that it could not be read', (_, reader) => {
    for (const step of firstSteps(reader)) {
      fc.assert(
        fc.property(fc.jsonValue(), (body) => {
          const taken = reader.take(step, body, READ_AT, null);
          expect(taken.facts).toEqual([]);
          expect(taken.gaps.length).toBeGreaterThan(0);
        }),
        { numRuns: 100 },
      );
    }
  });

  it.each(all)('%s takes no file that is none of its own', (_, reader) => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(reader.takeFile(body, READ_AT)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(samples())('a space of %s', (name, sample) => {
  const whole = sample.visit();
  const bodies = sample.bodies();
  /** What is known in the end, whenever it was read. */
  const known = (facts: typeof whole.facts) => facts.map(({ readAt: _readAt, ...fact }) => JSON.stringify(fact)).sort();

  it('is read whole, in facts whose keys begin with their subjects', () => {
    expect(whole).toMatchObject({ end: null, gaps: [] });
    expect(whole.facts.length).toBeGreaterThan(50);
    for (const { key, subject } of whole.facts) expect(key.startsWith(`${subject}|`)).toBe(true);
  });

  it('gives nothing new when it is read again, by the same reader or by one that knows nothing', () => {
    const keys = new Set(whole.facts.map(({ key }) => key));
    const again = [...sample.visit(undefined, whole).facts, ...sample.visit().facts];
    const isNews = ({ key, kind }: (typeof again)[number]): boolean =>
      !keys.has(key) && kind !== 'space-seen' && kind !== 'history-read';
    expect(again.filter(isNews)).toEqual([]);
  });

  it('gives the same facts in another language of the site', () => {
    expect(known(sample.visit(sample.inOtherLanguage).facts)).toEqual(known(whole.facts));
  });

  it('gives no fact and a gap where another site answers', () => {
    const foreign = samples().filter(([other]) => other !== name);
    expect(foreign.length).toBeGreaterThan(0);
    for (const body of foreign.flatMap(([, other]) => other.bodies())) {
      const { facts, gaps } = sample.visit(() => body);
      expect(facts.filter(({ kind }) => kind !== 'me')).toEqual([]);
      expect(gaps.length).toBeGreaterThan(0);
    }
  });

  it('never gives a wrong fact without a gap where a field is called otherwise', () => {
    const fields = [...fieldsIn(bodies)].filter((field) => !SILENT.has(field));
    expect(fields.length).toBeGreaterThan(20);
    const silent = fields.flatMap((field) => {
      const { facts, gaps, end } = sample.visit((body) => renamed(body, field));
      const wrong = wrongAmong(facts, whole.facts);
      return wrong.length > 0 && gaps.length === 0 && end === null ? [`${field}: ${JSON.stringify(wrong[0])}`] : [];
    });
    expect(silent).toEqual([]);
  }, 120_000);
});
