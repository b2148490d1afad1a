import { resultMark } from './report';
import { assertAllPassed, mochaOptions, runSuites, type RunOptions, type Suites } from './runSuites';

// Mocha's browser build is put in front of the bundle, and leaves these behind.
declare const globalThis: { mocha: BrowserMocha; Mocha: typeof Mocha };

type BrowserMocha = Mocha & { setup(options: Mocha.MochaOptions): void };

/** Runs suites in the extension host that is a web worker. */
export async function run(options: RunOptions, suites: Suites): Promise<void> {
  const { mocha, Mocha } = globalThis;
  // The name alone would get the reporter that writes into a document.
  mocha.setup({ ...mochaOptions(options), reporter: Mocha.reporters.Spec });
  const result = await runSuites(mocha, Mocha.reporters.Base, suites);
  console.log(resultMark + JSON.stringify(result));
  assertAllPassed(result);
}
