import * as vscode from 'vscode';
import type { Message } from '../core/message';

/** Returns the sentence of a message in the language of the editor. */
export function localize({ text, args }: Message): string {
  return vscode.l10n.t(text, ...args);
}
