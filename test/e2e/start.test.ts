import { deepStrictEqual, notEqual, strictEqual } from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchBrowser, newPage } from '../harness/browser';
import { within } from '../harness/deadline';
import { projectRoot } from '../harness/paths';
import { provision } from '../harness/provision';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';

describe('npm start', function () {
  this.timeout(240_000);
  let temporary: string;
  let started: ChildProcess;
  let address: string;

  before(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'postmortem-start-'));
    address = await start('--embedded');
  });

  after(() => {
    started.kill('SIGKILL');
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it('prints an address at which the extension works on the example', async () => {
    const directory = mkdtempSync(join(temporary, 'browser-'));
    const browser = await launchBrowser(await provision(), directory);
    try {
      const page = await newPage(browser);
      await page.goto(address);
      const workbench = new Workbench(page, 'start');
      await workbench.waitUntilReady();
      await workbench.dueItem().waitFor();
      await workbench.openFile('checkout-latency');
      await page.locator('.squiggly-warning').first().waitFor();
    } finally {
      await browser.close();
    }
  });

  it('keeps out whoever does not know the address', async () => {
    strictEqual((await fetch(new URL(address).origin)).status, 403);
  });

  it('says in one sentence that a port is in use', async () => {
    const { port } = new URL(address);
    const second = run('--embedded', '--port', port);
    let said = '';
    second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    strictEqual(await exitCode(second), 1);
    strictEqual(said.trim(), `Port ${port} is in use.`);
  });

  it('leaves no process and no file behind after Ctrl+C', async () => {
    await expectNothingLeftAfter('SIGINT');
  });

  it('leaves no process and no file behind when it is ended otherwise', async () => {
    await start('--embedded');
    await expectNothingLeftAfter('SIGTERM');
  });

  it('refuses what it does not understand, with exit code 2', async () => {
    strictEqual(await exitCode(run('--port', 'x')), 2);
  });

  async function expectNothingLeftAfter(signal: NodeJS.Signals): Promise<void> {
    notEqual(processesIn(temporary).length, 0);
    const ended = exitCode(started);
    started.kill(signal);
    strictEqual(await within(10_000, 'npm start to end', ended), 0);
    const files = readdirSync(temporary).filter((name) => name.startsWith('same-day-postmortem-'));
    deepStrictEqual(files, []);
    await eventually(
      'all processes to end',
      () => processesIn(temporary),
      (left) => left.length === 0,
    );
  }

  /** Resolves with the printed address. */
  async function start(...args: string[]): Promise<string> {
    started = run(...args);
    if (!started.stdout) throw new Error('There is no output to read.');
    for await (const line of createInterface({ input: started.stdout })) {
      if (line.startsWith('http')) return line;
    }
    throw new Error('No address was printed.');
  }

  function run(...args: string[]): ChildProcess {
    return spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  function exitCode(child: ChildProcess): Promise<number | null> {
    return new Promise((resolve) => child.once('close', resolve));
  }
});

/** The command lines of all processes that name a folder. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(folder));
}
