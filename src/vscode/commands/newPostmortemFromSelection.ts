import * as vscode from 'vscode';
import { inform } from '../notifications';
import type { Parts } from '../parts';
import { presentMoment } from '../timeAnswer';
import { explainFolder } from '../openFolderFirst';
import { beginPostmortem } from './newPostmortem';

/** Creates a postmortem whose timeline are the selected lines of a chat or a log, whatever document they are in. */
export async function newPostmortemFromSelection(parts: Parts): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await explainFolder();
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const lines = editor ? selectedLines(editor) : [];
  if (!editor || lines.every((line) => line.trim() === '')) {
    void inform(vscode.l10n.t('Select the lines of the chat or the log first, in any editor.'));
    return;
  }
  const [{ captureTimeline, mostLines }, { capturedMilestones }] = await Promise.all([
    import('../../core/capture/captureTimeline'),
    import('../../core/capture/capturedMilestones'),
  ]);
  if (lines.length > mostLines) {
    void inform(
      vscode.l10n.t(
        '{0} lines are too many for a timeline; select those that tell what happened, {1} at most.',
        lines.length,
        mostLines,
      ),
    );
    return;
  }
  const folder =
    vscode.workspace.getWorkspaceFolder(editor.document.uri) ?? (folders.length === 1 ? folders[0] : undefined);
  const now = presentMoment(parts, folder?.uri);
  const { events } = captureTimeline(lines.join('\n'), now);
  if (events.length === 0) {
    void inform(
      vscode.l10n.t(
        'No selected line has a time such as 14:05 or 2026-11-23 14:05:12, so there is no timeline in them.',
      ),
    );
    return;
  }
  await beginPostmortem(parts, {
    ...(folder && { folder }),
    ...capturedMilestones(events, now),
    timeline: events,
  });
}

/** Returns whole lines: a selection that begins within a line would lose its time. */
function selectedLines({ document, selections }: vscode.TextEditor): string[] {
  const numbers = new Set<number>();
  for (const { start, end, isEmpty } of selections) {
    const last = !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    for (let line = start.line; !isEmpty && line <= last; line++) {
      numbers.add(line);
    }
  }
  return [...numbers].sort((a, b) => a - b).map((line) => document.lineAt(line).text);
}
