import * as vscode from 'vscode';
import { inform } from '../notifications';
import type { Parts } from '../parts';
import { calendarFolder } from '../calendarFolder';
import { fileExists } from '../virtualFile';

/** Drops the folders of this window from what other windows know, until a postmortem is begun in them. */
export async function forgetFolder({ elsewhere, reminders }: Parts): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const picked = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!picked) {
    if (folders.length === 0) {
      void inform(vscode.l10n.t('No folder is open, so there is none to forget.'));
    }
    return;
  }
  await elsewhere.forgetFolder(picked.uri);
  reminders.look();
  void inform(vscode.l10n.t('Other windows no longer know of the postmortems in “{0}”.', picked.name));
}

/** Empties what the windows of this machine know of each other's folders. */
export async function forgetEverything({ context, elsewhere, reminders }: Parts): Promise<void> {
  await elsewhere.forgetEverything();
  const calendar = calendarFolder(context);
  if (await fileExists(calendar)) {
    await vscode.workspace.fs.delete(calendar, { recursive: true });
  }
  reminders.look();
  void inform(vscode.l10n.t('Every window now knows of its own folders only, until they change.'));
}
