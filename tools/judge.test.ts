import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { story } from '../lab/story.ts';
import { ANA, act, ask, board, given, ME, say, seen, time } from '../src/core/history.kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'good-faith-judge-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = '2026-03-31T12:00:00Z';

/** Done four working hours after its time, and answered two working days after it was asked. */
const DONE = act('2026-03-10T16:00', { kind: 'done' });
const SEEN = seen('2026-03-12T10:00', { due: time('2026-03-10T12:00'), isDone: true });
const ASKED = [...ask('2026-03-05T10:00', ME, [ANA]), say('2026-03-09T10:00', ANA)];

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

  it('judges an export by what it says was expected then', () => {
    const word = (kind: string, at: string, subject: string, rest: object) => {
      const instant = Temporal.Instant.from(at).epochMilliseconds;
      const line = { subject, space: null, at: instant, by: null, isAutomated: false, readAt: instant, source: 'user' };
      return { key: `${subject}|said|${kind.slice(5)}|${instant}`, ...line, kind, ...rest };
    };
    const said = (at: string, sinceOn: string, terms: object) =>
      word('said-expectation', at, ANA, {
        scope: { kind: 'person', handle: ANA },
        direction: 'theirs',
        sinceOn,
        state: { kind: 'agreed', on: sinceOn, how: 'on a call', url: null, letter: null },
        terms,
      });
    const outcomes = (...words: readonly object[]) => {
      const facts = [...board('2026-01-05T08:00'), ...given('2026-03-10T12:00'), DONE, SEEN, ...ASKED, ...words];
      const file = JSON.stringify({ format: 'good-faith', version: 1, facts });
      const { code, out } = judge(file, '--now', NOW, '--tz', 'UTC', '--me', ME, '--due-times', 'exact');
      expect(code).toBe(0);
      const rows = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { verdict: string; outcome: string });
      return rows.map(({ verdict, outcome }) => `${verdict} ${outcome}`).sort();
    };
    expect(outcomes()).toEqual(['ask answered late', 'deadline late']);
    const more = { graceHours: 6, question: { count: 3, unit: 'days' } };
    const agreed = said('2026-03-02T10:00:00Z', '2026-03-02', more);
    expect(outcomes(agreed)).toEqual(['ask answered', 'deadline kept']);
    expect(outcomes(said('2026-03-11T10:00:00Z', '2026-01-01', more))).toEqual(['ask answered late', 'deadline late']);
    const back = word('said-undone', '2026-03-03T10:00:00Z', ANA, { word: agreed.key });
    expect(outcomes(agreed, back)).toEqual(['ask answered late', 'deadline late']);
  });
});
