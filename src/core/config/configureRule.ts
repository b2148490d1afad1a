import { endOfLine } from '../document/frontMatter';
import { applyEdits, type TextEdit } from '../document/textEdit';
import type { TextRange } from '../document/textRange';
import type { RuleId } from '../lint/ruleId';
import type { Severity } from '../lint/severity';
import { readConfigurationFile } from './configurationFile';
import { readYaml, type YamlPair, type YamlValue } from './yamlSource';

/** How a team's file comes to hold a rule. */
export interface RuleEntry {
  readonly edits: readonly TextEdit[];
  /** The place of the rule's severity in the text after the edits. */
  readonly value: TextRange;
}

/**
 * Returns how a text of `.postmortem.yml` comes to hold a rule: nothing to do where it does already, else one line more. Undefined where
 * the text cannot be read, or its rules are written in a way that is better changed by hand.
 */
export function configureRule(text: string, rule: RuleId, severity: Severity): RuleEntry | undefined {
  const entry = entryFor(text, rule, severity);
  // A file that is indented as a whole, or ends in a document mark, is rare enough to be left to the author.
  return entry &&
    (entry.edits.length === 0 || readConfigurationFile(applyEdits(text, entry.edits)).places.has(`rules.${rule}`))
    ? entry
    : undefined;
}

function entryFor(text: string, rule: RuleId, severity: Severity): RuleEntry | undefined {
  const { root, problem } = readYaml(text);
  const newline = endOfLine(text);
  const entry = `${rule}: ${severity}`;
  if (problem || (root.kind !== 'map' && root.kind !== 'nothing')) {
    return undefined;
  }
  const rules = pairOf(root, 'rules');
  if (!rules) {
    const gap = text === '' || text.endsWith('\n') ? '' : newline;
    return isFlow(root, text)
      ? undefined
      : inserted(text.length, `${gap}rules:${newline}  ${entry}${newline}`, severity);
  }
  if (rules.value.kind === 'nothing') {
    return inserted(afterColon(text, rules), `${newline}  ${entry}`, severity);
  }
  const known = pairOf(rules.value, rule);
  if (known) {
    return existing(text, known, severity);
  }
  const first = rules.value.kind === 'map' ? rules.value.pairs()[0] : undefined;
  // What an alias or braces hold is better changed by hand.
  if (!first || isFlow(rules.value, text) || first.keyRange.start < rules.keyRange.end) {
    return undefined;
  }
  const { start } = first.keyRange;
  const indentation = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return inserted(start, `${entry}${newline}${indentation}`, severity);
}

function existing(text: string, pair: YamlPair, severity: Severity): RuleEntry {
  return pair.value.kind === 'nothing'
    ? inserted(afterColon(text, pair), ` ${severity}`, severity)
    : { edits: [], value: pair.value.range };
}

function inserted(offset: number, newText: string, severity: Severity): RuleEntry {
  const start = offset + newText.lastIndexOf(severity);
  return {
    edits: [{ range: { start: offset, end: offset }, newText }],
    value: { start, end: start + severity.length },
  };
}

function pairOf(value: YamlValue, key: string): YamlPair | undefined {
  return value.kind === 'map' ? value.pairs().find((pair) => pair.key === key) : undefined;
}

function isFlow(value: YamlValue, text: string): boolean {
  return value.kind === 'map' && text[value.range.start] === '{';
}

function afterColon(text: string, { keyRange }: YamlPair): number {
  return text.indexOf(':', keyRange.end) + 1;
}
