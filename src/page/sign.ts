import type { MarkKind } from '../core/mark.ts';
import { SIGNS, type Stroke } from '../ui/signs.ts';

const SVG = 'http://www.w3.org/2000/svg';

const SIGN_OF: Readonly<Record<MarkKind, readonly Stroke[]>> = {
  turn: SIGNS.reply,
  waiting: SIGNS.clock,
  promise: SIGNS.note,
  told: SIGNS.moved,
  due: SIGNS.overdue,
  unknown: SIGNS.unknown,
  quiet: SIGNS.open,
};

function draw(document: Document, stroke: Stroke): SVGElement {
  const shape = document.createElementNS(SVG, 'd' in stroke ? 'path' : 'circle');
  if ('d' in stroke) shape.setAttribute('d', stroke.d);
  else {
    shape.setAttribute('cx', String(stroke.at[0]));
    shape.setAttribute('cy', String(stroke.at[1]));
    shape.setAttribute('r', String(stroke.r));
    if (stroke.look === 'gapped') shape.setAttribute('stroke-dasharray', '29 6');
    if (stroke.look === 'dotted') shape.setAttribute('stroke-dasharray', '2 2');
  }
  if (stroke.look === 'full') {
    shape.setAttribute('fill', 'currentColor');
    shape.setAttribute('stroke', 'none');
  }
  return shape;
}

/** An arrow goes on in the direction of reading. */
const TURNS: ReadonlySet<MarkKind> = new Set(['told', 'turn']);

/** The sign of a mark; the words beside it say the same. */
export function drawSign(document: Document, kind: MarkKind): SVGElement {
  const sign = document.createElementNS(SVG, 'svg');
  sign.setAttribute('viewBox', '0 0 16 16');
  sign.setAttribute('class', TURNS.has(kind) ? 'sign sign-turns' : 'sign');
  sign.setAttribute('aria-hidden', 'true');
  sign.append(...SIGN_OF[kind].map((stroke) => draw(document, stroke)));
  return sign;
}
