import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEMPLATE, PLACES, readTemplate } from './note-template.ts';

describe('words of the user’s own for a note', () => {
  it('are taken apart at what they name, in any case and with any spaces', () => {
    expect(readTemplate('Dear {Person}, {  NEW   date } it is.', ['person', 'new date'])).toEqual({
      parts: [{ own: 'Dear ' }, { place: 'person' }, { own: ', ' }, { place: 'new date' }, { own: ' it is.' }],
      trouble: null,
    });
  });

  it.each([
    ['', { kind: 'empty' }],
    ['  \n', { kind: 'empty' }],
    ['x'.repeat(LONGEST_TEMPLATE + 1), { kind: 'too-long' }],
    ['Dear {person', { kind: 'brace' }],
    ['Dear person}', { kind: 'brace' }],
    ['{{person}}', { kind: 'brace' }],
    ['Dear {name}', { kind: 'unknown', place: 'name' }],
    ['Dear {}', { kind: 'unknown', place: '' }],
    ['Dear {__proto__}', { kind: 'unknown', place: '__proto__' }],
    ['Due {due}', { kind: 'elsewhere', place: 'due' }],
  ] as const)('are refused with the reason: %j', (words, trouble) => {
    expect(readTemplate(words, ['person', 'card'])).toEqual({ parts: null, trouble });
  });

  it('never throw, and lose nothing but braces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        const { parts } = readTemplate(words, PLACES);
        if (!parts) return;
        const back = parts.map((part) => ('own' in part ? part.own : part.place)).join('');
        expect(back.toLowerCase().replace(/\s/gu, '')).toBe(words.toLowerCase().replace(/[{}\s]/gu, ''));
      }),
    );
  });
});
