import { stages } from '../document/stage';
import { message, type Translate } from '../message';
import type { Rule } from './rule';

/** Returns the page of a rule, as Markdown, in the language of whoever reads it. */
export function rulePageText({ id, severities, documentation }: Rule, translate: Translate): string {
  const { summary, why, exceptions, source, example } = documentation;
  return [
    `# ${id}`,
    translate(summary),
    [
      `| ${translate(message('Stage'))} | ${translate(message('Severity'))} |`,
      '| --- | --- |',
      ...stages.map((stage) => `| ${stage} | ${severities[stage]} |`),
    ].join('\n'),
    ...(exceptions ? [translate(exceptions)] : []),
    `## ${translate(message('Why'))}`,
    translate(why),
    `## ${translate(message('Has a finding'))}`,
    fenced(example.bad),
    `## ${translate(message('Has none'))}`,
    fenced(example.good),
    `## ${translate(message('Source'))}`,
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
