import * as vscode from 'vscode';
import { ruleIds } from '../../core/lint/ruleId';
import type { Parts } from '../parts';
import { rulePageScheme } from '../rulePage';

/** Shows the page of a rule, in the language of the editor where there is one. */
export async function openRulePage(_parts: Parts, rule: unknown): Promise<void> {
  const id = ruleIds.find((known) => known === rule) ?? (await pickRule());
  if (id === undefined) {
    return;
  }
  const page = vscode.Uri.from({ scheme: rulePageScheme, path: `/${id}.md` });
  // Locked, or the preview would turn to whatever Markdown is edited next.
  await vscode.commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
}

async function pickRule(): Promise<(typeof ruleIds)[number] | undefined> {
  const picked = await vscode.window.showQuickPick([...ruleIds], { title: vscode.l10n.t('Open Rule Page') });
  return ruleIds.find((known) => known === picked);
}
