import { describe, expect, test } from 'vitest';
import type { Handle } from '../handles.ts';
import { addresses } from './addresses.ts';
import { LIA, MEMBERS, NORA, OTTO, TAKEDA, ZUZA } from './words.kit.ts';

const to = (text: string, owners: readonly Handle[] = [], othersInThread: readonly Handle[] = []) =>
  addresses(text, { members: MEMBERS, author: NORA, owners, othersInThread }).to;

describe('mentions', () => {
  test('whoever is mentioned, in any case', () => expect(to('@OTTO_K can you look?', [ZUZA])).toEqual([OTTO]));
  test('several', () => expect(to('@otto_k @zuza could one of you look?')).toEqual([OTTO, ZUZA]));
  test('the longest username wins', () => expect(to('@liab can you look?')).toEqual(['trello:4']));
  test('never the author', () => expect(to('@noraw can you look?', [NORA])).toEqual([]));
  test('an e-mail address is none', () => expect(to('Can you write to anna@zuza.example?', [OTTO])).toEqual([OTTO]));
  test('a path of a link is none', () =>
    expect(to('Can you read https://example.org/@zuza/x ?', [OTTO])).toEqual([OTTO]));
  test('@board is nobody', () => expect(to('@board who has the key?', [OTTO])).toEqual([]));
  test('@card is nobody', () => expect(to('@card who has the key?', [OTTO])).toEqual([]));
  test('an unknown name alone is nobody, not even the owner', () =>
    expect(to('@formername can you look?', [OTTO])).toEqual([]));
  test('one known and one unknown name', () => expect(to('@formername @zuza can you look?')).toEqual([ZUZA]));
  test('a quoted mention is none', () =>
    expect(to('> @zuza can you look?\n\nCan we close this?', [OTTO])).toEqual([OTTO]));
});

describe('first names', () => {
  test.each([
    'Otto, can you look?',
    'Hi Otto, can you look?',
    'hey otto can you look?',
    'Otto: can you look?',
    'Otto – can you look?',
    'Can you look, Otto?',
    'Otto, can you look at what @zuza wrote?',
    'The key is gone. Otto, do you have it?',
    'Otto do you have the key?',
    'Hallo Otto, kannst du schauen?',
    'Bonjour Otto, peux-tu regarder ?',
  ])('%s', (text) => expect(to(text, [ZUZA])).toEqual([OTTO]));
  test('two people called together', () => expect(to('Otto and Zuza: which of you opens?')).toEqual([OTTO, ZUZA]));
  test('a name that two members have calls nobody', () => expect(to('Lia, can you look?', [OTTO])).toEqual([OTTO]));
  test('a name in passing calls nobody', () =>
    expect(to('Can you ask what Otto thinks of it?', [ZUZA])).toEqual([ZUZA]));
  test('the Polish way of calling', () => expect(to('Zuzo, możesz sprawdzić listę?')).toEqual([ZUZA]));
  test('the Japanese way of calling', () => expect(to('武田さん、確認をお願いします。')).toEqual([TAKEDA]));
  test('a Japanese name with a particle is only spoken of', () =>
    expect(to('武田さんが送った図面、確認をお願いします。', [OTTO])).toEqual([OTTO]));
});

describe('nobody is named', () => {
  test('the owners other than the asker', () =>
    expect(to('Which layout do we print?', [NORA, OTTO, LIA])).toEqual([OTTO, LIA]));
  test('else the only other person in the thread', () =>
    expect(to('Which layout do we print?', [NORA], [NORA, ZUZA, ZUZA])).toEqual([ZUZA]));
  test('else nobody', () => expect(to('Which layout do we print?', [], [OTTO, ZUZA])).toEqual([]));
  test('everyone is nobody in particular', () =>
    expect(to('Everyone: write your sizes here please', [OTTO])).toEqual([]));
});

test.each(['', '\u200b', '🙂', '@', '؟؟؟', '@'.repeat(1000), 'Otto'.repeat(5000)])(
  'bad input addresses nobody: %#',
  (text) => {
    expect(to(text)).toEqual([]);
  },
);
