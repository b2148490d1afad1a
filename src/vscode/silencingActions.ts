import * as vscode from 'vscode';
import type { Postmortem } from '../core/document/postmortem';
import type { TextEdit } from '../core/document/textEdit';
import { disableHere, disableInDocument } from '../core/lint/disableEdits';
import type { Finding } from '../core/lint/rule';
import { commandId } from './commandId';
import type { RuleToConfigure } from './commands/configureRule';
import { configurationFolder } from './configurationFiles';
import { workspaceEditOf } from './workspaceEdit';

/** The kind of the actions that answer a finding by silencing its rule. */
export const silencingKind = vscode.CodeActionKind.QuickFix.append('postmortem.silence');

/** Returns the ways to have no more of some findings, for after their fixes: here, in the document, and for the whole team. */
export function silencingActions(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  findings: readonly Finding[],
  diagnosticsOf: (finding: Finding) => vscode.Diagnostic[],
): vscode.CodeAction[] {
  const once = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  const action = (title: string, finding: Finding): vscode.CodeAction => {
    const created = new vscode.CodeAction(title, silencingKind);
    created.diagnostics = diagnosticsOf(finding);
    return created;
  };
  const editing = (title: string, finding: Finding, edit: TextEdit | undefined): vscode.CodeAction[] => {
    const created = action(title, finding);
    created.edit = workspaceEditOf(document, edit ? [edit] : []);
    return edit ? [created] : [];
  };
  return [
    ...once.flatMap((finding) =>
      editing(
        vscode.l10n.t('Disable {0} here', finding.rule),
        finding,
        disableHere(postmortem, finding.rule, finding.range),
      ),
    ),
    ...once.flatMap((finding) =>
      editing(
        vscode.l10n.t('Disable {0} in this document', finding.rule),
        finding,
        disableInDocument(postmortem, finding.rule),
      ),
    ),
    ...(configurationFolder(document.uri) ? once : []).map((finding) => {
      const title = vscode.l10n.t('Configure {0} for this folder…', finding.rule);
      const created = action(title, finding);
      const argument: RuleToConfigure = { uri: document.uri, rule: finding.rule, severity: finding.severity };
      created.command = { command: commandId.configureRule, title, arguments: [argument] };
      return created;
    }),
  ];
}
