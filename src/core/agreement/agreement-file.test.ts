import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NINE_TO_FIVE_WEEK } from '../expectations.ts';
import { type Agreement, answerTo, expectationsFrom, isSame } from './agreement.ts';
import { agreementFileName, plainText, readAgreement, writeAgreement } from './agreement-file.ts';

const AGREEMENT: Agreement = {
  step: 'proposed',
  writtenOn: '2026-11-28',
  holdsFromOn: '2026-12-01',
  reviewOn: '2027-03-01',
  writer: {
    name: 'Signe Aaby',
    terms: {
      question: { count: 1, unit: 'days' },
      zone: 'Europe/Oslo',
      week: NINE_TO_FIVE_WEEK,
      otherWeek: null,
      holidays: { country: 'NO', region: null, days: [{ on: '2027-05-17', name: 'Constitution Day' }] },
      absences: [{ fromOn: '2026-12-22', toOn: '2027-01-02', reason: null }],
      calls: { kind: 'minutes', minutes: 5 },
    },
  },
  reader: { name: 'Kenji Morinaga', terms: { question: { count: 2, unit: 'days' }, graceHours: 4 } },
  both: { rhythm: { softDays: 14, hardDays: 21 } },
  letter: 'Dear Kenji,\nthis is how I understand our working together.\n\nSigne',
};

const json = (): Record<string, unknown> => JSON.parse(writeAgreement(AGREEMENT));
const written = (change: Record<string, unknown>): string => JSON.stringify({ ...json(), ...change });
const read = (file: string): Agreement => {
  const { agreement, trouble } = readAgreement(file);
  if (!agreement) throw new Error(`not read: ${trouble}`);
  return agreement;
};

describe('an agreement file', () => {
  it('is read as it was written', () => {
    expect(read(writeAgreement(AGREEMENT))).toEqual(AGREEMENT);
  });

  it('is handed back with the same text, so that both hold the same', () => {
    const sent = read(writeAgreement(AGREEMENT));
    const answer = read(writeAgreement(answerTo(sent, 'agreed', '2026-11-30')));
    expect(answer.writer.name).toBe('Kenji Morinaga');
    expect(answer.letter).toBe(AGREEMENT.letter);
    expect(isSame(AGREEMENT, answer)).toBe(true);
  });

  it.each<[string, Partial<Agreement>]>([
    ['another text', { letter: 'Dear Signe,\nrather like this.' }],
    ['another day', { holdsFromOn: '2026-12-02' }],
    ['another day to come back', { reviewOn: null }],
    ['other terms of theirs', { writer: { name: 'Kenji', terms: { question: { count: 3, unit: 'days' } } } }],
    ['other terms of mine', { reader: { name: 'Signe', terms: {} } }],
    ['another rhythm', { both: {} }],
  ])('is not the same with %s', (_, change) => {
    expect(isSame(AGREEMENT, { ...answerTo(AGREEMENT, 'agreed', '2026-11-30'), ...change })).toBe(false);
  });

  it('never says why somebody is away', () => {
    const [absence] = AGREEMENT.writer.terms.absences ?? [];
    if (!absence) throw new Error('somebody is away');
    const secret = { ...AGREEMENT.writer.terms, absences: [{ ...absence, reason: 'an operation' }] };
    const file = writeAgreement({ ...AGREEMENT, writer: { name: 'Signe', terms: secret } });
    expect(file).not.toContain('operation');
    const given = written({ reader: { name: 'Kenji', terms: { absences: [{ ...absence, reason: 'a wedding' }] } } });
    expect(read(given).reader.terms.absences).toEqual([{ ...absence, reason: null }]);
  });

  it('says what the reader may expect, and what may be expected of the reader, of one scope alone', () => {
    const state = { kind: 'proposed', on: '2026-11-28', by: 'them', letter: AGREEMENT.letter } as const;
    const said = expectationsFrom(AGREEMENT, { kind: 'person', handle: 'trello:5' }, state);
    expect(said.map(({ direction }) => direction)).toEqual(['mine', 'theirs', 'both']);
    expect(said.find(({ direction }) => direction === 'mine')?.terms).toEqual(AGREEMENT.reader.terms);
    expect(said.find(({ direction }) => direction === 'theirs')?.terms).toEqual(AGREEMENT.writer.terms);
    expect(said.every((one) => one.state.kind === 'proposed' && one.sinceOn === '2026-12-01')).toBe(true);
  });

  it('has a name that every system takes', () => {
    const of = {
      writer: { name: 'A/../b: "c"', terms: {} },
      reader: { name: '京子 ☂', terms: {} },
      writtenOn: '2026-11-28',
    };
    expect(agreementFileName(of)).toBe('A-b-c-京子-2026-11-28.goodfaith-agreement.json');
    const nobody = { name: '', terms: {} };
    expect(agreementFileName({ writer: nobody, reader: nobody, writtenOn: '2026-11-28' })).toBe(
      '2026-11-28.goodfaith-agreement.json',
    );
  });
});

