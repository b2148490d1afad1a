import * as vscode from 'vscode';
import { whyPostmortem } from './postmortemDocument';
import type { SettingsReader } from './settingsReader';

const contextKey = 'postmortem.isPostmortem';
const typingPauseMilliseconds = 300;

/** Keeps the context key true while the active editor shows a postmortem, for menus and the palette. */
export function followActivePostmortem(settings: SettingsReader): vscode.Disposable {
  let last: boolean | undefined;
  let timer: NodeJS.Timeout | undefined;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isPostmortem = document !== undefined && whyPostmortem(document, settings) !== undefined;
    if (isPostmortem !== last) {
      last = isPostmortem;
      void vscode.commands.executeCommand('setContext', contextKey, isPostmortem);
    }
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    settings.onDidChange(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) {
        clearTimeout(timer);
        timer = setTimeout(update, typingPauseMilliseconds);
      }
    }),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}
