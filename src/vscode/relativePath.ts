import * as vscode from 'vscode';

/** Returns a file's path relative to its workspace folder, with forward slashes; outside of all folders its whole path. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const base = folder ? folder.uri.path.replace(/\/$/, '') : '';
  return uri.path.slice(base.length).replace(/^\//, '');
}
