import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShareContent, shareText } from './share-content.ts';
import { escaped, fileName, shareHtml } from './share-html.ts';

const content: ShareContent = {
  title: 'What is open between Signe and <b>Thiago</b>',
  made: '28 November',
  sections: [
    { heading: 'Signe & Co', lines: [{ key: 'a', words: '<script>alert(1)</script> "quoted" \'single\'' }] },
    { heading: 'Thiago', lines: [] },
  ],
  words: '</p><img src=x onerror=alert(1)>',
};

/** The words between the tags of a page that holds no other markup than ours. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

describe('the page to share as a file', () => {
  it('has no script, loads nothing, and shows markup in names as words', () => {
    const html = shareHtml(content, 'en');
    expect(html).not.toMatch(/<script|<img|<b>|onerror="/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;single&#39;');
    expect(html).toContain('&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|url\(|@import/);
  });

  it('has the same tags whatever people wrote', () => {
    const plain = tagsOf(shareHtml({ ...content, title: 'x', made: 'x', words: 'x', sections: [] }, 'en'));
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (title, words) => {
        const html = shareHtml({ title, made: title, words: `${words}.`, sections: [] }, 'en');
        expect(tagsOf(html).length).toBe(plain.length);
      }),
    );
  });

  it('cannot be left by a language that is none', () => {
    expect(shareHtml(content, 'en"><script>')).not.toContain('<script>');
  });

  it('says nothing where nothing was added', () => {
    expect(shareHtml({ ...content, words: '' }, 'en')).not.toContain('class="words"');
  });
});

it('escapes every sign that means something', () => {
  expect(escaped(`<a href="x" title='y'>&</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;');
});

it.each([
  ['Signe and Thiago', 'Signe and Thiago.html'],
  ['../../etc/passwd', 'etc passwd.html'],
  ['CON: "x" | y?', 'CON x y.html'],
  ['森 と 林', '森 と 林.html'],
  ['///', 'page.html'],
])('names the file of %s %s', (title, file) => {
  expect(fileName(title)).toBe(file);
});

it('is pasted as plain text with the same words', () => {
  const text = shareText({ ...content, words: 'See you on Thursday' });
  expect(text).toContain('Signe & Co\n- <script>alert(1)</script>');
  expect(text.endsWith('See you on Thursday')).toBe(true);
});
