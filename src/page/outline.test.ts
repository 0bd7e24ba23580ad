import { describe, expect, it } from 'vitest';
import { type OutlineElement, type OutlineNode, outlineOf } from './outline.ts';

type Made = OutlineElement & OutlineNode;

function element(localName: string, attributes: Record<string, string>, ...children: readonly (Made | string)[]): Made {
  return {
    nodeType: 1,
    localName,
    textContent: null,
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    childNodes: children.map((child) => (typeof child === 'string' ? { nodeType: 3, textContent: child } : child)),
  };
}

describe('the outline of a page', () => {
  it('tells parts by their makers’ names, and puts a dot for every word', () => {
    const page = element(
      'div',
      { 'data-testid': 'list-card', class: 'a1 b2', onclick: 'x()' },
      element('a', { href: 'https://trello.com/c/abc/12-call-with-priya', role: 'link' }, 'Call with Priya'),
      element('time', { datetime: '2026-01-02' }, 'Friday'),
    );
    expect(outlineOf(page)).toBe(
      [
        '<div class="…" data-testid="list-card">',
        '  <a href="…" role="link">',
        '    …',
        '  <time datetime="…">',
        '    …',
        '',
      ].join('\n'),
    );
  });

  it('tells neighbours that look the same once', () => {
    const card = () => element('li', { 'data-testid': 'list-card' }, 'Rope');
    expect(outlineOf(element('ol', {}, card(), card(), card()))).toBe(
      '<ol>\n  <li data-testid="list-card"> × 3\n    …\n',
    );
  });

  it.each<[string, Made]>([
    ['an attribute that is not on the list', element('p', { 'data-name': 'Priya Raghunathan' })],
    ['a test id with a name in it', element('p', { 'data-testid': 'member-Priya' })],
    ['a test id with an id in it', element('p', { 'data-testid': 'card-5f01aa77' })],
    ['a role with a sentence in it', element('p', { role: 'priya raghunathan’s own' })],
    ['an element called like somebody', element('priya-raghunathan', {}, 'Priya')],
    ['an element called like a long word', element('priyaraghunathan', {})],
    ['a script', element('div', {}, element('script', {}, 'const name = "Priya"'))],
    ['a comment', { ...element('div', {}), childNodes: [{ nodeType: 8, textContent: 'Priya 5f01aa77' }] }],
    ['words that look like markup', element('p', { 'aria-label': '"><b>Priya' }, '</p><b>Priya</b>')],
  ])('lets nothing through of %s', (_, hostile) => {
    expect(outlineOf(element('main', {}, hostile))).not.toMatch(/priya|raghunathan|5f01aa77|<b>/i);
  });

  it('ends, however deep and wide a page is', () => {
    let deep = element('div', {});
    for (let depth = 0; depth < 500; depth++) deep = element('div', { id: `${depth}` }, deep, element('p', {}, 'x'));
    expect(outlineOf(deep).split('\n').length).toBeLessThan(400);
    const kinds = ['p', 'a', 'b', 'i', 'u'];
    const wide = element('div', {}, ...Array.from({ length: 20_000 }, (_, i) => element(kinds[i % 5] ?? 'p', {})));
    expect(outlineOf(wide).split('\n').length).toBeLessThan(4100);
  });
});
