import * as vscode from 'vscode';
import { logChoices, describeLog } from '../incidentLog/logChoices';
import type { Parts } from '../parts';

/** Begins an incident log and opens it; while one is in use, asks whether to go on with that. */
export async function startIncidentLog({ incidentLog }: Parts): Promise<void> {
  const running = await incidentLog.running();
  if (!running) {
    await incidentLog.show(await incidentLog.begin());
    return;
  }
  const items: (vscode.QuickPickItem & { readonly choose: () => Promise<vscode.Uri> })[] = [
    {
      label: vscode.l10n.t('Continue the incident log'),
      description: describeLog(await incidentLog.read(running)),
      choose: () => Promise.resolve(running),
    },
    {
      label: vscode.l10n.t('Start a new one'),
      description: vscode.l10n.t('The one so far is closed and kept.'),
      choose: () => incidentLog.begin(),
    },
    ...(await logChoices(incidentLog, await incidentLog.earlier())).map(({ uri, ...item }) => ({
      ...item,
      choose: () => Promise.resolve(uri),
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Incident Log'),
    placeHolder: vscode.l10n.t('An incident log is going on.'),
    ignoreFocusOut: true,
  });
  if (picked) {
    await incidentLog.show(await picked.choose());
  }
}
