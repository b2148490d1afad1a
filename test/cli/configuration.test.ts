import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { linted, lintJson, postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { scratch } from './support/scratch';

const withSeverity = finalFrontMatter({ severity: 'P1' }) + soundBody;

describe('the team’s file on the command line', () => {
  it('holds for the documents below it, the nearest one for each', async () => {
    const folder = scratch({
      '.git/HEAD': '',
      '.postmortem.yml': 'severities: [P1, P2]\n',
      'a.md': withSeverity,
      'team/.postmortem.yaml': 'severities: [Sev1]\n',
      'team/deep/b.md': withSeverity,
    });
    const found = (await lintJson(folder, ['a.md', 'team/deep/b.md'])).map(({ findings }) => findings.length);
    deepStrictEqual(found, [0, 1]);
    deepStrictEqual((await lintJson(join(folder, 'team/deep'), ['b.md']))[0]?.findings.length, 1);
  });

  it('is not looked for above the repository, nor above the current folder where there is none', async () => {
    const folder = scratch({
      '.postmortem.yml': 'severities: [P1]\n',
      'repository/.git/HEAD': '',
      'repository/docs/a.md': withSeverity,
      'plain/a.md': withSeverity,
    });
    const count = async (current: string, file: string): Promise<number | undefined> =>
      (await lintJson(join(folder, current), [file]))[0]?.findings.length;
    strictEqual(await count('.', 'repository/docs/a.md'), 1);
    strictEqual(await count('.', 'plain/a.md'), 0);
    strictEqual(await count('plain', 'a.md'), 1);
    strictEqual(await count('plain', '../plain/a.md'), 1);
  });

  it('says which files are postmortems, with any extension, and where templates lie', async () => {
    const folder = scratch({
      '.postmortem.yml': 'files: ["rca/**", "!rca/old/**"]\ntemplates: tools/templates\n',
      'tools/templates/team.md.hbs': '## Our way\n',
      'rca/a.txt': '# A\n',
      'rca/old/b.txt': '# B\n',
      'rca/c.md': frontMatter({ postmortem: 'team' }) + soundBody,
      'incidents/d.md': '# D\n',
    });
    deepStrictEqual(await linted(folder), ['rca/a.txt', 'rca/c.md']);
    const [file] = await lintJson(folder, ['rca/c.md']);
    deepStrictEqual(
      file?.findings.map(({ message }) => message),
      ['Section “Our way” is missing.'],
    );
  });

  it('can be another file, for all documents', async () => {
    const folder = scratch({
      'ours.yml': 'severities: [P1]\n',
      '.postmortem.yml': 'severities: [Sev1]\n',
      'docs/.postmortem.yml': 'severities: [Sev1]\n',
      'docs/a.md': withSeverity,
    });
    const [file] = await lintJson(folder, ['docs/a.md', '--config', 'ours.yml']);
    deepStrictEqual(file?.findings, []);
  });

  it('ends with 2 and a sentence when the file that was named cannot be read', async () => {
    const folder = scratch({ 'a.md': withSeverity, 'binary.yml': new Uint8Array([0, 1]) });
    const stderr = async (file: string): Promise<unknown> => {
      const outcome = await postmortem(folder, ['lint', 'a.md', '--config', file]);
      deepStrictEqual([outcome.code, outcome.stdout], [2, '']);
      return outcome.stderr.replace(folder, '…');
    };
    ok(
      /^postmortem: The configuration “….none\.yml” could not be read: ENOENT: .*\n$/.test(
        String(await stderr('none.yml')),
      ),
    );
    ok(
      /^postmortem: The configuration “….binary\.yml” is not a text file\.\n$/.test(String(await stderr('binary.yml'))),
    );
  });

  it('ends with 2 even when there is nothing to lint', async () => {
    strictEqual((await postmortem(scratch(), ['lint', '--config', 'none.yml'])).code, 2);
  });

  it('has its mistakes reported as findings of itself, once, before its documents', async () => {
    const folder = scratch({
      '.postmortem.yml': 'severitis: [P1]\n',
      'a.md': finalFrontMatter() + soundBody,
      'b.md': finalFrontMatter() + soundBody,
    });
    const files = await lintJson(folder, ['a.md', 'b.md']);
    deepStrictEqual(
      files.map(({ file, findings }) => [file, findings.length]),
      [
        ['.postmortem.yml', 1],
        ['a.md', 0],
        ['b.md', 0],
      ],
    );
    const [finding] = files[0]?.findings ?? [];
    deepStrictEqual([finding?.rule, finding?.line, finding?.column], ['configuration', 1, 1]);
  });

  it('that is broken is an error at its place, and the defaults stay in force', async () => {
    const folder = scratch({ '.postmortem.yml': 'severities: [P1\n', 'a.md': withSeverity });
    const { code, stdout } = await postmortem(folder, ['lint', 'a.md']);
    strictEqual(code, 1);
    ok(stdout.startsWith('.postmortem.yml\n'), stdout);
    ok(stdout.includes('front-matter-invalid'), stdout);
  });

  it('can be checked by its name', async () => {
    const folder = scratch({ '.postmortem.yml': 'severitis: [P1]\n', 'incidents/a.md': '# A\n' });
    deepStrictEqual(await linted(folder, ['.postmortem.yml']), ['.postmortem.yml']);
    const sound = scratch({ '.postmortem.yml': 'severities: [P1]\n' });
    deepStrictEqual(await postmortem(sound, ['lint', '.postmortem.yml']), {
      code: 0,
      stdout: 'Documents: 0. Nothing was found.\n',
      stderr: '',
    });
  });
});
