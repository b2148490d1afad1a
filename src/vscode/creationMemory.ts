import type * as vscode from 'vscode';
import type { Incident } from './incident';

/** What was chosen for the last postmortem of a folder. */
export interface LastChoices {
  readonly template?: string;
  readonly severity?: string;
}

const key = 'creation.last';
type Memory = Readonly<Record<string, LastChoices>>;

/** Returns what was chosen the last time a postmortem was created in a folder. */
export function lastChoices(memory: vscode.Memento, folder: vscode.Uri): LastChoices {
  return memory.get<Memory>(key, {})[folder.toString()] ?? {};
}

/** Keeps the choices for the next postmortem of the same folder. */
export async function rememberChoices(memory: vscode.Memento, { folder, template, severity }: Incident): Promise<void> {
  const choices: LastChoices = { template: template.id, ...(severity !== undefined && { severity }) };
  await memory.update(key, { ...memory.get<Memory>(key, {}), [folder.uri.toString()]: choices });
}
