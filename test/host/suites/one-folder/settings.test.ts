import { commands } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, findingsWhen, noFindingsBy } from '../support/findings';
import { resetSettings, set } from '../support/settings';
import { openFile, openUntitled } from '../support/workspace';

describe('settings', () => {
  afterEach(resetSettings);

  it('apply at once to the names that a severity may have', async () => {
    const { uri } = await openUntitled(frontMatter({ severity: 'P1' }) + completeBody);
    await findingsBy(uri, 'front-matter-invalid');
    await set('severities', ['P1', 'P2']);
    await noFindingsBy(uri, 'front-matter-invalid');
  });

  it('apply at once to the paths of postmortems', async () => {
    const { uri } = await openFile('reviews/outage.md', completeBody);
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(uri), []);
    await set('files', ['reviews/**/*.md']);
    await findingsBy(uri, 'front-matter-missing');
    await set('files', []);
    await findingsWhen(uri, 'no findings', (findings) => findings.length === 0);
  });

  const wrong: readonly Readonly<Record<string, unknown>>[] = [
    { severities: 42, files: { a: 1 }, folder: ['x'], timezone: true, 'deadline.rollOverAfter': 9 },
    { severities: [1, null], files: 'x', folder: 7, timezone: 'Nowhere/City', 'deadline.rollOverAfter': 'nine' },
  ];
  for (const values of wrong) {
    it(`of the wrong type break nothing: ${JSON.stringify(values)}`, async () => {
      for (const [key, value] of Object.entries(values)) {
        await set(key, value);
      }
      const text = frontMatter({ severity: 'SEV-1' }) + completeBody.replace('A full disk.', 'TBD');
      const { uri } = await openUntitled(text);
      const findings = await findingsBy(uri, 'placeholder');
      assertEqual(findings.length, 1);
      assertEqual(diagnosticsOf(uri).length, 1);
      await commands.executeCommand('notifications.clearAll');
    });
  }

  it('with a glob that cannot be read break nothing', async () => {
    await set('files', ['[', '{a,', '**/***/(', '!']);
    const { uri } = await openUntitled(frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    await findingsBy(uri, 'placeholder');
  });
});
