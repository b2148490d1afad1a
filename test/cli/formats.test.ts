import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, it } from 'mocha';
import type { Log } from 'sarif';
import { rules } from '../../src/core/lint/rules';
import { githubFormatter } from '../../src/cli/formats/github';
import { stylishFormatter } from '../../src/cli/formats/stylish';
import type { FileReport } from '../../src/cli/report';
import { formatMessage } from '../../src/core/message';
import { postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { sarifSchema } from './support/sarifSchema';
import { scratch } from './support/scratch';

const files = {
  'docs/a b.md': frontMatter({ status: 'finale' }) + soundBody,
  'docs/c.md': finalFrontMatter() + soundBody.replace('The new log level', 'TBD'),
  'docs/d.md': finalFrontMatter() + soundBody,
};

function report(changes: Partial<FileReport['findings'][number]> = {}, name = 'a.md'): FileReport {
  const region = { line: 3, column: 5, endLine: 3, endColumn: 8 };
  const finding = { ...region, rule: 'blame', severity: 'warning', message: 'Sentence.', fixes: [], url: '' } as const;
  return { name, path: `/work/${name}`, findings: [{ ...finding, ...changes }] };
}

describe('--format stylish', () => {
  it('groups findings by file and sums up', async () => {
    const { stdout } = await postmortem(scratch(files), ['lint', 'docs']);
    deepStrictEqual(stdout.split('\n'), [
      'docs/a b.md',
      '  4:9  warning  front-matter-invalid  Unknown status “finale”; did you mean “final”?',
      '',
      'docs/c.md',
      '  32:1  error  placeholder  “TBD” is still to be filled in.',
      '',
      'Documents: 3. Errors: 1, warnings: 1, information: 0, hints: 0.',
      '',
    ]);
  });

  it('has colours on a terminal only, and not with NO_COLOR', async () => {
    const folder = scratch(files);
    const coloured = async (circumstances: Parameters<typeof postmortem>[2]): Promise<boolean> =>
      (await postmortem(folder, ['lint', 'docs'], circumstances)).stdout.includes('\u001B[');
    strictEqual(await coloured({}), false);
    strictEqual(await coloured({ terminal: true }), true);
    strictEqual(await coloured({ terminal: true, environment: { NO_COLOR: '1' } }), false);
    strictEqual(await coloured({ terminal: true, environment: { TERM: 'dumb' } }), false);
  });

  it('lets no document control the terminal', () => {
    const text = stylishFormatter(formatMessage, false).file(
      report({ message: 'a\u001B[31mb\r\u009Bc\n' }, 'x\u001B]0;y.md'),
    );
    strictEqual(text, 'x ]0;y.md\n  3:5  warning  blame  a [31mb  c \n\n');
  });
});

describe('--format github', () => {
  it('prints a workflow command for each finding', async () => {
    const { stdout } = await postmortem(scratch(files), ['lint', '--format', 'github', 'docs']);
    deepStrictEqual(stdout.split('\n'), [
      '::warning file=docs/a b.md,line=4,endLine=4,col=9,endColumn=15,title=front-matter-invalid::Unknown status “finale”; did you mean “final”?',
      '::error file=docs/c.md,line=32,endLine=32,col=1,endColumn=4,title=placeholder::“TBD” is still to be filled in.',
      '',
    ]);
  });

  it('escapes what would end a property or the command', () => {
    const text = githubFormatter(({ name }) => name).file(
      report({ severity: 'hint', message: '100 %,\r\n::error::x: y', rule: 'a:b,c' }, 'a,b:c%.md'),
    );
    strictEqual(
      text,
      '::notice file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=5,endColumn=8,title=a%3Ab%2Cc::100 %25,%0D%0A::error::x: y\n',
    );
  });

  it('names no columns for what goes over several lines, which GitHub would refuse', () => {
    const text = githubFormatter(({ name }) => name).file(report({ endLine: 4, severity: 'information' }));
    strictEqual(text, '::notice file=a.md,line=3,endLine=4,title=blame::Sentence.\n');
  });

  it('counts paths from the root of the repository in a workflow', async () => {
    const folder = scratch(files);
    const environment = { GITHUB_WORKSPACE: folder };
    const { stdout } = await postmortem(join(folder, 'docs'), ['lint', '--format', 'github', 'c.md'], { environment });
    ok(stdout.startsWith('::error file=docs/c.md,'), stdout);
  });
});

describe('--format sarif', () => {
  const log = async (...args: string[]): Promise<Log> => {
    const { stdout } = await postmortem(scratch(files), ['lint', '--format', 'sarif', ...args]);
    return JSON.parse(stdout) as Log;
  };

  it('is SARIF 2.1.0, with and without results', async () => {
    const validate = new Ajv({ strict: false }).compile(sarifSchema);
    for (const args of [['docs'], ['docs/d.md'], ['docs', '--locale', 'ja']]) {
      ok(validate(await log(...args)), JSON.stringify(validate.errors));
    }
  });

  it('describes every rule and says where each finding is', async () => {
    const [run] = (await log('docs')).runs;
    const described = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    deepStrictEqual(described, [...rules.map(({ id }) => id), 'configuration']);
    const [first, second] = run?.results ?? [];
    strictEqual(run?.results?.length, 2);
    strictEqual(described[first?.ruleIndex ?? -1], 'front-matter-invalid');
    deepStrictEqual(
      [first?.level, first?.ruleId, first?.message.text, second?.level],
      ['warning', 'front-matter-invalid', 'Unknown status “finale”; did you mean “final”?', 'error'],
    );
    deepStrictEqual(first?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 15 },
        },
      },
    ]);
    deepStrictEqual(first.fixes?.[0]?.artifactChanges[0]?.replacements, [
      {
        deletedRegion: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 15 },
        insertedContent: { text: 'final' },
      },
    ]);
  });
});
