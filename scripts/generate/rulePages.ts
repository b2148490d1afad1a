import { formatMessage, type Message } from '../../src/core/message';
import type { Rule } from '../../src/core/lint/rule';
import { rules } from '../../src/core/lint/rules';
import { stages } from '../../src/core/document/stage';
import { readTable, type StringTable } from './manifest';

interface Words {
  readonly why: string;
  readonly stage: string;
  readonly bad: string;
  readonly good: string;
  readonly source: string;
  readonly severity: string;
}

const english: Words = {
  why: 'Why',
  stage: 'Stage',
  severity: 'Severity',
  bad: 'Has a finding',
  good: 'Has none',
  source: 'Source',
};

const japanese: Words = {
  why: '理由',
  stage: '段階',
  severity: '重大度',
  bad: '指摘される例',
  good: '指摘されない例',
  source: '出典',
};

/** Returns the pages of all rules, by their path. */
export function rulePages(): [path: string, content: string][] {
  const table = readTable('l10n/bundle.l10n.ja.json');
  return rules.flatMap((rule): [string, string][] => [
    [`docs/rules/${rule.id}.md`, page(rule, english, formatMessage)],
    [`docs/rules/ja/${rule.id}.md`, page(rule, japanese, (message) => translate(message, table))],
  ]);
}

function translate(message: Message, table: StringTable): string {
  return formatMessage({ ...message, text: table[message.text] ?? message.text });
}

function page({ id, severities, documentation }: Rule, words: Words, write: (message: Message) => string): string {
  const { summary, why, exceptions, source, example } = documentation;
  return [
    `# ${id}`,
    write(summary),
    [
      `| ${words.stage} | ${words.severity} |`,
      '| --- | --- |',
      ...stages.map((stage) => `| ${stage} | ${severities[stage]} |`),
    ].join('\n'),
    ...(exceptions ? [write(exceptions)] : []),
    `## ${words.why}`,
    write(why),
    `## ${words.bad}`,
    fenced(example.bad),
    `## ${words.good}`,
    fenced(example.good),
    `## ${words.source}`,
    source,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** A fence is longer than every one that the example has itself. */
function fenced(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${markdown.trimEnd()}\n${fence}`;
}
