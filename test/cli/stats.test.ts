import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter } from './support/documents';
import { scratch, write } from './support/scratch';

const body = '# Checkout\n\nA page that is long enough to be known again after it was renamed.\n';

/**
 * A repository whose commits have the times and authors that they are given.
 * @param begun when its first commit was made, without any document
 */
function repository(begun = '2020-01-01T12:00:00Z'): {
  folder: string;
  commit: (date: string, author?: string) => void;
} {
  const folder = scratch();
  const git = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): void => {
    execFileSync('git', args, { cwd: folder, stdio: 'pipe', env: { ...process.env, ...environment } });
  };
  const commit = (date: string, author = 'Alice'): void => {
    git(['add', '-A']);
    git(['commit', '-q', '--allow-empty', '-m', 'change'], {
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  };
  git(['init', '-q', '-b', 'main']);
  commit(begun);
  return { folder, commit };
}

async function stats(folder: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await postmortem(folder, ['stats', '--format', 'json']);
  return (JSON.parse(stdout) as { documents: Record<string, unknown>[] }).documents;
}

describe('postmortem stats', function () {
  this.timeout(30_000);

  it('counts the days to the first commit and to the one that made it final, in the zone of the document', async () => {
    const { folder, commit } = repository();
    const tokyo = { timezone: 'Asia/Tokyo', resolved: '2026-11-23T09:00+09:00' };
    write(folder, 'incidents/a.md', frontMatter(tokyo) + body);
    commit('2026-11-23T14:59:00Z');
    write(folder, 'incidents/a.md', frontMatter({ ...tokyo, owner: 'bob' }) + body);
    commit('2026-11-24T08:00:00Z');
    write(folder, 'incidents/a.md', finalFrontMatter({ ...tokyo, finished: '2026-11-25T00:30+09:00' }) + body);
    commit('2026-11-24T15:30:00Z', 'Bob');
    deepStrictEqual(await stats(folder), [
      { file: 'incidents/a.md', incidentDay: '2026-11-23', author: 'Alice', daysToFirstCommit: 0, daysToFinal: 2 },
    ]);
  });

  it('follows a file through renames', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-11-24T12:00:00Z');
    renameSync(join(folder, 'incidents/a.md'), join(folder, 'incidents/2026-11-23 überlast.md'));
    commit('2026-11-30T12:00:00Z');
    const [document] = await stats(folder);
    deepStrictEqual([document?.['file'], document?.['daysToFirstCommit']], ['incidents/2026-11-23 überlast.md', 1]);
  });

  it('does not call it finished while it was opened again', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', finalFrontMatter() + body);
    commit('2026-11-23T18:00:00Z');
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-11-24T18:00:00Z');
    strictEqual((await stats(folder))[0]?.['daysToFinal'], null);
    write(folder, 'incidents/a.md', finalFrontMatter({ owner: 'bob' }) + body);
    commit('2026-11-26T18:00:00Z');
    strictEqual((await stats(folder))[0]?.['daysToFinal'], 3);
  });

  it('says unknown of what was imported, squashed, never committed, or has no day', async () => {
    const { folder, commit } = repository();
    for (const day of ['01', '02', '03', '04', '05']) {
      write(
        folder,
        `incidents/imported-${day}.md`,
        frontMatter({ resolved: `2026-11-${day}T12:00Z` }) + body + day.repeat(40),
      );
    }
    commit('2026-11-20T12:00:00Z');
    write(folder, 'incidents/squashed.md', finalFrontMatter() + body);
    commit('2026-11-30T12:00:00Z');
    write(folder, 'incidents/no-day.md', frontMatter({ resolved: '' }) + body);
    commit('2026-12-01T12:00:00Z');
    write(folder, 'incidents/new.md', frontMatter() + body);
    for (const document of await stats(folder)) {
      deepStrictEqual(
        [document['file'], document['daysToFirstCommit'], document['daysToFinal']],
        [document['file'], null, null],
      );
    }
  });

  it('says unknown where a shallow clone ends', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-11-23T12:00:00Z');
    write(folder, 'incidents/b.md', frontMatter({ title: 'Other' }) + body.repeat(3));
    commit('2026-11-24T12:00:00Z');
    const clone = scratch();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, '.'], { cwd: clone, stdio: 'pipe' });
    deepStrictEqual(
      (await stats(clone)).map((document) => document['daysToFirstCommit']),
      [null, null],
    );
  });

  it('sums up by month and by author, as text and as CSV', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-11-23T18:00:00Z');
    write(folder, 'incidents/b.md', frontMatter({ resolved: '2026-10-01T12:00Z', title: 'Other' }) + body.repeat(2));
    commit('2026-10-05T18:00:00Z', '=Bob, "the" builder');
    const text = (await postmortem(folder, ['stats'])).stdout;
    match(text, /^all +50 % \(1\/2\) +0 +4 +0$/m);
    match(text, /^2026-10 +0 % \(0\/1\) +4 +4 +0$/m);
    match(text, /^Alice +100 % \(1\/1\) +0 +0 +0$/m);
    const csv = (await postmortem(folder, ['stats', '--format', 'csv'])).stdout;
    deepStrictEqual(
      csv.split('\r\n').filter((line) => !line.includes(',final,')),
      [
        'group,name,until,known,unknown,sameDay,medianDays,ninetiethDays',
        'all,,firstCommit,2,0,1,0,4',
        'month,2026-10,firstCommit,1,0,0,4,4',
        'month,2026-11,firstCommit,1,0,1,0,0',
        `author,"'=Bob, ""the"" builder",firstCommit,1,0,0,4,4`,
        'author,Alice,firstCommit,1,0,1,0,0',
        '',
      ],
    );
  });

  it('knows a file again that was away for a while', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-11-23T18:00:00Z');
    rmSync(join(folder, 'incidents/a.md'));
    commit('2026-11-24T18:00:00Z');
    write(folder, 'incidents/a.md', frontMatter() + body);
    commit('2026-12-24T18:00:00Z');
    strictEqual((await stats(folder))[0]?.['daysToFirstCommit'], 0);
  });

  it('follows a file that was moved and rewritten at once, by its name', async () => {
    const { folder, commit } = repository();
    write(folder, 'a-checkout.md', '# Notes\n\nNothing of this is left.\n');
    commit('2026-11-23T18:00:00Z');
    rmSync(join(folder, 'a-checkout.md'));
    write(folder, 'incidents/a-checkout.md', frontMatter() + body);
    commit('2026-12-24T18:00:00Z');
    strictEqual((await stats(folder))[0]?.['daysToFirstCommit'], 0);
  });

  const doubtful: [name: string, before: string, text: string][] = [
    ['was renamed and rewritten at once', 'incidents/draft.md', '# Notes\n\nNothing of this is left.\n'],
    ['was turned into Markdown', 'incidents/a.rst', 'Checkout\n========\n\nThe disk was full.\n'],
  ];
  for (const [name, before, text] of doubtful) {
    it(`says unknown of what ${name}`, async () => {
      const { folder, commit } = repository();
      write(folder, before, text);
      commit('2026-11-23T18:00:00Z');
      rmSync(join(folder, before));
      write(folder, 'incidents/a.md', frontMatter() + body);
      commit('2026-12-24T18:00:00Z');
      strictEqual((await stats(folder))[0]?.['daysToFirstCommit'], null);
    });
  }

  it('says unknown of an incident from before the repository, and of what was final from its first commit on', async () => {
    const { folder, commit } = repository('2026-11-24T12:00:00Z');
    write(folder, 'incidents/before.md', frontMatter() + body);
    commit('2026-11-24T18:00:00Z');
    write(
      folder,
      'incidents/after.md',
      frontMatter({ title: 'After', resolved: '2026-11-25T12:00Z' }) + body.repeat(3),
    );
    commit('2026-11-26T18:00:00Z');
    write(
      folder,
      'incidents/final.md',
      finalFrontMatter({ title: 'Final', resolved: '2026-11-25T12:00Z', finished: '' }),
    );
    commit('2026-11-27T18:00:00Z');
    write(folder, 'incidents/before.md', finalFrontMatter({ finished: '' }) + body);
    commit('2026-11-28T18:00:00Z');
    deepStrictEqual(
      (await stats(folder)).map((document) => [
        document['file'],
        document['daysToFirstCommit'],
        document['daysToFinal'],
      ]),
      [
        ['incidents/after.md', 1, null],
        ['incidents/before.md', null, 5],
        ['incidents/final.md', null, 2],
      ],
    );
  });

  it('says unknown outside of a repository', async () => {
    const folder = scratch({ 'incidents/a.md': frontMatter() });
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    strictEqual((await stats(folder))[0]?.['daysToFirstCommit'], null);
  });
});
