import * as vscode from 'vscode';
import { sameAtEveryStage, severitiesInForce } from '../../core/config/ruleSeverities';
import { stages } from '../../core/document/stage';
import { rules } from '../../core/lint/rules';
import type { Rule } from '../../core/lint/rule';
import { commandId } from '../commandId';
import { folderInQuestion } from '../folderInQuestion';
import { localize } from '../localize';
import type { Parts } from '../parts';
import type { RuleToConfigure } from './configureRule';

type RuleItem = vscode.QuickPickItem & { readonly rule: Rule };

/** Lists every rule with the severities that are in force; picking one opens its page, its button configures it for the folder. */
export async function listRules({ settings }: Parts): Promise<void> {
  const hasFolders = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const folder = hasFolders ? await folderInQuestion() : undefined;
  if (hasFolders && !folder) {
    return;
  }
  const { configuration } = settings.read(folder?.uri);
  const configure: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('gear'),
    tooltip: vscode.l10n.t('Configure for this folder…'),
  };
  const list = vscode.window.createQuickPick<RuleItem>();
  list.title = folder ? vscode.l10n.t('Rules in {0}', folder.name) : vscode.l10n.t('Rules');
  list.placeholder = vscode.l10n.t(
    'Pick a rule to read its page; the severities are those of draft, in review and final',
  );
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = rules.map((rule) => {
    const severities = severitiesInForce(rule, configuration);
    const decided = configuration.rules[rule.id] ? ` (${vscode.l10n.t('decided by the team')})` : '';
    return {
      rule,
      label: rule.id,
      description: (sameAtEveryStage(severities) ?? stages.map((stage) => severities[stage]).join(' · ')) + decided,
      detail: localize(rule.documentation.summary),
      buttons: folder ? [configure] : [],
    };
  });
  list.onDidAccept(() => {
    const [picked] = list.selectedItems;
    list.hide();
    if (picked) {
      void vscode.commands.executeCommand(commandId.openRulePage, picked.rule.id);
    }
  });
  list.onDidTriggerItemButton(({ item: { rule } }) => {
    list.hide();
    if (folder) {
      const { draft } = severitiesInForce(rule, configuration);
      const argument: RuleToConfigure = {
        uri: folder.uri,
        rule: rule.id,
        severity: draft === 'off' ? 'warning' : draft,
      };
      void vscode.commands.executeCommand(commandId.configureRule, argument);
    }
  });
  await new Promise<void>((resolve) => {
    list.onDidHide(() => {
      list.dispose();
      resolve();
    });
    list.show();
  });
}
