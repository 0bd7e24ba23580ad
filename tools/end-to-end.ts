import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

interface Outcome {
  readonly status: number;
  /** The files in which something did not hold; none where there is no report. */
  readonly failed: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'good-faith-e2e-'));

function failedIn(report: string): readonly string[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return testResults.flatMap(({ name, status }) => (status === 'passed' ? [] : [name]));
  } catch {
    return [];
  }
}

function run(round: string, files: readonly string[]): Outcome {
  const report = join(folder, `${round}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status, error } = spawnSync('npx', ['vitest', 'run', '--project', 'e2e', ...reporters, ...files], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return { status: status ?? 1, failed: failedIn(report) };
}

/**
 * A browser under a busy machine now and then answers later than a test waits, and the tests of a file share one browser: so a file
 * that fails is run once more, whole and in a fresh one, and is named. What fails twice has failed.
 */
function endToEnd(asked: readonly string[]): number {
  const first = run('first', asked);
  if (first.status === 0 || first.failed.length === 0) return first.status;
  console.error(`\n⚠ Not at the first try, so once more: ${first.failed.join(', ')}`);
  return run('second', first.failed).status;
}

const status = endToEnd(process.argv.slice(2));
rmSync(folder, { recursive: true, force: true });
process.exit(status);
