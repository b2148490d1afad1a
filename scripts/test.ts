import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeCounts, noCounts, sum, withFailure, type Counts } from '../test/harness/counts';
import { countsFileVariable } from '../test/harness/reportCounts';
import { projectRoot } from '../test/harness/paths';
import { exitOnSignals } from '../test/harness/processes';
import { canEmbed, provision } from '../test/harness/provision';

/** A kind of test, run by a script in a process of its own. */
interface Suite {
  name: string;
  script: readonly string[];
  /** Whether it needs the embedded VS Code; the host suites take a downloaded desktop build where there is none. */
  embedded: boolean;
}

const mocha = 'test/harness/runMocha.ts';

const suites: readonly Suite[] = [
  { name: 'unit', script: [mocha, 'test/unit'], embedded: false },
  { name: 'cli', script: [mocha, 'test/cli'], embedded: false },
  { name: 'harness', script: [mocha, 'test/harness'], embedded: true },
  { name: 'host', script: ['test/host/runHostTests.ts'], embedded: false },
  { name: 'e2e', script: [mocha, 'test/e2e'], embedded: true },
];

const usage = `usage: npm test -- [${suites.map(({ name }) => name).join('] [')}]`;

/** Runs the suites one after the other, all of them by default, and sums up in the last lines. */
async function main(): Promise<number> {
  exitOnSignals();
  const chosen = readArguments();
  if (canEmbed() && chosen.some(({ name }) => !['unit', 'cli'].includes(name))) await provision(console.log);
  const built = await run(['scripts/build.ts']);
  if (built !== 0) return built;

  const results: Counts[] = [];
  const summary: string[] = [];
  for (const suite of chosen) {
    if (suite.embedded && !canEmbed()) {
      summary.push(`${suite.name}: left out: the embedded VS Code runs on 64-bit Linux only`);
      continue;
    }
    console.log(`\n=== ${suite.name} ===`);
    const begin = Date.now();
    const counts = await runSuite(suite);
    results.push({ ...counts, failures: counts.failures.map((title) => `${suite.name}: ${title}`) });
    const ranNothing = counts.passed + counts.failed === 0;
    if (ranNothing) results.push(withFailure(noCounts(), `${suite.name}: no test ran`));
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    summary.push(`${suite.name}: ${describeCounts(counts)}${ranNothing ? ': no test ran' : ''} (${seconds} s)`);
  }
  const { passed, failed, failures } = sum(results);
  console.log(
    ['', ...failures.map((title) => `failed: ${title}`), ...summary, `${passed} passed, ${failed} failed`].join('\n'),
  );
  return failed > 0 || passed === 0 ? 1 : 0;
}

async function runSuite({ script }: Suite): Promise<Counts> {
  const directory = mkdtempSync(join(tmpdir(), 'postmortem-test-'));
  try {
    const file = join(directory, 'counts.json');
    const code = await run(script, { [countsFileVariable]: file });
    const counts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : noCounts();
    // A suite that ended badly without a failing test has crashed: one failure that it could not count.
    const uncounted = code !== 0 && counts.failed === 0 && !(existsSync(file) && counts.passed === 0);
    return uncounted ? withFailure(counts, 'ended badly') : counts;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(script: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const end = (): void => {
    child.kill();
  };
  process.once('exit', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

function readArguments(): readonly Suite[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const unknown = positionals.find((name) => !suites.some((suite) => suite.name === name));
    if (unknown !== undefined) throw new Error(`There is no suite "${unknown}".`);
    return positionals.length === 0 ? suites : suites.filter(({ name }) => positionals.includes(name));
  } catch (error) {
    console.error(`${(error as Error).message} ${usage}`);
    process.exit(2);
  }
}

main().then(
  (code) => {
    process.exit(code);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
