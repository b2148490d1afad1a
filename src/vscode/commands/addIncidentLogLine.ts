import * as vscode from 'vscode';
import type { Parts } from '../parts';

/**
 * Adds a line of this moment to the incident log: in the editor of the log a line begins that waits for its text; from anywhere else it
 * asks for the text, so that nobody has to leave what they are looking at.
 */
export async function addIncidentLogLine({ incidentLog }: Parts): Promise<void> {
  if (await incidentLog.beginLineHere()) {
    return;
  }
  const words = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Incident Log Line'),
    prompt: vscode.l10n.t('What happens right now? Enter adds it to the incident log with the time.'),
    placeHolder: vscode.l10n.t('Rolled back checkout to 1.41'),
    // Looking at a dashboard must not throw away what was typed.
    ignoreFocusOut: true,
  });
  if (words !== undefined && words.trim() !== '') {
    await incidentLog.addLine(words);
  }
}
