import assert from 'node:assert/strict';
import type { LintEnvironment } from '../../../src/core/lint/rule';
import type { RuleId } from '../../../src/core/lint/ruleId';
import { document, underlined } from './environment';

/** Tests that a rule underlines these words of these paragraphs, and nothing of the others. */
export function describeWordings(
  rule: RuleId,
  found: readonly (readonly [paragraph: string, words: string])[],
  leftAlone: readonly string[],
): void {
  for (const [paragraph, words] of found) {
    it(`finds “${words}” in “${oneLine(paragraph)}”`, () => {
      assert.deepEqual(wordingsOf(rule, paragraph), [words]);
    });
  }
  for (const paragraph of leftAlone) {
    it(`leaves “${oneLine(paragraph)}” alone`, () => {
      assert.deepEqual(wordingsOf(rule, paragraph), []);
    });
  }
}

/** Returns the words of a paragraph that a rule underlines. */
export function wordingsOf(rule: RuleId, paragraph: string, changes: Partial<LintEnvironment> = {}): string[] {
  return underlined(rule, document([], `# Checkout\n\n## Causes\n\n${paragraph}\n`), changes);
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '⏎');
}
