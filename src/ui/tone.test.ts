import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults, filled } from './tone-rules.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const MESSAGES: Readonly<Record<string, { readonly message: string; readonly description?: string }>> = JSON.parse(
  readFileSync(`${ROOT}public/_locales/en/messages.json`, 'utf8'),
);
const KEYS = Object.keys(MESSAGES);

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key by which the code asks: without its plural form, where there are plural forms. */
function asked(key: string): string {
  const base = key.replace(PLURAL, '');
  return `${base}_one` in MESSAGES && `${base}_other` in MESSAGES ? base : key;
}

interface Use {
  readonly literals: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** What is handed to something that looks a message up. */
  readonly lookedUp: readonly string[];
}

function uses(source: string): Use {
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    literals: new Set([...all(/['"`]([A-Za-z0-9_]+)['"`]/g), ...all(/__MSG_(\w+?)__/g)]),
    prefixes: all(/`([a-z][a-z0-9_]*_)\$\{/g),
    lookedUp: [...all(/\b(?:text|say|lookUp|getMessage)\(\s*['"`]([A-Za-z0-9_]+)['"`]/g), ...all(/__MSG_(\w+?)__/g)],
  };
}

function sources(): readonly string[] {
  const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(tsx?|html)$/.test(file) && !/\.test\.tsx?$/.test(file));
  const manifests = ['manifest.json', 'manifest.config.ts', 'vite.config.ts'].filter((file) => existsSync(ROOT + file));
  return [...files, ...manifests];
}

function unknownKeys(use: Use): readonly string[] {
  return use.lookedUp.filter((key) => !(key in MESSAGES) && !(`${key}_other` in MESSAGES));
}

function unusedKeys(use: Use): readonly string[] {
  const isUsed = (key: string) => use.literals.has(key) || use.prefixes.some((prefix) => key.startsWith(prefix));
  return KEYS.filter((key) => !isUsed(key) && !isUsed(asked(key)));
}

describe('the tone of what we say', () => {
  it('saw the messages and the sources', () => {
    expect(KEYS.length).toBeGreaterThan(150);
    expect(sources().length).toBeGreaterThan(50);
    expect(sources()).toContain('src/ui/Popup.tsx');
  });

  it('charges nobody, stays calm, and keeps to the room of its part', () => {
    expect(KEYS.flatMap((key) => faults(key, MESSAGES[key]?.message ?? '').map((fault) => `${key} ${fault}`))).toEqual(
      [],
    );
  });

  it.each([
    ['nudge_why_x', 'Priya missed the date.'],
    ['nudge_why_x', 'You are still waiting.'],
    ['nudge_why_x', 'It failed.'],
    ['nudge_why_x', 'Ask them again.'],
    ['nudge_why_x', 'Her date has passed.'],
    ['nudge_why_x', 'You should tell them.'],
    ['nudge_why_x', 'Well done!'],
    ['nudge_why_x', 'Well done \u{1f389}'],
    ['nudge_why_x', 'This is your score.'],
    ['nudge_why_x', 'You never log a score.'],
    ['nudge_why_x', ''],
    ['nudge_title_x', 'Tell $1 about “$2”, which was due on the day before yesterday'],
    ['nudge_why_x', 'x'.repeat(111)],
    ['mark_x', 'x'.repeat(73)],
    ['button_x', 'Open the card in a tab'],
    ['draft_x', `“$1” ${'x'.repeat(220)}`],
  ])('catches a planted fault: %s %s', (key, message) => {
    expect(faults(key, message)).not.toEqual([]);
  });

  it.each([
    ['pledge_x', 'No account, no score. We never log keys.'],
    ['menu_x', 'Excuse, with a reason…'],
    ['nudge_why_x', 'There, then, others, the rest.'],
    ['mark_story_x', 'x'.repeat(100)],
  ])('lets through what is meant kindly: %s %s', (key, message) => {
    expect(faults(key, message)).toEqual([]);
  });
});

/** The placeholders of a text, each once, in their order. */
function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\$\d/g) ?? [])].sort();
}

describe('what is put into what we say', () => {
  it('fills every place of every message', () => {
    expect(KEYS.filter((key) => /\$\d/.test(filled(key, MESSAGES[key]?.message ?? '')))).toEqual([]);
    expect(filled('nudge_why_x', '$1 asked you and $2 others $3: “$4”')).toBe(
      'Maximilianes asked you and 12 others Maximilianes: “Loan list, room four”',
    );
  });

  it('is described to who translates it', () => {
    const undescribed = KEYS.filter((key) => {
      const described = placeholders(MESSAGES[key]?.description ?? '');
      return placeholders(MESSAGES[key]?.message ?? '').some((place) => !described.includes(place));
    });
    expect(undescribed).toEqual([]);
  });

  it('is the same in both forms of a plural', () => {
    const differing = KEYS.filter((key) => key.endsWith('_one')).filter((key) => {
      const other = MESSAGES[key.replace(PLURAL, '_other')]?.message ?? '';
      return !placeholders(MESSAGES[key]?.message ?? '').every((place) => placeholders(other).includes(place));
    });
    expect(differing).toEqual([]);
  });
});

describe('the keys of what we say', () => {
  const use = uses(
    sources()
      .map((file) => readFileSync(ROOT + file, 'utf8'))
      .join('\n'),
  );

  it('has only names that every browser takes', () => {
    expect(KEYS.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  it('has both forms of every plural', () => {
    const singular = KEYS.filter((key) => key.endsWith('_one'));
    expect(singular.length).toBeGreaterThan(0);
    expect(singular.filter((key) => !(key.replace(PLURAL, '_other') in MESSAGES))).toEqual([]);
  });

  it('describes every message to who translates it', () => {
    expect(KEYS.filter((key) => !MESSAGES[key]?.description)).toEqual([]);
  });

  it('has every key that the code asks for', () => {
    expect(use.lookedUp.length).toBeGreaterThan(50);
    expect(unknownKeys(use)).toEqual([]);
    expect(unknownKeys(uses("say('no_such_key'); text('menu_done')"))).toEqual(['no_such_key']);
  });

  it('has no key that nobody asks for', () => {
    expect(unusedKeys(use)).toEqual([]);
    expect(unusedKeys(uses(''))).toEqual(KEYS);
  });
});
