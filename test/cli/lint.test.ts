import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lintJson, postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { scratch } from './support/scratch';

const unknownStatus = frontMatter({ status: 'finale' }) + soundBody;
const finalWithPlaceholder = finalFrontMatter() + soundBody.replace('The new log level', 'TBD');

describe('postmortem lint', () => {
  it('has nothing to say about a sound document, and ends with 0', async () => {
    const folder = scratch({ 'postmortems/a.md': finalFrontMatter() + soundBody });
    const { code, stdout, stderr } = await postmortem(folder, ['lint']);
    deepStrictEqual([code, stdout, stderr], [0, 'Documents: 1. Nothing was found.\n', '']);
  });

  it('prints JSON in exactly this shape: places from 1, fixes as a count, the page of the rule', async () => {
    const folder = scratch({ 'a.md': unknownStatus });
    deepStrictEqual(await lintJson(folder, ['a.md']), [
      {
        file: 'a.md',
        findings: [
          {
            rule: 'front-matter-invalid',
            severity: 'warning',
            line: 4,
            column: 9,
            endLine: 4,
            endColumn: 15,
            message: 'Unknown status “finale”; did you mean “final”?',
            fixes: 3,
            url: 'https://github.com/same-day-postmortem/same-day-postmortem/blob/main/docs/rules/front-matter-invalid.md',
          },
        ],
      },
    ]);
  });

  it('lists documents without findings, too', async () => {
    const folder = scratch({ 'a.md': finalFrontMatter() + soundBody });
    deepStrictEqual(await lintJson(folder, ['a.md']), [{ file: 'a.md', findings: [] }]);
  });

  it('ends with 0 for warnings, with 1 for errors and for more warnings than allowed', async () => {
    const folder = scratch({ 'warning.md': unknownStatus, 'error.md': finalWithPlaceholder });
    const code = async (...args: string[]): Promise<number> => (await postmortem(folder, ['lint', ...args])).code;
    strictEqual(await code('warning.md'), 0);
    strictEqual(await code('warning.md', '--max-warnings', '1'), 0);
    strictEqual(await code('warning.md', '--max-warnings', '0'), 1);
    strictEqual(await code('error.md'), 1);
    strictEqual(await code('error.md', 'warning.md'), 1);
  });

  it('says why it ends with 1 when that is for the warnings', async () => {
    const folder = scratch({ 'a.md': unknownStatus });
    const { stderr } = await postmortem(folder, ['lint', 'a.md', '--max-warnings', '0']);
    strictEqual(stderr, 'postmortem: Warnings: 1; --max-warnings allows 0.\n');
  });

  it('judges every document at the stage that was asked for', async () => {
    const folder = scratch({ 'a.md': frontMatter() + soundBody.replace('The new log level', 'TBD') });
    const severities = async (...args: string[]): Promise<string[]> =>
      (await lintJson(folder, ['a.md', ...args])).flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === 'placeholder').map(({ severity }) => severity),
      );
    deepStrictEqual(await severities(), ['information']);
    deepStrictEqual(await severities('--stage', 'in-review'), ['warning']);
    deepStrictEqual(await severities('--stage', 'final'), ['error']);
  });

  it('prints errors only when asked to be quiet, and still counts the warnings', async () => {
    const folder = scratch({ 'a.md': unknownStatus, 'b.md': finalWithPlaceholder });
    const findings = (await lintJson(folder, ['a.md', 'b.md', '--quiet'])).map((file) =>
      file.findings.map(({ severity }) => severity),
    );
    deepStrictEqual(findings, [[], ['error']]);
    strictEqual((await postmortem(folder, ['lint', 'a.md', '--quiet', '--max-warnings', '0'])).code, 1);
  });

  it('counts lines and columns as editors do, whatever the line ends and with a byte order mark', async () => {
    const text = soundBody.replace('The new log level', '🔥 𠮷野家 TBD');
    const plain = finalFrontMatter() + text;
    const places = async (content: string): Promise<unknown> => {
      const [file] = await lintJson(scratch({ 'a.md': content }), ['a.md']);
      return file?.findings.map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn]);
    };
    const expected = [['placeholder', plain.slice(0, plain.indexOf('TBD')).split('\n').length, 9, 12]];
    deepStrictEqual(await places(plain), expected);
    deepStrictEqual(await places(plain.replaceAll('\n', '\r\n')), expected);
    deepStrictEqual(await places(`\uFEFF${plain}`), expected);
    deepStrictEqual(await places(`\uFEFF${plain.replaceAll('\n', '\r\n')}`), expected);
  });

  it('resolves the template as the editor does: built in, and the folder’s own', async () => {
    const folder = scratch({
      '.postmortem/templates/team.md.hbs': '# {{title}}\n\n## Our way\n',
      'builtIn.md': frontMatter({ postmortem: 'same-day' }) + soundBody,
      'team.md': frontMatter({ postmortem: 'team' }) + soundBody,
      'unknown.md': frontMatter({ postmortem: 'taem' }) + soundBody,
    });
    const messages = (await lintJson(folder, ['builtIn.md', 'team.md', 'unknown.md'])).map(({ findings }) =>
      findings
        .filter(({ rule }) => rule === 'missing-section' || rule === 'front-matter-invalid')
        .map(({ message }) => message),
    );
    deepStrictEqual(messages, [
      ["Section “What we don't know yet” is missing; it belongs after “Actions”."],
      ['Section “Our way” is missing.'],
      [
        'There is no template “taem”; available: team, atlassian, event-report, five-whys, game-day, google-sre, howie, pagerduty, same-day, security-incident.',
      ],
    ]);
  });

  it('judges a draft by the clock and the zone of the machine', async () => {
    const folder = scratch({ 'a.md': frontMatter() + soundBody });
    const rules = async (now: string): Promise<unknown> =>
      (await lintJson(folder, ['a.md'], { now }))[0]?.findings.map(({ rule }) => rule);
    deepStrictEqual(await rules('2026-11-23T23:59:00Z'), []);
    deepStrictEqual(await rules('2026-11-24T00:01:00Z'), ['draft-after-deadline']);
  });

  it('goes on with the other documents when one brings a rule down', async () => {
    const folder = scratch({ 'a.md': unknownStatus });
    const { code, stdout, stderr } = await postmortem(folder, ['lint', 'a.md'], { now: 'no clock at all' });
    deepStrictEqual([code, stdout], [2, 'Documents: 0. Nothing was found.\n']);
    ok(/^postmortem: “a.md” could not be checked: .*no clock at all.* Please report this\.\n$/.test(stderr), stderr);
  });

  it('speaks Japanese when asked to, or when the environment does', async () => {
    const folder = scratch({ 'a.md': unknownStatus });
    const asked = await lintJson(folder, ['a.md', '--locale', 'ja']);
    const finding = asked[0]?.findings[0];
    ok(finding?.message.includes('「finale」') === true, finding?.message);
    ok(finding.url.endsWith('/docs/rules/ja/front-matter-invalid.md'), finding.url);
    deepStrictEqual(await lintJson(folder, ['a.md'], { environment: { LANG: 'ja_JP.UTF-8' } }), asked);
    const overruled = await lintJson(folder, ['a.md'], { environment: { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' } });
    strictEqual(overruled[0]?.findings[0]?.message, 'Unknown status “finale”; did you mean “final”?');
  });
});

describe('postmortem lint --stdin', () => {
  it('checks the text under the name it is given, with the configuration of that place', async () => {
    const folder = scratch({ 'docs/.postmortem.yml': 'severities: [Sev1]\n' });
    const stdin = `\uFEFF${finalFrontMatter({ severity: 'SEV-1' })}${soundBody}`;
    const [file] = await lintJson(folder, ['--stdin', '--stdin-filename', 'docs/a.md'], { stdin });
    strictEqual(file?.file, 'docs/a.md');
    deepStrictEqual(
      file.findings.map(({ rule, line, column }) => [rule, line, column]),
      [['front-matter-invalid', 9, 11]],
    );
  });

  it('needs no name', async () => {
    const { code, stdout } = await postmortem(scratch(), ['lint', '--stdin'], { stdin: finalWithPlaceholder });
    strictEqual(code, 1);
    ok(stdout.startsWith('stdin\n'), stdout);
  });

  it('leaves out what is no postmortem when a hook asks for that', async () => {
    const args = ['--stdin', '--only-postmortems', '--stdin-filename'];
    deepStrictEqual(await lintJson(scratch(), [...args, 'README.md'], { stdin: '# Hello\n' }), []);
    const [file] = await lintJson(scratch(), [...args, 'incidents/a.md'], { stdin: '# Hello\n' });
    strictEqual(file?.file, 'incidents/a.md');
  });
});
