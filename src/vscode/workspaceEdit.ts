import * as vscode from 'vscode';
import type { TextEdit } from '../core/document/textEdit';
import type { TextRange } from '../core/document/textRange';

/** Returns the place of a range of offsets in a document. */
export function rangeIn(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Returns the edits of a document's text as VS Code applies and undoes them: in one step. */
export function workspaceEditOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(rangeIn(document, range), newText)),
  );
  return edit;
}
