import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { lineMark, resultFileVariable, resultMark } from '../host/report';
import type { PageOptions } from './embeddedVscode';
import { runInHost, type HostRunOptions } from './hostRun';
import { projectRoot } from './paths';
import { exitOnSignals } from './processes';
import { provision } from './provision';
import { runServerCommand } from './server';

/** Names the folders in which a launch writes. */
export const nameVariable = 'EMBEDDED_VSCODE_NAME';

/** Set to 1 for Restricted Mode. The flag that switches trust off cannot be left away: test-electron always passes it. */
export const restrictedVariable = 'EMBEDDED_VSCODE_RESTRICTED';

/** Understands the command line that a desktop VS Code is tested with, and exits as it would. */
export function main(args: readonly string[]): void {
  exitOnSignals();
  run(args).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? (error.stack ?? error.message) : error);
      process.exit(1);
    },
  );
}

async function run(args: readonly string[]): Promise<number> {
  const command = args.find((arg) => /^--(install-extension|list-extensions|version)\b/.test(arg));
  if (command !== undefined) {
    console.log(await runServerCommand(await provision(), args));
    return 0;
  }
  const { reason, artifacts, code } = await runInHost(readCommandLine(args, process.env));
  if (reason !== undefined) console.log(reason);
  if (artifacts !== undefined) console.log(`Evidence: ${relative(projectRoot, artifacts)}`);
  return code;
}

/** Turns the desktop's command line into a run of the embedded VS Code. */
export function readCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): HostRunOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const testsPath = text('extensionTestsPath');
  const developmentPath = text('extensionDevelopmentPath');
  if (testsPath === undefined || developmentPath === undefined) {
    throw new Error('Both --extensionDevelopmentPath and --extensionTestsPath are needed.');
  }
  const resultFile = env[resultFileVariable];
  const settings = userSettings(text('user-data-dir'));
  return {
    vscode: {
      name: env[nameVariable] ?? 'vscode',
      settings,
      trust: Boolean(values['disable-workspace-trust']) && env[restrictedVariable] !== '1',
    },
    page: {
      ...workspace(positionals),
      developmentPath,
      testsPath,
      disableExtensions: Boolean(values['disable-extensions']),
      ...(text('locale') === 'ja' ? { language: 'ja' } : {}),
    },
    ...(resultFile === undefined ? {} : { resultFile }),
    worker: JSON.stringify(settings['remote.extensionKind'] ?? {}).includes('"web"'),
    onLog:
      resultFile === undefined
        ? printLine
        : (line) => {
            printReport(line, resultFile);
          },
  };
}

function workspace(positionals: readonly string[]): Pick<PageOptions, 'folder' | 'workspace'> {
  const [path] = positionals;
  if (path === undefined) return {};
  return path.endsWith('.code-workspace') ? { workspace: path } : { folder: path };
}

/** A profile prepared for the desktop holds here too, as far as it consists of settings. */
function userSettings(userDataDirectory: string | undefined): Record<string, unknown> {
  if (userDataDirectory === undefined) return {};
  try {
    return JSON.parse(readFileSync(join(userDataDirectory, 'User/settings.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function printLine(line: string): void {
  console.log(line);
}

/** Of everything VS Code logs, prints what our own reporter wrote, and saves the result that a web worker cannot save. */
function printReport(text: string, resultFile: string): void {
  for (const line of text.split('\n')) {
    if (line.startsWith(lineMark)) console.log(line.slice(lineMark.length));
    else if (line.startsWith(resultMark)) writeFileSync(resultFile, line.slice(resultMark.length));
  }
}
