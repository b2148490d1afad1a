import * as vscode from 'vscode';
import { inform } from './notifications';
import { openPostmortem } from './openPostmortem';

/**
 * Returns the document that a command is about, or undefined after saying so when there is none. The view passes its node, a code action
 * or a notification the address; the palette nothing, and means the active editor.
 * @param nothingOpen what is said when no editor is active
 */
export async function argumentDocument(
  argument: unknown,
  nothingOpen: string,
): Promise<vscode.TextDocument | undefined> {
  const uri = addressIn(argument);
  if (uri) {
    return (await openPostmortem(uri))?.document;
  }
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void inform(nothingOpen);
  }
  return document;
}

/** Returns the address in the argument of a command, or undefined. */
export function addressIn(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const isNode = typeof argument === 'object' && argument !== null && 'postmortem' in argument;
  const postmortem: unknown = isNode ? argument.postmortem : undefined;
  const isListed = typeof postmortem === 'object' && postmortem !== null && 'uri' in postmortem;
  return isListed && postmortem.uri instanceof vscode.Uri ? postmortem.uri : undefined;
}
