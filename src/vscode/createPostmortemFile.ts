import * as vscode from 'vscode';
import { nextFreeName } from '../core/template/fileName';
import { errorText } from './errorText';
import type { Platform } from './platform';
import { relativePath } from './relativePath';

const mostTries = 1000;

/**
 * Creates a file under the first free name, also when somebody else takes a name at the same moment, and returns its address;
 * or one sentence that says why it could not be created.
 */
export async function createPostmortemFile(
  platform: Platform,
  folder: vscode.Uri,
  name: string,
  content: Uint8Array,
): Promise<{ readonly uri: vscode.Uri } | { readonly problem: string }> {
  try {
    await vscode.workspace.fs.createDirectory(folder);
    const taken = new Set<string>((await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry));
    for (let tries = 0; tries < mostTries; tries++) {
      const free = nextFreeName(name, taken);
      const uri = vscode.Uri.joinPath(folder, free);
      if ((await platform.createFile(uri, content)) === 'created') {
        return { uri };
      }
      taken.add(free);
    }
    return { problem: vscode.l10n.t('No free name was found for “{0}” in “{1}”.', name, relativePath(folder)) };
  } catch (error) {
    return {
      problem: vscode.l10n.t(
        '“{0}” could not be created in “{1}”: {2}. Check that the folder can be written.',
        name,
        relativePath(folder),
        errorText(error),
      ),
    };
  }
}
