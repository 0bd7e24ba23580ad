import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from './csv.ts';

describe('a row of a table', () => {
  it('is read back as it was written, whatever is in it', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('"', ',', '\r', '\n', "'", 'ä'), fc.string()) });
    const cells = fc.array(
      text.map((one) => `x${one}`),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const read: string[][] = parse(rows.map(csvRow).join(''), {
          relax_column_count: true,
          record_delimiter: '\r\n',
        });
        expect(read).toEqual(rows);
      }),
    );
  });

  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\tx', '\r=1', '=HYPERLINK("https://trello.com","x")'])(
    'lets no spreadsheet run %j',
    (formula) => {
      const read: string[][] = parse(csvRow(['a', formula]), { record_delimiter: '\r\n' });
      expect(read[0]?.[1]).toBe(`'${formula}`);
    },
  );
});
