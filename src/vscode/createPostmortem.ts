import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { documentFolder } from '../core/template/documentFolder';
import type { IncidentFacts } from '../core/template/incidentFacts';
import type { TemplateProblem } from '../core/template/templateFile';
import { formatMoment } from '../core/time/moment';
import { rememberChoices } from './creationMemory';
import { createPostmortemFile } from './createPostmortemFile';
import type { Incident } from './incident';
import { localize } from './localize';
import { fail } from './notifications';
import { openPostmortem } from './openPostmortem';
import type { Parts } from './parts';
import { relativePath } from './relativePath';

/**
 * Creates the postmortem of an incident, opens it with the cursor in the first section to fill, and returns its address; undefined when
 * that was not possible, which the person has then been told.
 */
export async function createPostmortem(parts: Parts, incident: Incident): Promise<vscode.Uri | undefined> {
  const { context, settings, reminders, elsewhere, platform, log } = parts;
  const { folder, template } = incident;
  const { folder: path, deadline } = settings.read(folder.uri);
  const { newDocument } = await import('../core/template/newDocument');
  const result = newDocument(template, factsOf(incident, deadline.fallbackZone), deadline, platform.now());
  if ('problem' in result) {
    await explain(result.problem);
    return undefined;
  }
  const { fileName, markdown, cursorOffset } = result.document;
  const directory = incident.directory ?? vscode.Uri.joinPath(folder.uri, documentFolder(template, path));
  const created = await createPostmortemFile(platform, directory, fileName, new TextEncoder().encode(markdown));
  if ('problem' in created) {
    log.error(created.problem);
    void fail(created.problem);
    return undefined;
  }
  await rememberChoices(context.workspaceState, incident);
  await elsewhere.rememberFolder(folder.uri);
  await reminders.skipUntilNow();
  log.info(`Created a postmortem from the template ${template.id}.`);
  await openPostmortem(created.uri, cursorOffset);
  return created.uri;
}

function factsOf(incident: Incident, zone: string): IncidentFacts {
  const { title, severity, owner, services, started, resolved, timeline } = incident;
  const written = (moment: Temporal.ZonedDateTime): string => formatMoment(moment.withTimeZone(zone));
  return {
    title,
    severity: severity ?? '',
    services,
    zone,
    ...(owner !== undefined && { owner }),
    ...(started && { started: written(started) }),
    ...(resolved && { resolved: written(resolved) }),
    timeline: timeline.map(({ moment, text }) => ({ moment: written(moment), text })),
  };
}

async function explain({ message, path, line }: TemplateProblem): Promise<void> {
  const uri = vscode.Uri.parse(path);
  const show = vscode.l10n.t('Open Template');
  const answer = await fail(`${relativePath(uri)}:${String(line)}: ${localize(message)}`, show);
  const editor = answer === show ? await openPostmortem(uri) : undefined;
  if (editor) {
    const position = new vscode.Position(Math.max(0, line - 1), 0);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  }
}
