import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readAgreement } from './agreement-file.ts';

const ROOT = new URL('../../../docs/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('agreement-file.schema.json', ROOT), 'utf8'));
const page = readFileSync(new URL('agreement-file.md', ROOT), 'utf8');
const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? 'null');
const fits = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const WEEK = [{ from: '22:00', to: '06:00' }, null, null, null, null, null, null];

/** Every term, as it may be and as it may not. */
const TERMS: readonly (readonly [name: string, good: readonly unknown[], wrong: readonly unknown[]])[] = [
  ['question', [{ count: 0, unit: 'hours' }], [{ count: '1', unit: 'days' }, { count: 1 }, null, 1]],
  ['review', [{ count: 2.5, unit: 'days' }], [{ count: -1, unit: 'days' }]],
  [
    'urgent',
    [{ count: 10_000, unit: 'hours' }],
    [
      { count: 10_001, unit: 'hours' },
      { count: 1, unit: 'weeks' },
    ],
  ],
  ['zone', ['Asia/Kolkata'], ['+05:30', 5, '']],
  ['week', [WEEK], [WEEK.slice(1), [...WEEK, null], [1, 2, 3, 4, 5, 6, 7], null]],
  ['otherWeek', [null, { on: '2026-11-30', week: WEEK }], [{ on: '2026-11-30' }, { week: WEEK }]],
  [
    'holidays',
    [null, { country: 'IN', region: 'MH', days: [{ on: '2027-05-01', name: 'Maharashtra Day' }] }],
    [
      { country: 'IN', days: [] },
      { country: 'IN', region: null, days: [{ on: '2027-05-01' }] },
    ],
  ],
  ['absences', [[], [{ fromOn: '2026-12-22', toOn: '2027-01-02' }]], [[{ fromOn: '2026-12-22' }], 'away']],
  ['graceHours', [0, 2.5], [-1, '2']],
  ['dueTimes', ['day', 'exact'], ['hour']],
  ['notice', [{ count: 1, unit: 'days' }], [2]],
  ['calls', [{ kind: 'set-time' }, { kind: 'minutes', minutes: 5 }], [{ kind: 'minutes' }, { kind: 'soon' }, null]],
  ['rhythm', [null, { softDays: 7, hardDays: 14 }], [{ softDays: 0, hardDays: 14 }, { softDays: 7 }]],
];

function both(file: unknown): { readonly isRead: boolean; readonly isDescribed: boolean } {
  return { isRead: readAgreement(JSON.stringify(file)).trouble === null, isDescribed: fits(file) };
}

it('the page shows a file that is read and that the schema describes', () => {
  expect(both(example)).toEqual({ isRead: true, isDescribed: true });
});

it('every term is read exactly where the schema describes it', () => {
  const described = Object.keys(schema.$defs.terms.properties).sort();
  expect(TERMS.map(([name]) => name).sort()).toEqual(described);
  for (const [name, good, wrong] of TERMS) {
    for (const value of good) {
      const found = both({ ...example, both: { [name]: value } });
      expect([name, value, found]).toEqual([name, value, { isRead: true, isDescribed: true }]);
    }
    for (const value of wrong) {
      const found = both({ ...example, both: { [name]: value } });
      expect([name, value, found]).toEqual([name, value, { isRead: false, isDescribed: false }]);
    }
  }
});

it('no part of a file may be missing or of another kind', () => {
  for (const name of schema.required as readonly string[]) {
    expect([name, both({ ...example, [name]: undefined })]).toEqual([name, { isRead: false, isDescribed: false }]);
    expect([name, both({ ...example, [name]: 7 })]).toEqual([name, { isRead: false, isDescribed: false }]);
  }
});

it('a field that nobody knows is left alone, at every depth', () => {
  const more = {
    ...example,
    later: 1,
    writer: { ...example.writer, terms: { ...example.writer.terms, mood: 'good' } },
  };
  expect(both(more)).toEqual({ isRead: true, isDescribed: true });
});
