import * as vscode from 'vscode';
import type { RuleId } from '../core/lint/ruleId';
import { commandId } from './commandId';

/** Returns the link that opens a rule's page, which ships with the extension and needs no network. */
export function rulePageUri(rule: RuleId): vscode.Uri {
  return vscode.Uri.parse(`command:${commandId.openRulePage}?${encodeURIComponent(JSON.stringify(rule))}`);
}
