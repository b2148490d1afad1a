import * as vscode from 'vscode';

/** Opens the settings that say how far reminders may go. */
export async function openReminderSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'postmortem.reminders');
}
