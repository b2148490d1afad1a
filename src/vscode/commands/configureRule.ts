import * as vscode from 'vscode';
import { configureRule as entryOf } from '../../core/config/configureRule';
import { ruleIds, type RuleId } from '../../core/lint/ruleId';
import type { Severity } from '../../core/lint/severity';
import { folderInQuestion } from '../folderInQuestion';
import { inform } from '../notifications';
import { openConfiguration } from '../openConfiguration';
import type { Parts } from '../parts';
import { rangeIn, workspaceEditOf } from '../workspaceEdit';

/** What a quick fix hands over. */
export interface RuleToConfigure {
  /** Of a file in the folder that is meant. */
  readonly uri: vscode.Uri;
  readonly rule: RuleId;
  /** The severity that the rule begins with in the file. */
  readonly severity: Severity;
}

/** Opens the team's file with the severity of a rule selected, and offers the others; the file is created where there is none. */
export async function configureRule(parts: Parts, argument: unknown): Promise<void> {
  if (!isRuleToConfigure(argument)) {
    return;
  }
  const { uri, rule, severity } = argument;
  const folder = await folderInQuestion(uri);
  const editor =
    folder &&
    (await openConfiguration(
      parts,
      folder,
      () => `# ${vscode.l10n.t('What our team has decided about its postmortems.')}\n`,
    ));
  if (!editor) {
    return;
  }
  const { document } = editor;
  const entry = entryOf(document.getText(), rule, severity);
  if (!entry) {
    void inform(
      vscode.l10n.t(
        'Add “{0}” to the rules in this file yourself: as it is written, it is better changed by hand.',
        rule,
      ),
    );
    return;
  }
  if (entry.edits.length > 0 && !(await vscode.workspace.applyEdit(workspaceEditOf(document, entry.edits)))) {
    return;
  }
  const range = rangeIn(document, entry.value);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

function isRuleToConfigure(argument: unknown): argument is RuleToConfigure {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    argument.uri instanceof vscode.Uri &&
    'rule' in argument &&
    ruleIds.some((id) => id === argument.rule) &&
    'severity' in argument &&
    typeof argument.severity === 'string'
  );
}
