import { describe, expect, it } from 'vitest';
import { FileError } from './file-lines.ts';
import { HARBOUR, ROPE, SAIL, seen, spaceSeen } from './made-up.kit.ts';
import { readFile } from './read-file.ts';

const HEAD = '{"format":"good-faith","version":1,"facts":[';

async function* bytesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function read(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const all: unknown[] = [];
  try {
    for await (const { facts, later } of readFile(bytes)) all.push(...facts, ...later);
    return all;
  } catch (error) {
    if (error instanceof FileError) return error.trouble;
    throw error;
  }
}

function lines(...facts: readonly unknown[]): string {
  return `${HEAD}\n${facts.map((fact) => JSON.stringify(fact)).join(',\n')}\n]}\n`;
}

const TWO = [seen(ROPE, 500), seen(SAIL, 900)];

describe('reading a file', () => {
  it('gives its facts, wherever the pieces that it comes in are cut', async () => {
    const file = lines(...TWO);
    const bytes = new TextEncoder().encode(file);
    async function* single(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect(await read(single())).toEqual(TWO);
    expect(await read(bytesOf(file.replaceAll('\n', '\r\n')))).toEqual(TWO);
  });

  it('gives a space with its people, and which of them are none', async () => {
    const space = spaceSeen(HARBOUR, 'Harbour');
    const agent = { handle: 'asana:1', name: 'Helper', username: null, isActive: false, isAgent: true };
    const whole = space.kind === 'space-seen' ? { ...space, members: [...space.members, agent] } : space;
    expect(await read(bytesOf(lines(whole)))).toEqual([whole]);
  });

  it('takes one that somebody has laid out anew', async () => {
    const file = JSON.stringify({ format: 'good-faith', version: 1, facts: TWO }, null, 2);
    expect(await read(bytesOf(file))).toEqual(TWO);
  });

  it.each([
    ['cut off after a fact', lines(...TWO).replace(/\n\]\}\n$/, ''), { kind: 'truncated' }],
    ['cut off within a fact', lines(...TWO).slice(0, -40), { kind: 'misshapen', fact: 1 }],
    ['cut off within its head', HEAD.slice(0, 20), { kind: 'no-json' }],
    ['of a newer layout', lines(...TWO).replace('"version":1', '"version":2'), { kind: 'newer' }],
    ['with more after its end', `${lines(...TWO)}{}`, { kind: 'damaged' }],
    ['with markup for a fact', `${HEAD}\n<script>alert(1)</script>\n]}\n`, { kind: 'misshapen', fact: 0 }],
    ['with a number for a fact', `${HEAD}\n7\n]}\n`, { kind: 'misshapen', fact: 0 }],
    ['that is a page', '<!doctype html><p>Hello', { kind: 'no-json' }],
    ['that is another program’s', '{"name":"A board","cards":[]}', { kind: 'no-log' }],
  ])('says what is wrong with one %s', async (_, file, trouble) => {
    expect(await read(bytesOf(file))).toEqual(trouble);
  });

  it('says so of bytes that are no text', async () => {
    async function* noise(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(0xff, 0xfe, 0x80);
    }
    expect(await read(noise())).toEqual({ kind: 'no-json' });
  });

  it.each([
    ['empty', '\n'],
    ['the same fact', `${JSON.stringify(seen(ROPE, 500))},\n`],
  ])(
    'gives up on ten million lines, %s, before it has read them all, and holds few of them',
    async (_, line) => {
      const most = 100_000;
      const block = new TextEncoder().encode(line.repeat(1000));
      let given = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        yield new TextEncoder().encode(`${HEAD}\n`);
        for (; given < 10_000_000; given += 1000) yield block;
      }
      let trouble: unknown = null;
      let largest = 0;
      try {
        for await (const { facts } of readFile(endless(), most)) largest = Math.max(largest, facts.length);
      } catch (error) {
        trouble = (error as FileError).trouble;
      }
      expect(trouble).toEqual({ kind: 'too-large' });
      expect(given).toBeLessThan(most * 1.1);
      expect(largest).toBeLessThanOrEqual(500);
    },
    60_000,
  );

  it('gives up on a line without an end', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`${HEAD}\n`);
      for (; given < 1000; given++) yield new Uint8Array(100_000).fill(32);
    }
    expect(await read(endless())).toEqual({ kind: 'too-large' });
    expect(given).toBeLessThan(100);
  });

  it('takes no prototype over', async () => {
    const hostile = lines(...TWO).replaceAll('"name"', '"__proto__":{"isAutomated":true},"constructor":1,"name"');
    expect(await read(bytesOf(hostile))).toEqual(TWO);
    expect(({} as Record<string, unknown>)['isAutomated']).toBeUndefined();
  });
});
