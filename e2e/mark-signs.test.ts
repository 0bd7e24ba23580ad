import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MarkKind } from '../src/core/mark.ts';
import { SIGNS, type Stroke } from '../src/ui/signs.ts';
import { launchBrowser } from './page-world.ts';

const DRAWN: Readonly<Record<MarkKind, readonly Stroke[]>> = {
  turn: SIGNS.reply,
  waiting: SIGNS.clock,
  promise: SIGNS.note,
  told: SIGNS.moved,
  due: SIGNS.overdue,
  unknown: SIGNS.unknown,
  quiet: SIGNS.open,
};
const css = readFileSync(new URL('../src/ui/styles/mark-signs.css', import.meta.url), 'utf8');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** Of all points that one of both covers, the part that the other does not. */
function difference(outline: string, strokes: readonly Stroke[]): Promise<number> {
  return page.evaluate(
    ([outline, strokes]) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('no canvas');
      Object.assign(pen, { lineWidth: 1.5, lineCap: 'round', lineJoin: 'round' });
      const whole = new Path2D(outline);
      // The browser's own test of a point takes no notice of dashes.
      const around = (path: Path2D, [x, y]: readonly [number, number], r: number, step: number): void => {
        for (let at = 0; at < 2 * Math.PI * r; at += step) {
          path.moveTo(x + r * Math.cos(at / r), y + r * Math.sin(at / r));
          path.arc(x, y, r, at / r, (at + step / 2) / r);
        }
      };
      const drawn = strokes.map((stroke) => {
        const path = 'd' in stroke ? new Path2D(stroke.d) : new Path2D();
        if ('at' in stroke && stroke.look === 'dotted') around(path, stroke.at, stroke.r, 4);
        else if ('at' in stroke) path.arc(stroke.at[0], stroke.at[1], stroke.r, 0, 2 * Math.PI);
        return { path, isFull: stroke.look === 'full' };
      });
      const isDrawn = (x: number, y: number): boolean =>
        drawn.some(({ path, isFull }) => (isFull ? pen.isPointInPath(path, x, y) : pen.isPointInStroke(path, x, y)));
      let either = 0;
      let one = 0;
      for (let x = 0; x < 16; x += 0.1)
        for (let y = 0; y < 16; y += 0.1) {
          const isIn = pen.isPointInPath(whole, (x * 14) / 16, (y * 14) / 16);
          const isThere = isDrawn(x, y);
          if (isIn || isThere) either++;
          if (isIn !== isThere) one++;
        }
      return one / either;
    },
    [outline, strokes] as const,
  );
}

it.each(Object.keys(DRAWN) as MarkKind[])('the outline of "%s" is that of its sign', async (kind) => {
  const outline =
    new RegExp(`\\.mark-${kind}::before \\{\\s*clip-path: path\\(\\s*"([^"]+)"`, 'u').exec(css)?.[1] ?? '';
  expect(await difference(outline, DRAWN[kind])).toBeLessThan(0.06);
  const [first] = SIGNS.thanks;
  expect(await difference(outline, [first])).toBeGreaterThan(0.4);
});
