import * as vscode from 'vscode';
import { ConfigurationPage } from '../configurationPage';
import { folderInQuestion } from '../folderInQuestion';

/** Shows every value that is in force in a folder, and where it comes from. */
export async function showConfiguration(): Promise<void> {
  const folder = await folderInQuestion();
  if (!folder) {
    return;
  }
  const document = await vscode.workspace.openTextDocument(ConfigurationPage.address(folder));
  await vscode.window.showTextDocument(document, { preview: true });
}
