import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'mocha';
import { projectRoot } from '../harness/paths';
import { finalFrontMatter, soundBody } from './support/documents';
import { scratch, write } from './support/scratch';

const script = join(projectRoot, 'dist/cli/postmortem.mjs');
const unsound = finalFrontMatter() + soundBody.replace('The new log level', 'TBD');

describe('the process of postmortem', function () {
  this.timeout(60_000);

  it('ends with the code of the command', () => {
    const folder = scratch({ 'a.md': unsound, 'b.md': finalFrontMatter() + soundBody });
    const code = (...args: string[]): number | null =>
      spawnSync(process.execPath, [script, ...args], { cwd: folder }).status;
    deepStrictEqual([code('lint', 'b.md'), code('lint', 'a.md'), code('lint', 'c.md'), code('--help')], [0, 1, 2, 0]);
  });

  it('reads the standard input stream', () => {
    const { status, stdout } = spawnSync(process.execPath, [script, 'lint', '--stdin', '--format', 'github'], {
      cwd: scratch(),
      input: unsound,
      encoding: 'utf8',
    });
    strictEqual(status, 1);
    strictEqual(
      stdout,
      '::error file=stdin,line=32,endLine=32,col=1,endColumn=4,title=placeholder::“TBD” is still to be filled in.\n',
    );
  });

  it('is quiet when nobody reads on', async () => {
    const folder = scratch();
    for (let index = 0; index < 200; index++) {
      write(folder, `incidents/${String(index)}.md`, unsound);
    }
    const child = spawn(process.execPath, [script, 'lint', '--format', 'json'], { cwd: folder });
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    strictEqual(await text(child.stderr), '');
    await closed;
    strictEqual(child.signalCode, null);
  });

  it('takes the zone of documents that name none from the machine', () => {
    // The day of an incident that ended at 16:00 UTC is the next one in Tokyo.
    const folder = scratch({
      'a.md': '---\ntype: postmortem\nstatus: draft\nowner: a\nresolved: 2024-02-28T16:00Z\n---\n# A\n',
    });
    const due = (zone: string): string | undefined => {
      const { stdout } = spawnSync(process.execPath, [script, 'lint', 'a.md'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      return /due on (\S+)/.exec(stdout)?.[1];
    };
    deepStrictEqual([due('UTC'), due('Asia/Tokyo'), due('Nowhere/Land')], ['2024-02-28', '2024-02-29', '2024-02-28']);
  });
});
