import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Handle } from '../../src/core/handles.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { talkativeBoard } from '../made-up-board.ts';
import { type Measured, measured, ms } from '../measured.ts';
import { median, ratioOf } from '../pairs.ts';

/** A real export that may lie beside the project; without it its row is left out. */
const EXPORT = fileURLToPath(new URL('../../../shared/data/trello/test-drive.json', import.meta.url));
const FEW = 2000;
const MANY = 20_000;

interface Said {
  readonly count: number;
  /** Whoever said most. */
  readonly me: Handle;
}

function saidIn(text: string): Said {
  const { actions } = JSON.parse(text) as { actions: { type: string; idMemberCreator: string }[] };
  const writers = actions.filter(({ type }) => type === 'commentCard').map(({ idMemberCreator }) => idMemberCreator);
  const times = new Map<string, number>();
  for (const writer of writers) times.set(writer, (times.get(writer) ?? 0) + 1);
  const [me = ''] = [...times].sort((one, other) => other[1] - one[1])[0] ?? [];
  return { count: writers.length, me: `trello:${me}` };
}

export async function comments({ page }: BenchBrowser): Promise<readonly Measured[]> {
  const timed = async (text: string, pairs: number) => {
    const { count, me } = saidIn(text);
    const asked = { text, me, pairs };
    const times = await page.evaluate(({ text, me, pairs }) => window.bench.commentTimes(text, me, pairs), asked);
    return { ...times, comments: count };
  };
  const row = (work: string, times: Awaited<ReturnType<typeof timed>>): Measured => {
    const detail = `${times.comments} comments, ${times.asks} asks by or of one member, in ${ms(median(times.one))}; parsing ${ms(median(times.other))}`;
    return measured(
      `reading and judging all comments of ${work} / JSON.parse of the file`,
      ratioOf(times),
      null,
      detail,
    );
  };
  const now = Date.now();
  const few = await timed(JSON.stringify(talkativeBoard('A few words', FEW, now)), 9);
  const many = await timed(JSON.stringify(talkativeBoard('Many words', MANY, now)), 5);
  const each = (times: typeof few): number => median(times.one) / times.comments;
  const real = existsSync(EXPORT) ? [row('test-drive', await timed(readFileSync(EXPORT, 'utf8'), 15))] : [];
  return [
    ...real,
    row(`a made-up board of ${MANY.toLocaleString('en')} comments`, many),
    measured(
      `reading and judging a comment, of ${MANY.toLocaleString('en')} / of ${FEW.toLocaleString('en')}`,
      each(many) / each(few),
      1.5,
      `${(each(many) * 1000).toFixed(0)} µs a comment and ${(each(few) * 1000).toFixed(0)} µs; grows no faster than linearly`,
    ),
  ];
}
