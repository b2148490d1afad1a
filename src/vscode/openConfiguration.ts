import * as vscode from 'vscode';
import { configurationFileNames } from '../core/config/configurationFile';
import { errorText } from './errorText';
import { fail } from './notifications';
import { openPostmortem } from './openPostmortem';
import type { Parts } from './parts';
import { relativePath } from './relativePath';

/** Opens the team's file of a folder, and creates it with a text if there is none; it is never overwritten. */
export async function openConfiguration(
  { configurations, platform }: Parts,
  folder: vscode.WorkspaceFolder,
  newText: () => string,
): Promise<vscode.TextEditor | undefined> {
  const uri = configurations.read(folder.uri).uri ?? vscode.Uri.joinPath(folder.uri, configurationFileNames[0]);
  try {
    await platform.createFile(uri, new TextEncoder().encode(newText()));
  } catch (error) {
    void fail(vscode.l10n.t('“{0}” could not be created: {1}.', relativePath(uri), errorText(error)));
    return undefined;
  }
  return openPostmortem(uri);
}
