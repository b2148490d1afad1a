import { workspace } from 'vscode';
import { assertEqual, assertTrue } from '../support/check';
import { createdEditor, newPostmortem, warmUp } from '../support/creation';
import { today } from '../support/documents';
import { findingsWhen } from '../support/findings';
import { dismissNotifications, enter, enterAllTheWay, escape, pickLast } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { closeEditors, exists, inFolder, listing, readFile, remove, writeFile } from '../support/workspace';

const questions = 7;

describe('New Postmortem', () => {
  before(warmUp);
  beforeEach(async () => {
    await remove('docs');
  });
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('docs');
  });

  it('creates a page that can be written at once when Enter is pressed all the way', async () => {
    const before = today();
    await enterAllTheWay(newPostmortem());
    const { document, selection } = await createdEditor();
    const path = workspace.asRelativePath(document.uri);
    const days = new Set([before, today()]);
    assertTrue(
      [...days].some((day) => path === `docs/postmortems/${day}-incident.md`),
      `The file is ${path}.`,
    );
    assertTrue(!document.isDirty, 'The file is not saved.');
    assertEqual(await readFile(document.uri), document.getText());

    const values = frontMatterValues(document.getText());
    assertEqual([values['postmortem'], values['title'], values['status']], ['same-day', 'Incident', 'draft']);
    assertTrue(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)/.test(values['resolved'] ?? ''),
      `resolved: ${values['resolved'] ?? ''}`,
    );

    assertTrue(selection.isEmpty, 'Something is selected.');
    assertEqual(document.lineAt(selection.active.line).text, '');
    const above = document.getText().split('\n').slice(0, selection.active.line);
    assertEqual(
      above.filter((line) => line.startsWith('## ')),
      ['## Summary'],
    );

    const findings = await findingsWhen(document.uri, 'findings', ({ length }) => length > 0);
    assertEqual(
      findings.filter(({ severity }) => severity === 'warning' || severity === 'error'),
      [],
    );
  });

  it('asks seven things, and Enter is an answer to each', async () => {
    const command = newPostmortem();
    await enter(questions);
    await command;
    assertEqual((await listing()).filter((path) => path.startsWith('docs/postmortems/')).length, 1);
  });

  it('writes what was picked', async () => {
    const command = newPostmortem();
    await enter(1);
    await pickLast();
    await enter(2);
    await pickLast();
    await enter(2);
    await command;
    const values = frontMatterValues((await createdEditor()).document.getText());
    assertEqual([values['severity'], values['resolved']], ['SEV-5', '']);
  });

  it('takes the next free name when it runs twice', async () => {
    await enterAllTheWay(newPostmortem());
    const first = (await createdEditor()).document;
    const text = first.getText();
    await enterAllTheWay(newPostmortem());
    const second = (await createdEditor()).document;
    assertEqual(second.uri.path, first.uri.path.replace(/\.md$/, '-2.md'));
    assertEqual(await readFile(first.uri), text);
    assertEqual(
      (await listing()).filter((path) => path.endsWith('.tmp')),
      [],
    );
  });

  for (let step = 1; step <= questions; step++) {
    it(`leaves nothing behind when Escape is pressed at step ${step}`, async () => {
      const before = await listing();
      const command = newPostmortem();
      await enter(step - 1);
      await escape(command);
      assertEqual(await listing(), before);
    });
  }

  it('loses nothing where a file has the name of the folder', async () => {
    await writeFile('docs', 'Not a folder.\n');
    const before = await listing();
    await enterAllTheWay(newPostmortem());
    assertEqual(await listing(), before);
    assertEqual(await readFile(inFolder('docs')), 'Not a folder.\n');
  });

  it('creates nothing outside of the folder, whatever the setting says', async () => {
    await set('folder', '../../outside');
    await enterAllTheWay(newPostmortem());
    assertTrue(
      workspace.asRelativePath((await createdEditor()).document.uri).startsWith('docs/postmortems/'),
      'It went elsewhere.',
    );
    assertTrue(!(await exists(inFolder('../../outside'))), 'There is a folder outside.');
    await dismissNotifications(Promise.resolve());
  });

  it('creates in the folder of the setting, in the template of the setting', async () => {
    await set('folder', 'docs/team/reviews');
    await set('defaultTemplate', 'team');
    await enterAllTheWay(newPostmortem());
    const { document } = await createdEditor();
    assertTrue(workspace.asRelativePath(document.uri).startsWith('docs/team/reviews/'), document.uri.path);
    assertTrue(document.getText().includes('## Customers'), 'It is another template.');
  });
});

function frontMatterValues(text: string): Readonly<Record<string, string>> {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    block.split('\n').map((line) => {
      const [, key = line, value = ''] = /^([\w-]+): ?(.*)$/.exec(line) ?? [];
      return [key, value];
    }),
  );
}
