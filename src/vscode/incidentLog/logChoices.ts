import * as vscode from 'vscode';
import type { IncidentLog as LogContent } from '../../core/incidentLog/incidentLog';
import { momentText } from '../timeAnswer';
import type { IncidentLog } from './incidentLog';

const mostChoices = 10;

/** Returns items from which an earlier log can be picked, the latest first. */
export async function logChoices(
  incidentLog: IncidentLog,
  logs: readonly vscode.Uri[],
): Promise<(vscode.QuickPickItem & { readonly uri: vscode.Uri })[]> {
  const choices = logs.slice(0, mostChoices).map(async (uri) => {
    const content = await incidentLog.read(uri);
    return {
      label: vscode.l10n.t('Open the incident log of {0}', content.since ? momentText(content.since) : nameOf(uri)),
      description: lineCount(content.entries.length),
      uri,
    };
  });
  return Promise.all(choices);
}

/** Returns how much a log holds: "7 lines, since …". */
export function describeLog({ since, entries }: LogContent): string {
  const lines = lineCount(entries.length);
  return since ? vscode.l10n.t('{0}, since {1}', lines, momentText(since)) : lines;
}

function lineCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', count);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
