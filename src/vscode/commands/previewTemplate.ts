import * as vscode from 'vscode';
import { addressIn } from '../argumentDocument';
import { inform } from '../notifications';
import type { Parts } from '../parts';
import { TemplatePage } from '../templatePage';

/** Shows beside a template what it makes of an example; the menu passes its address, the palette means the active editor. */
export async function previewTemplate({ templates }: Parts, argument: unknown): Promise<void> {
  const uri = addressIn(argument) ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri || templates.originOf(uri) === undefined) {
    await inform(
      vscode.l10n.t('Open the template that you want to see: a .md.hbs file in the folder of your templates.'),
    );
    return;
  }
  const page = await vscode.workspace.openTextDocument(TemplatePage.address(uri));
  await vscode.window.showTextDocument(page, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}
