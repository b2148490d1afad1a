import { commands, window, type Uri } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, assertTrue, required } from '../support/check';
import { silencingActions } from '../support/codeActions';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, findingsOf, findingsWhen, noFindingsBy } from '../support/findings';
import { closeEditors, inFolder, openFile, openUntitled, remove } from '../support/workspace';

const [checkout, search] = [0, 1];
const unfinished = frontMatter() + completeBody.replace('A full disk.', 'TBD');

describe('the .postmortem.yml of several folders', () => {
  afterEach(async () => {
    await closeEditors();
    await decideNothing(checkout, search);
  });

  it('hold each for their own folder, and none for a new document', async () => {
    const ours = await openFile('incidents/decided.md', unfinished, checkout);
    const theirs = await openFile('incidents/decided.md', unfinished, search);
    const nobodys = await openUntitled(unfinished);
    await decide('rules:\n  placeholder: off\n', checkout);
    await noFindingsBy(ours.uri, 'placeholder');
    await decide('rules:\n  placeholder: error\n', search);
    await findingsWhen(theirs.uri, 'an error', (findings) => findings.some(({ severity }) => severity === 'error'));
    await lintingCaughtUp();
    assertEqual(placeholders(ours.uri), []);
    assertEqual(placeholders(nobodys.uri), ['information']);
  });

  it('win over the settings of their folder', async () => {
    const { uri } = await openFile('incidents/severity.md', frontMatter({ severity: 'P1' }) + completeBody, checkout);
    await decide('severities: [S1]\n', checkout);
    const [finding] = await findingsBy(uri, 'front-matter-invalid');
    assertEqual(finding?.message, 'Unknown severity “P1”; did you mean “S1”?');
  });

  it('are configured in the folder of the postmortem', async () => {
    const { uri } = await openFile('incidents/configured.md', unfinished, search);
    const document = await openFile('incidents/configured.md', unfinished, search);
    const [finding] = await findingsBy(uri, 'placeholder');
    const { command } = required((await silencingActions(document, finding?.line ?? 0)).at(-1), 'way to configure');
    await commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    const opened = required(window.activeTextEditor, 'active editor').document.uri;
    assertEqual(opened.toString(), inFolder(configurationFile, search).toString());
  });

  it('are shown for the folder of the active editor', async () => {
    await decide('timezone: Asia/Tokyo\n', search);
    await window.showTextDocument(await openFile('incidents/shown.md', unfinished, search));
    await commands.executeCommand('postmortem.showConfiguration');
    const text = required(window.activeTextEditor, 'active editor').document.getText();
    assertTrue(/timezone: Asia\/Tokyo +# \.postmortem\.yml, line 1/.test(text), text);
    await remove('incidents/shown.md', search);
  });
});

function placeholders(uri: Uri): string[] {
  return findingsOf(uri).flatMap(({ rule, severity }) => (rule === 'placeholder' ? [severity] : []));
}
