import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const windows = 8;
const reminders = 1000;

describe('eight windows that race for a thousand reminders', function () {
  this.timeout(120_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-race-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('show each of them once', async () => {
    const processes = Array.from({ length: windows }, () =>
      fork(join(__dirname, 'claimingProcess.ts'), [folder, String(reminders)], { execArgv: ['--import', 'tsx'] }),
    );
    await Promise.all(processes.map((child) => once(child, 'message')));
    const results = processes.map((child: ChildProcess) => once(child, 'message') as Promise<[number[]]>);
    for (const child of processes) child.send('go');
    const won = (await Promise.all(results)).flatMap(([indexes]) => indexes);
    assert.deepEqual(
      won.sort((a, b) => a - b),
      Array.from({ length: reminders }, (_, index) => index),
    );
  });
});
