import * as vscode from 'vscode';
import { commandId } from '../commandId';
import { logChoices } from '../incidentLog/logChoices';
import { inform } from '../notifications';
import type { Parts } from '../parts';

/** Opens the incident log in use, else one of the earlier ones. */
export async function openIncidentLog({ incidentLog }: Parts): Promise<void> {
  const running = await incidentLog.running();
  if (running) {
    await incidentLog.show(running);
    return;
  }
  const choices = await logChoices(incidentLog, await incidentLog.earlier());
  if (choices.length > 0) {
    const picked = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t('Open Incident Log'),
      placeHolder: vscode.l10n.t('No incident log is going on; these are the earlier ones.'),
    });
    if (picked) {
      await incidentLog.show(picked.uri);
    }
    return;
  }
  const start = vscode.l10n.t('Start Incident Log');
  if ((await inform(vscode.l10n.t('There is no incident log yet.'), start)) === start) {
    await vscode.commands.executeCommand(commandId.startIncidentLog);
  }
}
