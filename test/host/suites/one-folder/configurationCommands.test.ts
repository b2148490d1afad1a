import { commands, window, workspace, type TextDocument } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { enterAllTheWay } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { found } from '../support/waiting';
import { closeEditors, inFolder, readFile } from '../support/workspace';

describe('the commands about the configuration', () => {
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await decideNothing();
  });

  it('show every value and where it comes from, and follow what changes', async () => {
    await set('timezone', 'Asia/Tokyo');
    await decide('severities: [P1]\nrule: x\n');
    await commands.executeCommand('postmortem.showConfiguration');
    const { document } = required(window.activeTextEditor, 'active editor');
    await pageWith(document, 'severities: [ P1 ] # .postmortem.yml, line 1');
    await pageWith(document, 'timezone: Asia/Tokyo # setting postmortem.timezone');
    await pageWith(document, 'dateDays: 31 # default');
    await pageWith(document, '# - line 2: Unknown key “rule”; did you mean “rules”?');
    await decide('timezone: UTC\nrules:\n  placeholder: off\n');
    await pageWith(document, 'timezone: UTC # .postmortem.yml, line 1');
    await pageWith(document, 'placeholder: off # .postmortem.yml, line 3');
    assertTrue(!document.getText().includes('Unknown key'), 'The problem is still there.');
  });

  it('list the rules, and open the page of one', async () => {
    await enterAllTheWay(commands.executeCommand('postmortem.listRules'));
    await found('the page of a rule', [window.tabGroups.onDidChangeTabs], () =>
      window.tabGroups.activeTabGroup.activeTab?.label.includes('missing-section.md') ? true : undefined,
    );
  });

  it('create a file that explains itself and decides nothing, and never overwrite it', async () => {
    await commands.executeCommand('postmortem.createConfiguration');
    const { document } = required(window.activeTextEditor, 'active editor');
    assertEqual(document.uri.toString(), inFolder(configurationFile).toString());
    assertTrue(document.getText().includes('#rules:\n'), document.getText());
    await closeEditors();
    await decide('severities: [P1]\n');
    await commands.executeCommand('postmortem.createConfiguration');
    assertEqual(await readFile(inFolder(configurationFile)), 'severities: [P1]\n');
  });
});

/** Waits until a page has a line, its spaces pulled together. */
async function pageWith(document: TextDocument, line: string): Promise<void> {
  await found(
    line,
    [workspace.onDidChangeTextDocument],
    () => (document.getText().replace(/ +/g, ' ').split(/\n ?/).includes(line) ? true : undefined),
    () => document.getText(),
  );
}
