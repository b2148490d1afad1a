import { Temporal } from 'temporal-polyfill';
import type { TextDocument } from 'vscode';
import { defaultConfiguration } from '../../../../src/core/config/configuration';
import { defaultSeverities } from '../../../../src/core/config/settings';
import { parsePostmortem } from '../../../../src/core/document/postmortem';
import { lint } from '../../../../src/core/lint/engine';
import type { Rule } from '../../../../src/core/lint/rule';
import { rules } from '../../../../src/core/lint/rules';
import { formatMessage } from '../../../../src/core/message';
import { openFile } from './workspace';

/** Where examples lie that do not say where. */
const usualPath = 'postmortems/2026-11-23-checkout.md';
const isoDay = /\d{4}-\d{2}-\d{2}/g;

/** One of the two examples on a rule's page, as a document. */
export interface RuleExample {
  readonly rule: Rule;
  readonly kind: 'bad' | 'good';
}

/** Every rule that speaks unless a team says otherwise. */
export const speakingRules: readonly Rule[] = rules.filter(({ severities }) =>
  Object.values(severities).some((severity) => severity !== 'off'),
);

/** Opens an example of a rule's page, in a folder of its own. */
export async function openExample({ rule, kind }: RuleExample): Promise<TextDocument> {
  const { path = usualPath, now, [kind]: text } = rule.documentation.example;
  return openFile(`examples/${rule.id}/${kind}/${path}`, now === undefined ? text : asIfToday(text, now));
}

/** The clock of VS Code cannot be turned: an example that is right on some day is moved to the present. */
function asIfToday(text: string, now: string): string {
  const then = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').toPlainDate();
  const today = Temporal.Now.plainDateISO('UTC');
  const { days } = then.until(today, { largestUnit: 'day' });
  return text.replace(isoDay, (day) => Temporal.PlainDate.from(day).add({ days }).toString());
}

/** Returns the fixes that the engine, asked without an editor, has for what the rule finds in an example. */
export function fixTitles(rule: Rule, document: TextDocument): string[] {
  const path = rule.documentation.example.path ?? usualPath;
  const findings = lint(parsePostmortem(document.getText(), { path }), {
    path,
    templates: undefined,
    severities: defaultSeverities,
    deadline: { fallbackZone: 'UTC' },
    configuration: defaultConfiguration,
    now: Temporal.Now.instant(),
  });
  const fixes = findings.filter((finding) => finding.rule === rule.id).flatMap((finding) => finding.fixes);
  return [...new Set(fixes.map(({ title }) => formatMessage(title)))];
}
