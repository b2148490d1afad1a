import { commands, ConfigurationTarget, languages, window, workspace } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { applyQuickFix } from '../support/codeActions';
import { createdEditor, newPostmortem, warmUp } from '../support/creation';
import { diagnosticsOf, findingsBy, findingsOf, findingsWhen } from '../support/findings';
import { dismissNotifications, enterAllTheWay, escape } from '../support/quickInput';
import { resetSettings, set } from '../support/settings';
import { preview, removePersonal, templatesFolder, textWhen, writePersonal } from '../support/templates';
import { found } from '../support/waiting';
import {
  closeEditors,
  inFolder,
  listing,
  openInEditor,
  readFile,
  remove,
  replaceText,
  writeFile,
} from '../support/workspace';

/** As repositories have it. */
const page = `---
layout: postmortem
title: ""
status:
---

# Postmortem: [Title]

<!-- Copy this file. -->

Date: YYYY-MM-DD

## Summary

## Customer communication

<!-- What did we tell whom? -->

## Cause
`;

async function ownFiles(): Promise<string[]> {
  return (await listing()).filter((path) => path.startsWith(`${templatesFolder}/`) && !path.endsWith('/team.md.hbs'));
}

describe('a page that the team copies', () => {
  before(warmUp);
  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('docs');
    await remove('incidents');
  });

  it('becomes a postmortem beside it as it is, but for the title and what waits in its front matter', async () => {
    await writeFile('incidents/TEMPLATE.md', page);
    await set('defaultTemplate', 'incidents/TEMPLATE.md');
    await enterAllTheWay(newPostmortem());
    const { document } = await createdEditor();
    assertTrue(workspace.asRelativePath(document.uri).startsWith('incidents/2'), document.uri.path);
    assertEqual(
      document.getText(),
      page.replace('title: ""', 'title: Incident').replace('status:', 'status: draft').replace('[Title]', 'Incident'),
    );
    assertEqual(await readFile(inFolder('incidents/TEMPLATE.md')), page);
  });

  it('says which sections the documents made from it have, also when it changes', async () => {
    await writeFile('docs/postmortems/_template.md', page);
    const { uri } = await openInEditor('docs/postmortems/made.md', page.replace(/## Customer[\s\S]*?(?=## Cause)/, ''));
    // The page may be heard of a moment after the document is open.
    await findingsWhen(uri, 'only “Customer communication” missing', (all) => {
      const missing = all.filter(({ rule }) => rule === 'missing-section').map(({ message }) => message);
      return String(missing) === 'Section “Customer communication” is missing; it belongs after “Summary”.';
    });
    await writeFile('docs/postmortems/_template.md', page.replace('Customer communication', 'Partner news'));
    await findingsWhen(uri, '“Partner news” missing', (all) =>
      all.some(({ message }) => message.includes('Partner news')),
    );
  });
});

describe('personal templates', () => {
  const mine =
    '{{!--\nname: Mine\n--}}\n---\npostmortem: {{yaml template}}\ntitle: {{yaml title}}\n---\n\n# {{markdown title}}\n\n## My way\n';

  afterEach(async () => {
    await closeEditors();
    await resetSettings();
    await remove('docs');
    await removePersonal();
  });

  it('are there in every workspace, after those of its team', async () => {
    await writePersonal('mine.md.hbs', mine);
    await writePersonal('team.md.hbs', mine);
    for (const [id, section] of [
      ['mine', '## My way'],
      ['team', '## Customers'],
    ] as const) {
      await set('defaultTemplate', id);
      await enterAllTheWay(newPostmortem());
      const { document } = await createdEditor();
      assertTrue(document.getText().includes(section), document.getText());
    }
  });

  it('cannot be named by a workspace', async () => {
    await writePersonal('mine.md.hbs', mine);
    let refused = false;
    try {
      await workspace.getConfiguration('postmortem').update('personalTemplates', '/etc', ConfigurationTarget.Workspace);
    } catch {
      refused = true;
    }
    assertTrue(refused, 'The workspace named a folder.');
  });
});

