import * as vscode from 'vscode';

/** Shows information with buttons and returns the one that was pressed. Words of documents in it stay words. */
export function inform(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plain(text), ...buttons);
}

/** Shows a warning with buttons and returns the one that was pressed. */
export function warn(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plain(text), ...buttons);
}

/** Shows what went wrong, with buttons, and returns the one that was pressed. */
export function fail(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plain(text), ...buttons);
}

/** VS Code makes links of `[text](address)` in notifications, even of commands: a title must not be able to. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
