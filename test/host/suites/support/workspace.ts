import { commands, FileType, Uri, workspace, WorkspaceEdit, Range, window, type TextDocument } from 'vscode';
import { required } from './check';
import { found } from './waiting';

/** The address of a path below a workspace folder. */
export function inFolder(path: string, folder = 0): Uri {
  return Uri.joinPath(required(workspace.workspaceFolders?.[folder], 'workspace folder').uri, path);
}

export async function writeFile(path: string, content: string | Uint8Array, folder = 0): Promise<Uri> {
  const uri = inFolder(path, folder);
  await workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function readFile(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Deletes a path, and does nothing if there is nothing. */
export async function remove(path: string, folder = 0): Promise<void> {
  if (await exists(inFolder(path, folder))) {
    await workspace.fs.delete(inFolder(path, folder), { recursive: true });
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** All files and folders of a workspace folder, sorted; not what VS Code itself keeps there. */
export async function listing(folder = 0): Promise<string[]> {
  const paths: string[] = [];
  await list('');
  return paths.sort();

  async function list(path: string): Promise<void> {
    for (const [name, type] of await workspace.fs.readDirectory(inFolder(path, folder))) {
      if (name === '.vscode' || name === '.git') {
        continue;
      }
      const child = path === '' ? name : `${path}/${name}`;
      paths.push(child);
      if (type === FileType.Directory) {
        await list(child);
      }
    }
  }
}

/** Writes a file and opens it without an editor. */
export async function openFile(path: string, content: string, folder = 0): Promise<TextDocument> {
  return workspace.openTextDocument(await writeFile(path, content, folder));
}

/**
 * Opens a new Markdown document that no file holds. VS Code gives the name of a new document that was closed to the next one, and may
 * then hand out the old text: such a document is left alone, and keeps its name.
 */
export async function openUntitled(content: string): Promise<TextDocument> {
  for (;;) {
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    if (document.getText() === content) {
      return document;
    }
  }
}

/**
 * Writes a file and opens it as a person does. `openTextDocument` would keep it open for minutes after its editor was closed,
 * this way it is closed with its editor.
 */
export async function openInEditor(path: string, content: string): Promise<TextDocument> {
  const uri = await writeFile(path, content);
  await commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = await found(`an editor of ${path}`, [window.onDidChangeActiveTextEditor], () =>
    window.activeTextEditor?.document.uri.toString() === uri.toString() ? window.activeTextEditor : undefined,
  );
  return editor.document;
}

/** Replaces the first occurrence of a text, as one step that can be undone. */
export async function replaceText(document: TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  if (start === -1) {
    throw new Error(`There is no “${before}” in the document.`);
  }
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(start + before.length));
  edit.replace(document.uri, range, after);
  if (!(await workspace.applyEdit(edit))) {
    throw new Error('The edit was refused.');
  }
}

/** Closes every editor, throwing away what was not saved. */
export async function closeEditors(): Promise<void> {
  while (window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
