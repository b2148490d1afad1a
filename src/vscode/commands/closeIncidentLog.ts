import * as vscode from 'vscode';
import { inform } from '../notifications';
import type { Parts } from '../parts';

/** Ends an incident log of which no postmortem is made, a false alarm for example; it is kept. */
export async function closeIncidentLog({ incidentLog }: Parts): Promise<void> {
  const running = await incidentLog.running();
  if (!running) {
    void inform(vscode.l10n.t('No incident log is going on.'));
    return;
  }
  const kept = await incidentLog.close(running);
  const open = vscode.l10n.t('Open Incident Log');
  if ((await inform(vscode.l10n.t('The incident log is closed and kept.'), open)) === open) {
    await incidentLog.show(kept);
  }
}
