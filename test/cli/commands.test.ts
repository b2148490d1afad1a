import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { rulePageUrl, repositoryUrl } from '../../src/core/lint/rulePage';
import { rules } from '../../src/core/lint/rules';
import { projectRoot } from '../harness/paths';
import { postmortem } from './support/commandLine';
import { finalFrontMatter, soundBody } from './support/documents';
import { scratch } from './support/scratch';

describe('postmortem inspect', () => {
  it('prints what is read from each document as one array', async () => {
    const folder = scratch({
      'a.md': `\uFEFF${finalFrontMatter({ postmortem: 'google-sre' })}${soundBody}`,
      'b.md': '# Search\n\n## Dauer\n',
    });
    const { code, stdout } = await postmortem(folder, ['inspect', 'a.md', './b.md']);
    strictEqual(code, 0);
    const [first, second] = JSON.parse(stdout) as Record<string, unknown>[];
    deepStrictEqual(
      [
        first?.['file'],
        first?.['title'],
        first?.['incidentDay'],
        first?.['zone'],
        first?.['status'],
        first?.['template'],
      ],
      ['a.md', 'Checkout', '2026-11-23', 'UTC', 'final', 'google-sre'],
    );
    const lines = (finalFrontMatter({ postmortem: 'google-sre' }) + soundBody).split('\n');
    deepStrictEqual((first?.['sections'] as unknown[])[0], {
      id: 'summary',
      title: 'Summary',
      line: lines.indexOf('## Summary') + 1,
      empty: false,
    });
    deepStrictEqual([second?.['file'], second?.['status'], second?.['template']], ['./b.md', null, null]);
    deepStrictEqual(second?.['sections'], [{ id: null, title: 'Dauer', line: 3, empty: true }]);
  });

  it('prints an empty array for a folder without postmortems', async () => {
    const { code, stdout } = await postmortem(scratch(), ['inspect', '.']);
    deepStrictEqual([code, stdout], [0, '[]\n']);
  });

  it('ends with 2 for a file that does not exist, and without a file', async () => {
    deepStrictEqual(await postmortem(scratch(), ['inspect', 'a.md']), {
      code: 2,
      stdout: '',
      stderr: 'postmortem: There is no file or folder “a.md”.\n',
    });
    deepStrictEqual(await postmortem(scratch(), ['inspect']), {
      code: 2,
      stdout: '',
      stderr: 'postmortem: Name the files to inspect.\n',
    });
  });
});

describe('postmortem rules', () => {
  it('lists every rule', async () => {
    const { code, stdout } = await postmortem(scratch(), ['rules']);
    strictEqual(code, 0);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    deepStrictEqual(head?.trim().split(/ +/), ['draft', 'in-review', 'final']);
    deepStrictEqual(
      rows.map((row) => row.split(' ')[0]),
      rules.map(({ id }) => id),
    );
  });

  it('says what is in force for the folder, or by the file that is named', async () => {
    const folder = scratch({
      '.git/HEAD': '',
      '.postmortem.yml': 'rules:\n  blame: off\n',
      'docs/a.md': '# A\n',
      'strict.yml': 'rules:\n  blame: error\n',
    });
    const blame = async (where: string, args: string[] = []): Promise<string[] | undefined> => {
      const { stdout } = await postmortem(where, ['rules', ...args]);
      return /^blame +(\S+) +(\S+) +(\S+)/m.exec(stdout)?.slice(1);
    };
    deepStrictEqual(await blame(join(folder, 'docs')), ['off', 'off', 'off']);
    deepStrictEqual(await blame(folder, ['--config', 'strict.yml']), ['error', 'error', 'error']);
  });

  it('gives them as JSON with their pages, which exist', async () => {
    const { stdout } = await postmortem(scratch(), ['rules', '--format', 'json', '--locale', 'ja']);
    const listed = JSON.parse(stdout) as { rule: string; severities: unknown; summary: string; url: string }[];
    strictEqual(listed.length, rules.length);
    for (const { url } of listed) {
      ok(readFileSync(join(projectRoot, url.replace(`${repositoryUrl}/blob/main/`, '')), 'utf8').startsWith('# '), url);
    }
  });

  it('names pages in the repository of the package', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      repository: { url: string };
    };
    strictEqual(manifest.repository.url, `${repositoryUrl}.git`);
    ok(rulePageUrl('blame', 'en').startsWith(repositoryUrl));
  });
});

describe('the arguments of postmortem', () => {
  const complaint = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await postmortem(scratch({ 'a.md': '# A\n' }), args);
    deepStrictEqual([code, stdout], [2, '']);
    return stderr.replace(/^postmortem: /, '').trimEnd();
  };

  const mistakes: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [['lint', '--fromat', 'json'], 'There is no option “--fromat”; did you mean --format?'],
    [['lint', '--colour'], 'There is no option “--colour”; --help shows them.'],
    [['a.md'], 'There is no command “a.md”; to check files: postmortem lint a.md'],
    [['lnit'], 'There is no command “lnit”; did you mean “lint”?'],
    [['lint', '--format'], 'The option “--format <format>” needs a value.'],
    [['lint', '--format', 'xml'], '--format takes one of stylish, json, sarif, github, not “xml”.'],
    [['rules', '--format', 'sarif'], '--format takes one of stylish, json, not “sarif”.'],
    [['lint', '--stage', 'done'], '--stage takes one of draft, in-review, final, not “done”.'],
    [['lint', '--max-warnings', '-1'], '--max-warnings takes a whole number, not “-1”.'],
    [['lint', '--max-warnings', 'many'], '--max-warnings takes a whole number, not “many”.'],
    [['lint', '--locale', 'fr'], '--locale takes one of en, ja, not “fr”.'],
    [['lint', '--stdin', 'a.md'], 'With --stdin no files can be named; --stdin-filename says what the text is called.'],
    [['lint', '--stdin', '--fix'], '--fix changes files; it cannot be used with --stdin.'],
    [['lint', '--stdin-filename', 'a.md'], '--stdin-filename can only be used with --stdin.'],
    [
      ['rules', 'blame'],
      "The arguments are not understood: too many arguments for 'rules'. Expected 0 arguments but got 1.",
    ],
  ];

  for (const [args, sentence] of mistakes) {
    it(`are wrong in “${args.join(' ')}”: one sentence, and exit code 2`, async () => {
      strictEqual(await complaint(...args), sentence);
    });
  }

  it('are explained with examples, in the language that was asked for', async () => {
    for (const args of [['--help'], ['lint', '--help'], ['lint', '-h', '--locale', 'ja']]) {
      const { code, stdout, stderr } = await postmortem(scratch(), args);
      deepStrictEqual([code, stderr], [0, '']);
      ok(/^(?:Usage|使い方): postmortem/.test(stdout), stdout);
    }
    ok((await postmortem(scratch(), ['--help'])).stdout.includes('  postmortem lint docs/postmortems --stage final\n'));
  });

  it('are asked for when there are none', async () => {
    const { code, stdout, stderr } = await postmortem(scratch(), []);
    deepStrictEqual([code, stdout], [2, '']);
    ok(stderr.startsWith('Usage: postmortem'), stderr);
  });

  it('ask for the version', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
    deepStrictEqual(await postmortem(scratch(), ['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
