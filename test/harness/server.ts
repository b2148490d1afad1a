import type { ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { within } from './deadline';
import { killGroup, spawnGroup } from './processes';
import type { EmbeddedParts } from './provision';

/** How to start the server half of VS Code. */
export interface ServerOptions {
  /** A fresh folder that will hold everything this server writes. */
  directory: string;
  /** 0, the default, takes any free port. */
  port?: number;
  env?: Record<string, string>;
  /** The user's settings.json. */
  settings?: Readonly<Record<string, unknown>>;
  /** Settings of the machine on which the server runs: what a user's settings say of paths is not for a remote machine. */
  machineSettings?: Record<string, unknown>;
  /** The user's keybindings.json. */
  keybindings?: readonly unknown[];
  /** Whether every folder is trusted without asking. Default: true. */
  trust?: boolean;
  /** Packages to install before the start. */
  vsix?: readonly string[];
  /** Whether pages may load an extension under development and run tests in the extension host. */
  smoke?: boolean;
  locale?: string;
  /** What a page opens whose address names nothing. */
  defaultFolder?: string;
  /** A secret without which no page is served. Without it, any page that this machine's browser shows could reach the server. */
  token?: string;
}

/** A running server. */
export interface Server {
  readonly port: number;
  readonly url: string;
  readonly directory: string;
  readonly userDataDirectory: string;
  readonly extensionsDirectory: string;
  /** Everything that the server has printed. */
  readonly output: readonly string[];
  /** Resolves as soon as a line, printed before or after the call, matches. */
  waitForLine(pattern: RegExp, milliseconds: number): Promise<string>;
  /** Ends the server and all its processes. Its folder stays. */
  stop(): void;
}

/** The port that was asked for belongs to another program. */
export class PortInUseError extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use.`);
  }
}

/** Starts a server on the loopback interface and resolves when it listens. */
export async function startServer(parts: EmbeddedParts, options: ServerOptions): Promise<Server> {
  const { directory } = options;
  const userDataDirectory = join(directory, 'user-data');
  const extensionsDirectory = join(directory, 'extensions');
  await writeProfile(userDataDirectory, options);
  await mkdir(extensionsDirectory, { recursive: true });

  const env = serverEnvironment(options.env);
  const locations = [
    ['--server-data-dir', join(directory, 'server-data')],
    ['--user-data-dir', userDataDirectory],
    ['--extensions-dir', extensionsDirectory],
  ].flat();
  for (const vsix of options.vsix ?? []) {
    await runServerCommand(parts, [...locations, '--install-extension', vsix], env);
  }
  const child = spawnGroup(parts.node, [parts.serverMain, ...serverArguments(options), ...locations], {
    env,
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = new Lines(child);
  try {
    // A server whose port is taken says so and stays.
    const line = await lines.waitFor(/Extension host agent listening on \d+|EADDRINUSE/, 30_000);
    if (line.includes('EADDRINUSE')) throw new PortInUseError(options.port ?? 0);
    const port = Number(/(\d+)$/.exec(line.trim())?.[1]);
    return {
      port,
      url: `http://127.0.0.1:${port}/${options.token === undefined ? '' : `?tkn=${options.token}`}`,
      directory,
      userDataDirectory,
      extensionsDirectory,
      output: lines.seen,
      waitForLine: (pattern, milliseconds) => lines.waitFor(pattern, milliseconds),
      stop: () => {
        killGroup(child);
      },
    };
  } catch (error) {
    killGroup(child);
    if (error instanceof PortInUseError) throw error;
    throw new Error(`VS Code did not start:\n${lines.seen.join('\n')}`, { cause: error });
  }
}

/** Runs the server for one task that ends by itself, such as installing an extension, and returns what it printed. */
export async function runServerCommand(
  parts: EmbeddedParts,
  args: readonly string[],
  env: NodeJS.ProcessEnv = serverEnvironment(),
): Promise<string> {
  const child = spawnGroup(parts.node, [parts.serverMain, '--accept-server-license-terms', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = new Lines(child);
  const code = await within(60_000, `VS Code ${args.join(' ')}`, lines.exit);
  const output = lines.seen.join('\n');
  if (code !== 0) throw new Error(`VS Code ${args.join(' ')} failed with code ${code}:\n${output}`);
  return output;
}

/** Deletes a server's folder, which may still be written to for a moment by what has just been killed. */
export async function removeDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function writeProfile(userDataDirectory: string, options: ServerOptions): Promise<void> {
  const user = join(userDataDirectory, 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify(options.settings ?? {}, null, 2));
  if (options.machineSettings) {
    const machine = join(userDataDirectory, 'Machine');
    await mkdir(machine, { recursive: true });
    await writeFile(join(machine, 'settings.json'), JSON.stringify(options.machineSettings, null, 2));
  }
  if (options.keybindings) {
    await writeFile(join(user, 'keybindings.json'), JSON.stringify(options.keybindings, null, 2));
  }
}

function serverArguments(options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token]),
    ...['--accept-server-license-terms', '--disable-telemetry'],
    ...((options.trust ?? true) ? ['--disable-workspace-trust'] : []),
    ...(options.smoke ? ['--enable-smoke-test-driver'] : []),
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
    ...(options.defaultFolder === undefined ? [] : ['--default-folder', options.defaultFolder]),
  ];
}

/** What the machine's owner has set up, without what npm or a surrounding VS Code has added for itself. */
function serverEnvironment(additions: Record<string, string> = {}): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|MOCHA_)/;
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // An empty gallery: nothing is looked up on the network.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...additions };
}

/** The lines that a process prints, kept and waited for. */
class Lines {
  readonly seen: string[] = [];
  readonly exit: Promise<number>;
  readonly #waiting = new Set<(line: string) => void>();
  #ended = false;

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        this.seen.push(line);
        for (const offer of [...this.#waiting]) offer(line);
      });
    }
    this.exit = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve(code ?? 1);
      });
    });
    const end = (): void => {
      this.#ended = true;
    };
    this.exit.then(end, end);
  }

  async waitFor(pattern: RegExp, milliseconds: number): Promise<string> {
    const earlier = this.seen.find((line) => pattern.test(line));
    if (earlier !== undefined) return earlier;
    if (this.#ended) throw new Error(`The process ended without printing ${pattern}.`);
    let offer: ((line: string) => void) | undefined;
    const later = new Promise<string>((resolve) => {
      offer = (line) => {
        if (pattern.test(line)) resolve(line);
      };
      this.#waiting.add(offer);
    });
    const ended = this.exit.then(() => {
      throw new Error(`The process ended without printing ${pattern}.`);
    });
    try {
      return await within(milliseconds, `a line like ${pattern}`, Promise.race([later, ended]));
    } finally {
      if (offer) this.#waiting.delete(offer);
    }
  }
}
