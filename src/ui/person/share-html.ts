import type { ShareContent } from './share-content.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, whatever it holds. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

const STYLE = [
  'body{margin:0 auto;max-width:42rem;padding:2rem 1.25rem;font:1rem/1.5 Georgia,serif;color:#25211a;background:#fffdf8;overflow-wrap:anywhere}',
  'h1{font-size:1.4rem;margin:0}h2{font-size:1rem;margin:1.5rem 0 .25rem}',
  'ul{margin:0;padding:0 0 0 1.1rem}.made{color:#665d4e;font-size:.85rem;margin:.25rem 0 0}',
  '.words{margin-top:1.5rem;white-space:pre-wrap}',
].join('');

/** The page to share as a file of its own: no script, nothing loaded, every word escaped. */
export function shareHtml({ title, made, sections, words }: ShareContent, language: string): string {
  const parts = sections.map(
    ({ heading, lines }) =>
      `<section><h2 dir="auto">${escaped(heading)}</h2><ul>${lines
        .map((line) => `<li dir="auto">${escaped(line.words)}</li>`)
        .join('')}</ul></section>`,
  );
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body><h1 dir="auto">${escaped(title)}</h1><p class="made" dir="auto">${escaped(made)}</p>`,
    ...parts,
    words ? `<p class="words" dir="auto">${escaped(words)}</p>` : '',
    '</body></html>\n',
  ].join('');
}

/** A name for the file that every system takes. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${Array.from(plain).slice(0, 80).join('').trim() || 'page'}.html`;
}
