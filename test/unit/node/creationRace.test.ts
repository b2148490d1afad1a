import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPostmortemFiles, postmortemReason } from '../../../src/core/document/postmortemFile';

const program = join(__dirname, 'creatingProcess.ts');
const letters = 100_000;

describe('creating postmortems', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-race-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('overwrites nothing when two processes create a hundred of the same name at once', async () => {
    const processes = ['a', 'b'].map((filling) => start(100, filling));
    const codes = await Promise.all(processes.map(async (each) => (await once(each, 'exit'))[0] as number));
    deepEqual(codes, [0, 0]);
    const names = readdirSync(folder);
    equal(names.length, 200);
    const contents = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const filling of ['a', 'b']) {
      equal(contents.filter((content) => content === `${filling.repeat(letters)}end\n`).length, 100);
    }
  });

  it('leaves whole files or none when a process is killed at any moment', async () => {
    for (let round = 0; round < 8; round++) {
      const creating = start(100_000, 'a');
      await once(required(creating.stdout), 'data');
      const pause = Math.random() * 60;
      await new Promise((resolve) => setTimeout(resolve, pause));
      creating.kill('SIGKILL');
      await once(creating, 'exit');
    }
    const names = readdirSync(folder);
    const pages = names.filter((name) => name.endsWith('.md'));
    ok(pages.length > 0);
    for (const name of pages) {
      equal(readFileSync(join(folder, name)).length, letters + 4, name);
    }
    for (const name of names.filter((each) => !pages.includes(each))) {
      equal(postmortemReason(`docs/postmortems/${name}`, undefined, defaultPostmortemFiles), undefined, name);
    }
  });

  function start(count: number, filling: string): ChildProcess {
    return spawn(process.execPath, ['--import', 'tsx', program, folder, String(count), filling], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
});

function required<Value>(value: Value | null): Value {
  ok(value !== null);
  return value;
}
