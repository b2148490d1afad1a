import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExclusively } from '../../../src/node/exclusiveFile';

describe('creating a file exclusively', () => {
  const content = new TextEncoder().encode('the whole page\n');
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-file-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes all of it and leaves nothing else', async () => {
    equal(await createExclusively(join(folder, 'a.md'), content), 'created');
    equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'the whole page\n');
    deepEqual(readdirSync(folder), ['a.md']);
  });

  it('leaves a file alone that is there already', async () => {
    writeFileSync(join(folder, 'a.md'), 'somebody else’s');
    equal(await createExclusively(join(folder, 'a.md'), content), 'exists');
    equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'somebody else’s');
    deepEqual(readdirSync(folder), ['a.md']);
  });

  it('lets exactly one of fifty win who take the same name at the same moment', async () => {
    const pages = Array.from({ length: 50 }, (_, index) => `page ${String(index)}\n`);
    const results = await Promise.all(
      pages.map((page) => createExclusively(join(folder, 'a.md'), new TextEncoder().encode(page))),
    );
    deepEqual(
      results.filter((result) => result === 'created'),
      ['created'],
    );
    equal(readFileSync(join(folder, 'a.md'), 'utf8'), pages[results.indexOf('created')]);
    deepEqual(readdirSync(folder), ['a.md']);
  });

  it('says which file could not be created in a folder that is not there', async () => {
    await rejects(createExclusively(join(folder, 'missing', 'a.md'), content), (error: Error) => {
      match(error.message, /ENOENT/);
      match(error.message, /a\.md'$/);
      return true;
    });
  });
});