describe('Customize Template', () => {
  afterEach(async () => {
    await closeEditors();
    for (const path of await ownFiles()) {
      await remove(path);
    }
  });

  it('copies a built-in template to the workspace and opens it, and never overwrites', async () => {
    await enterAllTheWay(commands.executeCommand('postmortem.customizeTemplate'));
    const [path = '', ...others] = await ownFiles();
    assertEqual(others, []);
    const { document } = required(window.activeTextEditor, 'active editor');
    assertEqual([workspace.asRelativePath(document.uri), document.languageId], [path, 'handlebars']);
    assertTrue(document.getText().startsWith('{{!--\nname: '), document.getText());
    await closeEditors();
    await writeFile(path, '# {{title}}\n');
    await enterAllTheWay(commands.executeCommand('postmortem.customizeTemplate'));
    assertEqual(await readFile(inFolder(path)), '# {{title}}\n');
    assertEqual(required(window.activeTextEditor, 'active editor').document.uri.toString(), inFolder(path).toString());
  });

  it('leaves nothing behind when nothing is picked', async () => {
    await escape(commands.executeCommand('postmortem.customizeTemplate'));
    assertEqual(await ownFiles(), []);
  });

  it('says what is in the way where no file can be', async () => {
    const before = await readFile(inFolder(`${templatesFolder}/team.md.hbs`));
    await writeFile('own', 'Not a folder.\n');
    await writeFile('.postmortem.yml', 'templates: own\n');
    try {
      await enterAllTheWay(commands.executeCommand('postmortem.customizeTemplate'));
      await dismissNotifications(Promise.resolve());
      assertEqual(await readFile(inFolder('own')), 'Not a folder.\n');
      assertEqual(await readFile(inFolder(`${templatesFolder}/team.md.hbs`)), before);
    } finally {
      await remove('.postmortem.yml');
      await remove('own');
    }
  });
});

describe('a template in the editor', () => {
  const path = `${templatesFolder}/draft.md.hbs`;
  const text = '# {{markdown titel}}\n\n## Summary\n\n{{#if severty}}x{{/if}}\n';

  afterEach(async () => {
    await closeEditors();
    await remove(path);
    await remove('elsewhere.md.hbs');
  });

  it('has its mistakes underlined at the word, each with its correction, until it is closed', async () => {
    const document = await openInEditor(path, text);
    const findings = await findingsBy(document.uri, 'template');
    assertEqual(
      findings.map(({ severity, message, line }) => [severity, message, line]),
      [
        ['error', '“titel” does not exist here; did you mean “title”?', 0],
        ['error', '“severty” does not exist here; did you mean “severity”?', 4],
      ],
    );
    assertEqual(
      diagnosticsOf(document.uri)
        .map(({ range }) => document.getText(range))
        .sort(),
      ['severty', 'titel'],
    );
    await applyQuickFix(document, 0, 'Change to “title”');
    await findingsWhen(document.uri, 'one mistake', ({ length }) => length === 1);
    await replaceText(document, '{{/if}}', '');
    await findingsWhen(
      document.uri,
      'a block without an end',
      ([finding]) => finding?.message === 'The block “#if” is never closed.',
    );
    await closeEditors();
    await findingsWhen(document.uri, 'nothing', ({ length }) => length === 0);
  });

  it('is none where no templates are kept', async () => {
    const elsewhere = await openInEditor('elsewhere.md.hbs', text);
    const { uri } = await openInEditor(path, text);
    await findingsBy(uri, 'template');
    assertEqual(findingsOf(elsewhere.uri), []);
  });

  it('is previewed with an example beside it, as Markdown that follows what is typed and is not linted', async () => {
    const document = await openInEditor(path, '# {{markdown title}}\n\n## Summary\n\nTBD {{time started}}\n');
    const page = await preview(document);
    assertEqual(
      [page.languageId, window.activeTextEditor?.document.uri.toString()],
      ['markdown', document.uri.toString()],
    );
    await textWhen(page, 'the example', (shown) => shown === '# Checkout latency\n\n## Summary\n\nTBD 14:05\n');
    await replaceText(document, 'Summary', 'What happened');
    await textWhen(page, 'the new heading', (shown) => shown.includes('## What happened'));
    await replaceText(document, 'started', 'startd');
    await textWhen(
      page,
      'the error',
      (shown) => shown === '> Line 5: “startd” does not exist here; did you mean “started”?\n',
    );
    await replaceText(document, 'startd', 'started');
    await textWhen(page, 'the example again', (shown) => shown.includes('14:05'));
    assertEqual(languages.getDiagnostics(page.uri), []);
  });

  it('has to be open to be previewed', async () => {
    await openInEditor('elsewhere.md.hbs', text);
    await dismissNotifications(commands.executeCommand('postmortem.previewTemplate'));
    assertTrue(
      !window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'postmortem-template'),
      'Something is previewed.',
    );
  });
});

describe('a template that is renamed', () => {
  it('takes its problems with it', async () => {
    const [from, to] = [`${templatesFolder}/from.md.hbs`, `${templatesFolder}/to.md.hbs`];
    const { uri } = await openInEditor(from, '{{titel}}\n');
    await findingsBy(uri, 'template');
    await workspace.fs.rename(uri, inFolder(to));
    await closeEditors();
    await found('no problems', [languages.onDidChangeDiagnostics], () =>
      findingsOf(uri).length === 0 ? true : undefined,
    );
    await remove(to);
  });
});
