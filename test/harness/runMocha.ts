import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { reportCounts } from './counts';
import { projectRoot } from './paths';
import { exitOnSignals } from './processes';
import { findTestFiles } from './testFiles';

const usage = 'usage: tsx test/harness/runMocha.ts <folder or file>... [--grep text] [--bail]';

/** Runs the test files below some folders in this process, TypeScript as it is. */
function main(): void {
  exitOnSignals();
  const { values, positionals } = readArguments();
  const files = positionals
    .map((path) => join(projectRoot, path))
    .flatMap((path) => (path.endsWith('.ts') ? [path] : findTestFiles(path)));
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 10_000, forbidOnly: 'CI' in process.env, ...values });
  for (const file of files) mocha.addFile(file);
  const runner = mocha.run((failures) => {
    const { passes: passed = 0, pending: skipped = 0 } = runner.stats ?? {};
    reportCounts({ passed, failed: failures, skipped });
    // A handle that a test has left open must not keep the result waiting.
    process.exit(failures > 0 || passed === 0 ? 1 : 0);
  });
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
