import * as vscode from 'vscode';
import type { Meaning, Suggestion } from '../core/config/configurationHelp';
import { configurationFileNames } from '../core/config/configurationFile';
import type { ConfigurationProblem } from '../core/config/schema';
import { isConfigurationFile } from './configurationFiles';
import { describeMeaning } from './configurationDescription';
import { diagnosticSource } from './diagnostics';
import { localize } from './localize';
import { rangeIn, workspaceEditOf } from './workspaceEdit';

const selector: vscode.DocumentFilter = { pattern: `**/{${configurationFileNames.join(',')}}` };

type Assistance = vscode.CompletionItemProvider<ConfigurationItem> & vscode.HoverProvider & vscode.CodeActionProvider;

class ConfigurationItem extends vscode.CompletionItem {
  meaning: Meaning | undefined;
}

/** Completes, explains and corrects the team's files, without any other extension. */
const assistance: Assistance = {
  async provideCompletionItems(document, position) {
    if (!isConfigurationFile(document.uri)) {
      return [];
    }
    const { suggestionsAt } = await import('../core/config/configurationHelp');
    const found = suggestionsAt(document.getText(), document.offsetAt(position));
    return (found?.suggestions ?? []).map((suggestion, index) =>
      completionItem(suggestion, rangeIn(document, found?.cursor.word ?? { start: 0, end: 0 }), index),
    );
  },

  async resolveCompletionItem(item) {
    if (item.meaning) {
      item.documentation = await describeMeaning(item.meaning);
    }
    return item;
  },

  async provideHover(document, position) {
    if (!isConfigurationFile(document.uri)) {
      return undefined;
    }
    const { meaningAt } = await import('../core/config/configurationHelp');
    const found = meaningAt(document.getText(), document.offsetAt(position));
    return found && new vscode.Hover(await describeMeaning(found.meaning), rangeIn(document, found.cursor.word));
  },

  async provideCodeActions(document, range, context) {
    if (!isConfigurationFile(document.uri)) {
      return [];
    }
    const { readConfigurationFile } = await import('../core/config/configurationFile');
    return readConfigurationFile(document.getText())
      .problems.filter((problem) => range.intersection(rangeIn(document, problem.range)))
      .flatMap((problem) => quickFixes(document, problem, context));
  },
};

/** Registers what helps to write the team's files. */
export function assistConfiguration(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(selector, assistance, ' ', '[', '{', ','),
    vscode.languages.registerHoverProvider(selector, assistance),
    vscode.languages.registerCodeActionsProvider(selector, assistance, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

function completionItem(
  { label, insertText, kind, meaning }: Suggestion,
  range: vscode.Range,
  index: number,
): ConfigurationItem {
  const isKey = kind === 'key';
  const item = new ConfigurationItem(label, vscode.CompletionItemKind[isKey ? 'Property' : 'Value']);
  item.insertText = insertText;
  item.range = range;
  item.meaning = meaning;
  // In their own order, which means something: that of the rule table, and of severities.
  item.sortText = String(index).padStart(4, '0');
  if (isKey) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}

function quickFixes(
  document: vscode.TextDocument,
  { message, range, fixes }: ConfigurationProblem,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  return fixes.map(({ title, edits }) => {
    const action = new vscode.CodeAction(localize(title), vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEditOf(document, edits);
    action.isPreferred = true;
    action.diagnostics = context.diagnostics.filter(
      (diagnostic) =>
        diagnostic.source === diagnosticSource &&
        diagnostic.message === localize(message) &&
        diagnostic.range.isEqual(rangeIn(document, range)),
    );
    return action;
  });
}
