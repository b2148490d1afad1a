import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lintJson, postmortem } from './support/commandLine';
import { frontMatter, soundBody } from './support/documents';
import { read, scratch } from './support/scratch';

/** As repositories have it: a page with guidance in comments, to be copied. */
const page = `# [Title]

Date: YYYY-MM-DD

## Summary

<!-- What happened? -->

## Impact

## Customer communication

<!-- What did we tell whom? -->

## Timeline

## Cause

## Actions

## Notes (optional)
`;

async function messages(files: Readonly<Record<string, string>>, path: string): Promise<string[] | undefined> {
  const [file] = await lintJson(scratch({ '.git/HEAD': '', ...files }), [path]);
  return file?.findings.map(({ message }) => message);
}

describe('a page that the team copies, on the command line', () => {
  const missing = 'Section “Customer communication” is missing; it belongs after “Impact”.';

  it('is what the documents beside it and below it must have', async () => {
    for (const document of ['incidents/2026-11-23-x.md', 'incidents/2026/11/x.md']) {
      deepStrictEqual(
        await messages({ 'incidents/TEMPLATE.md': page, [document]: frontMatter() + soundBody }, document),
        [missing],
      );
    }
  });

  it('can be named by its path from anywhere', async () => {
    const document = frontMatter({ postmortem: 'docs/incidents/_template.md' }) + soundBody;
    deepStrictEqual(await messages({ 'docs/incidents/_template.md': page, 'rca/x.md': document }, 'rca/x.md'), [
      missing,
    ]);
  });

  it('has nothing to say about a document of another form, or of another template', async () => {
    const older = `${frontMatter()}${soundBody.replace('## Summary', '## What happened').replace('## Impact', '## Who felt it').replace('## Cause', '## Why')}`;
    const other = frontMatter({ postmortem: 'team' }) + soundBody;
    const files = {
      'incidents/TEMPLATE.md': page.replace('## Timeline', '## Chronology').replace('## Actions', '## To do'),
      'incidents/other.md': other,
      '.postmortem/templates/team.md.hbs': '## Summary\n',
      'incidents/older.md': older,
    };
    deepStrictEqual(await messages(files, 'incidents/other.md'), []);
    deepStrictEqual(
      (await messages(files, 'incidents/older.md'))?.filter((sentence) => sentence.includes('Customer communication')),
      [],
    );
  });

  it('is among the templates that exist', async () => {
    const document = frontMatter({ postmortem: 'taem' }) + soundBody;
    const [sentence = ''] =
      (await messages({ 'incidents/TEMPLATE.md': page, 'incidents/x.md': document }, 'incidents/x.md')) ?? [];
    deepStrictEqual(
      [sentence.startsWith('There is no template “taem”; available:'), sentence.includes('incidents/TEMPLATE.md')],
      [true, true],
    );
  });

  it('has its copies beside it, unless a folder is named', async () => {
    const folder = scratch({ '.git/HEAD': '', 'incidents/TEMPLATE.md': page });
    const args = ['new', '--title', 'Checkout', '--template', 'incidents/TEMPLATE.md'];
    const { stdout } = await postmortem(folder, args);
    strictEqual(stdout, 'incidents/2026-11-23-checkout.md\n');
    match(read(folder, stdout.trim()), /^# Checkout$/m);
    const elsewhere = await postmortem(folder, [...args, '--folder', 'docs/reviews']);
    strictEqual(elsewhere.stdout, 'docs/reviews/2026-11-23-checkout.md\n');
  });

  it('is named where it cannot be copied', async () => {
    const folder = scratch({ '.git/HEAD': '', 'incidents/TEMPLATE.md': new Uint8Array([0]) });
    const { code, stderr } = await postmortem(folder, ['new', '--title', 'x', '--template', 'incidents/TEMPLATE.md']);
    deepStrictEqual([code, stderr], [2, 'postmortem: incidents/TEMPLATE.md: too large or not a text file\n']);
  });

  it('is not itself a postmortem', async () => {
    const folder = scratch({ '.git/HEAD': '', 'incidents/TEMPLATE.md': page });
    deepStrictEqual(await lintJson(folder, ['.']), []);
  });
});
