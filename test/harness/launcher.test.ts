import { deepStrictEqual, match, notEqual, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultFileVariable } from '../host/report';
import { bundleTests } from './bundle';
import { nameVariable } from './desktopCommandLine';

const launcher = join(__dirname, 'launcher.mjs');
const toy = join(__dirname, 'fixtures/toy-extension');
const runWithTestElectron = join(__dirname, 'fixtures/runWithTestElectron.cjs');

interface Outcome {
  code: number | null;
  output: string;
}

describe('The launcher', function () {
  this.timeout(240_000);
  let directory: string;
  let resultFile: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'postmortem-harness-'));
    resultFile = join(directory, 'result.json');
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('runs tests for test-electron as a desktop would', async () => {
    const { code } = await runTests('passing');
    strictEqual(code, 0);
    const result: unknown = JSON.parse(readFileSync(resultFile, 'utf8'));
    deepStrictEqual(result, { passed: 1, failed: 0, skipped: 0, failures: [] });
  });

  it('lets test-electron know of a failing test', async () => {
    const { code, output } = await runTests('failing');
    strictEqual(code, 1);
    match(output, /Expected values to be strictly equal/);
  });

  it('fails when a test crashes the extension host', async () => {
    const { code, output } = await launch('aborting');
    notEqual(code, 0);
    match(output, /The extension host crashed: .*SIGABRT/);
  });

  it('fails when a test ends the extension host as if all were well', async () => {
    const { code, output } = await launch('exiting');
    notEqual(code, 0);
    match(output, /The extension host ended before the tests did\./);
  });

  it('fails when a test module cannot be loaded, keeps evidence and says where', async () => {
    const { code, output } = await launch('throwing');
    notEqual(code, 0);
    const path = /^Evidence: (.+)$/m.exec(output)?.[1] ?? 'no evidence';
    match(readFileSync(join(__dirname, '../..', path, 'raw.log'), 'utf8'), /This module cannot be loaded\./);
  });

  async function bundle(suite: string): Promise<string> {
    const outfile = join(__dirname, '../../.vscode-test/bundles', `harness-${suite}.js`);
    await bundleTests({ kind: 'node', testFiles: [join(__dirname, 'fixtures/suites', `${suite}.ts`)], outfile });
    return outfile;
  }

  async function launch(suite: string): Promise<Outcome> {
    const testsPath = await bundle(suite);
    return run(suite, launcher, [`--extensionDevelopmentPath=${toy}`, `--extensionTestsPath=${testsPath}`]);
  }

  /** In a process of its own, as test-electron prints what it runs. */
  async function runTests(suite: string): Promise<Outcome> {
    const options = {
      vscodeExecutablePath: launcher,
      extensionDevelopmentPath: toy,
      extensionTestsPath: await bundle(suite),
      launchArgs: [directory, `--user-data-dir=${join(directory, 'user-data')}`],
    };
    return run(suite, process.execPath, [runWithTestElectron, JSON.stringify(options)]);
  }

  async function run(suite: string, command: string, args: readonly string[]): Promise<Outcome> {
    const env = { ...process.env, [resultFileVariable]: resultFile, [nameVariable]: `harness-${suite}` };
    const child = spawn(command, args, { env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output };
  }
});
