import { noCounts, type Counts } from '../harness/counts';
import { lineMark } from './report';

/** Test files by name; calling one loads it. */
export type Suites = Readonly<Record<string, () => Promise<unknown>>>;

/** What the command line asked for. */
export interface RunOptions {
  grep?: string;
  color: boolean;
}

/** Settings of Mocha that hold in every extension host. */
export function mochaOptions({ grep, color }: RunOptions): Mocha.MochaOptions {
  // VS Code needs a moment now and then, and this is a bound on hanging, not a measurement.
  return { ui: 'bdd', reporter: 'spec', timeout: 60_000, color, ...(grep === undefined ? {} : { grep }) };
}

/** Loads the suites into a Mocha whose interface is already global, runs them, and says how many passed. */
export async function runSuites(mocha: Mocha, base: typeof Mocha.reporters.Base, suites: Suites): Promise<Counts> {
  markLines(base);
  for (const load of Object.values(suites)) await load();
  const result: Counts = noCounts();
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', () => (result.passed += 1));
    runner.on('fail', (test) => {
      result.failed += 1;
      result.failures.push(test.fullTitle());
    });
    runner.on('pending', () => (result.skipped += 1));
  });
  return result;
}

/** Throws what tells VS Code that the run was not a success. */
export function assertAllPassed({ failed }: Counts): void {
  if (failed > 0) throw new Error(`${failed} failed`);
}

function markLines(base: typeof Mocha.reporters.Base): void {
  base.consoleLog = (template: string | undefined, ...values: (string | number)[]) => {
    const text = (template ?? '').replace(/%[sd]/g, () => String(values.shift() ?? ''));
    for (const line of text.split('\n')) console.log(lineMark + line);
  };
}
