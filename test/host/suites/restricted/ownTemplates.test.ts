import { commands, window, workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { lintingCaughtUp } from '../support/canary';
import { createdEditor, newPostmortem } from '../support/creation';
import { frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy } from '../support/findings';
import { dismissNotifications, enterAllTheWay } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { preview, removePersonal, templatesFolder, textWhen, writePersonal } from '../support/templates';
import { closeEditors, inFolder, listing, openFile, openInEditor, readFile, remove } from '../support/workspace';

describe('own templates in a workspace that is not trusted', () => {
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('docs');
    await remove('incidents');
  });

  it('are not run for a preview, nor checked', async () => {
    const path = `${templatesFolder}/team.md.hbs`;
    const before = await readFile(inFolder(path));
    const document = await openInEditor(path, '{{titel}}\n');
    const page = await preview(document);
    await textWhen(
      page,
      'the reason',
      (text) => text === '> The template is not run until you trust this workspace.\n',
    );
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(document.uri), []);
    await closeEditors();
    await workspace.fs.writeFile(inFolder(path), new TextEncoder().encode(before));
  });

  it('are not made from built-in ones', async () => {
    const before = await listing();
    await dismissNotifications(commands.executeCommand('postmortem.customizeTemplate'));
    assertEqual(await listing(), before);
    assertEqual(window.activeTextEditor, undefined);
  });

  it('that are copied pages are left unread, and say nothing about the documents beside them', async () => {
    await openFile('incidents/TEMPLATE.md', '# [Title]\n\n## Summary\n\n## Secret handshake\n');
    await set('defaultTemplate', 'incidents/TEMPLATE.md');
    await enterAllTheWay(newPostmortem());
    const { document } = await createdEditor();
    assertTrue(!document.getText().includes('Secret handshake'), document.getText());
    const body = '# Checkout\n\n## Summary\n\nSlow.\n\n## Secret handshake\n\nNone.\n';
    for (const values of [{}, { postmortem: 'incidents/TEMPLATE.md' }]) {
      const { uri } = await openFile(`incidents/${String(Object.keys(values).length)}.md`, frontMatter(values) + body);
      const missing = await findingsBy(uri, 'missing-section');
      assertEqual(
        missing.map(({ message }) => message.slice(0, message.indexOf(' is'))),
        ['Impact', 'Timeline', 'Cause', 'Action items'].map((title) => `Section “${title}”`),
      );
      assertTrue(
        !diagnosticsOf(uri).some(({ message }) => message.includes('There is no template')),
        'It is called missing.',
      );
    }
  });

  it('that are personal are used, since they are those of the person', async () => {
    await writePersonal(
      'mine.md.hbs',
      '---\npostmortem: {{yaml template}}\n---\n\n# {{markdown title}}\n\n## My way\n',
    );
    try {
      await set('defaultTemplate', 'mine');
      await enterAllTheWay(newPostmortem());
      assertTrue((await createdEditor()).document.getText().includes('## My way'), 'It is another template.');
    } finally {
      await removePersonal();
    }
  });
});
