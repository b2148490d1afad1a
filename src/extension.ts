import type * as vscode from 'vscode';
import { appendToFile, writeWhole } from './node/durableFile';
import { createExclusively } from './node/exclusiveFile';
import { FolderRegister } from './node/folderRegister';
import { homeFolder } from './node/homeFolder';
import { ReminderFiles } from './node/reminderFiles';
import { activateExtension } from './vscode/activateExtension';
import { machineZone } from './vscode/platform';
import { appendToVirtualFile, createVirtualFile, writeVirtualFile } from './vscode/virtualFile';

/** The entry for desktop, remote machines and code-server. The features come from the file of the browser, so that the package holds them once. */
export function activate(context: vscode.ExtensionContext): void {
  activateExtension(
    context,
    {
      now: () => Date.now(),
      zone: machineZone,
      homeFolder,
      createFile: (uri, content) =>
        uri.scheme === 'file' ? createExclusively(uri.fsPath, content) : createVirtualFile(uri, content),
      appendToFile: (uri, content) =>
        uri.scheme === 'file' ? appendToFile(uri.fsPath, content) : appendToVirtualFile(uri, content),
      writeWhole: (uri, content) =>
        uri.scheme === 'file' ? writeWhole(uri.fsPath, content) : writeVirtualFile(uri, content),
      register: ({ globalStorageUri }, summarize) => new FolderRegister(globalStorageUri.fsPath, summarize),
      reminderMemory: ({ globalStorageUri }) => new ReminderFiles(globalStorageUri.fsPath),
    },
    async () => (await import('./extension.web')).loadFeatures(),
  );
}
