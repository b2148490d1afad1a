import * as vscode from 'vscode';
import { addressIn } from '../argumentDocument';
import { inform } from '../notifications';
import type { Parts } from '../parts';
import { relativePath } from '../relativePath';

/** Stops reminding of the postmortem of a row of the view, or of the active editor. It stays in the view, where that can be undone. */
export async function mute({ reminders, index, elsewhere }: Parts, argument: unknown): Promise<void> {
  const id = idOf(argument);
  if (id === undefined) {
    void inform(vscode.l10n.t('Open the postmortem that you do not want to be reminded of.'));
    return;
  }
  await reminders.mute(id, true);
  const postmortem = [...index.postmortems, ...elsewhere.postmortems].find((known) => known.id === id);
  const title = postmortem?.title ?? relativePath(vscode.Uri.parse(id));
  const undo = vscode.l10n.t('Undo');
  if ((await inform(vscode.l10n.t('There are no more reminders of “{0}”.', title), undo)) === undo) {
    await reminders.mute(id, false);
  }
}

/** Reminds of a postmortem again. */
export async function unmute({ reminders }: Parts, argument: unknown): Promise<void> {
  const id = idOf(argument);
  if (id !== undefined) {
    await reminders.mute(id, false);
  }
}

function idOf(argument: unknown): string | undefined {
  return (addressIn(argument) ?? vscode.window.activeTextEditor?.document.uri)?.toString();
}
