import { commands, window, workspace } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { applyQuickFix } from '../support/codeActions';
import { createdEditor, newPostmortem } from '../support/creation';
import { findingsBy, noFindingsBy } from '../support/findings';
import { enterAllTheWay } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { preview, removePersonal, textWhen, writePersonal } from '../support/templates';
import { closeEditors, remove, replaceText, writeFile } from '../support/workspace';

describe('own templates in a web worker', () => {
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    for (const path of ['.postmortem', 'incidents', 'docs']) {
      await remove(path);
    }
  });

  it('are made from built-in ones, checked, corrected and previewed', async () => {
    await enterAllTheWay(commands.executeCommand('postmortem.customizeTemplate'));
    const { document } = required(window.activeTextEditor, 'active editor');
    assertTrue(workspace.asRelativePath(document.uri).startsWith('.postmortem/templates/'), document.uri.path);
    await replaceText(document, '{{markdown title}}', '{{markdown titel}}');
    const [finding] = await findingsBy(document.uri, 'template');
    await applyQuickFix(document, finding?.line ?? 0, 'Change to “title”');
    await noFindingsBy(document.uri, 'template');
    await textWhen(await preview(document), 'the example', (text) => text.includes('# Checkout latency'));
  });

  it('may be a page that the team copies', async () => {
    await writeFile('incidents/TEMPLATE.md', '# Title\n\n## Summary\n');
    await set('defaultTemplate', 'incidents/TEMPLATE.md');
    await enterAllTheWay(newPostmortem());
    assertEqual((await createdEditor()).document.getText(), '# Incident\n\n## Summary\n');
  });

  it('are never personal ones, which lie on a machine', async () => {
    await writePersonal('mine.md.hbs', '# Mine\n');
    try {
      await set('defaultTemplate', 'mine');
      await enterAllTheWay(newPostmortem());
      assertTrue((await createdEditor()).document.getText() !== '# Mine\n', 'It was read.');
    } finally {
      await removePersonal();
    }
  });
});
