import { commands, languages, window, workspace } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, assertTrue } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { diagnosticsOf, findingsBy, findingsWhen } from '../support/findings';
import { closeEditors, openFile, openUntitled, replaceText, writeFile } from '../support/workspace';

const unfinished = completeBody.replace('A full disk.', 'TBD');

describe('which documents are linted', () => {
  afterEach(closeEditors);

  for (const path of ['docs/notes.md', 'postmortems/README.md', 'postmortems/TEMPLATE.md', 'postmortems/notes.txt']) {
    it(`leaves ${path} alone`, async () => {
      const { uri } = await openFile(path, unfinished);
      await lintingCaughtUp();
      assertEqual(languages.getDiagnostics(uri), []);
    });
  }

  it('lets a document opt out, and in again', async () => {
    const document = await openFile('postmortems/opted.md', frontMatter({ postmortem: 'false' }) + unfinished);
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(document.uri), []);
    await replaceText(document, 'postmortem: false', 'postmortem: true');
    await findingsBy(document.uri, 'placeholder');
    await replaceText(document, 'postmortem: true', 'postmortem: false');
    await findingsWhen(document.uri, 'no findings', (findings) => findings.length === 0);
  });

  it('follows the language of a document', async () => {
    const document = await openUntitled(frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await findingsWhen(document.uri, 'no findings', (findings) => findings.length === 0);
    await languages.setTextDocumentLanguage(document, 'markdown');
    await findingsBy(document.uri, 'placeholder');
  });

  it('leaves the old side of a diff alone', async () => {
    const scheme = 'older-version';
    const provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => frontMatter() + unfinished,
    });
    try {
      const present = await writeFile('postmortems/compared.md', frontMatter() + unfinished);
      const old = present.with({ scheme });
      await commands.executeCommand('vscode.diff', old, present);
      await findingsBy(present, 'placeholder');
      await lintingCaughtUp();
      const document = await workspace.openTextDocument(old);
      assertEqual(document.languageId, 'markdown');
      assertEqual(diagnosticsOf(old), []);
    } finally {
      provider.dispose();
    }
  });

  it('survives a binary file that is named like a postmortem', async () => {
    const uri = await writeFile('postmortems/binary.md', new Uint8Array([0x2d, 0, 0xff, 0xfe, 0, 1, 2, 3, 0]));
    await commands.executeCommand('vscode.open', uri);
    await lintingCaughtUp();
    assertEqual(diagnosticsOf(uri), []);
  });

  it('says once that a document of 5 MB is too long, and typing goes on', async () => {
    const text = frontMatter() + completeBody + 'The disk was full, TBD.\n'.repeat(220_000);
    const document = await openUntitled(text);
    assertTrue(text.length > 5_000_000, 'The document is too short for this test.');
    const findings = await findingsWhen(document.uri, 'one finding', ({ length }) => length === 1);
    assertEqual(
      findings.map(({ line, severity }) => [line, severity]),
      [[0, 'information']],
    );
    const editor = await window.showTextDocument(document);
    await editor.edit((builder) => {
      builder.insert(document.positionAt(0), ' ');
    });
    await lintingCaughtUp();
    assertEqual(document.getText().length, text.length + 1);
    // The space has put an end to the front matter, and so to the postmortem.
    assertEqual(diagnosticsOf(document.uri), []);
  });

  it('judges a document again that has become short enough', async () => {
    const document = await openUntitled(frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    const long = 'x'.repeat(1_000_001);
    await replaceText(document, '2 % of', `2 ${long} of`);
    await findingsWhen(document.uri, 'one finding', ([first]) => first?.message.includes('too long') === true);
    await replaceText(document, long, '%');
    await findingsBy(document.uri, 'placeholder');
  });
});
