import { describe, expect, it } from 'vitest';
import { silence } from '../platform/envelope.ts';
import { insist } from './insist.ts';

/** Answers after these troubles. */
function troubled(...troubles: readonly Error[]) {
  const left = [...troubles];
  let asked = 0;
  const ask = async (): Promise<string> => {
    asked++;
    const trouble = left.shift();
    if (trouble) throw trouble;
    return 'it';
  };
  return { ask, asked: () => asked };
}

const GONE = new Error('the message channel closed');

describe('what may be asked twice', () => {
  it.each([
    [[], 1],
    [[GONE], 2],
    [[GONE, GONE], 3],
    [[silence()], 2],
    [[GONE, silence()], 3],
  ])('is asked until it is answered: %j', async (troubles, tries) => {
    const { ask } = troubled(...troubles);
    expect(await insist(ask)).toEqual({ answer: 'it', tries });
  });

  it.each([
    ['ends each time', [GONE, GONE, GONE, GONE], 3],
    // Each silence is a long while already.
    ['says nothing', [silence(), silence(), silence()], 2],
    ['ends, and then says nothing', [GONE, silence(), silence()], 3],
  ])('is not asked for ever, where the background %s', async (_, troubles, tries) => {
    const { ask, asked } = troubled(...troubles);
    await expect(insist(ask)).rejects.toBe(troubles[tries - 1]);
    expect(asked()).toBe(tries);
  });
});
