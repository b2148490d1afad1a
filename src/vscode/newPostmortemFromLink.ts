import * as vscode from 'vscode';
import { newPostmortemPath, readLink, type LinkedIncident } from '../core/link/postmortemLink';
import { message, type Message } from '../core/message';
import { documentFolder } from '../core/template/documentFolder';
import type { Template } from '../core/template/templateFile';
import { beginPostmortem } from './commands/newPostmortem';
import { createPostmortem } from './createPostmortem';
import type { Incident, KnownIncident } from './incident';
import { Proposals } from './incidentProposals';
import { localize } from './localize';
import { fail, inform } from './notifications';
import type { Parts } from './parts';
import { momentText, presentMoment } from './timeAnswer';

/** Begins the postmortem that a link names, after it was shown what would be created and where. A link that is not right does nothing but say so. */
export async function newPostmortemFromLink(parts: Parts, uri: vscode.Uri): Promise<void> {
  if (uri.path !== newPostmortemPath) {
    void fail(vscode.l10n.t('The link was not followed: it must begin with {0}.', linkTo(parts, '')));
    return;
  }
  // What is wrong with it wherever it leads is said before anything is asked.
  const anywhere = readLink(uri.query, presentMoment(parts, undefined));
  if ('problem' in anywhere) {
    reject(anywhere.problem);
    return;
  }
  const folder = await chooseFolder();
  if (!folder) {
    return;
  }
  // A time without a zone is meant in that of the folder.
  const here = readLink(uri.query, presentMoment(parts, folder.uri));
  const checked = 'problem' in here ? here : await checkNames(parts, folder, here.incident);
  if ('problem' in checked) {
    reject(checked.problem);
    return;
  }
  const { known } = checked;
  if (known.title === undefined) {
    await beginPostmortem(parts, known);
    return;
  }
  const incident = await proposedIncident(parts, folder, known.title, known);
  if (!incident) {
    return;
  }
  const create = vscode.l10n.t('Create');
  const change = vscode.l10n.t('Change Answers…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Create the postmortem “{0}”?', incident.title),
    { modal: true, detail: detailOf(parts, incident) },
    create,
    change,
  );
  if (answer === create) {
    await createPostmortem(parts, incident);
  } else if (answer === change) {
    await beginPostmortem(parts, known);
  }
}

/** Returns the address of a link that begins a postmortem in this kind of VS Code. */
export function linkTo({ context }: Parts, query: string): string {
  return `${vscode.env.uriScheme}://${context.extension.id}${newPostmortemPath}?${query}`;
}

function reject(problem: Message): void {
  void fail(vscode.l10n.t('No postmortem was created. {0}', localize(problem)));
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void inform(
      vscode.l10n.t('A postmortem is a file in your repository: open its folder first, then follow the link again.'),
    );
    return undefined;
  }
  return folders.length === 1
    ? folders[0]
    : vscode.window.showWorkspaceFolderPick({
        placeHolder: vscode.l10n.t('Which folder does the incident belong to?'),
        ignoreFocusOut: true,
      });
}

/** Compares the names of a link with what the folder has. */
async function checkNames(
  { settings, templates }: Parts,
  folder: vscode.WorkspaceFolder,
  { template: id, severity, ...others }: LinkedIncident,
): Promise<{ readonly known: KnownIncident } | { readonly problem: Message }> {
  const { severities } = settings.read(folder.uri);
  const knownSeverity = severities.find((name) => name.toLowerCase() === severity?.toLowerCase());
  if (severity !== undefined && knownSeverity === undefined) {
    return { problem: message('Unknown severity “{0}”; expected one of {1}.', severity, severities.join(', ')) };
  }
  let template: Template | undefined;
  if (id !== undefined) {
    const { available } = await templates.list(folder.uri);
    template = available.find((candidate) => candidate.id === id);
    if (!template) {
      const ids = available.map((candidate) => candidate.id).join(', ');
      return { problem: message('There is no template “{0}”; available: {1}.', id, ids) };
    }
  }
  return {
    known: {
      ...others,
      folder,
      ...(knownSeverity !== undefined && { severity: knownSeverity }),
      ...(template && { template }),
    },
  };
}

/** What the link leaves open stays open; only the template and the person at the keyboard are filled in, since both are shown. */
async function proposedIncident(
  parts: Parts,
  folder: vscode.WorkspaceFolder,
  title: string,
  known: KnownIncident,
): Promise<Incident | undefined> {
  const proposals = new Proposals(parts, known);
  const template = await proposals.template(folder.uri);
  const owner = await proposals.owner(folder.uri);
  return (
    template && {
      ...known,
      folder,
      title,
      template,
      services: known.services ?? [],
      timeline: [],
      ...(owner !== '' && { owner }),
    }
  );
}

function detailOf({ settings }: Parts, incident: Incident): string {
  const { folder, template, severity, started, resolved, owner, services } = incident;
  const path = documentFolder(template, settings.read(folder.uri).folder);
  return [
    vscode.l10n.t(
      'A link asks for it. It will be a new file in {0}.',
      path === '' ? folder.name : `${folder.name}/${path}`,
    ),
    '',
    vscode.l10n.t('Template: {0}', template.name),
    ...(severity === undefined ? [] : [vscode.l10n.t('Severity: {0}', severity)]),
    ...(started ? [vscode.l10n.t('Started: {0}', momentText(started))] : []),
    ...(resolved ? [vscode.l10n.t('Resolved: {0}', momentText(resolved))] : []),
    ...(owner === undefined ? [] : [vscode.l10n.t('Owner: {0}', owner)]),
    ...(services.length === 0 ? [] : [vscode.l10n.t('Services: {0}', services.join(', '))]),
  ].join('\n');
}
