import { Temporal } from 'temporal-polyfill';
import { defaultConfiguration } from '../../src/core/config/configuration';
import { defaultSeverities } from '../../src/core/config/settings';
import { linePositions } from '../../src/core/document/lines';
import { parsePostmortem } from '../../src/core/document/postmortem';
import { applyEdits } from '../../src/core/document/textEdit';
import { lint } from '../../src/core/lint/engine';
import type { RuleId } from '../../src/core/lint/ruleId';
import { rules } from '../../src/core/lint/rules';
import type { Message } from '../../src/core/message';

/** A document with a finding, and what a window must show of it. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly path: string;
  /** A part of the name that no other file has. */
  readonly name: string;
  readonly text: string;
  /** As in the class of its squiggle. */
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly sentence: Message;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly fix: { readonly title: Message; readonly result: string } | undefined;
}

/** Returns the case of a rule: the bad example of its page, with the fix that comes first. */
export function ruleCase(rule: RuleId): RuleCase {
  const text = rules.find(({ id }) => id === rule)?.documentation.example.bad ?? '';
  const name = `seen-${rule}`;
  const path = `docs/incidents/${name}.md`;
  const finding = lint(parsePostmortem(text, { path }), {
    path,
    templates: undefined,
    severities: defaultSeverities,
    deadline: { fallbackZone: 'UTC' },
    configuration: defaultConfiguration,
    now: Temporal.Now.instant(),
  }).find((candidate) => candidate.rule === rule);
  if (!finding) throw new Error(`The bad example of ${rule} has no finding.`);
  const [fix] = finding.fixes;
  return {
    rule,
    path,
    name,
    text,
    severity: finding.severity === 'information' ? 'info' : finding.severity,
    sentence: finding.message,
    ...linePositions(text)(finding.range.start),
    fix: fix && { title: fix.title, result: applyEdits(text, fix.edits) },
  };
}
