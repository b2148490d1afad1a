import * as vscode from 'vscode';
import { whyPostmortem } from './postmortemDocument';
import type { SettingsReader } from './settingsReader';

/** Says behind the braces of the status bar why a file counts as a postmortem, or that it is none. */
export function showLanguageStatus(settings: SettingsReader): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('postmortem.reason', [
    { language: 'markdown' },
    { language: 'quarto' },
  ]);
  item.name = vscode.l10n.t('Postmortem');
  item.command = {
    title: vscode.l10n.t('Which Files'),
    command: 'workbench.action.openSettings',
    arguments: ['postmortem.files'],
  };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const reason = document && whyPostmortem(document, settings);
    item.text = reason === undefined ? vscode.l10n.t('Not a postmortem') : vscode.l10n.t('Postmortem');
    item.detail =
      reason === 'front-matter'
        ? vscode.l10n.t('its front matter says so')
        : reason === 'path'
          ? vscode.l10n.t('it lies where postmortems lie')
          : vscode.l10n.t('neither its front matter nor its path says so');
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidSaveTextDocument(update),
    settings.onDidChange(update),
  );
}
