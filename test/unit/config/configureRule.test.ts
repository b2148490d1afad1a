import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { configureRule } from '../../../src/core/config/configureRule';
import { applyEdits } from '../../../src/core/document/textEdit';

describe('configureRule', () => {
  const cases: [what: string, before: string, after: string | undefined][] = [
    ['begins an empty file', '', 'rules:\n  placeholder: warning\n'],
    ['begins a file of comments', '# Ours\n', '# Ours\nrules:\n  placeholder: warning\n'],
    ['ends a last line that has no end', 'severities: [P1]', 'severities: [P1]\nrules:\n  placeholder: warning\n'],
    [
      'keeps the line ends of Windows',
      'severities: [P1]\r\n',
      'severities: [P1]\r\nrules:\r\n  placeholder: warning\r\n',
    ],
    ['fills a key', 'rules:\nwords:\n', 'rules:\n  placeholder: warning\nwords:\n'],
    ['fills a key with a remark', 'rules: # none\n', 'rules:\n  placeholder: warning # none\n'],
    [
      'comes before the first rule',
      'rules:\n    # why\n    blame: off\n',
      'rules:\n    # why\n    placeholder: warning\n    blame: off\n',
    ],
    ['finds the rule', 'rules:\n  placeholder: off\n', 'rules:\n  placeholder: off\n'],
    ['fills the rule', 'rules:\n  placeholder:\n', 'rules:\n  placeholder: warning\n'],
    ['leaves braces alone', 'rules: { blame: off }\n', undefined],
    ['leaves an alias alone', 'words: &a { blame: [x] }\nrules: *a\n', undefined],
    ['leaves what cannot be read alone', 'rules: [', undefined],
    ['leaves a list alone', '- rules\n', undefined],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const entry = configureRule(before, 'placeholder', 'warning');
      const text = entry && applyEdits(before, entry.edits);
      assert.equal(text, after);
      if (entry && text !== undefined) {
        assert.match(text.slice(entry.value.start, entry.value.end), /^(?:warning|off)$/);
      }
    });
  }

  it('leads to a file in which the rule has the severity, whatever it was before', () => {
    const lines = fc.constantFrom(
      'rules:',
      '  blame: off',
      '  placeholder: hint',
      '  placeholder:',
      'words:',
      '  blame: [x]',
      '# a',
      '',
      'severities: [a]',
      '---',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 8 }), (parts) => {
        const before = parts.join('\n');
        const entry = configureRule(before, 'placeholder', 'warning');
        if (entry) {
          const { configuration, readable } = readConfigurationFile(applyEdits(before, entry.edits));
          assert.equal(readable, true);
          assert.ok(configuration.rules.placeholder);
        }
      }),
      { numRuns: 500 },
    );
  });
});
