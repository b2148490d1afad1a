import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { lintJson, postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter, soundBody } from './support/documents';
import { read, scratch } from './support/scratch';

const template =
  '# {{title}}\n\n## Summary\n\n## Review\n\n<!-- Who reviewed it? -->\n\n## Signed off\n\n<!-- By whom? -->\n';
const wanting = `${finalFrontMatter({ postmortem: 'team', status: 'finale' })}${soundBody}`;

describe('postmortem lint --fix', () => {
  it('applies what is safe, says how much, and reports what is left', async () => {
    const folder = scratch({ '.postmortem/templates/team.md.hbs': template, 'a.md': wanting });
    const before = await lintJson(folder, ['a.md']);
    const { stdout } = await postmortem(folder, ['lint', '--fix', 'a.md']);
    const text = read(folder, 'a.md');
    ok(text.includes('## Review\n\n<!-- Who reviewed it? -->\n\n## Signed off\n'), text);
    ok(stdout.includes('Fixes applied: '), stdout);
    ok(stdout.includes('; files changed: 1.'), stdout);
    ok((before[0]?.findings.length ?? 0) > 0, 'There was nothing to fix.');
    strictEqual((await postmortem(folder, ['lint', '--fix', 'a.md'])).stdout.includes('Fixes applied'), false);
    strictEqual(read(folder, 'a.md'), text);
  });

  it('keeps every other byte: the byte order mark, Windows line ends, a missing end of line', async () => {
    const unix = wanting.trimEnd();
    const windows = `\uFEFF${unix.replaceAll('\n', '\r\n')}`;
    const folder = scratch({ '.postmortem/templates/team.md.hbs': template, 'unix.md': unix, 'windows.md': windows });
    await postmortem(folder, ['lint', '--fix', 'unix.md', 'windows.md']);
    const fixed = read(folder, 'unix.md');
    ok(fixed.includes('## Review'), fixed);
    strictEqual(read(folder, 'windows.md'), `\uFEFF${fixed.replaceAll('\n', '\r\n')}`);
  });

  it('does not touch a file in which there is nothing to fix', async () => {
    const folder = scratch({ 'a.md': `${frontMatter()}${soundBody}` });
    const { mtimeNs } = statSync(join(folder, 'a.md'), { bigint: true });
    await postmortem(folder, ['lint', '--fix', 'a.md']);
    strictEqual(statSync(join(folder, 'a.md'), { bigint: true }).mtimeNs, mtimeNs);
  });

  it('keeps the permissions of the file and leaves nothing beside it', async () => {
    const folder = scratch({ '.postmortem/templates/team.md.hbs': template, 'a.md': wanting });
    chmodSync(join(folder, 'a.md'), 0o664);
    await postmortem(folder, ['lint', '--fix', 'a.md']);
    ok(read(folder, 'a.md') !== wanting, 'Nothing was fixed.');
    if (process.platform !== 'win32') {
      strictEqual(statSync(join(folder, 'a.md')).mode & 0o777, 0o664);
    }
    deepStrictEqual(readdirSync(folder).sort(), ['.postmortem', 'a.md']);
  });

  it('never writes through a link', async function () {
    const folder = scratch({ '.postmortem/templates/team.md.hbs': template, 'target.md': wanting });
    try {
      symlinkSync('target.md', join(folder, 'link.md'));
    } catch {
      this.skip();
    }
    const { code, stderr } = await postmortem(folder, ['lint', '--fix', 'link.md']);
    strictEqual(stderr, 'postmortem: “link.md” is a link; name the file itself to have it fixed.\n');
    strictEqual(code, 2);
    strictEqual(read(folder, 'target.md'), wanting);
  });

  it('leaves a file that is not UTF-8 as it is', async () => {
    const bytes = Buffer.concat([Buffer.from(wanting), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])]);
    const folder = scratch({ '.postmortem/templates/team.md.hbs': template, 'a.md': bytes });
    const { stderr } = await postmortem(folder, ['lint', '--fix', 'a.md']);
    strictEqual(stderr, 'postmortem: “a.md” is not UTF-8 throughout; it was not fixed.\n');
    ok(readFileSync(join(folder, 'a.md')).equals(bytes), 'The file was changed.');
  });
});
