import { spawnSync } from 'node:child_process';

interface Check {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly zone?: string;
}

/** Zones that differ in what breaks dates: none, west, half an hour off, and a day ahead. */
const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia'];

const CHECKS: readonly Check[] = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'unit tests and the tree test', script: 'test:unit' },
  ...ZONES.map((zone) => ({ name: `core in ${zone}`, script: 'test:unit', args: ['src/core'], zone })),
  { name: 'build', script: 'build' },
  { name: 'end to end, in a real browser', script: 'test:e2e' },
];

function run({ script, args = [], zone }: Check): number {
  const { status, error } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: zone === undefined ? process.env : { ...process.env, TZ: zone },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function seconds(since: number): string {
  return `${Math.round((performance.now() - since) / 1000)} s`;
}

const startedAt = performance.now();
for (const [index, check] of CHECKS.entries()) {
  console.log(`\n━━━ ${index + 1} of ${CHECKS.length} · ${check.name} ━━━`);
  const checkedAt = performance.now();
  const status = run(check);
  if (status !== 0) {
    console.error(`\n✗ ${check.name}: stopped here after ${seconds(startedAt)}, exit code ${status}.`);
    process.exit(status);
  }
  console.log(`✓ ${check.name}, ${seconds(checkedAt)}`);
}
console.log(`\n✓ All ${CHECKS.length} checks passed in ${seconds(startedAt)}.`);
