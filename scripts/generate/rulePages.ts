import { formatMessage } from '../../src/core/message';
import { rulePageText } from '../../src/core/lint/rulePageText';
import { rules } from '../../src/core/lint/rules';
import { readTable } from './manifest';

/** Returns the pages of all rules, by their path. */
export function rulePages(): [path: string, content: string][] {
  const table = readTable('l10n/bundle.l10n.ja.json');
  return rules.flatMap((rule): [string, string][] => [
    [`docs/rules/${rule.id}.md`, rulePageText(rule, formatMessage)],
    [
      `docs/rules/ja/${rule.id}.md`,
      rulePageText(rule, (message) => formatMessage({ ...message, text: table[message.text] ?? message.text })),
    ],
  ]);
}
