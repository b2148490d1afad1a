import * as vscode from 'vscode';

/** Returns where calendar files are kept until the calendar of the machine has read them. */
export function calendarFolder({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'calendar');
}
