import * as vscode from 'vscode';
import type { Meaning } from '../core/config/configurationHelp';
import type { ShapeEntry } from '../core/config/schema';
import type { RuleId } from '../core/lint/ruleId';
import { commandId } from './commandId';
import { localize } from './localize';
import { rulePageUri } from './rulePage';

/** Returns what a word of the team's file means, for its hover and its completion. */
export async function describeMeaning(meaning: Meaning): Promise<vscode.MarkdownString> {
  switch (meaning.kind) {
    case 'rule':
      return describeRule(meaning.rule);
    case 'severity': {
      const { severityDescriptions } = await import('../core/config/configurationHelp');
      return new vscode.MarkdownString(localize(severityDescriptions[meaning.severity]));
    }
    case 'entry':
      return new vscode.MarkdownString(describeEntry(meaning.entry).join('\n\n'));
  }
}

async function describeRule(id: RuleId): Promise<vscode.MarkdownString> {
  const [{ rules }, { stages }] = await Promise.all([import('../core/lint/rules'), import('../core/document/stage')]);
  const rule = rules.find((each) => each.id === id);
  const text = new vscode.MarkdownString();
  if (rule) {
    const severities = stages.map((stage) => `${stage}: \`${rule.severities[stage]}\``).join(' · ');
    text.appendMarkdown(`${localize(rule.documentation.summary)}\n\n`);
    text.appendMarkdown(`${vscode.l10n.t('Default: {0}', severities)}\n\n`);
  }
  text.appendMarkdown(`[${vscode.l10n.t('Open Rule Page')}](${rulePageUri(id).toString()})`);
  text.isTrusted = { enabledCommands: [commandId.openRulePage] };
  return text;
}

function describeEntry({ summary, shape, default: standard }: ShapeEntry): string[] {
  return [
    ...(summary ? [localize(summary)] : []),
    ...(shape.kind === 'number'
      ? [vscode.l10n.t('A whole number from {0} to {1}.', shape.minimum, shape.maximum)]
      : []),
    ...(shape.kind === 'list' || shape.kind === 'text'
      ? [vscode.l10n.t('For example: {0}', `\`${shape.example}\``)]
      : []),
    ...(standard === undefined ? [] : [vscode.l10n.t('Default: {0}', `\`${standard}\``)]),
  ];
}
