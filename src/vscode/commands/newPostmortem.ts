import * as vscode from 'vscode';
import { createPostmortem } from '../createPostmortem';
import type { KnownIncident } from '../incident';
import { keepTakenOver, offerIncidentLog } from '../incidentLog/takeOver';
import { askIncident } from '../incidentQuestions';
import { explainFolder } from '../openFolderFirst';
import type { Parts } from '../parts';

/** Asks for the facts of an incident and creates its postmortem; giving up at any step leaves nothing behind. */
export async function newPostmortem(parts: Parts): Promise<void> {
  await beginWithLog(parts, {});
}

/** Creates a postmortem in the folder of the Explorer that the command was chosen on. */
export async function newPostmortemHere(parts: Parts, argument: unknown): Promise<void> {
  const directory = argument instanceof vscode.Uri ? argument : undefined;
  const folder = directory && vscode.workspace.getWorkspaceFolder(directory);
  await beginWithLog(parts, folder ? { folder, directory } : {});
}

/** Creates the postmortem of an incident of which something is known already, and returns its address; undefined if there is none. */
export async function beginPostmortem(parts: Parts, known: KnownIncident): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await explainFolder();
    return undefined;
  }
  // With reminders off the index rests; the services of earlier postmortems are read while the first questions are asked.
  parts.index.start();
  try {
    const incident = await askIncident(parts, folders, known);
    return incident && (await createPostmortem(parts, incident));
  } finally {
    parts.followIndex();
  }
}

/** Begins with the incident log, if there is one and the person wants it. */
async function beginWithLog(parts: Parts, known: KnownIncident): Promise<void> {
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const begun = hasFolder ? await offerIncidentLog(parts) : { known: {} };
  const created = begun && (await beginPostmortem(parts, { ...begun.known, ...known }));
  if (created && begun.log) {
    await keepTakenOver(parts, begun.log);
  }
}
