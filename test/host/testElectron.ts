import { runTests } from '@vscode/test-electron';

/** What `launch` hands over as JSON on the command line: the options of test-electron. */
export type TestElectronOptions = Parameters<typeof runTests>[0];

/** Runs the tests through test-electron in a process of its own, so that what it and VS Code print can be sorted by the one who started it. */
function main(): void {
  const options = JSON.parse(process.argv[2] ?? '{}') as TestElectronOptions;
  runTests(options).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}

main();
