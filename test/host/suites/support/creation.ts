import { commands, window, workspace, type TextEditor } from 'vscode';
import { required } from './check';
import { enter, escape } from './quickInput';
import { found } from './waiting';
import { readFile } from './workspace';

/** Begins the command "New Postmortem", which ends when its questions are answered. */
export function newPostmortem(): Thenable<unknown> {
  return commands.executeCommand('postmortem.newPostmortem');
}

/** Has everything loaded that the questions need, so that each step is there as soon as the one before is answered. */
export async function warmUp(): Promise<void> {
  const command = newPostmortem();
  await enter(3);
  await escape(command);
}

/**
 * The editor of the postmortem that was just created. Where an earlier test had a file of the same name, VS Code shows its text for a
 * moment, so the text on disk is waited for.
 */
export async function createdEditor(): Promise<TextEditor> {
  const editor = required(window.activeTextEditor, 'active editor');
  const { document } = editor;
  const onDisk = await readFile(document.uri);
  return found(
    'the text of the file',
    [workspace.onDidChangeTextDocument],
    () => (document.getText() === onDisk ? editor : undefined),
    () => document.getText(),
  );
}
