import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { withSlashes } from '../../src/node/pathNames';
import { linted, postmortem } from './support/commandLine';
import { frontMatter } from './support/documents';
import { scratch, write } from './support/scratch';

const page = '# Page\n';
const marked = `${frontMatter()}# Marked\n`;

describe('which files postmortem lint looks at', () => {
  it('finds postmortems in the current folder by their place and by their front matter, as the editor does', async () => {
    const folder = scratch({
      'README.md': page,
      'docs/guide.md': page,
      'docs/marked.md': marked,
      'docs/quarto.qmd': marked,
      'docs/notes.txt': marked,
      'incidents/a.md': page,
      'incidents/README.md': page,
      'incidents/TEMPLATE.md': page,
      'incidents/out.md': frontMatter({ postmortem: 'false' }) + page,
      'incidents/notes.txt': page,
      'node_modules/incidents/b.md': page,
    });
    deepStrictEqual(await linted(folder), ['docs/marked.md', 'docs/quarto.qmd', 'incidents/a.md']);
    deepStrictEqual(await linted(folder, ['./incidents/', 'docs']), [
      'incidents/a.md',
      'docs/marked.md',
      'docs/quarto.qmd',
    ]);
  });

  it('leaves out what Git leaves out: by nested files, with exceptions, and by the file that only this clone has', async () => {
    const folder = scratch({
      '.git/info/exclude': 'private/\n',
      '.gitignore': 'drafts/\n/incidents/old-*.md\n!/incidents/old-but-gold.md\n',
      'incidents/.gitignore': 'local.md\n',
      'incidents/a.md': page,
      'incidents/local.md': page,
      'incidents/old-1.md': page,
      'incidents/old-but-gold.md': page,
      'incidents/drafts/b.md': page,
      'private/incidents/c.md': page,
    });
    deepStrictEqual(await linted(folder), ['incidents/a.md', 'incidents/old-but-gold.md']);
    deepStrictEqual(await linted(join(folder, 'incidents')), ['a.md', 'old-but-gold.md']);
    deepStrictEqual(await linted(folder, ['**/*.md']), ['incidents/a.md', 'incidents/old-but-gold.md']);
  });

  it('looks into a folder that Git leaves out when it is named', async () => {
    const folder = scratch({ '.git/HEAD': '', '.gitignore': 'generated/\n', 'generated/incidents/a.md': page });
    deepStrictEqual(await linted(folder), []);
    deepStrictEqual(await linted(folder, ['generated']), ['generated/incidents/a.md']);
    deepStrictEqual(await linted(folder, ['generated/**/*.md']), ['generated/incidents/a.md']);
  });

  it('always looks at a file that is named, whatever it is called and wherever it lies', async () => {
    const folder = scratch({
      '.gitignore': 'PM-01\n',
      'PM-01': page,
      'notes.txt': page,
      'README.md': page,
      'out.md': frontMatter({ postmortem: 'false' }) + page,
      'node_modules/a.md': page,
    });
    const names = ['out.md', './PM-01', 'README.md', 'node_modules/a.md', 'notes.txt'];
    deepStrictEqual(await linted(folder, names), names);
  });

  it('takes a glob as a list of names, without templates, READMEs and documents that opt out', async () => {
    const folder = scratch({
      'rca/a.md': page,
      'rca/b.markdown': page,
      'rca/README.md': page,
      'rca/_template.md': page,
      'rca/out.md': frontMatter({ postmortem: 'false' }) + page,
      'rca/node_modules/c.md': page,
      'rca/2024/d.md': page,
    });
    deepStrictEqual(await linted(folder, ['rca/**/*.{md,markdown}']), ['rca/2024/d.md', 'rca/a.md', 'rca/b.markdown']);
    deepStrictEqual(await linted(folder, ['rca/*.md', 'rca/a.md']), ['rca/a.md']);
  });

  it('leaves out named files that are no postmortems when a hook asks for that', async () => {
    const folder = scratch({ 'README.md': page, 'incidents/a.md': page, 'incidents/README.md': page, 'b.md': marked });
    const args = ['--only-postmortems', 'README.md', 'incidents/a.md', 'incidents/README.md', 'b.md'];
    deepStrictEqual(await linted(folder, args), ['incidents/a.md', 'b.md']);
    const { code, stdout, stderr } = await postmortem(folder, ['lint', '--only-postmortems', 'README.md']);
    deepStrictEqual([code, stdout, stderr], [0, 'Documents: 0. Nothing was found.\n', '']);
  });

  it('names files as they were asked for, and each once', async () => {
    const folder = scratch({ '.git/HEAD': '', 'incidents/a.md': page });
    const whole = withSlashes(join(folder, 'incidents/a.md'));
    deepStrictEqual(await linted(folder, [whole]), [whole]);
    deepStrictEqual(await linted(folder, [join(folder, 'incidents')]), [whole]);
    deepStrictEqual(await linted(join(folder, 'incidents'), ['../incidents']), ['a.md']);
    deepStrictEqual(await linted(folder, ['incidents', 'incidents/a.md']), ['incidents/a.md']);
  });

  it('finds postmortems by their place in the repository from a folder within', async () => {
    const folder = scratch({
      '.git/HEAD': '',
      'docs/postmortems/2024/a.md': page,
      'docs/postmortems/2024/README.md': page,
    });
    deepStrictEqual(await linted(join(folder, 'docs/postmortems/2024')), ['a.md']);
  });

  it('does not follow links out of a folder', async function () {
    const folder = scratch({ 'here/incidents/a.md': page, 'there/incidents/b.md': page });
    try {
      symlinkSync(join(folder, 'there'), join(folder, 'here/linked'));
      symlinkSync(join(folder, 'there/incidents/b.md'), join(folder, 'here/incidents/linked.md'));
    } catch {
      this.skip();
    }
    deepStrictEqual(await linted(folder, ['here']), ['here/incidents/a.md']);
    deepStrictEqual(await linted(folder, ['here/incidents/linked.md']), ['here/incidents/linked.md']);
  });

  it('keeps one order for many files', async () => {
    const folder = scratch();
    const names = Array.from({ length: 300 }, (_, index) => `incidents/${String(index)}.md`);
    for (const name of names) {
      write(folder, name, page);
    }
    deepStrictEqual(await linted(folder), [...names].sort());
  });

  it('says that there was nothing to look at, and ends with 0', async () => {
    const { code, stderr } = await postmortem(scratch({ 'README.md': page }), ['lint']);
    strictEqual(code, 0);
    ok(stderr.startsWith('postmortem: No postmortems were found.'), stderr);
  });

  it('ends with 2 and a sentence for what does not exist, before anything is printed', async () => {
    const folder = scratch({ 'incidents/a.md': page });
    const wrong = async (...args: string[]): Promise<unknown[]> => {
      const { code, stdout, stderr } = await postmortem(folder, ['lint', ...args]);
      return [code, stdout, stderr];
    };
    deepStrictEqual(await wrong('incidents/a.md', 'b.md'), [2, '', 'postmortem: There is no file or folder “b.md”.\n']);
    deepStrictEqual(await wrong('incidents/a.md/b'), [
      2,
      '',
      'postmortem: There is no file or folder “incidents/a.md/b”.\n',
    ]);
    deepStrictEqual(await wrong('docs/*.md'), [2, '', 'postmortem: No file matches “docs/*.md”.\n']);
  });
});

