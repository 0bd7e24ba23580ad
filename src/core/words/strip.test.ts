import { describe, expect, test } from 'vitest';
import { strip } from './strip.ts';

/** Milliseconds that this process itself has worked since: what else the machine does is no matter. */
function spent(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

describe('takes out what the writer does not say', () => {
  test.each([
    ['quotes', '> can you?\n> really?\n\nDone.', 'Done.'],
    ['nested quotes', '>>> can you?\nDone.', 'Done.'],
    ['fenced code', 'See\n```\n@lia ? x : y\n```\nDone.', 'See\nDone.'],
    ['code that is never closed', 'See\n```\n@lia ? x', 'See'],
    ['inline code', 'See `@lia ? x : y` there', 'See   there'],
    ['targets of links', 'the [plan](https://example.org/?a=@lia "smartCard-inline") hangs', 'the plan hangs'],
    ['bare links', 'see https://example.org/?a=@lia now', 'see   now'],
    ['images', 'see ![@lia](https://example.org/x.png) now', 'see   now'],
    ['e-mail addresses', 'write to anna@lia.example now', 'write to   now'],
    ['emoji codes', 'done :smile: now', 'done   now'],
    ['zero-width characters', 'do\u200bne', 'done'],
    ['signatures', 'Done.\n-- \nNora\n+00 000', 'Done.'],
    ['farewells at the end', 'Done.\n\nBest regards\nNora Winter', 'Done.'],
    ['forwarded mail', 'See below\n---------- Forwarded message ---------\nCan you come?', 'See below'],
    [
      'mail that is answered',
      'Yes.\n\nOn Tue, 3 Mar 2026 at 10:00, Otto <o@example.org> wrote:\nCan you come?',
      'Yes.',
    ],
    ['headers of mail', 'Yes.\nFrom: Otto\nSent: Monday\nCan you come?', 'Yes.'],
    ['marks of Markdown', '**Done**, __all__ of *it* and ## this', 'Done, all of it and ## this'],
    ['struck text', 'Done ~~can you come?~~ now', 'Done   now'],
  ])('%s', (_, text, left) => expect(strip(text)).toBe(left));
});

describe('keeps what is said', () => {
  test.each([
    'Did you see it?',
    '@otto_k the __init__ file',
    'a * b * c = d',
    'at 10:30:15 sharp',
    '[not a link] (really)',
    'ünïcödé 図面',
    'From: the heart',
  ])('%s', (text) => {
    expect(strip(text).replace(/[_*]/g, '')).toBe(text.replace(/[_*]/g, ''));
  });
  test('a question mark after a link', () =>
    expect(strip('Did you read https://example.org/x?')).toBe('Did you read  ?'));
});

test.each(['`', '[', '[a](', '@', 'a@', '>', '*', '~~', ':', '-- \n', '\\', '![', '<https://', '_', 'a@b.', '\n', ' '])(
  'takes ten times as long for ten times as many of %j',
  (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 5; round++) {
        const from = process.cpuUsage();
        strip(text);
        best = Math.min(best, spent(from));
      }
      return best;
    };
    time(1000);
    expect(time(100_000)).toBeLessThan(50 * time(10_000) + 100);
  },
);
