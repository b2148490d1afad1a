import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { resultFileVariable } from './report';
import { assertAllPassed, mochaOptions, runSuites, type RunOptions, type Suites } from './runSuites';

/** Runs suites in the extension host that is a Node process: on the desktop, over a remote connection, in code-server. */
export async function run(options: RunOptions, suites: Suites): Promise<void> {
  const mocha = new Mocha(mochaOptions(options));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const result = await runSuites(mocha, Mocha.reporters.Base, suites);
  const file = process.env[resultFileVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(result));
  assertAllPassed(result);
}