describe('documents that cannot be checked', () => {
  const binary = new Uint8Array([0x2d, 0, 0xff, 0xfe, 0, 1]);
  const long = 'x'.repeat(200_001);

  it('are told of and passed over in a folder', async () => {
    const folder = scratch({ 'incidents/a.md': page, 'incidents/binary.md': binary, 'incidents/long.md': long });
    const { code, stdout, stderr } = await postmortem(folder, ['lint', '--format', 'json']);
    strictEqual(code, 0);
    deepStrictEqual(
      (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file),
      ['incidents/a.md'],
    );
    strictEqual(
      stderr,
      'postmortem: “incidents/binary.md” is not a text file; it was not checked.\n' +
        'postmortem: “incidents/long.md” is too long to be checked: the limit is 200000 characters.\n',
    );
  });

  it('end with 2 when they were named, after the others were checked', async () => {
    const folder = scratch({ 'binary.md': binary, 'long.md': long, 'longer.md': 'x'.repeat(2_000_000), 'z.md': page });
    const { code, stdout } = await postmortem(folder, ['lint', 'binary.md', 'long.md', 'longer.md', 'z.md']);
    strictEqual(code, 2);
    ok(stdout.includes('z.md\n'), stdout);
  });

  it('are nobody’s business when they are no postmortems', async () => {
    const folder = scratch({ 'long.md': long, 'binary.md': binary, 'marked.md': marked + long });
    const { stderr } = await postmortem(folder, ['lint']);
    ok(/^postmortem: “marked.md” is too long/.test(stderr), stderr);
    strictEqual(stderr.split('\n').length, 3, stderr);
  });

  it('may hold 200,000 characters', async () => {
    const folder = scratch({ 'a.md': `${page}\n${'長い文。'.repeat(49_997)}` });
    deepStrictEqual(await linted(folder, ['a.md']), ['a.md']);
  });

  it('are not files at all', async () => {
    const folder = scratch({ 'incidents/a.md': page });
    mkdirSync(join(folder, 'incidents/folder.md'));
    deepStrictEqual(await linted(folder), ['incidents/a.md']);
  });
});
