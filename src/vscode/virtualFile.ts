import * as vscode from 'vscode';

/** Creates a file through VS Code's file systems, which know no exclusive creation: as near to it as they allow. */
export async function createVirtualFile(uri: vscode.Uri, content: Uint8Array): Promise<'created' | 'exists'> {
  if (await fileExists(uri)) {
    return 'exists';
  }
  await vscode.workspace.fs.writeFile(uri, content);
  return 'created';
}

/**
 * Returns whether there is anything under this address.
 * @throws vscode.FileSystemError when that cannot be known, for want of a permission for example
 */
export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return false;
    }
    throw error;
  }
}

/** Appends to a file through VS Code's file systems, which can only write it anew. */
export async function appendToVirtualFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const before = (await fileExists(uri)) ? await vscode.workspace.fs.readFile(uri) : new Uint8Array();
  const after = new Uint8Array(before.length + content.length);
  after.set(before);
  after.set(content, before.length);
  await writeVirtualFile(uri, after);
}

/** Writes a file through VS Code's file systems. */
export async function writeVirtualFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, content);
}
