import * as vscode from 'vscode';
import { inform } from './notifications';

/** Says why a folder is needed, and leads to opening one. */
export async function openFolderFirst(sentence: string): Promise<void> {
  const open = vscode.l10n.t('Open Folder…');
  if ((await inform(sentence, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
}

/** Says that a postmortem needs a folder, and leads to opening one. */
export async function explainFolder(): Promise<void> {
  await openFolderFirst(
    vscode.l10n.t('A postmortem is a file in your repository: open its folder first, then create the postmortem.'),
  );
}
