import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

  it('clears away what a process that was killed has left an hour ago, and nothing else', async () => {
    const uuid = '0b0e7b0e-0000-4000-8000-00000000000';
    const anHourAgo = Date.now() / 1000 - 3700;
    for (const name of [`b.md.${uuid}1.tmp`, `c.md.${uuid}2.tmp`, 'd.md.tmp', 'e.tmp', 'f.md']) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), anHourAgo, anHourAgo);
    }
    // Somebody may be about to name this one.
    utimesSync(join(folder, `c.md.${uuid}2.tmp`), Date.now() / 1000, Date.now() / 1000);
    equal(await createExclusively(join(folder, 'a.md'), content), 'created');
    deepEqual(readdirSync(folder), ['a.md', `c.md.${uuid}2.tmp`, 'd.md.tmp', 'e.tmp', 'f.md']);
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
