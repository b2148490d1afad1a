import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import Mocha from 'mocha';
import { reportCounts } from './reportCounts';
import { projectRoot } from './paths';
import { exitOnSignals } from './processes';
import { findTestFiles } from './testFiles';

/**
 * Property tests draw the same values for everybody, so that a change is judged by what it changed; another seed looks for what these values
 * do not show.
 */
const usualSeed = 20261123;
const seedVariable = 'PROPERTY_SEED';

const usage = 'usage: tsx test/harness/runMocha.ts <folder or file>... [--grep text] [--bail]';

/** Runs the test files below some folders in this process, TypeScript as it is. */
function main(): void {
  exitOnSignals();
  const { values, positionals } = readArguments();
  fc.configureGlobal({ seed: Number(process.env[seedVariable] ?? usualSeed) });
  const files = positionals
    .map((path) => join(projectRoot, path))
    .flatMap((path) => (path.endsWith('.ts') ? [path] : findTestFiles(path)));
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 10_000, forbidOnly: 'CI' in process.env, ...values });
  for (const file of files) mocha.addFile(file);
  const failures: string[] = [];
  const runner = mocha.run((failed) => {
    const { passes: passed = 0, pending: skipped = 0 } = runner.stats ?? {};
    reportCounts({ passed, failed, skipped, failures });
    // A handle that a test has left open must not keep the result waiting.
    process.exit(failed > 0 || passed === 0 ? 1 : 0);
  });
  runner.on('retry', (test: Mocha.Test, error: Error) => {
    console.log(`Tried again: ${test.fullTitle()}: ${error.message}`);
  });
  runner.on('fail', (test) => failures.push(test.fullTitle()));
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { grep: { type: 'string' }, bail: { type: 'boolean' } } });
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

main();
