import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'good-faith-judge-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = '2026-03-31T12:00:00Z';

function judge(content: string, ...args: string[]): { code: number; out: string; err: string } {
  const file = join(folder, 'board.json');
  writeFileSync(file, content);
  try {
    const out = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--import', 'temporal-polyfill/global', 'tools/judge.ts', file, ...args],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    return { code: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

describe('the judge on the command line', () => {
  it.each([
    ['cut off', '{"id": "a"'],
    ['of another kind', '{"id": "a", "name": "b"}'],
    ['no record at all', '[]'],
    ['an export of ours that is damaged', '{"format":"good-faith","version":1,"facts":[{}]}'],
  ])('says one sentence and ends with 2 on a file that is %s', (_, content) => {
    const { code, out, err } = judge(content);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^[A-Z].*\.\n$/u);
  });

  it('prints one object a line, sorted, with a reason in words', () => {
    const told = story(Temporal.Instant.from(NOW).epochMilliseconds, 'UTC');
    const { code, out } = judge(JSON.stringify(told.boards[0]), '--now', NOW, '--tz', 'UTC');
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { subject: string; why: string; facts: string[] });
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map((row) => row.subject)).toEqual(rows.map((row) => row.subject).toSorted());
    for (const row of rows) {
      expect(row.why).not.toMatch(/\$\d|undefined/u);
      expect(row.why.length).toBeGreaterThan(20);
      expect(row.facts.length).toBeGreaterThan(0);
    }
  });

  it('shows nudges for whoever is named', () => {
    const told = story(Temporal.Instant.from(NOW).epochMilliseconds, 'UTC');
    const { out } = judge(
      JSON.stringify(told.boards[0]),
      '--now',
      NOW,
      '--tz',
      'UTC',
      '--me',
      told.me,
      '--show',
      'nudges',
    );
    const kinds = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { nudge: string }).nudge);
    expect(kinds).toContain('tell-them');
    expect(kinds).toContain('came-due');
  });
});
