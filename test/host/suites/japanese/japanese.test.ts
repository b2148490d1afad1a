import { commands, window, workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { fixAll, quickFixes } from '../support/codeActions';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { createdEditor, newPostmortem } from '../support/creation';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, findingsWhen } from '../support/findings';
import { enterAllTheWay } from '../support/quickInput';
import { closeEditors, inFolder, openUntitled } from '../support/workspace';

describe('the extension in Japanese', () => {
  afterEach(closeEditors);

  it('says what it finds in Japanese, and how to fix it', async () => {
    const document = await openUntitled(
      frontMatter({ postmortem: 'same-day' }) +
        '# 決済\n\n## 概要\n\nおよそ二時間、決済できませんでした。\n\nTBD\n\n## 影響\n',
    );
    await findingsBy(document.uri, 'missing-section');
    const messages = diagnosticsOf(document.uri).map(({ message }) => message);
    assertEqual(
      messages.sort(),
      [
        'セクション「アクション」がありません。「影響」の後に必要です。',
        'セクション「タイムライン」がありません。「影響」の後に必要です。',
        'セクション「まだ分かっていないこと」がありません。「影響」の後に必要です。',
        'セクション「原因」がありません。「影響」の後に必要です。',
        'セクション「影響」が空です。',
        '「TBD」がまだ記入されていません。',
      ].sort(),
    );
    const titles = async (line: number): Promise<string[]> =>
      (await quickFixes(document, line)).map(({ title }) => title);
    const lines = document.getText().split('\n');
    assertEqual(await titles(lines.indexOf('TBD')), ['「TBD」を削除']);
    assertEqual(
      (await titles(lines.indexOf('## 影響'))).sort(),
      [
        'セクション「アクション」を挿入',
        'セクション「タイムライン」を挿入',
        'セクション「まだ分かっていないこと」を挿入',
        'セクション「原因」を挿入',
      ].sort(),
    );
    assertEqual(
      (await fixAll(document)).map(({ title }) => title),
      ['安全に修正できるものをすべて修正'],
    );
  });

  it('speaks Japanese about .postmortem.yml', async () => {
    await decide('rule:\nseverities: 3\n');
    const uri = inFolder(configurationFile);
    const findings = await findingsWhen(uri, 'two findings', ({ length }) => length === 2);
    assertEqual(
      findings.map(({ message }) => message),
      [
        'キー「rule」は不明です。「rules」のことですか？',
        '「severities」は [SEV-1, SEV-2, SEV-3] のようなリストでなければなりません。',
      ],
    );
    await commands.executeCommand('postmortem.showConfiguration');
    const text = window.activeTextEditor?.document.getText() ?? '';
    assertTrue(text.startsWith('# 「japanese') || text.includes('で有効な設定です'), text.slice(0, 200));
    assertTrue(/dateDays: 31 +# 既定値/.test(text), text);
    await decideNothing();
  });

  it('speaks Japanese about an English document too', async () => {
    const { uri } = await openUntitled(frontMatter({ status: 'finale' }) + completeBody);
    assertEqual(
      (await findingsBy(uri, 'front-matter-invalid')).map(({ message }) => message),
      ['status「finale」は不明です。「final」のことですか？'],
    );
  });

  it('creates the Japanese page', async () => {
    await enterAllTheWay(newPostmortem());
    const { document, selection } = await createdEditor();
    assertTrue(
      /^docs\/postmortems\/\d{4}-\d\d-\d\d-インシデント\.md$/.test(workspace.asRelativePath(document.uri)),
      document.uri.path,
    );
    const text = document.getText();
    assertEqual(
      text.split('\n').filter((line) => line.startsWith('## ')),
      ['## サマリー', '## 影響', '## タイムライン', '## 原因', '## アクション', '## まだ分かっていないこと'],
    );
    assertEqual(document.lineAt(selection.active.line).text, '');
  });
});
