import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { packageExtension } from '../test/harness/packageExtension';
import { projectRoot } from '../test/harness/paths';
import { killAllGroups, spawnGroup } from '../test/harness/processes';
import { canEmbed, provision } from '../test/harness/provision';
import { quietProfile } from '../test/harness/quietProfile';
import { PortInUseError, removeDirectory, startServer } from '../test/harness/server';
import { copyExample } from './copyExample';

const usage = 'usage: npm start -- [--embedded] [--port N]';
const hint = 'Try first: press F1 and type "postmortem".';

interface Options {
  embedded: boolean;
  port: number;
}

/** Ends in one sentence instead of a stack trace. */
class UserError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** Opens the extension on an example, in the desktop VS Code if there is one, else in a VS Code of our own in the browser. */
async function main(): Promise<void> {
  const options = readArguments();
  const desktop = options.embedded ? undefined : findOnPath('code');
  if (desktop === undefined && !canEmbed()) {
    throw new UserError('There is no `code` on the PATH, and the embedded VS Code runs on 64-bit Linux only.');
  }
  build();
  const directory = mkdtempSync(join(tmpdir(), 'same-day-postmortem-'));
  const example = join(directory, 'example');
  mkdirSync(example);
  const end = Promise.race([onceSignalled(), onceAbandoned()]);
  try {
    copyExample(example, Temporal.Now.zonedDateTimeISO());
    const open = desktop === undefined ? openEmbedded(options.port, directory, example) : openDesktop(desktop, example);
    // A signal may come at any time, while VS Code is still being installed too.
    await Promise.race([open, end]);
  } finally {
    killAllGroups();
    await removeDirectory(directory);
  }
}

/** Loads the extension as users get it: packaged and installed. Goes on until a signal ends it. */
async function openEmbedded(port: number, directory: string, example: string): Promise<void> {
  const parts = await provision(console.log);
  const vsix = join(directory, 'extension.vsix');
  await packageExtension(vsix);
  const server = await startServer(parts, {
    directory: join(directory, 'vscode'),
    port,
    settings: quietProfile,
    vsix: [vsix],
    defaultFolder: example,
    token: randomBytes(16).toString('hex'),
  });
  await rm(vsix);
  console.log(`${server.url}\n${hint} Ctrl+C ends it.`);
  await new Promise(() => undefined);
}

/** Resolves when the window is closed. */
function openDesktop(code: string, example: string): Promise<void> {
  const args = [`--extensionDevelopmentPath=${projectRoot}`, example, '--new-window', '--wait'];
  const windows = process.platform === 'win32';
  const child = spawnGroup(windows ? `"${code}"` : code, args, { stdio: 'inherit', shell: windows });
  console.log(`Opening VS Code. ${hint} Close the window to end it.`);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      resolve();
    });
  });
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new UserError(`The build failed.\n${stdout}${stderr}`);
}

function findOnPath(name: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((file) => join(folder, file)))
    .find((path) => existsSync(path));
}

function onceSignalled(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve(undefined);
      });
    }
  });
}

/** A signal that reaches npm alone ends npm and the shell between, and neither tells what they have started. */
function onceAbandoned(): Promise<undefined> {
  const [parent, grandparent] = ancestors();
  return new Promise((resolve) => {
    setInterval(() => {
      const [currentParent, currentGrandparent] = ancestors();
      if (currentParent !== parent || currentGrandparent !== grandparent) resolve(undefined);
    }, 500).unref();
  });
}

/** The second one is known on Linux only. */
function ancestors(): [number, string | undefined] {
  const parent = process.ppid;
  const status = existsSync(`/proc/${parent}/status`) ? readFileSync(`/proc/${parent}/status`, 'utf8') : '';
  return [parent, /^PPid:\s*(\d+)$/m.exec(status)?.[1]];
}

function readArguments(): Options {
  try {
    const { values } = parseArgs({ options: { embedded: { type: 'boolean' }, port: { type: 'string' } } });
    const port = values.port ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`"${port}" is not a port.`);
    return { embedded: values.embedded ?? false, port: Number(port) };
  } catch (error) {
    throw new UserError(`${(error as Error).message} ${usage}`, 2);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const known = error instanceof UserError || error instanceof PortInUseError;
    if (error instanceof Error) console.error(known ? error.message : error.stack);
    process.exit(error instanceof UserError ? error.exitCode : 1);
  },
);
