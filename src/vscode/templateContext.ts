import * as vscode from 'vscode';
import type { SettingsReader } from './settingsReader';
import type { TemplateStore } from './templateStore';

const contextKey = 'postmortem.isTemplate';

/** Keeps the context key true while the active editor shows a template, for menus and the palette. */
export function followActiveTemplate(templates: TemplateStore, settings: SettingsReader): vscode.Disposable {
  let last: boolean | undefined;
  const update = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const isTemplate = uri !== undefined && templates.originOf(uri) !== undefined;
    if (isTemplate !== last) {
      last = isTemplate;
      void vscode.commands.executeCommand('setContext', contextKey, isTemplate);
    }
  };
  update();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(update), settings.onDidChange(update));
}
