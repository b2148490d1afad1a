import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { deadline } from '../../core/deadline/incidentDay';
import { documentDay, summarizePostmortem } from '../../core/document/summary';
import { argumentDocument } from '../argumentDocument';
import { calendarFolder } from '../calendarFolder';
import { documentFrontMatter } from '../documentFrontMatter';
import { errorText } from '../errorText';
import { fail, inform } from '../notifications';
import type { Parts } from '../parts';
import { relativePath } from '../relativePath';

/** Writes the deadline of a postmortem as a calendar file with an alarm, for the hours in which VS Code is closed, and opens it. */
export async function addToCalendar(parts: Parts, argument: unknown): Promise<void> {
  const document = await argumentDocument(
    argument,
    vscode.l10n.t('Open the postmortem whose deadline is to be added.'),
  );
  if (!document) {
    return;
  }
  const { settings, platform } = parts;
  const { uri } = document;
  const path = relativePath(uri);
  const folder = settings.read(uri);
  const limit = deadline(documentDay(path, documentFrontMatter(document)), folder.deadline);
  if (!limit) {
    void inform(
      vscode.l10n.t('“{0}” names no day yet, so it has no deadline; write “started” or “resolved” first.', path),
    );
    return;
  }
  const title = summarizePostmortem(path, document.getText(), folder.files)?.title ?? path;
  const { deadlineCalendar } = await import('../../core/deadline/calendar');
  const content = deadlineCalendar({
    // Two folders may have files of the same path.
    id: `${encodeURIComponent([vscode.workspace.getWorkspaceFolder(uri)?.name ?? '', path].join('/'))}@same-day-postmortem`,
    summary: vscode.l10n.t('Finish the postmortem “{0}”', title),
    description: path,
    deadline: limit,
    now: Temporal.Instant.fromEpochMilliseconds(platform.now()),
  });
  await open(parts, `${path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}.ics`, new TextEncoder().encode(content));
}

async function open({ context }: Parts, name: string, content: Uint8Array): Promise<void> {
  // Only the calendar of the machine on which a person sits can open a file, and elsewhere the person says where it should go.
  const here = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const place = here ? vscode.Uri.joinPath(calendarFolder(context), name) : await askPlace(name);
  if (!place) {
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(place, content);
  } catch (error) {
    void fail(vscode.l10n.t('The calendar file “{0}” could not be written: {1}.', place.path, errorText(error)));
    return;
  }
  if (!here || !(await vscode.env.openExternal(place))) {
    void inform(vscode.l10n.t('The deadline is in “{0}”; open it with your calendar.', place.path));
  }
}

function askPlace(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Add Deadline to Calendar'),
    filters: { iCalendar: ['ics'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
