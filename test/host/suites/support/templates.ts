import { commands, ConfigurationTarget, Uri, window, workspace, type TextDocument } from 'vscode';
import { found } from './waiting';
import { inFolder } from './workspace';

export const templatesFolder = '.postmortem/templates';

/** A folder of this machine outside of the workspace, which is deleted with it. */
export function personalFolder(): Uri {
  return inFolder('../../personal-templates');
}

/** Writes a personal template and tells the setting its folder, as a person does for all workspaces. */
export async function writePersonal(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(Uri.joinPath(personalFolder(), name), new TextEncoder().encode(text));
  await setPersonal(personalFolder().fsPath);
}

export async function removePersonal(): Promise<void> {
  await setPersonal(undefined);
  await workspace.fs.delete(personalFolder(), { recursive: true });
}

function setPersonal(path: string | undefined): Thenable<void> {
  return workspace.getConfiguration('postmortem').update('personalTemplates', path, ConfigurationTarget.Global);
}

/** Shows a template and then its preview, and returns the document of that. */
export async function preview(template: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(template, { preview: false });
  await commands.executeCommand('postmortem.previewTemplate');
  return found('a preview', [window.onDidChangeVisibleTextEditors], () =>
    window.visibleTextEditors
      .map(({ document }) => document)
      .find(({ uri }) => uri.scheme === 'postmortem-template' && uri.query === template.uri.toString()),
  );
}

/** Waits until a document shows what is wanted. */
export function textWhen(document: TextDocument, what: string, wanted: (text: string) => boolean): Promise<string> {
  return found(
    what,
    [workspace.onDidChangeTextDocument],
    () => (wanted(document.getText()) ? document.getText() : undefined),
    () => document.getText(),
  );
}
