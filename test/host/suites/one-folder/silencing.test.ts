import { commands, window, type TextDocument } from 'vscode';
import { assertEqual, assertTrue, required } from '../support/check';
import { allQuickFixes, applyQuickFix, silencingActions } from '../support/codeActions';
import { configurationFile, decide, decideNothing } from '../support/configurationFile';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, noFindingsBy } from '../support/findings';
import { closeEditors, inFolder, openUntitled, readFile, replaceText } from '../support/workspace';

const unfinished = frontMatter() + completeBody.replace('A full disk.', 'TBD');

describe('silencing a rule', () => {
  afterEach(async () => {
    await closeEditors();
    await decideNothing();
  });

  it('is offered after the fixes, and never preferred', async () => {
    const { document, line } = await openUnfinished();
    const offered = await allQuickFixes(document, line);
    assertEqual(
      offered.map(({ title, isPreferred }) => `${title}${isPreferred ? ' (preferred)' : ''}`),
      [
        'Remove “TBD” (preferred)',
        'Disable placeholder here',
        'Disable placeholder in this document',
        'Configure placeholder for this folder…',
      ],
    );
  });

  it('here writes a comment, in one step', async () => {
    const { document, line } = await openUnfinished();
    await applyQuickFix(document, line, 'Disable placeholder here');
    await noFindingsBy(document.uri, 'placeholder');
    assertEqual(document.lineAt(line).text, '<!-- postmortem-disable placeholder -->');
    await commands.executeCommand('undo');
    await findingsBy(document.uri, 'placeholder');
    assertEqual(document.getText(), unfinished);
  });

  it('in the document writes a key', async () => {
    const { document, line } = await openUnfinished();
    await applyQuickFix(document, line, 'Disable placeholder in this document');
    await noFindingsBy(document.uri, 'placeholder');
    assertTrue(
      document.getText().includes('owner: alice\npostmortem-disable: [placeholder]\n---\n'),
      document.getText(),
    );
  });

  it('silences a section that is missing, and a front matter that is wrong', async () => {
    const text =
      frontMatter({ status: 'finale' }) + completeBody.replace('## Impact\n\n2 % of the orders failed.\n\n', '');
    const document = await openUntitled(text);
    const [missing] = await findingsBy(document.uri, 'missing-section');
    await applyQuickFix(document, missing?.line ?? 0, 'Disable missing-section here');
    await noFindingsBy(document.uri, 'missing-section');
    const [invalid] = await findingsBy(document.uri, 'front-matter-invalid');
    assertEqual(
      (await silencingActions(document, invalid?.line ?? 0)).map(({ title }) => title),
      ['Disable front-matter-invalid in this document', 'Configure front-matter-invalid for this folder…'],
    );
    await applyQuickFix(document, invalid?.line ?? 0, 'Disable front-matter-invalid in this document');
    await noFindingsBy(document.uri, 'front-matter-invalid');
  });

  it('for the folder creates .postmortem.yml, with the severity selected', async () => {
    const { document, line } = await openUnfinished();
    await configure(document, line);
    const editor = required(window.activeTextEditor, 'active editor');
    assertEqual(editor.document.uri.toString(), inFolder(configurationFile).toString());
    assertTrue(editor.document.getText().endsWith('\nrules:\n  placeholder: information\n'), editor.document.getText());
    assertEqual(editor.document.getText(editor.selection), 'information');
    await replaceText(editor.document, 'information', 'off');
    await noFindingsBy(document.uri, 'placeholder');
    assertTrue(await editor.document.save(), 'It was not saved.');
    assertEqual((await readFile(inFolder(configurationFile))).split('\n').slice(1), [
      'rules:',
      '  placeholder: off',
      '',
    ]);
  });

  it('for the folder adds to the .postmortem.yml that is there', async () => {
    await decide('# Ours\nrules:\n  # We write them late.\n  empty-section: hint\n');
    const { document, line } = await openUnfinished();
    await configure(document, line);
    const text = required(window.activeTextEditor, 'active editor').document.getText();
    assertEqual(text, '# Ours\nrules:\n  # We write them late.\n  placeholder: information\n  empty-section: hint\n');
  });

  it('points at a comment that silences nothing', async () => {
    const document = await openUntitled(unfinished.replace('TBD', '<!-- postmortem-disable placeholders -->\nTBD'));
    const [invalid] = await findingsBy(document.uri, 'disable-invalid');
    assertEqual(invalid?.message, 'There is no rule “placeholders”; did you mean “placeholder”?');
    await applyQuickFix(document, invalid?.line ?? 0, 'Replace with “placeholder”');
    await noFindingsBy(document.uri, 'disable-invalid');
    await noFindingsBy(document.uri, 'placeholder');
  });
});

async function openUnfinished(): Promise<{ document: TextDocument; line: number }> {
  const document = await openUntitled(unfinished);
  await window.showTextDocument(document);
  const [finding] = await findingsBy(document.uri, 'placeholder');
  return { document, line: required(finding, 'finding').line };
}

async function configure(document: TextDocument, line: number): Promise<void> {
  const offered = await silencingActions(document, line);
  const { command } = required(offered.at(-1), 'way to configure');
  await commands.executeCommand(required(command, 'command').command, ...((command?.arguments ?? []) as unknown[]));
}
