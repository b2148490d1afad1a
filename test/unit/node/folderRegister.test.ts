import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFolderRecord, type FolderRecord } from '../../../src/core/deadline/folderRecord';
import { summarizePostmortem } from '../../../src/core/document/summary';
import { FolderRegister } from '../../../src/node/folderRegister';

const body = (status: string, title = 'Checkout'): string =>
  `---\ntype: postmortem\ntitle: ${title}\nstatus: ${status}\nresolved: 2026-11-23T12:00Z\n---\n`;

describe('the register of folders', () => {
  // Files have the time of this machine.
  const now = Date.now();
  let storage: string;
  let folder: string;

  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'postmortem-register-'));
    folder = mkdtempSync(join(tmpdir(), 'postmortem-folder-'));
  });
  afterEach(() => {
    rmSync(storage, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  const register = (): FolderRegister => new FolderRegister(storage, summarizePostmortem);
  const address = (): string => pathToFileURL(folder).toString();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const record = (...paths: string[]): FolderRecord => ({
    folder: address(),
    name: 'shop',
    files: ['**/incidents/**'],
    deadline: { fallbackZone: 'UTC' },
    postmortems: paths.map((path) => ({ path, title: 'Checkout', day: { stage: 'draft' } })),
  });
  const known = async (open: readonly string[] = [], moment = now): Promise<string[]> =>
    (await register().others(new Set(open), moment)).flatMap(({ postmortems }) => postmortems.map(({ path }) => path));

  it('tells of other folders, but not of those that are open', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    assert.deepEqual(await known(), ['incidents/a.md']);
    assert.deepEqual(await known([address()]), []);
  });

  it('reads a file again that was changed elsewhere', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    await known();
    write('incidents/a.md', body('draft', 'Another title'));
    utimesSync(join(folder, 'incidents/a.md'), 1, 1_700_000_000);
    const [found] = await register().others(new Set(), now);
    assert.equal(found?.postmortems[0]?.title, 'Another title');
    write('incidents/a.md', body('final'));
    utimesSync(join(folder, 'incidents/a.md'), 1, 1_700_000_001);
    assert.deepEqual(await known(), []);
  });

  it('follows a renamed file, and drops one that vanished', async () => {
    write('incidents/a.md', body('draft'));
    write('incidents/b.md', body('draft', 'Other'));
    await register().write(record('incidents/a.md', 'incidents/b.md'), now);
    await known();
    renameSync(join(folder, 'incidents/a.md'), join(folder, 'incidents/2026-11-23-a.md'));
    assert.deepEqual((await known()).sort(), ['incidents/2026-11-23-a.md', 'incidents/b.md']);
    rmSync(join(folder, 'incidents'), { recursive: true });
    assert.deepEqual(await known(), []);
  });

  it('follows a file that was moved to another folder near by', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    mkdirSync(join(folder, 'incidents/2026/11'), { recursive: true });
    renameSync(join(folder, 'incidents/a.md'), join(folder, 'incidents/2026/11/a.md'));
    assert.deepEqual(await known(), ['incidents/2026/11/a.md']);
    renameSync(join(folder, 'incidents'), join(folder, 'postmortems-of-incidents'));
    // The pattern of the folder does not match there, but the front matter says what it is.
    assert.deepEqual(await known(), ['postmortems-of-incidents/2026/11/a.md']);
  });

  it('follows git checkout there and back, in folders that are open and in others', async () => {
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
    };
    write('README.md', '# Shop\n');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'begin');
    git('checkout', '-q', '-b', 'incident');
    write('incidents/a.md', body('draft'));
    git('add', '-A');
    git('commit', '-q', '-m', 'incident');
    await register().write(record('incidents/a.md'), now);
    assert.deepEqual(await known(), ['incidents/a.md']);
    git('checkout', '-q', 'main');
    assert.deepEqual(await known(), []);
    git('checkout', '-q', 'incident');
    assert.deepEqual(await known(), ['incidents/a.md']);
    git('checkout', '-q', 'main');
    await register().write(record(), now);
    assert.deepEqual(await known(), []);
    git('checkout', '-q', 'incident');
    assert.deepEqual(await known(), ['incidents/a.md']);
  });

  it('knows what was made final on one branch when another one has it as a draft', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    write('incidents/a.md', body('final'));
    utimesSync(join(folder, 'incidents/a.md'), 1000, 1000);
    assert.deepEqual(await known(), []);
    assert.deepEqual(await known(), []);
    write('incidents/a.md', body('draft'));
    utimesSync(join(folder, 'incidents/a.md'), 2000, 2000);
    assert.equal((await known()).length, 1);
  });

  it('remembers of what is gone nothing but the place, and drops it after a month', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    rmSync(join(folder, 'incidents/a.md'));
    assert.deepEqual(await known(), []);
    const stored = (): string[] =>
      readdirSync(join(storage, 'register/folders')).map((name) =>
        readFileSync(join(storage, 'register/folders', name), 'utf8'),
      );
    assert.match(stored().join(), /incidents\/a\.md/);
    assert.doesNotMatch(stored().join(), /Checkout/);
    assert.deepEqual(await known([], now + 31 * 24 * 3_600_000), []);
    assert.deepEqual(stored(), []);
  });

  it('stores title, path, dates and status, and no other word of a document', async () => {
    write('incidents/a.md', `${body('draft').replace('status:', 'owner: alice\nstatus:')}\nsecret words\n`);
    await register().write(record('incidents/a.md'), now);
    await known();
    const [name = ''] = readdirSync(join(storage, 'register/folders'));
    const stored = readFileSync(join(storage, 'register/folders', name), 'utf8');
    assert.match(stored, /2026-11-23T12:00Z/);
    assert.doesNotMatch(stored, /alice|secret/);
    const [postmortem = {}] = (JSON.parse(stored) as { postmortems: object[] }).postmortems;
    assert.deepEqual(Object.keys(postmortem).sort(), ['day', 'path', 'title', 'touched']);
  });

  it('forgets a folder until it is remembered, and everything', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    await register().forget(address());
    await register().write(record('incidents/a.md'), now);
    assert.deepEqual(await known(), []);
    await register().remember(address());
    await register().write(record('incidents/a.md'), now);
    assert.deepEqual(await known(), ['incidents/a.md']);
    await register().forgetEverything();
    assert.deepEqual(await known(), []);
  });

  it('stores nothing any more of what was under way when everything was forgotten', async () => {
    write('incidents/a.md', body('draft'));
    await register().write(record('incidents/a.md'), now);
    const one = register();
    const looking = [one.others(new Set(), now), one.write(record('incidents/a.md'), now)];
    await one.forgetEverything();
    await Promise.all(looking);
    assert.deepEqual(await known(), []);
    await one.write(record('incidents/a.md'), now);
    assert.deepEqual(await known(), ['incidents/a.md']);
  });

  it('hands a request to one window, once, and not when it is old', async () => {
    await register().leaveRequest(address(), 'incidents/a.md');
    // What counts is the time of the file, which is not that at which all tests began.
    const asked = Date.now();
    const taken = await Promise.all(Array.from({ length: 8 }, () => register().takeRequest(address(), asked)));
    assert.deepEqual(
      taken.filter((path) => path !== undefined),
      ['incidents/a.md'],
    );
    await register().leaveRequest(address(), 'incidents/a.md');
    assert.equal(await register().takeRequest(address(), asked + 600_000), undefined);
  });

  it('reads only what belongs into a record, and never a path that leads out', () => {
    const sound = record('incidents/a.md');
    assert.deepEqual(readFolderRecord(JSON.parse(JSON.stringify(sound))), sound);
    for (const stored of [undefined, null, 5, [], {}, { folder: 'x' }]) {
      assert.equal(readFolderRecord(stored), undefined);
    }
    const hostile = ['../a.md', '/etc/a.md', 'a/../../b.md', 'a\\b.md', ''].map((path) => ({
      path,
      title: 't',
      day: { stage: 'draft' },
    }));
    assert.deepEqual(readFolderRecord({ ...sound, postmortems: hostile })?.postmortems, []);
  });
});
