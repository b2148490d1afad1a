import { commands, window, workspace } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { createdEditor, newPostmortem } from '../support/creation';
import { findingsBy } from '../support/findings';
import { enterAllTheWay, escape, pickSecond } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { preview, templatesFolder, textWhen } from '../support/templates';
import { closeEditors, inFolder, listing, openFile, readFile, remove, writeFile } from '../support/workspace';

const [checkout, search] = [0, 1];

async function ownFiles(folder: number): Promise<string[]> {
  return (await listing(folder)).filter((path) => path.startsWith(`${templatesFolder}/`));
}

describe('own templates of several folders', () => {
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    for (const folder of [checkout, search]) {
      await remove('incidents', folder);
      for (const path of (await ownFiles(folder)).filter((each) => !each.endsWith('/team.md.hbs'))) {
        await remove(path, folder);
      }
    }
  });

  it('are made in the folder that is picked', async () => {
    await escape(commands.executeCommand('postmortem.customizeTemplate'));
    const command = commands.executeCommand('postmortem.customizeTemplate');
    await pickSecond();
    await enterAllTheWay(command);
    assertEqual((await ownFiles(checkout)).length, 1);
    assertEqual((await ownFiles(search)).length, 2);
    const { document } = required(window.activeTextEditor, 'active editor');
    assertEqual(workspace.getWorkspaceFolder(document.uri)?.name, 'search');
  });

  it('are previewed and checked in each', async () => {
    for (const folder of [checkout, search]) {
      const template = await openFile(`${templatesFolder}/own.md.hbs`, '{{markdown title}} {{titel}}\n', folder);
      await findingsBy(template.uri, 'template');
      const page = await preview(template);
      await textWhen(page, 'the error', (text) => text.includes('Line 1: “titel” does not exist here'));
      await closeEditors();
    }
  });

  it('that are copied pages belong to their folder', async () => {
    await writeFile('incidents/Template.md', '# Title\n\n## Queries\n', search);
    await set('defaultTemplate', 'incidents/Template.md');
    await enterAllTheWay(newPostmortem());
    const first = (await createdEditor()).document;
    assertEqual(workspace.getWorkspaceFolder(first.uri)?.name, 'checkout');
    assertTrue(!first.getText().startsWith('# Incident\n'), first.getText());
    const command = newPostmortem();
    await pickSecond();
    await enterAllTheWay(command);
    const second = (await createdEditor()).document;
    assertEqual(await readFile(second.uri), '# Incident\n\n## Queries\n');
    assertTrue(second.uri.path.startsWith(inFolder('incidents/2', search).path), second.uri.path);
    await remove('docs', checkout);
  });
});
