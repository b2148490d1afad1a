import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { postmortem } from './support/commandLine';
import { finalFrontMatter, frontMatter } from './support/documents';
import { scratch } from './support/scratch';

const files = {
  'incidents/final.md': finalFrontMatter(),
  'incidents/late.md': frontMatter({ title: 'Late', resolved: '2026-11-22T12:00Z' }),
  'incidents/today.md': frontMatter({ title: '"[Today](x) *now*"' }),
  'incidents/going-on.md': frontMatter({ title: 'Going on', started: '2026-11-22T12:00Z', resolved: '' }),
  'incidents/old.md': '# From before\n',
};

describe('postmortem due', () => {
  it('lists what is unfinished, the most urgent first', async () => {
    const { stdout, code } = await postmortem(scratch(files), ['due']);
    deepStrictEqual(stdout.trimEnd().split('\n'), [
      'overdue by 18 h  Late  incidents/late.md',
      'due today · 6 h left  [Today](x) *now*  incidents/today.md',
      'incident without an end  Going on  incidents/going-on.md',
    ]);
    strictEqual(code, 0);
  });

  it('ends with 1 when asked to, and only when something is due', async () => {
    strictEqual((await postmortem(scratch(files), ['due', '--exit-code'])).code, 1);
    const nothing = await postmortem(scratch({ 'incidents/final.md': finalFrontMatter() }), ['due', '--exit-code']);
    deepStrictEqual([nothing.code, nothing.stdout], [0, 'Nothing is due.\n']);
  });

  it('prints data', async () => {
    const { stdout } = await postmortem(scratch(files), ['due', '--format', 'json']);
    const documents = JSON.parse(stdout) as Record<string, unknown>[];
    deepStrictEqual(documents[0], {
      file: 'incidents/late.md',
      title: 'Late',
      state: 'overdue',
      deadline: '2026-11-22T23:59+00:00',
      remainingMinutes: -1080,
    });
    deepStrictEqual(
      documents.map(({ state }) => state),
      ['overdue', 'dueToday', 'ongoing'],
    );
  });

  it('prints Markdown in which a title stays a title', async () => {
    const { stdout } = await postmortem(scratch(files), ['due', '--format', 'markdown']);
    match(stdout, /^- \*\*\\\[Today\\\]\(x\) \\\*now\\\*\*\* \(incidents\/today\.md\): due today · 6 h left$/m);
  });

  it('knows the zone of the team, and the language', async () => {
    const folder = scratch({ ...files, '.postmortem.yml': 'timezone: Asia/Tokyo\n' });
    const { stdout } = await postmortem(folder, ['due', '--locale', 'ja', 'incidents/late.md']);
    match(stdout, /18/);
  });
});
