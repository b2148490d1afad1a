import * as vscode from 'vscode';
import { errorText } from './errorText';
import { relativePath } from './relativePath';
import { fail } from './notifications';

/**
 * Opens a document, with the cursor at an offset if one is given (UTF-16), and returns its editor.
 * A file that went away or holds no text gets a message, and undefined is returned.
 */
export async function openPostmortem(uri: vscode.Uri, offset?: number): Promise<vscode.TextEditor | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    if (offset !== undefined) {
      const position = document.positionAt(offset);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    return editor;
  } catch (error) {
    void fail(vscode.l10n.t('“{0}” could not be opened: {1}.', relativePath(uri), errorText(error)));
    return undefined;
  }
}
