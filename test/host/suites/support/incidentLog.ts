import { commands, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { required } from './check';
import { dismissNotifications, enter } from './quickInput';
import { repeatUntil } from './waiting';
import { closeEditors, readFile } from './workspace';

/** Starts a log while none is in use, and returns its document. */
export async function startLog(): Promise<TextDocument> {
  await commands.executeCommand('postmortem.startIncidentLog');
  return activeLog();
}

/** The log that is shown in the active editor. */
export function activeLog(): TextDocument {
  const { document } = required(window.activeTextEditor, 'active editor');
  if (document.languageId !== 'incident-log') {
    throw new Error(`The active editor shows ${document.uri.path}.`);
  }
  return document;
}

/** Types in the active editor as a person does. */
export async function typeText(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

export async function pressEnter(): Promise<void> {
  await commands.executeCommand('type', { text: '\n' });
}

/** Waits until a log is on disk with a text that is right, and returns that. */
export async function savedText({ uri }: TextDocument, isRight: (text: string) => boolean): Promise<string> {
  let resolve: (text: string) => void;
  const right = new Promise<string>((settle) => {
    resolve = settle;
  });
  let last = '';
  // What a document says of itself is ahead of what is on disk, and only that survives.
  return repeatUntil('the saved text of the log', right, async () => {
    last = await readFile(uri);
    if (isRight(last)) {
      resolve(last);
    }
  }).catch((error: unknown) => {
    throw new Error(`${String(error)} There was ${JSON.stringify(last)}.`);
  });
}

/** Replaces the whole text of a log by hand, and saves it. */
export async function rewrite(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await document.save();
}

/** Where a log lies when it is over. */
export function keptPlace(log: Uri): Uri {
  return Uri.joinPath(log, '../earlier', log.path.slice(log.path.lastIndexOf('/') + 1));
}

/** Closes the log in use, if there is one, and all editors. */
export async function endLog(): Promise<void> {
  await dismissNotifications(commands.executeCommand('postmortem.closeIncidentLog'));
  await closeEditors();
}

/** Waits until a step that has to read a log is shown. */
export async function stepThatReads(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await enter(0);
  }
}
