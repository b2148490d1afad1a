import { languages, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { lintingCaughtUp } from '../support/canary';
import { assertEqual, assertTrue } from '../support/check';
import { completeBody, frontMatter } from '../support/documents';
import { findingsBy, findingsWhen } from '../support/findings';
import { found } from '../support/waiting';
import { closeEditors, inFolder, openInEditor, remove, replaceText } from '../support/workspace';

const unfinished = completeBody.replace('A full disk.', 'TBD');

describe('findings of a document that goes away', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('moved');
  });

  it('go with it when it is closed', async () => {
    const document = await openInEditor('postmortems/closed.md', frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    await closeEditors();
    await isClosed(document);
    await nothingIsLeft(document.uri);
  });

  it('do not come back when it is closed right after a change', async () => {
    const document = await openInEditor('postmortems/hasty.md', frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    await replaceText(document, 'TBD', 'TBD, or so');
    await closeEditors();
    await isClosed(document);
    await nothingIsLeft(document.uri);
  });

  it('do not appear when it is closed before they are there', async () => {
    const document = await openInEditor('postmortems/fleeting.md', frontMatter() + unfinished);
    await closeEditors();
    await isClosed(document);
    await nothingIsLeft(document.uri);
  });

  it('go when it is deleted', async () => {
    const document = await openInEditor('postmortems/deleted.md', frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    const edit = new WorkspaceEdit();
    edit.deleteFile(document.uri);
    assertTrue(await workspace.applyEdit(edit), 'The file was not deleted.');
    await isClosed(document);
    await nothingIsLeft(document.uri);
  });

  it('go when it is moved to where no postmortems are', async () => {
    const document = await openInEditor('postmortems/mistaken.md', unfinished);
    await findingsBy(document.uri, 'placeholder');
    const moved = inFolder('moved/notes.md');
    await move(document.uri, moved);
    await nothingIsLeft(document.uri);
    await nothingIsLeft(moved);
  });

  it('move with it when its front matter says what it is', async () => {
    const document = await openInEditor('postmortems/renamed.md', frontMatter() + unfinished);
    await findingsBy(document.uri, 'placeholder');
    const moved = inFolder('moved/incident.md');
    await move(document.uri, moved);
    await findingsBy(moved, 'placeholder');
    await nothingIsLeft(document.uri);
  });

  it('appear when a file is moved to the postmortems', async () => {
    const document = await openInEditor('moved/draft.md', unfinished);
    const moved = inFolder('postmortems/now-it-is-one.md');
    await move(document.uri, moved);
    await findingsBy(moved, 'placeholder');
    assertEqual(languages.getDiagnostics(document.uri), []);
  });
});

async function move(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: true });
  assertTrue(await workspace.applyEdit(edit), 'The file was not moved.');
  await found('the document under its new name', [workspace.onDidOpenTextDocument], () =>
    workspace.textDocuments.find(({ uri }) => uri.toString() === to.toString()),
  );
}

async function isClosed(document: TextDocument): Promise<void> {
  await found('the end of the document', [workspace.onDidCloseTextDocument], () => document.isClosed || undefined);
}

async function nothingIsLeft(uri: Uri): Promise<void> {
  await findingsWhen(uri, 'no findings', (findings) => findings.length === 0);
  await lintingCaughtUp();
  assertEqual(languages.getDiagnostics(uri), []);
}