describe('a file that cannot be read gets its reason', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'no-json'],
    ['half a file', writeAgreement(AGREEMENT).slice(0, 300), 'no-json'],
    ['no object', '[]', 'no-agreement'],
    ['null', 'null', 'no-agreement'],
    ['a string', '"good-faith-agreement"', 'no-agreement'],
    ['some other JSON', '{"name":"a package"}', 'no-agreement'],
    ['an export of the log', '{"format":"good-faith","version":1,"facts":[]}', 'no-agreement'],
    ['no version', written({ version: undefined }), 'no-agreement'],
    ['an odd version', written({ version: '1' }), 'no-agreement'],
    ['a newer version', written({ version: 2 }), 'newer'],
    ['a version that never comes', written({ version: 1e308 }), 'newer'],
    ['a million characters of text', written({ letter: 'x'.repeat(1_000_000) }), 'too-long'],
    ['a million characters of nothing', ' '.repeat(1_000_000), 'too-long'],
    ['a letter longer than a letter', written({ letter: 'x'.repeat(10_001) }), 'misshapen'],
    ['a name longer than a name', written({ writer: { name: 'x'.repeat(201), terms: {} } }), 'misshapen'],
    ['no letter', written({ letter: undefined }), 'misshapen'],
    ['a letter that is none', written({ letter: { toString: 'hello' } }), 'misshapen'],
    ['a day that there is not', written({ holdsFromOn: '2026-02-29' }), 'misshapen'],
    ['a day in words', written({ writtenOn: 'tomorrow' }), 'misshapen'],
    ['a step of its own', written({ step: 'in-force' }), 'misshapen'],
    ['a zone that there is not', written({ writer: { name: 'A', terms: { zone: 'Mars/Olympus' } } }), 'misshapen'],
    [
      'a week of six days',
      written({ writer: { name: 'A', terms: { week: [null, null, null, null, null, null] } } }),
      'misshapen',
    ],
    [
      'an hour that there is not',
      written({
        writer: { name: 'A', terms: { week: NINE_TO_FIVE_WEEK.map(() => ({ from: '09:00', to: '25:00' })) } },
      }),
      'misshapen',
    ],
    [
      'an answer time below none',
      written({ reader: { name: 'A', terms: { question: { count: -1, unit: 'days' } } } }),
      'misshapen',
    ],
    [
      'an answer time in fortnights',
      written({ reader: { name: 'A', terms: { question: { count: 1, unit: 'fortnights' } } } }),
      'misshapen',
    ],
    [
      'days away that end before they begin',
      written({ reader: { name: 'A', terms: { absences: [{ fromOn: '2026-12-02', toOn: '2026-12-01' }] } } }),
      'misshapen',
    ],
    ['terms as a list', written({ both: [] }), 'misshapen'],
    [
      'a deep nest',
      written({ both: JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`), writer: null }),
      'misshapen',
    ],
  ])('%s', (_, file, trouble) => {
    expect(readAgreement(file)).toEqual({ agreement: null, trouble });
  });

  it('does not hang or throw on a nest as deep as a file can be', () => {
    expect(readAgreement('['.repeat(199_000)).trouble).toBe('no-json');
  });
});

describe('a hostile file', () => {
  it('cannot reach what objects inherit', () => {
    const file = writeAgreement(AGREEMENT).replace(
      '"step"',
      '"__proto__": {"isAgreed": true}, "constructor": 1, "step"',
    );
    const agreement = read(file);
    expect(Object.hasOwn(agreement, '__proto__')).toBe(false);
    expect((agreement as unknown as Record<string, unknown>)['isAgreed']).toBeUndefined();
    expect(({} as Record<string, unknown>)['isAgreed']).toBeUndefined();
    const inTerms = written({}).replace('"graceHours"', '"__proto__": {"zone": "Asia/Tokyo"}, "graceHours"');
    expect(read(inTerms).reader.terms.zone).toBeUndefined();
  });

  it('cannot say what is nobody else’s business: lists, quiet times, how many nudges, when to come back', () => {
    const more = {
      lists: { l1: 'done' },
      quiet: [{ from: '00:00', to: '00:00' }],
      nudgesADay: 0,
      reviewOn: '2026-12-01',
    };
    const agreement = read(written({ reader: { name: 'A', terms: { ...AGREEMENT.reader.terms, ...more } } }));
    expect(agreement.reader.terms).toEqual(AGREEMENT.reader.terms);
  });

  it('cannot name a scope, a handle or a state: its reader does', () => {
    const agreement = read(written({ scope: { kind: 'everybody' }, state: { kind: 'agreed' }, isAgreed: true }));
    expect(Object.keys(agreement).sort()).toEqual(Object.keys(AGREEMENT).sort());
  });

  it('keeps markup as the letters that it is, and loses what steers a screen', () => {
    const markup = '<img src=x onerror="alert(1)">';
    const agreement = read(
      written({ letter: `${markup}\r\nnext\u202eline\u0000\u001b[31m`, writer: { name: markup, terms: {} } }),
    );
    expect(agreement.letter).toBe(`${markup}\nnextline[31m`);
    expect(agreement.writer.name).toBe(markup);
  });

  it('is read or refused, whatever it is made of, and never thrown over', () => {
    const seed = json();
    const keys = Object.keys(seed);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const { agreement, trouble } = readAgreement(JSON.stringify({ ...seed, [key]: value }));
        expect(agreement === null).toBe(trouble !== null);
        if (agreement) expect(read(writeAgreement(agreement))).toEqual(agreement);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string(), (file) => readAgreement(file).agreement === null));
  });
});

it('a text keeps its lines and loses what steers', () => {
  expect(plainText(' a\r\nb\rc\u2066d\u2069\u0007 ')).toBe('a\nb\ncd');
});
