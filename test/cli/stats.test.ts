import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
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
        ['incidents/final.md', null, null],
      ],
    );
  });

  it('believes a document that says it was finished on the day of its first commit', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', finalFrontMatter({ finished: '2026-11-26T17:10Z' }) + body);
    commit('2026-11-26T18:00:00Z');
    const [document] = await stats(folder);
    deepStrictEqual([document?.['daysToFirstCommit'], document?.['daysToFinal']], [null, 3]);
  });

  for (const status of ['draft', 'final']) {
    it(`says unknown of a few that were imported as ${status} in one commit, also when asked for one of them`, async () => {
      const { folder, commit } = repository('2024-01-01T12:00:00Z');
      for (const day of ['2024-01-10', '2024-02-10', '2024-03-11', '2024-04-09']) {
        const values = { status, title: day, resolved: `${day}T12:00Z` };
        write(folder, `incidents/${day}.md`, frontMatter(values) + body + day.repeat(40));
      }
      commit('2025-06-01T12:00:00Z');
      const documents = await stats(folder);
      strictEqual(documents.length, 4);
      for (const document of documents) {
        deepStrictEqual([document['daysToFirstCommit'], document['daysToFinal']], [null, null]);
      }
      const { stdout } = await postmortem(folder, ['stats', '--format', 'json', 'incidents/2024-01-10.md']);
      match(stdout, /"daysToFirstCommit": null,\s+"daysToFinal": null/);
      const finished = { status: 'final', title: '2024-01-10', resolved: '2024-01-10T12:00Z', owner: 'bob' };
      write(folder, 'incidents/2024-01-10.md', frontMatter(finished) + body);
      commit('2025-06-02T12:00:00Z');
      strictEqual((await stats(folder))[0]?.['daysToFinal'], status === 'draft' ? 509 : null);
    });
  }

  it('counts two of neighbouring days that were committed together soon after', async () => {
    const { folder, commit } = repository();
    write(folder, 'incidents/a.md', frontMatter() + body);
    write(folder, 'incidents/b.md', frontMatter({ title: 'Other', resolved: '2026-11-24T12:00Z' }) + body.repeat(3));
    commit('2026-11-25T12:00:00Z');
    deepStrictEqual(
      (await stats(folder)).map((document) => document['daysToFirstCommit']),
      [2, 1],
    );
  });

  describe('with a merge', () => {
    /** A draft on the main branch, changed there and on another branch on the days after, which are then merged. */
    async function merged(main: string, branch: string, result: string | undefined): Promise<unknown> {
      const { folder, commit } = repository();
      const git = (...args: string[]): void => {
        const who = { NAME: 'Alice', EMAIL: 'a@example.com', DATE: '2025-08-15T12:00:00Z' };
        const environment = Object.entries(who).flatMap(([key, value]) => [
          [`GIT_AUTHOR_${key}`, value],
          [`GIT_COMMITTER_${key}`, value],
        ]);
        execFileSync('git', args, {
          cwd: folder,
          stdio: 'pipe',
          env: { ...process.env, ...(Object.fromEntries(environment) as NodeJS.ProcessEnv) },
        });
      };
      const text = (status: string, end: string): string =>
        `${frontMatter({ status, resolved: '2025-08-10T12:00Z' })}${body}${end}`;
      write(folder, 'incidents/a.md', text('draft', 'end\n'));
      commit('2025-08-10T18:00:00Z');
      git('checkout', '-q', '-b', 'other');
      write(folder, 'incidents/a.md', branch === 'final' ? text('final', 'end\n') : text('draft', `${branch}\n`));
      commit('2025-08-12T12:00:00Z');
      git('checkout', '-q', 'main');
      write(folder, 'incidents/a.md', text('draft', `${main}\n`));
      commit('2025-08-13T12:00:00Z');
      try {
        git('merge', '-q', '--no-edit', 'other');
      } catch {
        write(folder, 'incidents/a.md', text(result ?? '', 'both\n'));
        git('add', '-A');
        git('commit', '-q', '-m', 'merge');
      }
      write(folder, 'incidents/a.md', `${readFileSync(join(folder, 'incidents/a.md'), 'utf8')}typo\n`);
      commit('2025-09-15T12:00:00Z');
      const [document] = await stats(folder);
      return [document?.['daysToFirstCommit'], document?.['daysToFinal']];
    }

    it('counts to the merge that made it final', async () => {
      deepStrictEqual(await merged('ours', 'theirs', 'final'), [0, 5]);
    });

    it('says unknown where a final version was joined with a draft', async () => {
      deepStrictEqual(await merged('ours', 'final', undefined), [0, null]);
    });
  });

  it('says unknown outside of a repository', async () => {
    const folder = scratch({ 'incidents/a.md': frontMatter() });
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    strictEqual((await stats(folder))[0]?.['daysToFirstCommit'], null);
  });
});
