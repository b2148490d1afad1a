import * as vscode from 'vscode';
import type { Template } from '../core/template/templateFile';
import { lastChoices } from './creationMemory';
import { gitUserName } from './gitUser';
import type { KnownIncident } from './incident';
import type { Parts } from './parts';
import type { PostmortemIndex } from './postmortemIndex';

/** What is proposed as the answer to a question: what is known, else what was chosen the last time, else what the settings say. */
export class Proposals {
  readonly #owners = new Map<string, Promise<string>>();

  constructor(
    private readonly parts: Parts,
    private readonly known: KnownIncident,
  ) {}

  get services(): readonly string[] {
    return this.known.services ?? [];
  }

  /** Returns a severity that the folder knows; empty for "not decided yet". */
  severity(folder: vscode.Uri | undefined): string {
    const { context, settings } = this.parts;
    const last = folder && lastChoices(context.workspaceState, folder).severity;
    const proposed = this.known.severity ?? last;
    return settings.read(folder).severities.find((severity) => severity === proposed) ?? '';
  }

  /** Returns a template that can be used in the folder. A default that somebody has set wins over what was used last. */
  async template(folder: vscode.Uri | undefined): Promise<Template | undefined> {
    const { context, settings, templates } = this.parts;
    const { available } = await templates.list(folder);
    const last =
      folder && !settings.isSet(folder, 'defaultTemplate')
        ? lastChoices(context.workspaceState, folder).template
        : undefined;
    const wanted = [this.known.template?.id, last, settings.read(folder).defaultTemplate];
    return wanted.map((id) => available.find((template) => template.id === id)).find(Boolean) ?? available[0];
  }

  /** Returns the name that Git knows the person by in the folder; empty where it knows none. */
  async owner(folder: vscode.Uri | undefined): Promise<string> {
    if (this.known.owner !== undefined || !folder) {
      return this.known.owner ?? '';
    }
    const key = folder.toString();
    let owner = this.#owners.get(key);
    if (!owner) {
      owner = gitUserName(folder).then((name) => name ?? '');
      this.#owners.set(key, owner);
    }
    return owner;
  }
}

/** Returns the services that the postmortems of a folder name, those that break most often first. */
export function servicesOf(index: PostmortemIndex, folder: vscode.WorkspaceFolder): string[] {
  const counts = new Map<string, number>();
  for (const { uri, services = [] } of index.postmortems) {
    if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString()) {
      for (const service of services) {
        counts.set(service, (counts.get(service) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b)).map(([service]) => service);
}
