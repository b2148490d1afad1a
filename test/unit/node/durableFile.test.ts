import { deepEqual, equal, rejects } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendToFile, writeWhole } from '../../../src/node/durableFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that survives', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-durable-'));
    path = join(folder, 'a.incident-log');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every line that is appended, whoever appends at the same time', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `- line ${String(index)}\n`);
    await Promise.all(lines.map((line) => appendToFile(path, bytes(line))));
    deepEqual(
      readFileSync(path, 'utf8')
        .split(/(?<=\n)/)
        .sort(),
      [...lines].sort(),
    );
  });

  it('is written whole, in place of what was there', async () => {
    writeFileSync(path, 'before, and longer');
    await writeWhole(path, bytes('after'));
    equal(readFileSync(path, 'utf8'), 'after');
    deepEqual(readdirSync(folder), ['a.incident-log']);
  });

  it('is as it was when it cannot be written', async () => {
    await rejects(
      writeWhole(join(folder, 'missing', 'a'), bytes('x')),
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    );
    writeFileSync(path, 'before');
    await rejects(writeWhole(join(path, 'below'), bytes('x')));
    equal(readFileSync(path, 'utf8'), 'before');
  });
});
