import type * as vscode from 'vscode';
import type { SummarizePostmortem } from '../core/document/summary';
import type { Register } from './register';
import type { ReminderMemory } from './reminderMemory';

/** What differs between a desktop or remote machine and a browser, and what tests replace. */
export interface Platform {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The IANA name of the zone of the machine on which the extension runs. */
  zone(): string;
  /** The home folder of the person on that machine; undefined in a browser, which reads no folders but those that are open. */
  homeFolder(): string | undefined;
  /**
   * Creates a file with all of its content or not at all, and never touches one that exists. Its folder must exist.
   * @throws what the file system throws, for example in a read-only folder
   */
  createFile(uri: vscode.Uri, content: Uint8Array): Promise<'created' | 'exists'>;
  /**
   * Appends to a file, as safely as the file system allows; one that is missing is created.
   * @throws what the file system throws
   */
  appendToFile(uri: vscode.Uri, content: Uint8Array): Promise<void>;
  /**
   * Writes a file so that it holds the old content or the new whenever this is interrupted, where the file system can do that.
   * @throws what the file system throws
   */
  writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void>;
  /** Returns what the reminders of all windows of this person remember. */
  reminderMemory(context: vscode.ExtensionContext): ReminderMemory;
  /** Returns what all windows of this machine know of each other's folders; undefined where they share nothing. */
  register(context: vscode.ExtensionContext, summarize: SummarizePostmortem): Register | undefined;
}

/** Returns the zone of this machine, as its clock settings give it. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
