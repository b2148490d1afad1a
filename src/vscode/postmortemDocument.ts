import * as vscode from 'vscode';
import { postmortemReason, type PostmortemReason } from '../core/document/postmortemFile';
import { documentFrontMatter } from './documentFrontMatter';
import { relativePath } from './relativePath';
import type { SettingsReader } from './settingsReader';

const languages: ReadonlySet<string> = new Set(['markdown', 'quarto']);
const schemesOfFiles: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);

/**
 * Returns whether an open document is Markdown that a person writes: a file, a new document, or anything in the file system of an
 * open folder. Everything else is a view of a document: `git:` and the sides of a diff, output, chat code blocks.
 */
export function isWritableMarkdown({ uri, languageId }: vscode.TextDocument): boolean {
  return (
    languages.has(languageId) &&
    (schemesOfFiles.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined)
  );
}

/** Returns why an open document counts as a postmortem, or undefined when it is none. */
export function whyPostmortem(document: vscode.TextDocument, settings: SettingsReader): PostmortemReason | undefined {
  if (!isWritableMarkdown(document)) {
    return undefined;
  }
  const { files } = settings.read(document.uri);
  return postmortemReason(relativePath(document.uri), documentFrontMatter(document), files);
}
