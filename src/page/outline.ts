/** What of an element is looked at; any DOM element is one. */
export interface OutlineElement {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<OutlineNode>;
}

export interface OutlineNode {
  /** 1: an element, 3: a text. */
  readonly nodeType: number;
  readonly textContent: string | null;
}

/** More is no help to whoever mends a selector. */
const MOST_ELEMENTS = 4000;
const DEEPEST = 60;
/** Neighbours that look the same are told once, with their number. */
const GONE = '…';

/** Names that makers of pages give to their parts. Values of all others are words, addresses or ids of somebody's. */
const NAMED: ReadonlySet<string> = new Set([
  'role',
  'data-testid',
  'type',
  'aria-haspopup',
  'aria-expanded',
  'aria-modal',
]);
/** That these are there is told, and not what they say. */
const TOLD: ReadonlySet<string> = new Set([
  'id',
  'class',
  'href',
  'title',
  'aria-label',
  'datetime',
  'data-card-id',
  'data-task-id',
]);
/** A maker's own word: small letters and dashes, and no number that could be an id. */
const MAKERS = /^[a-z][a-z]*(?:[-_][a-z]+){0,6}$/u;
/** Elements of HTML and SVG have short names without a dash; the others are told as what they are. */
const PLAIN = /^[a-z][a-z0-9]{0,12}$/u;
const NOTHING: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta']);

function attributesOf(element: OutlineElement): string {
  const told: string[] = [];
  for (const { name, value } of element.attributes) {
    if (NAMED.has(name)) told.push(`${name}="${value.length <= 60 && MAKERS.test(value) ? value : GONE}"`);
    else if (TOLD.has(name)) told.push(`${name}="${GONE}"`);
  }
  return told
    .sort()
    .map((one) => ` ${one}`)
    .join('');
}

function isElement(node: OutlineNode): node is OutlineNode & OutlineElement {
  return node.nodeType === 1;
}

class Outline {
  #left = MOST_ELEMENTS;

  of(element: OutlineElement, depth: number): readonly string[] {
    const tag = PLAIN.test(element.localName) ? element.localName : 'custom-element';
    if (NOTHING.has(tag) || this.#left-- <= 0 || depth > DEEPEST) return [];
    const indent = '  '.repeat(depth);
    return [`${indent}<${tag}${attributesOf(element)}>`, ...this.#inside(element, depth + 1)];
  }

  #inside(element: OutlineElement, depth: number): readonly string[] {
    const blocks: { readonly lines: readonly string[]; count: number }[] = [];
    for (const node of element.childNodes) {
      const isWords = node.nodeType === 3 && (node.textContent ?? '').trim() !== '';
      const lines = isElement(node) ? this.of(node, depth) : isWords ? [`${'  '.repeat(depth)}${GONE}`] : [];
      if (lines.length === 0) continue;
      const last = blocks.at(-1);
      if (last && last.lines.join('\n') === lines.join('\n')) last.count++;
      else blocks.push({ lines, count: 1 });
    }
    return blocks.flatMap(({ lines, count }) =>
      count === 1 ? lines : [`${lines[0] ?? ''} × ${count}`, ...lines.slice(1)],
    );
  }
}

/** The structure of a page without a word, a name, an address or an id that stands in it: for whoever mends what reads it. */
export function outlineOf(root: OutlineElement): string {
  return `${new Outline().of(root, 0).join('\n')}\n`;
}
