import * as vscode from 'vscode';
import { configurationFolder } from './configurationFiles';
import { inform } from './notifications';

/**
 * Returns the folder that a command about a team's decisions is about: that of the active editor, else the only one, else the one that is
 * picked. Undefined when nothing is picked, or no folder is open, which is said.
 */
export async function folderInQuestion(
  uri = vscode.window.activeTextEditor?.document.uri,
): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const known = configurationFolder(uri) ?? (folders.length === 1 ? folders[0] : undefined);
  if (known) {
    return known;
  }
  if (folders.length === 0) {
    void inform(vscode.l10n.t('Open a folder first: what a team decides is a file in its folder.'));
    return undefined;
  }
  return vscode.window.showWorkspaceFolderPick();
}
