import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { format } from 'node:util';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newPage, saveTrace, type ContextOptions } from './browser';
import { artifactsDirectory, runsDirectory } from './paths';
import { provision } from './provision';
import { quietProfile } from './quietProfile';
import { removeDirectory, startServer, type Server, type ServerOptions } from './server';
import { turnableClock, type TurnableClock } from './turnableClock';

/** How to start VS Code: server and browser. */
export interface EmbeddedOptions extends Omit<ServerOptions, 'directory'> {
  /** Names the folders in which this launch writes. */
  name: string;
  /** A moment, ISO 8601 with an offset, that the clock of the server shows at first; it can be turned. */
  clock?: string;
}

/** What to open in a window. */
export interface PageOptions extends ContextOptions {
  /** A folder, a .code-workspace file, or neither: an empty window. */
  folder?: string;
  workspace?: string;
  /** An extension to load from its folder (needs `smoke`). */
  developmentPath?: string;
  /** A module whose `run()` is called in the extension host (needs `smoke`); `onExit` learns how it ended. */
  testsPath?: string;
  /** Environment of this page's extension host (needs `smoke`). */
  env?: Record<string, string>;
  /** The display language of extensions. VS Code's own texts stay English. */
  language?: 'ja';
  /** Whether installed extensions stay away. */
  disableExtensions?: boolean;
  onLog?: (line: string) => void;
  onExit?: (code: number) => void;
}

/** A VS Code of our own: everything it knows is below `directory`, and `stop` leaves nothing of it. */
export interface EmbeddedVscode {
  readonly server: Server;
  readonly browser: Browser;
  /** The clock of the server, where one was asked for. */
  readonly clock?: TurnableClock;
  openPage(options?: PageOptions): Promise<Page>;
  /** Kills the server with everything that runs in it, does something meanwhile, and starts it again on the same folders and port. */
  crash(meanwhile: () => void): Promise<void>;
  /** Keeps what helps to understand a failure, and returns the folder. */
  saveArtifacts(extra?: Record<string, string>): Promise<string>;
  stop(): Promise<void>;
}

/** This machine has no clock that can be turned: tests that need one are left out. */
export class NoTurnableClockError extends Error {
  constructor() {
    super('There is no clock that can be turned: faketime and patchelf are missing.');
  }
}

let runs = 0;

/** Starts a server and a browser with fresh folders and the quiet profile. Call `stop` in the end, whatever happens. */
export async function startEmbeddedVscode(options: EmbeddedOptions): Promise<EmbeddedVscode> {
  const parts = await provision();
  runs += 1;
  const directory = join(runsDirectory, `${options.name}-${process.pid}-${runs}`);
  await removeDirectory(directory);
  await mkdir(directory, { recursive: true });
  const settings = { ...quietProfile, ...options.settings };
  const clock = options.clock === undefined ? undefined : await turnableClock(parts.node, directory, options.clock);
  if (options.clock !== undefined && !clock) throw new NoTurnableClockError();
  const serverParts = clock ? { ...parts, node: clock.node } : parts;
  const serverOptions = { ...options, directory, settings, env: { ...options.env, ...clock?.env } };
  let server = await startServer(serverParts, serverOptions);
  const console: string[] = [];
  let page: Page | undefined;
  try {
    const browser = await launchBrowser(parts, directory);
    return {
      get server() {
        return server;
      },
      browser,
      ...(clock && { clock }),
      openPage: async (pageOptions = {}) => {
        // A second window is of the same user: it shares what VS Code stores in the browser.
        const empty = await (page ? page.context().newPage() : newPage(browser, pageOptions));
        page = await openPage(empty, server, pageOptions, console);
        return page;
      },
      crash: async (meanwhile) => {
        const { port } = server;
        server.stop();
        meanwhile();
        // What was installed still is.
        server = await startServer(serverParts, { ...serverOptions, port, vsix: [] });
      },
      saveArtifacts: (extra = {}) =>
        saveArtifacts(options.name, server, page, { 'page.log': console.join('\n'), ...extra }),
      stop: async () => {
        await browser.close().catch(() => undefined);
        server.stop();
        await removeDirectory(directory);
      },
    };
  } catch (error) {
    server.stop();
    await removeDirectory(directory);
    throw error;
  }
}

async function openPage(page: Page, server: Server, options: PageOptions, console: string[]): Promise<Page> {
  page.on('console', (message) => console.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => console.push(`[uncaught] ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    options.onLog?.(format(...args));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    options.onExit?.(code);
  });
  if (options.language !== undefined) {
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
  }
  await page.goto(pageUrl(server, options));
  return page;
}

/** The address of a window that shows a folder, a workspace or nothing. */
export function pageUrl(server: Pick<Server, 'url' | 'port'>, options: PageOptions): string {
  const url = new URL(server.url);
  if (options.workspace !== undefined) url.searchParams.set('workspace', options.workspace);
  else if (options.folder !== undefined) url.searchParams.set('folder', options.folder);
  else url.searchParams.set('ew', 'true');
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.developmentPath !== undefined)
    payload.push(['extensionDevelopmentPath', remote(options.developmentPath)]);
  if (options.testsPath !== undefined) payload.push(['extensionTestsPath', remote(options.testsPath)]);
  if (options.env !== undefined) payload.push(['extensionEnvironment', JSON.stringify(options.env)]);
  if (options.disableExtensions) payload.push(['disableExtensions', 'true']);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

async function saveArtifacts(
  name: string,
  server: Server,
  page: Page | undefined,
  texts: Record<string, string>,
): Promise<string> {
  const directory = join(artifactsDirectory, name);
  await removeDirectory(directory);
  await mkdir(directory, { recursive: true });
  for (const [file, text] of Object.entries({ ...texts, 'server.log': server.output.join('\n') })) {
    await writeFile(join(directory, file), text);
  }
  const logs = join(server.userDataDirectory, 'logs');
  if (existsSync(logs)) await cp(logs, join(directory, 'logs'), { recursive: true });
  if (page) {
    // Evidence is best effort: a page that hangs must not hide the failure that made it worth looking at.
    await page.screenshot({ path: join(directory, 'screenshot.png'), timeout: 5_000 }).catch(() => undefined);
    await saveTrace(page.context(), join(directory, 'trace.zip')).catch(() => undefined);
  }
  return directory;
}
