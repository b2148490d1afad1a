import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from '../harness/bundle';
import { describeCounts, sum, type Counts } from '../harness/counts';
import { reportCounts } from '../harness/reportCounts';
import { cacheDirectory } from '../harness/paths';
import { exitOnSignals } from '../harness/processes';
import { provision } from '../harness/provision';
import { findTestFiles } from '../harness/testFiles';
import { findExecutable, launch, reasonToLeaveOut } from './launch';
import { shapes, type Shape } from './shapes';

const usage = `usage: npm run test:host -- [--shape ${shapes.map(({ name }) => name).join('|')}]... [--grep text]`;

async function main(): Promise<number> {
  exitOnSignals();
  const { shape: names, grep } = readArguments();
  const executable = await findExecutable();
  if (!executable.desktop) await provision(console.log);
  const counts: Counts[] = [];
  const summary: string[] = [];
  for (const shape of shapes.filter(({ name }) => names === undefined || names.includes(name))) {
    const left = reasonToLeaveOut(shape, executable);
    if (left !== undefined) {
      summary.push(`${shape.name}: left out: ${left}`);
      continue;
    }
    const testFiles = filesOf(shape);
    if (testFiles.length === 0) {
      summary.push(`${shape.name}: no tests`);
      continue;
    }
    console.log(`\n${shape.name}`);
    const begin = Date.now();
    const outfile = join(cacheDirectory, 'bundles', `${shape.name}.js`);
    await bundleTests({ kind: shape.web ? 'web' : 'node', testFiles, outfile, grep, color: process.stdout.isTTY });
    const result = await launch(executable, shape, outfile);
    counts.push({ ...result, failures: result.failures.map((title) => `${shape.name}: ${title}`) });
    summary.push(`${shape.name}: ${describeCounts(result)} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  }
  console.log(['', ...summary].join('\n'));
  const total = sum(counts);
  reportCounts(total);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function filesOf(shape: Shape): string[] {
  return ['shared', shape.name].flatMap((folder) => findTestFiles(join(__dirname, 'suites', folder)));
}

function readArguments(): { shape?: string[]; grep?: string } {
  try {
    const { values } = parseArgs({ options: { shape: { type: 'string', multiple: true }, grep: { type: 'string' } } });
    const unknown = values.shape?.find((name) => !shapes.some((shape) => shape.name === name));
    if (unknown !== undefined) throw new Error(`There is no shape "${unknown}".`);
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = 1;
  },
);
