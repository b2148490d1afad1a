import type * as vscode from 'vscode';
import { activateExtension } from './vscode/activateExtension';
import type { Features } from './vscode/features';
import { machineZone } from './vscode/platform';
import { VirtualReminderMemory } from './vscode/reminderMemory';
import { appendToVirtualFile, createVirtualFile, writeVirtualFile } from './vscode/virtualFile';

/** The entry for the browser, where there is no Node. */
export function activate(context: vscode.ExtensionContext): void {
  activateExtension(
    context,
    {
      now: () => Date.now(),
      zone: machineZone,
      homeFolder: () => undefined,
      createFile: createVirtualFile,
      appendToFile: appendToVirtualFile,
      writeWhole: writeVirtualFile,
      register: () => undefined,
      reminderMemory: ({ globalState }) => new VirtualReminderMemory(globalState),
    },
    loadFeatures,
  );
}

/** Loads the code of all features; the entry of Node takes it from here. */
export async function loadFeatures(): Promise<Features> {
  return (await import('./vscode/features')).features;
}
