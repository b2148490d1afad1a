import * as vscode from 'vscode';
import type { RuleId } from '../core/lint/ruleId';
import { commandId } from './commandId';

/** The scheme under which the pages of the rules can be read; `package.json` has the extension started for it. */
export const rulePageScheme = 'postmortem-rule';

/** Returns the link that opens a rule's page, which is in the extension and needs no network. */
export function rulePageUri(rule: RuleId): vscode.Uri {
  return vscode.Uri.parse(`command:${commandId.openRulePage}?${encodeURIComponent(JSON.stringify(rule))}`);
}
