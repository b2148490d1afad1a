import { commands, env, Selection, Uri, window, workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { createdEditor, newPostmortem, warmUp } from '../support/creation';
import { dismissNotifications, enter, enterAllTheWay, pickSecond } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { found } from '../support/waiting';
import { closeEditors, inFolder, listing, openUntitled, remove, writeFile } from '../support/workspace';

const log = [
  '#incidents',
  '2026-01-05 14:05:12 ERROR checkout is down',
  '  at pay (checkout.js:14:07)',
  '2026-01-05 14:20:31 INFO service is back to normal',
].join('\n');

describe('A postmortem begins', () => {
  before(warmUp);
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('docs');
    await remove('notes');
  });

  it('in the folder of the Explorer, and is tracked there as anywhere', async () => {
    await writeFile('notes/other.txt', 'Notes.\n');
    await enterAllTheWay(commands.executeCommand('postmortem.newPostmortemHere', inFolder('notes')));
    const { document } = await createdEditor();
    assertTrue(/^notes\/\d{4}-\d\d-\d\d-incident\.md$/.test(workspace.asRelativePath(document.uri)), document.uri.path);
    assertTrue(document.getText().startsWith('---\npostmortem: '), document.getText().slice(0, 40));
  });

  it('from selected lines, even where the selection cuts the first of them', async () => {
    const editor = await window.showTextDocument(await openUntitled(log));
    editor.selection = new Selection(1, 10, 3, 5);
    await enterAllTheWay(commands.executeCommand('postmortem.newPostmortemFromSelection'));
    const text = (await createdEditor()).document.getText();
    assertTrue(/^started: 2026-01-05T14:05/m.test(text), text);
    assertTrue(/^resolved: 2026-01-05T14:20/m.test(text), text);
  });

  it('not from lines without a time', async () => {
    const editor = await window.showTextDocument(await openUntitled('boom\nover\n'));
    editor.selection = new Selection(0, 0, 1, 4);
    const before = await listing();
    await dismissNotifications(commands.executeCommand('postmortem.newPostmortemFromSelection'));
    assertEqual(await listing(), before);
  });

  it('from a link, whose answers are proposed', async () => {
    const { uriScheme } = env;
    const before = window.activeTextEditor;
    await commands.executeCommand(
      'vscode.open',
      Uri.parse(`${uriScheme}://same-day-postmortem.same-day-postmortem/new?severity=sev-3&owner=alice`),
    );
    await enterAllTheWay(
      found('an editor', [window.onDidChangeActiveTextEditor], () =>
        window.activeTextEditor === before ? undefined : window.activeTextEditor,
      ),
    );
    const text = (await createdEditor()).document.getText();
    assertTrue(/^severity: SEV-3$/m.test(text), text);
    assertTrue(/^owner: alice$/m.test(text), text);
  });

  it('without the questions that a setting leaves out', async () => {
    await set('creation.skip', ['severity', 'template', 'started', 'resolved', 'owner', 'services']);
    const command = newPostmortem();
    await enter(1);
    await command;
    const text = (await createdEditor()).document.getText();
    assertTrue(/^resolved: \d{4}-/m.test(text), text);
  });

  it('with the severity of the last one', async () => {
    const first = newPostmortem();
    await enter(1);
    await pickSecond();
    await enterAllTheWay(first);
    const severity = /^severity: (.*)$/m.exec((await createdEditor()).document.getText())?.[1] ?? '';
    assertTrue(severity !== '', 'No severity was picked.');
    await enterAllTheWay(newPostmortem());
    const text = (await createdEditor()).document.getText();
    assertTrue(text.includes(`\nseverity: ${severity}\n`), text);
  });
});
