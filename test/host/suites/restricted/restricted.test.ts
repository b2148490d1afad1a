import { workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { createdEditor, newPostmortem } from '../support/creation';
import { frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy } from '../support/findings';
import { enterAllTheWay } from '../support/quickInput';
import { closeEditors, exists, inFolder, openFile, remove } from '../support/workspace';

const body = '# Checkout\n\n## Summary\n\nSlow.\n';

describe('a workspace that is not trusted', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('docs');
  });

  it('has its own templates left unread, and a document that names one judged by the five sections', async () => {
    const { uri } = await openFile('incidents/team.md', frontMatter({ postmortem: 'team' }) + body);
    const missing = await findingsBy(uri, 'missing-section');
    assertEqual(
      missing.map(({ severity, message }) => [severity, message.slice(0, message.indexOf(' is'))]),
      ['Impact', 'Timeline', 'Cause', 'Action items'].map((title) => ['information', `Section “${title}”`]),
    );
    assertTrue(
      !diagnosticsOf(uri).some(({ message }) => message.includes('There is no template')),
      'It is called missing.',
    );
  });

  it('has the built-in templates', async () => {
    const { uri } = await openFile('incidents/built-in.md', frontMatter({ postmortem: 'google-sre' }) + body);
    const missing = await findingsBy(uri, 'missing-section');
    assertTrue(
      missing.some(({ message }) => message.includes('Lessons Learned')),
      JSON.stringify(missing),
    );
  });

  it('gets new postmortems, but not where its own settings say', async () => {
    await enterAllTheWay(newPostmortem());
    const { document } = await createdEditor();
    assertTrue(workspace.asRelativePath(document.uri).startsWith('docs/postmortems/'), document.uri.path);
    assertTrue(document.getText().startsWith('---\npostmortem: same-day\n'), document.getText().slice(0, 100));
    assertEqual(await exists(inFolder('elsewhere')), false);
  });
});
