import { env, languages, Uri, workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';

describe('the pages of the rules in every shape', () => {
  const page = Uri.from({ scheme: 'postmortem-rule', path: '/blame.md' });

  it('are in the extension, in the language of the editor', async () => {
    const document = await workspace.openTextDocument(page);
    const text = document.getText();
    assertEqual(document.languageId, 'markdown');
    assertTrue(text.startsWith('# blame\n'), text);
    assertTrue(text.includes(env.language === 'ja' ? '\n## 理由\n' : '\n## Why\n'), text);
    assertEqual(languages.getDiagnostics(document.uri), []);
  });

  it('can only be read, and there is none of a rule that does not exist', async () => {
    await rejects(workspace.fs.writeFile(page, new Uint8Array()));
    await rejects(workspace.fs.delete(page));
    await rejects(workspace.fs.readFile(page.with({ path: '/toString.md' })));
  });
});

async function rejects(promise: Thenable<unknown>): Promise<void> {
  const result = await promise.then(
    () => 'done',
    () => 'refused',
  );
  assertEqual(result, 'refused');
}
