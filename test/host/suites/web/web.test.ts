import { commands, Position, window, workspace, type CompletionList } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { applyQuickFix } from '../support/codeActions';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { createdEditor, newPostmortem } from '../support/creation';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, findingsWhen, noFindingsBy } from '../support/findings';
import { enterAllTheWay } from '../support/quickInput';
import { closeEditors, inFolder, listing, openFile, openUntitled, readFile, remove } from '../support/workspace';

describe('the extension in a web worker', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('docs');
  });

  it('lints a file with named characters and a table', async () => {
    const odd = 'Caf&eacute; &copy; &amp; more.\n\n| Who | How many |\n| --- | --- |\n| us | TBD |';
    const document = await openFile('incidents/odd.md', frontMatter() + completeBody.replace('A full disk.', odd));
    const [finding] = await findingsBy(document.uri, 'placeholder');
    assertEqual(document.lineAt(finding?.line ?? 0).text, '| us | TBD |');
  });

  it('fixes what it finds', async () => {
    const document = await openUntitled(frontMatter() + completeBody.replace('## Cause\n\nA full disk.\n\n', ''));
    const [finding] = await findingsBy(document.uri, 'missing-section');
    await applyQuickFix(document, finding?.line ?? 0, 'Insert section “Cause”');
    await noFindingsBy(document.uri, 'missing-section');
  });

  it('knows the built-in templates', async () => {
    const { uri } = await openUntitled(frontMatter({ postmortem: 'google-sre' }) + completeBody);
    const missing = await findingsBy(uri, 'missing-section');
    assertTrue(
      missing.some(({ message }) => message.includes('Lessons Learned')),
      JSON.stringify(missing),
    );
  });

  it('follows .postmortem.yml, helps to write it, and shows what is in force', async () => {
    const { uri } = await openFile('incidents/decided.md', frontMatter() + completeBody.replace('A full disk.', 'TBD'));
    await findingsBy(uri, 'placeholder');
    await decide('rules:\n  placeholder: off\n');
    await noFindingsBy(uri, 'placeholder');
    const file = await workspace.openTextDocument(inFolder(configurationFile));
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      file.uri,
      new Position(1, '  placeholder: '.length),
    );
    assertEqual(
      items.map(({ label }) => label).filter((label) => label === 'warning' || label === 'off'),
      ['off', 'warning'],
    );
    await commands.executeCommand('postmortem.showConfiguration');
    const text = window.activeTextEditor?.document.getText() ?? '';
    assertTrue(/placeholder: off +# \.postmortem\.yml, line 2/.test(text), text);
    await decideNothing();
  });

  it('creates postmortems from templates, the second under the next free name', async () => {
    await enterAllTheWay(newPostmortem());
    const { document, selection } = await createdEditor();
    assertEqual(document.lineAt(selection.active.line).text, '');
    assertTrue(/^resolved: \d{4}-/m.test(document.getText()), document.getText().slice(0, 300));
    assertEqual(await readFile(document.uri), document.getText());
    const findings = await findingsWhen(document.uri, 'findings', ({ length }) => length > 0);
    assertEqual(
      findings.filter(({ severity }) => severity === 'warning' || severity === 'error'),
      [],
    );
    await enterAllTheWay(newPostmortem());
    const files = (await listing()).filter((path) => path.startsWith('docs/postmortems/'));
    const first = workspace.asRelativePath(document.uri);
    assertEqual(files, [first.replace(/\.md$/, '-2.md'), first]);
  });
});
