import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { applyEdits } from '../../../src/core/document/textEdit';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import type { Stage } from '../../../src/core/document/stage';
import { contractOf, type Contract } from '../../../src/core/lint/contract';
import { lintText } from '../../../src/core/lint/lintText';
import type { Finding, Fix, LintEnvironment } from '../../../src/core/lint/rule';
import type { RuleId } from '../../../src/core/lint/ruleId';
import { formatMessage } from '../../../src/core/message';

/** What the rules look at besides the text, on the evening of the incident's day. */
export function environment(changes: Partial<LintEnvironment> = {}): LintEnvironment {
  return {
    path: 'postmortems/2026-11-23-checkout.md',
    templates: ['same-day', 'google-sre'],
    severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
    deadline: { fallbackZone: 'UTC' },
    configuration: defaultConfiguration,
    now: Temporal.Instant.from('2026-11-23T18:00:00Z'),
    ...changes,
  };
}

/** A contract of sections that are required, or optional where the title ends in a question mark. */
export function contract(...titles: string[]): Contract {
  return contractOf(
    titles.map((name) => {
      const title = name.replace(/\?$/, '');
      return { title, optional: name !== title, markdown: `## ${title}\n\n<!-- What belongs here? -->\n` };
    }),
  );
}

/** Returns what is found in a text. */
export function findings(text: string, changes: Partial<LintEnvironment> = {}, stage?: Stage): Finding[] {
  return lintText(text, environment(changes), stage);
}

/** Returns the findings of one rule, each as its sentence. */
export function sentences(rule: RuleId, text: string, changes: Partial<LintEnvironment> = {}): string[] {
  return findingsOf(rule, text, changes).map((finding) => formatMessage(finding.message));
}

/** Returns the findings of one rule. */
export function findingsOf(rule: RuleId, text: string, changes: Partial<LintEnvironment> = {}): Finding[] {
  return findings(text, changes).filter((finding) => finding.rule === rule);
}

/** Returns the pieces of the text that the findings of one rule underline. */
export function underlined(rule: RuleId, text: string, changes: Partial<LintEnvironment> = {}): string[] {
  return findingsOf(rule, text, changes).map(({ range }) => text.slice(range.start, range.end));
}

/** Returns the text with one fix applied, or as it is when there is none. */
export function fixed(text: string, fix: Fix | undefined): string {
  return applyEdits(text, fix?.edits ?? []);
}

/** Returns a document of a template with the given front matter lines and body. */
export function document(lines: readonly string[], body = '# Checkout\n'): string {
  return ['---', ...lines, '---', '', body].join('\n');
}

const frontMatterLines = fc.constantFrom(
  'postmortem: same-day',
  'postmortem: google-ser',
  'type: postmortem',
  'title: Checkout',
  'title: "Checkout: slow"',
  'title: Checkout: slow',
  'titel: Checkout',
  'status: draft',
  'status: drfat # why',
  'status: done',
  'status:',
  'status: # later',
  "status: 'in-review'   ",
  'finished: 2026-11-23T18:00Z',
  'severity: sev2',
  'severity: SEV-9',
  'owner: alice',
  'owner: @alice',
  'owner: [alice, bob]',
  'owner: "alice',
  'owner: TBD',
  'timezone: Asia/Tokio',
  'started: 2026-11-23T14:05+09:00',
  'started: 2026-11-24',
  'resolved: 2026-11-23T13:05+09:00',
  'detected: 2026-11-22 09:00',
  'services:',
  '  - checkout',
  '# a comment',
  '',
  'detected_by: an alert',
  '? complex',
  '{a: b}',
);

const bodyPieces = fc.oneof(
  fc.constantFrom(
    '# Checkout',
    '## Summary',
    '## Impact ##',
    'Timeline\n---',
    '  ## Root cause(s)',
    '## 3. Action items:',
    '## 影響',
    '## Lessons learned <!-- optional -->',
    '### What went well',
    '#### 14:05',
    '<!-- Guidance -->',
    '<!-- open',
    '- [ ] ',
    '- 14:05 The alert',
    '| Time (HH:MM) | Event |\n|---|---|\n| | |',
    '| Action | Status |\n|---|---|\n| Alert | TODO |',
    'TBD',
    'Owner: TODO',
    '[describe the impact]',
    '{{ service }}',
    '<your name>',
    'ここに影響を記入',
    '```\n## Impact\n```',
    '```sh',
    '> a quote',
    '**Impact:** 2 % of orders',
    '_Describe the impact on users._',
    '- (Describe what happened.)',
    '> Summarize the incident here.',
    'These sections should be filled out later.',
    '<!-- What belongs here? -->',
    '---',
    'None',
    '',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** Documents of all kinds: with and without front matter, with sound and broken parts, with and without a last line break. */
export const documents = fc
  .tuple(
    fc.option(fc.uniqueArray(frontMatterLines, { maxLength: 8 })),
    fc.array(bodyPieces, { maxLength: 12 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([lines, body, end]) => (lines ? ['---', ...lines, '---', ''] : []).concat(body).join('\n') + end);

/** No template, and a template with required and optional sections. */
export const contracts = fc.constantFrom(
  undefined,
  contract('Summary', 'Impact', 'Timeline', 'Causes', 'Action items', 'Lessons learned?', 'Our own section'),
  contract('What went well', 'Lessons learned', 'Conclusion?', '影響'),
);
