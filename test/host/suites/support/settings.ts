import { ConfigurationTarget, workspace } from 'vscode';

const changed = new Set<string>();

/** Sets a setting of the extension for the workspace. */
export async function set(key: string, value: unknown): Promise<void> {
  changed.add(key);
  await workspace.getConfiguration('postmortem').update(key, value, ConfigurationTarget.Workspace);
}

/** Takes back what was set. */
export async function resetSettings(): Promise<void> {
  for (const key of changed) {
    await workspace.getConfiguration('postmortem').update(key, undefined, ConfigurationTarget.Workspace);
  }
  changed.clear();
}
