import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { noCounts, withFailure, type Counts } from '../harness/counts';
import { nameVariable, restrictedVariable } from '../harness/desktopCommandLine';
import { projectRoot } from '../harness/paths';
import { canEmbed } from '../harness/provision';
import { quietProfile } from '../harness/quietProfile';
import { sourcePositions } from '../harness/sourcePositions';
import { lineMark, resultFileVariable } from './report';
import type { Shape } from './shapes';
import type { TestElectronOptions } from './testElectron';

/** A VS Code to run tests in. */
export interface Executable {
  path: string;
  desktop: boolean;
}

/** The embedded VS Code where it runs; a downloaded desktop build elsewhere, or when VSCODE_VERSION asks for one. */
export async function findExecutable(): Promise<Executable> {
  const version = process.env['VSCODE_VERSION'];
  if (version === undefined && canEmbed()) {
    return { path: join(projectRoot, 'test/harness/launcher.mjs'), desktop: false };
  }
  return { path: await downloadAndUnzipVSCode({ version: version ?? 'stable' }), desktop: true };
}

/** Why a shape cannot be had in an executable. */
export function reasonToLeaveOut(shape: Shape, { desktop }: Executable): string | undefined {
  if (!desktop) return undefined;
  if (shape.restricted) return 'test-electron trusts every folder of the desktop';
  if (shape.web) return 'the desktop runs extensions in Node only';
  if (shape.locale !== undefined) return 'the desktop needs a language pack from the Marketplace';
  return undefined;
}

/** Starts VS Code in a shape with a bundle of tests, prints what the tests report, and counts. */
export async function launch(executable: Executable, shape: Shape, testsPath: string): Promise<Counts> {
  const directory = mkdtempSync(join(tmpdir(), 'postmortem-host-'));
  const resultFile = join(directory, 'result.json');
  try {
    const env = {
      ...process.env,
      ...shape.env,
      [resultFileVariable]: resultFile,
      [nameVariable]: shape.name,
      [restrictedVariable]: shape.restricted ? '1' : '0',
    };
    const options: TestElectronOptions = {
      vscodeExecutablePath: executable.path,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: testsPath,
      launchArgs: launchArguments(shape, directory),
    };
    const code = await start(executable, options, env, sourcePositions(testsPath));
    return readCounts(resultFile, code);
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A crash is one failure at least: the tests cannot have counted it. */
function readCounts(resultFile: string, code: number): Counts {
  if (!existsSync(resultFile)) return withFailure(noCounts(), 'VS Code ended without a result');
  const counts = JSON.parse(readFileSync(resultFile, 'utf8')) as Counts;
  return code !== 0 && counts.failed === 0 ? withFailure(counts, 'VS Code ended with an error') : counts;
}

function launchArguments(shape: Shape, directory: string): string[] {
  const userData = join(directory, 'user-data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(userSettings(shape)));
  return [
    ...workspace(shape, directory),
    ...(shape.locale === undefined ? [] : [`--locale=${shape.locale}`]),
    `--user-data-dir=${userData}`,
    `--extensions-dir=${join(directory, 'extensions')}`,
  ];
}

function userSettings(shape: Shape): Record<string, unknown> {
  const kind = { 'remote.extensionKind': { 'same-day-postmortem.same-day-postmortem': ['web'] } };
  return { ...quietProfile, ...(shape.web ? kind : {}), ...shape.settings };
}

/** Tests write into a copy of the fixture, never into the fixture. */
function workspace(shape: Shape, directory: string): string[] {
  if (shape.opens === 'nothing') return [];
  const copy = join(directory, 'workspace');
  mkdirSync(copy);
  const fixture = join(projectRoot, 'test/host/fixtures', shape.name);
  if (existsSync(fixture)) cpSync(fixture, copy, { recursive: true });
  if (shape.opens === 'folder') return [copy];
  const file = readdirSync(copy).find((name) => name.endsWith('.code-workspace'));
  if (file === undefined) throw new Error(`There is no .code-workspace file in ${fixture}.`);
  return [join(copy, file)];
}

function start(
  { desktop }: Executable,
  options: TestElectronOptions,
  env: NodeJS.ProcessEnv,
  inSource: (line: string) => string,
): Promise<number> {
  const script = ['--import', 'tsx', join(__dirname, 'testElectron.ts'), JSON.stringify(options)];
  const child = spawn(process.execPath, script, {
    env,
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', desktop ? 'ignore' : 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    // The embedded VS Code has left out its own log already; the desktop's is mixed with the reporter's lines.
    if (line.startsWith(lineMark)) console.log(inSource(line.slice(lineMark.length)));
    else if (!desktop && !/^Exit code: +0$/.test(line)) console.log(inSource(line));
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
